/** Parts that make more than their whole: 814笔，其中手机端693笔、电脑端131笔. */
import { approximately, valueOf } from '../text/bounds.ts';
import { add, compare, negate, ZERO, type Rational } from './arithmetic.ts';
import { isAlike } from './comparison.ts';
import { changesOf, swapsOf } from './digits.ts';
import { needing, stands } from './letters.ts';
import type { Mention, Statement } from './mention.ts';
import { relate, type Relation } from './relation.ts';
import { draftOf, isPart } from './sum.ts';

/** The words before the first of some parts. */
export const AMONG = needing(
  '包里中按',
  /^(?:[,;。:(]?(?:其中:?|包括:?)|[里中](?!旬)|[^,。;\d]{0,4}[里中],?|[,;]?按[^,。;:\d]{1,6}(?:分|看)[,:])/,
);
const NEXT = /^[,、;和及与]{1,2}[^,。;:、()\d]{1,12}$/;
const PARTS_MAX = 8;

/** Things of which one may be in two of the parts are no division: only parts named alike, or by 按…分, are. */
export function excessIn({ mentions }: Statement): readonly (Relation | null)[] {
  const found: (Relation | null)[] = [];
  for (let at = 0; at + 1 < mentions.length; at += 1) {
    const [whole, first] = [mentions[at] as Mention, mentions[at + 1] as Mention];
    if (!stands(AMONG, first) || !isWhole(whole) || !isAlike(first, whole)) continue;
    const parts = partsFrom(mentions.slice(at + 1), whole);
    if (parts.length < 2 || !exceeds(parts, whole)) continue;
    const isDivided = /按[^,。;:\d]{1,6}(?:分|看)/.test(first.lead) || areNamedAlike(parts);
    if (isDivided && isOneSlip(parts, whole))
      found.push(relate({ ...draftOf(whole, parts), sure: true }));
  }
  return found;
}

function isWhole({ role, silenced, number }: Mention): boolean {
  const isTold = role === 'level' || role === 'total' || role === 'end' || role === 'in';
  return isTold && !silenced && number.hedge === null && number.upper === null;
}

/** The parts behind the whole, shares of them (占85.1%) passed over. */
function partsFrom(mentions: readonly Mention[], whole: Mention): readonly Mention[] {
  const parts: Mention[] = [];
  for (const one of mentions.slice(0, 2 * PARTS_MAX)) {
    if (one.role === 'share' || one.role === 'rate') continue;
    if (!isAlike(one, whole) || !isPart(one) || one.number.hedge !== null) break;
    if (parts.length > 0 && !NEXT.test(one.lead)) break;
    parts.push(one);
  }
  return parts;
}

/** 手机端 and 电脑端, 地推来的 and 熟人介绍的: the names end alike, so they are kinds of one thing. */
function areNamedAlike(parts: readonly Mention[]): boolean {
  const ends = new Set(parts.map(({ lead }) => lead.replace(/(?:有|为|是|共|:)+$/, '').slice(-1)));
  return ends.size === 1 && !/[,、;和及与有为是]/.test([...ends].join(''));
}

function exceeds(parts: readonly Mention[], whole: Mention): boolean {
  const sum = parts.reduce((all, { number }) => all + approximately(number), 0);
  return sum > approximately(whole.number) && sum < 2 * approximately(whole.number);
}

/** Whether one digit typed wrong, in the whole or in a part, explains it. */
function isOneSlip(parts: readonly Mention[], whole: Mention): boolean {
  const sum = parts.reduce((all, { number }) => add(all, valueOf(number)), ZERO);
  const rest = (one: Mention): Rational =>
    add(valueOf(whole.number), add(valueOf(one.number), negate(sum)));
  return couldBe(whole, sum) || parts.some((part) => couldBe(part, rest(part)));
}

function couldBe({ number }: Mention, value: Rational): boolean {
  return [...swapsOf(number), ...changesOf(number)].some(
    (coefficient) => compare(valueOf({ ...number, coefficient }), value) === 0,
  );
}
