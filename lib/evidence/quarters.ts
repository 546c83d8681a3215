/** 一季度 and 上半年 as the sum of their months, which stand in a table, a list or one by one. */
import { isAlike } from './comparison.ts';
import { needing, stands } from './letters.ts';
import type { Mention } from './mention.ts';
import { relateBySlip, type Relation } from './relation.ts';
import { draftOf } from './sum.ts';

const SPAN = needing('季半', /(?:([一二三四])季度|(上|下)?半年)[^,。;:\d]{0,6}$/);
const MONTH =
  /^[,、;(]?(?:今年|本年)?(\d{1,2}|[一二三四五六七八九十]{1,2})月份?[^,。;:\d]{0,4}(?:\s|$)/;
/** 1至6月净增分别为甲、乙…: the first month of a list. */
const LIST = /(\d{1,2})(?:月)?(?:至|—|-|到)(\d{1,2})月[^。;:\d]{0,10}(?:分别|依次)[^,。;:\d]{0,3}$/;
const NUMERALS = '一二三四五六七八九十';

/** mentions: all of a text, those of tables too, in order. */
export function quarterRelations(mentions: readonly Mention[]): readonly Relation[] {
  let letters = 0;
  for (const mention of mentions) letters |= mention.letters;
  if ((letters & SPAN.bit) === 0) return [];
  const claims = mentions.filter((one) => !one.silenced && stands(SPAN, one));
  if (claims.length === 0) return [];
  const months = monthsIn(mentions);
  return claims.flatMap((claim) => {
    const operands = spanOf(claim).map((month) =>
      (months.get(month) ?? []).filter((one) => isAlike(one, claim)),
    );
    const parts = operands.flatMap(([only, ...others]) =>
      only && others.length === 0 ? [only] : [],
    );
    if (parts.length === 0 || parts.length < operands.length) return [];
    const found = relateBySlip(draftOf(claim, parts));
    return found ? [found] : [];
  });
}

/** The months that a claim is the sum of. */
function spanOf({ lead }: Mention): readonly number[] {
  const [, quarter, half] = SPAN.expression.exec(lead) ?? [];
  const first = quarter ? NUMERALS.indexOf(quarter) * 3 + 1 : half === '下' ? 7 : 1;
  return Array.from({ length: quarter ? 3 : 6 }, (_, at) => first + at);
}

function monthsIn(mentions: readonly Mention[]): ReadonlyMap<number, readonly Mention[]> {
  const months = new Map<number, Mention[]>();
  const note = (month: number, mention: Mention): void => {
    months.set(month, [...(months.get(month) ?? []), mention]);
  };
  mentions.forEach((mention, index) => {
    if (mention.role !== 'level' && mention.role !== 'in' && mention.role !== 'net') return;
    const [, first, last] = LIST.exec(mention.lead) ?? [];
    if (first && last) {
      const members = mentions.slice(index, index + Number(last) - Number(first) + 1);
      if (members.every((one) => isAlike(one, mention)))
        members.forEach((one, at) => note(Number(first) + at, one));
      return;
    }
    const month = MONTH.exec(mention.lead)?.[1];
    if (month !== undefined) note(monthOf(month), mention);
  });
  return months;
}

function monthOf(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  const tens = word.length > 1 ? 10 : 0;
  return tens + NUMERALS.indexOf(word.at(-1) ?? '') + 1;
}
