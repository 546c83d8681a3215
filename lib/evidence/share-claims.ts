/** What a text claims to be a share of something: the share, its part, and what it says of the whole. */
import { valueOf } from '../text/bounds.ts';
import { memoryOf, type Keeper } from '../text/remember.ts';
import { compare } from './arithmetic.ts';
import { isAlike } from './comparison.ts';
import { stands, type Letters } from './letters.ts';
import type { Mention, Place } from './mention.ts';
import type { Roles } from './roles.ts';
import { PRICE } from './sum.ts';

/** The numbers of one line at their places in the text, by sentence and all of them. */
export interface PlacedLine extends Keeper {
  readonly place: Readonly<Place>;
  /** The line as it is written. */
  readonly text: string;
  readonly statements: readonly (readonly Mention[])[];
  readonly mentions: readonly Mention[];
  /** The roles of all its numbers. */
  readonly roles: Roles;
  /** The letters before all its numbers. */
  readonly letters: Letters;
}

/** What the numbers of one line show by themselves is worked out once, wherever the line stands. */
export const perPlacedLine = memoryOf<PlacedLine>();

export interface Claim {
  readonly share: Mention;
  readonly part: Mention;
  readonly line: number;
  /** What the share says it is a share of (占评级户8.3%); empty where it does not say. */
  readonly of: string;
  /** 其中: the amount before it is the whole. */
  readonly isAmong: boolean;
  /** The one larger amount that its sentence tells before it; null for none or several. */
  readonly rival: Mention | null;
}

const PART = /^[,;、和]?([^,。;:、\d]{2,8})占(?:比)?[^,。;:\d]{0,3}$/;
const NAME_REACH = 12;
/** 断档两周以上: time is no part of anything here. */
const TIMES: ReadonlySet<string> = new Set(['天', '周', '个月', '年', '小时', '分钟', '岁']);
const OF = /占(?:到|了|整个|全部|全体)?([^,。;:%\d的比约近为达]{2,10})/;

export function claimsOf(
  { statements }: PlacedLine,
  line: number,
  isSettled: (mention: Mention) => boolean,
): readonly Claim[] {
  return statements.flatMap((mentions) =>
    mentions.flatMap((share, index) => {
      // 走访36户，其中满意的占91.2%: what stands before is the whole, the part is not told.
      if (
        share.role !== 'share' ||
        share.silenced ||
        isSettled(share) ||
        share.lead.includes('其中')
      )
        return [];
      const part = namedPart(share, statements) ?? mentions.slice(0, index).findLast(isAmount);
      // 单箱3.29万元，…占比66.4%: a price is no part of anything.
      if (part && stands(PRICE, part)) return [];
      if (!part || !isWhole(part) || /同期|上月|去年/.test(share.lead)) return [];
      return [
        {
          share,
          part,
          line,
          of: OF.exec(share.lead)?.[1] ?? '',
          isAmong: part.lead.includes('其中') || /^[中里]/.test(part.lead),
          rival: onlyWhole(part, mentions.slice(0, index)),
        },
      ];
    }),
  );
}

/** 移动业务占51.6%: the part stands a sentence before, under its name. */
function namedPart(
  { lead, number }: Mention,
  statements: PlacedLine['statements'],
): Mention | null {
  const name = PART.exec(lead)?.[1];
  if (name === undefined) return null;
  const named = statements
    .flat()
    .filter(
      (one) =>
        one.number.start < number.start &&
        isAmount(one) &&
        one.lead.slice(-NAME_REACH).includes(name),
    );
  return named.length === 1 ? (named[0] ?? null) : null;
}

function isAmount({ role, number }: Mention): boolean {
  return (
    !TIMES.has(number.measure?.name ?? '') &&
    number.measure !== null &&
    number.measure.dimension !== 'ratio' &&
    role !== 'difference' &&
    role !== 'over' &&
    role !== 'plan' &&
    role !== 'points' &&
    role !== 'base'
  );
}

export function isWhole({ role, number }: Mention): boolean {
  return (
    number.measure !== null &&
    number.measure.dimension !== 'ratio' &&
    (role === 'level' ||
      role === 'total' ||
      role === 'end' ||
      role === 'in' ||
      role === 'out' ||
      role === 'to')
  );
}

function onlyWhole(part: Mention, before: readonly Mention[]): Mention | null {
  const larger = before.filter(
    (one) =>
      one !== part &&
      one.number.start < part.number.start &&
      isWhole(one) &&
      isAlike(one, part) &&
      isLarger(one, part),
  );
  return larger.length === 1 ? (larger[0] ?? null) : null;
}

export function isLarger(a: Mention, b: Mention): boolean {
  return compare(valueOf(a.number), valueOf(b.number)) >= 0;
}
