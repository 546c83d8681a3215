/** Exact arithmetic on rationals and on closed intervals of them. No floating point anywhere. */
import type { Rational } from '../text/bounds.ts';

export type { Rational } from '../text/bounds.ts';

/** All values from lo to hi, ends included. */
export interface Interval {
  readonly lo: Rational;
  readonly hi: Rational;
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

export function add(a: Rational, b: Rational): Rational {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function negate({ n, d }: Rational): Rational {
  return { n: -n, d };
}

export function multiply(a: Rational, b: Rational): Rational {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** b is not zero. */
export function divide(a: Rational, b: Rational): Rational {
  return b.n < 0n ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n };
}

/** Below zero, zero or above zero as a is less than, equal to or greater than b. */
export function compare(a: Rational, b: Rational): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
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
  if (b.lo.n <= 0n && b.hi.n >= 0n) return null;
  // Nothing below zero, the usual case: the ends are known at once.
  if (a.lo.n >= 0n && b.lo.n > 0n) return { lo: divide(a.lo, b.hi), hi: divide(a.hi, b.lo) };
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
  return { n, d: d * 2n };
}

/** The whole number nearest to value ÷ step, halves up; step is above zero. */
export function roundTo(value: Rational, step: Rational): bigint {
  const { n, d } = divide(value, step);
  const twice = 2n * n + d;
  const quotient = twice / (2n * d);
  return twice < 0n && quotient * 2n * d !== twice ? quotient - 1n : quotient;
}
