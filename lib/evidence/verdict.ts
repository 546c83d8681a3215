/** Whether a claim can follow from its operands: interval arithmetic over what the written numbers may stand for. */
import { firmBounds, isExact, ulpOf, valueOf } from '../text/bounds.ts';
import type { WrittenNumber } from '../text/number.ts';
import {
  add,
  compare,
  isWhole,
  multiply,
  negate,
  opposite,
  widthOf,
  type Interval,
  type Rational,
} from './arithmetic.ts';

/** consistent 一致, inconsistent 不一致, imprecise 精度不足: the operands are too coarse to tell. */
export type Verdict = 'consistent' | 'inconsistent' | 'imprecise';

/** What a claim would be; null where that cannot be told (a zero base). */
export type Compute = (values: readonly Interval[]) => Interval | null;

/** Whether a claim can follow from its operands; null where that cannot be told. */
export function judge(
  claim: WrittenNumber,
  sign: 1 | -1,
  operands: readonly WrittenNumber[],
  compute: Compute,
): Verdict | null {
  if (!isFirm(claim)) return null;
  const values: Interval[] = [];
  for (const operand of operands) {
    const value = intervalOf(operand);
    if (value === null) return null;
    values.push(value);
  }
  const expected = compute(values);
  return expected && verdictOn(claim, sign, expected);
}

/**
 * low − 1 ulp ≤ claim ≤ high + ½ ulp, so that rounding and truncation of the claim pass; a claim of
 * exact things has no slack. Source: domain.md 2.2.
 */
export function verdictOn(claim: WrittenNumber, sign: 1 | -1, expected: Interval): Verdict {
  const told = sign === 1 ? expected : opposite(expected);
  if (!admits(told, claim)) return 'inconsistent';
  return isCoarse(told, claim) ? 'imprecise' : 'consistent';
}

/** The interval of a number that is neither hedged nor a range; null for one that is. */
export function intervalOf(number: WrittenNumber): Interval | null {
  return isFirm(number) ? firmBounds(number) : null;
}

export function exactly(number: WrittenNumber): Interval {
  const value = valueOf(number);
  return { lo: value, hi: value };
}

export function isFirm({ hedge, upper }: WrittenNumber): boolean {
  return hedge === null && upper === null;
}

const MINUS_HALF: Rational = { n: -1, d: 2 };

function admits({ lo, hi }: Interval, claim: WrittenNumber): boolean {
  const value = magnitudeOf(claim);
  // 3人走访286户次，人均95户次: whole things that do not come out whole were rounded.
  const isRounded = claim.divisor === 1 && !isWhole(lo);
  const isFixed = isExact(claim) && compare(lo, hi) === 0 && !isRounded;
  if (isFixed) return compare(lo, value) === 0;
  const ulp = ulpOf(claim);
  return (
    compare(lo, add(value, ulp)) <= 0 && compare(add(value, multiply(ulp, MINUS_HALF)), hi) <= 0
  );
}

/** The sign of a written number is told by the relation. */
function magnitudeOf(claim: WrittenNumber): Rational {
  const value = valueOf(claim);
  return value.n < 0 ? negate(value) : value;
}

/** Two points of a rate, a twentieth of an amount: wider than that nearly everything fits. */
const RATE_COARSE: Rational = { n: 2, d: 100 };
const AMOUNT_COARSE: Rational = { n: 1, d: 20 };

function isCoarse(told: Interval, claim: WrittenNumber): boolean {
  const width = widthOf(told);
  const dimension = claim.measure?.dimension;
  if (dimension === 'ratio' || dimension === 'points') return compare(width, RATE_COARSE) > 0;
  const value = magnitudeOf(claim);
  return (
    value.n > 0 &&
    compare(width, multiply(value, AMOUNT_COARSE)) > 0 &&
    compare(width, multiply(ulpOf(claim), { n: 4, d: 1 })) > 0
  );
}
