/** When two written numbers tell one value. */
import {
  add,
  compare,
  isWhole,
  multiply,
  negate,
  signOf,
  type Rational,
} from '../../evidence/arithmetic.ts';
import { boundsOf, isExact, ulpOf } from '../../text/bounds.ts';
import type { WrittenNumber } from '../../text/number.ts';
import { sizeOf, unitClassOf, type Told } from './told.ts';

/** Whether a rewrite's number tells a source's value: the same, in another magnitude (4.74亿 for 47400万), or rounded. */
export function tellsSame(now: WrittenNumber, then: WrittenNumber): boolean {
  if (!isComparable(now, then)) return false;
  if ((now.upper === null) !== (then.upper === null)) return false;
  if (now.upper !== null || then.upper !== null)
    return now.upper === then.upper && compare(sizeOf(now), sizeOf(then)) === 0;
  return compare(sizeOf(now), sizeOf(then)) === 0 || isRounded(now, then);
}

/** 元/箱 is told as 元 where a price is spoken of; the digits tell whether it is the same. */
function isComparable(a: WrittenNumber, b: WrittenNumber): boolean {
  const [left, right] = [unitClassOf(a), unitClassOf(b)];
  if (left === right) return left !== '' || a.kind === b.kind;
  // Not the other way round: what it is the price of would be made up.
  return overOf(right) === left;
}

function overOf(unit: string): string | null {
  return unit.startsWith('元/') ? 'money' : null;
}

/** Fewer figures than these are no rounding but another statement, unless 约 says so. */
const FIGURES_LEAST = 3;

function isRounded(now: WrittenNumber, then: WrittenNumber): boolean {
  if (isExact(now) || now.exponent <= then.exponent) return false;
  if (now.hedge === null && figuresOf(now) < FIGURES_LEAST) return false;
  const value = sizeOf(then);
  const { lo, hi } = boundsOf({ ...now, coefficient: Math.abs(now.coefficient) });
  return (!lo || compare(lo, value) <= 0) && (!hi || compare(value, hi) <= 0);
}

function figuresOf({ coefficient }: WrittenNumber): number {
  return String(Math.abs(coefficient)).replace(/0+$/, '').length;
}

/** 由40升至62条: a number without a unit takes that of the next one, or of the one before. */
export function tellsSameBare(now: Told, others: readonly Told[], { number: then }: Told): boolean {
  if (now.number.kind !== 'bare' || then.kind !== 'quantity') return false;
  if (Number(now.number.digits) !== Number(then.digits)) return false;
  const at = others.indexOf(now);
  return [others[at + 1], others[at - 1]].some(
    (other) => other?.index === now.index && unitClassOf(other.number) === unitClassOf(then),
  );
}

/** Whether a computed value is what a number says: rounded or cut to its last place; whole things exactly. */
export function fits(value: Rational, claim: WrittenNumber): boolean {
  const size = signOf(value) < 0 ? negate(value) : value;
  const told = sizeOf(claim);
  if (isExact(claim) && isWhole(size)) return compare(size, told) === 0;
  const ulp = ulpOf(claim);
  const low = add(told, multiply(ulp, MINUS_HALF));
  return compare(low, size) <= 0 && compare(size, add(told, ulp)) < 0;
}

const MINUS_HALF: Rational = { n: -1, d: 2 };
