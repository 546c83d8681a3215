/** Exact arithmetic on rationals and on closed intervals of them. No floating point anywhere. */
import type { Interval, Rational } from '../text/bounds.ts';
import { isMultiple, plus, times, type Whole } from '../text/whole.ts';

export type { Interval, Rational } from '../text/bounds.ts';

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
  return order(a.n, a.d, b.n, b.d);
}

/** The same of n ÷ d and m ÷ e, where neither is at hand as a rational; d and e are above zero. */
export function order(n: Whole, d: Whole, m: Whole, e: Whole): number {
  const left = d === e ? n : times(n, e);
  const right = d === e ? m : times(m, d);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Below zero, zero or above zero as the value is. */
export function signOf({ n }: Rational): number {
  return n < 0 ? -1 : n > 0 ? 1 : 0;
}

export function isWhole({ n, d }: Rational): boolean {
  return isMultiple(n, d);
}

export function interval(lo: Rational, hi: Rational): Interval {
  return { loN: lo.n, loD: lo.d, hiN: hi.n, hiD: hi.d };
}

/** One value, exactly. */
export function pointAt({ n, d }: Rational): Interval {
  return { loN: n, loD: d, hiN: n, hiD: d };
}

export function lowOf({ loN, loD }: Interval): Rational {
  return { n: loN, d: loD };
}

export function highOf({ hiN, hiD }: Interval): Rational {
  return { n: hiN, d: hiD };
}

/** The numerator of n ÷ d + m ÷ e over their common divisor: d, where both have it, or else d × e. */
function over(n: Whole, d: Whole, m: Whole, e: Whole): Whole {
  return d === e ? plus(n, m) : plus(times(n, e), times(m, d));
}

function common(d: Whole, e: Whole): Whole {
  return d === e ? d : times(d, e);
}

export function sumOf(a: Interval, b: Interval): Interval {
  return {
    loN: over(a.loN, a.loD, b.loN, b.loD),
    loD: common(a.loD, b.loD),
    hiN: over(a.hiN, a.hiD, b.hiN, b.hiD),
    hiD: common(a.hiD, b.hiD),
  };
}

export function opposite({ loN, loD, hiN, hiD }: Interval): Interval {
  return { loN: -hiN, loD: hiD, hiN: -loN, hiD: loD };
}

export function differenceOf(a: Interval, b: Interval): Interval {
  return {
    loN: over(a.loN, a.loD, -b.hiN, b.hiD),
    loD: common(a.loD, b.hiD),
    hiN: over(a.hiN, a.hiD, -b.loN, b.loD),
    hiD: common(a.hiD, b.loD),
  };
}

/** null where the divisor may be zero. */
export function quotientOf(a: Interval, b: Interval): Interval | null {
  if (b.hiN < 0) return quotientOf(opposite(a), opposite(b));
  if (b.loN <= 0) return null;
  // The lower end is the nearer to zero by the larger divisor where it is above zero, and by the smaller where below.
  const loM = a.loN < 0 ? b.loN : b.hiN;
  const loE = a.loN < 0 ? b.loD : b.hiD;
  const hiM = a.hiN < 0 ? b.hiN : b.loN;
  const hiE = a.hiN < 0 ? b.hiD : b.loD;
  // Amounts of as many decimals: what both are divided by falls away.
  return {
    loN: a.loD === loE ? a.loN : times(a.loN, loE),
    loD: a.loD === loE ? loM : times(a.loD, loM),
    hiN: a.hiD === hiE ? a.hiN : times(a.hiN, hiE),
    hiD: a.hiD === hiE ? hiM : times(a.hiD, hiM),
  };
}

export function productOf(a: Interval, b: Interval): Interval {
  // Nothing below zero, the usual case: the ends are known at once.
  if (a.loN >= 0 && b.loN >= 0)
    return {
      loN: times(a.loN, b.loN),
      loD: times(a.loD, b.loD),
      hiN: times(a.hiN, b.hiN),
      hiD: times(a.hiD, b.hiD),
    };
  return hull(
    [lowOf(a), highOf(a)].flatMap((x) => [multiply(x, lowOf(b)), multiply(x, highOf(b))]),
  );
}

export function widthOf({ loN, loD, hiN, hiD }: Interval): Rational {
  return { n: over(hiN, hiD, -loN, loD), d: common(hiD, loD) };
}

function hull(values: readonly Rational[]): Interval {
  let [lo = ZERO] = values;
  let hi = lo;
  for (const value of values) {
    if (compare(value, lo) < 0) lo = value;
    if (compare(value, hi) > 0) hi = value;
  }
  return interval(lo, hi);
}

/** The middle of an interval. */
export function middleOf(all: Interval): Rational {
  const { n, d } = add(lowOf(all), highOf(all));
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
