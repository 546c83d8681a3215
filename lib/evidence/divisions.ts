/** A whole and what it is divided into, where only the form says so: in brackets behind it, or 按地段分. */
import { differenceOf, type Interval } from './arithmetic.ts';
import { isAlike } from './comparison.ts';
import { needing, stands } from './letters.ts';
import type { Mention, Statement } from './mention.ts';
import { relate, relateBySlip, type Relation } from './relation.ts';
import { isLarger } from './share-claims.ts';
import { draftOf, isPart } from './sum.ts';

/** The words before the first part. */
export const FIRST = needing(
  '(',
  /^\((?!其中|同比|环比|比|较|去年|上年|上月|计划|目标)[^,。;:()\d]{0,12}:?$/,
);
const NEXT = /^[、,;和及]{1,2}[^,。;:()\d]{0,12}$/;

/** 产品收入344.7万元(甲184.6万元、乙97.3万元、丙62.8万元): not all of them need stand there, so only a slip is told. */
export function bracketed({ mentions }: Statement): readonly (Relation | null)[] {
  return mentions.flatMap((whole, index) => {
    const first = mentions[index + 1];
    if (!first || !stands(FIRST, first) || !isWhole(whole) || first.from !== whole.number.end)
      return [];
    const parts = runFrom(mentions.slice(index + 1), whole);
    return parts.length < 2 ? [] : [relateBySlip(draftOf(whole, parts))];
  });
}

/** 按地段分，… and 分价位看，…: how a whole told before is divided. */
export const DIVIDED = needing(
  '分看',
  /(?:按[^,。;:\d]{1,6}(?:分|看|划分)|分[^,。;:\d]{1,6}看|从[^,。;:\d]{1,6}(?:看|来看))[,:][^,。;:\d]{0,10}$/,
);

export function divided(
  { mentions }: Statement,
  told: readonly Mention[],
): readonly (Relation | null)[] {
  return mentions.flatMap((first, index) => {
    if (!stands(DIVIDED, first)) return [];
    const parts = runFrom(mentions.slice(index), first);
    const wholes = [...told, ...mentions.slice(0, index)].filter(
      (one) => isWhole(one) && isAlike(one, first),
    );
    if (parts.length < 2) return [];
    const tries = wholes.slice(-WHOLES_MAX).map((whole) => relateBySlip(draftOf(whole, parts)));
    return [
      tries.find((one) => one?.verdict === 'consistent') ??
        tries.findLast((one) => one?.sure === true) ??
        null,
    ];
  });
}

const WHOLES_MAX = 6;

export const REST = needing('余', /(?:其余|剩余|余下)[^,。;]{0,12}$/);

/** 612万元，其中甲286万元，…；其余6个合计326万元: what is left of a whole. */
export function rests(
  { mentions }: Statement,
  told: readonly Mention[],
): readonly (Relation | null)[] {
  const all = [...told, ...mentions];
  return mentions.flatMap((claim, index) => {
    const counted = mentions[index - 1];
    // 其余6个合计: a count of its own may stand between.
    const lead = counted?.number.end === claim.from ? counted.lead + claim.lead : claim.lead;
    if (!REST.expression.test(lead)) return [];
    const before = all.slice(0, all.indexOf(claim)).filter((one) => isAlike(one, claim));
    const at = before.findLastIndex((one) => one.lead.includes('其中'));
    const whole = before[at - 1];
    if (!whole || !isWhole(whole)) return [];
    const operands = [whole, ...before.slice(at)];
    // 23家里9家…，其中6家…。这23家…: another whole has been told since.
    if (operands.slice(1).some((part) => !isLarger(whole, part))) return [];
    return [
      relate({
        kind: 'total',
        claim,
        sign: 1,
        operands,
        compute: left,
        formula: '总量 − 其中各项',
      }),
    ];
  });
}

/** What is left of the first. */
export function left([whole, ...parts]: readonly Interval[]): Interval | null {
  return parts.reduce<Interval | null>(
    (rest, part) => (rest ? differenceOf(rest, part) : null),
    whole ?? null,
  );
}

/** The unbroken run of parts in the dimension of the whole. */
function runFrom(mentions: readonly Mention[], whole: Mention): readonly Mention[] {
  const parts: Mention[] = [];
  for (const one of mentions) {
    if (!isAlike(one, whole) || !isPart(one) || (parts.length > 0 && !NEXT.test(one.lead))) break;
    parts.push(one);
  }
  return parts;
}

function isWhole({ role, silenced }: Mention): boolean {
  return !silenced && (role === 'level' || role === 'total' || role === 'end');
}
