/** Whether a claim can follow from its operands: interval arithmetic over what the written numbers may stand for. */
import { firmBounds, isExact } from '../text/bounds.ts';
import type { WrittenNumber } from '../text/number.ts';
import { tenTo, times, type Whole } from '../text/whole.ts';
import { isWhole, lowOf, opposite, order, widthOf, type Interval } from './arithmetic.ts';

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

export function isFirm({ hedge, upper }: WrittenNumber): boolean {
  return hedge === null && upper === null;
}

function admits(told: Interval, claim: WrittenNumber): boolean {
  const { loN, loD, hiN, hiD } = told;
  // The sign of a written number is told by the relation.
  const size = Math.abs(claim.coefficient);
  const n = placeN(claim);
  const d = placeD(claim);
  // 3人走访286户次，人均95户次: whole things that do not come out whole were rounded.
  const isRounded = claim.divisor === 1 && !isWhole(lowOf(told));
  const isFixed = isExact(claim) && order(loN, loD, hiN, hiD) === 0 && !isRounded;
  if (isFixed) return order(loN, loD, times(size, n), d) === 0;
  return (
    order(loN, loD, times(size + 1, n), d) <= 0 &&
    order(times(2 * size - 1, n), times(2, d), hiN, hiD) <= 0
  );
}

/** One unit of the last written place in the base unit, as n ÷ d. */
function placeN({ exponent }: WrittenNumber): Whole {
  return exponent < 0 ? 1 : tenTo(exponent);
}

function placeD({ exponent, divisor }: WrittenNumber): Whole {
  return exponent < 0 ? times(tenTo(-exponent), divisor) : divisor;
}

/** Two points of a rate, a twentieth of an amount: wider than that nearly everything fits. */
const RATE_COARSE = 50;
const AMOUNT_COARSE = 20;
/** So many of its last places are no more than rounding. */
const PLACES_COARSE = 4;

function isCoarse(told: Interval, claim: WrittenNumber): boolean {
  const width = widthOf(told);
  const dimension = claim.measure?.dimension;
  if (dimension === 'ratio' || dimension === 'points')
    return order(width.n, width.d, 1, RATE_COARSE) > 0;
  const size = Math.abs(claim.coefficient);
  const n = placeN(claim);
  const d = placeD(claim);
  return (
    size > 0 &&
    order(width.n, width.d, times(size, n), times(AMOUNT_COARSE, d)) > 0 &&
    order(width.n, width.d, times(PLACES_COARSE, n), d) > 0
  );
}
