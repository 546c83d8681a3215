/** Exact arithmetic on rationals and on closed intervals of them. No floating point anywhere. */
import type { Rational } from '../text/bounds.ts';
import { isMultiple, plus, times } from '../text/whole.ts';

export type { Rational } from '../text/bounds.ts';

/** All values from lo to hi, ends included. */
export interface Interval {
  readonly lo: Rational;
  readonly hi: Rational;
}

export const ZERO: Rational = { n: 0, d: 1 };
export const ONE: Rational = { n: 1, d: 1 };

export function add(a: Rational, b: Rational): Rational {
  if (a.d === b.d) return { n: plus(a.n, b.n), d: a.d };
  return { n: plus(times(a.n, b.d), times(b.n, a.d)), d: times(a.d, b.d) };
}

export function negate({ n, d }: Rational): Rational {
  return { n: -n, d };
}

export function multiply(a: Rational, b: Rational): Rational {
  return { n: times(a.n, b.n), d: times(a.d, b.d) };
}

/** b is not zero. */
export function divide(a: Rational, b: Rational): Rational {
  // Amounts of as many decimals: what both are divided by falls away.
  const n = a.d === b.d ? a.n : times(a.n, b.d);
  const d = a.d === b.d ? b.n : times(a.d, b.n);
  return d < 0 ? { n: -n, d: -d } : { n, d };
}

/** Below zero, zero or above zero as a is less than, equal to or greater than b. */
export function compare(a: Rational, b: Rational): number {
  const left = a.d === b.d ? a.n : times(a.n, b.d);
  const right = a.d === b.d ? b.n : times(b.n, a.d);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Below zero, zero or above zero as the value is. */
export function signOf({ n }: Rational): number {
  return n < 0 ? -1 : n > 0 ? 1 : 0;
}

export function isWhole({ n, d }: Rational): boolean {
  return isMultiple(n, d);
}

export function sumOf(a: Interval, b: Interval): Interval {
  return { lo: add(a.lo, b.lo), hi: add(a.hi, b.hi) };
}

export function opposite({ lo, hi }: Interval): Interval {
  return { lo: negate(hi), hi: negate(lo) };
}

export function differenceOf(a: Interval, b: Interval): Interval {
  return sumOf(a, opposite(b));
}

/** null where the divisor may be zero. */
export function quotientOf(a: Interval, b: Interval): Interval | null {
  if (b.lo.n <= 0 && b.hi.n >= 0) return null;
  // Nothing below zero, the usual case: the ends are known at once.
  if (a.lo.n >= 0 && b.lo.n > 0) return { lo: divide(a.lo, b.hi), hi: divide(a.hi, b.lo) };
  return hull([a.lo, a.hi].flatMap((x) => [divide(x, b.lo), divide(x, b.hi)]));
}

export function productOf(a: Interval, b: Interval): Interval {
  return hull([a.lo, a.hi].flatMap((x) => [multiply(x, b.lo), multiply(x, b.hi)]));
}

export function widthOf({ lo, hi }: Interval): Rational {
  return add(hi, negate(lo));
}

function hull(values: readonly Rational[]): Interval {
  let [lo = ZERO] = values;
  let hi = lo;
  for (const value of values) {
    if (compare(value, lo) < 0) lo = value;
    if (compare(value, hi) > 0) hi = value;
  }
  return { lo, hi };
}

/** The middle of an interval. */
export function middleOf({ lo, hi }: Interval): Rational {
  const { n, d } = add(lo, hi);
  return { n, d: times(d, 2) };
}

/** The whole number nearest to value ÷ step, halves up; step is above zero. */
export function roundTo(value: Rational, step: Rational): bigint {
  const ratio = divide(value, step);
  const [n, d] = [BigInt(ratio.n), BigInt(ratio.d)];
  const twice = 2n * n + d;
  const quotient = twice / (2n * d);
  return twice < 0n && quotient * 2n * d !== twice ? quotient - 1n : quotient;
}
