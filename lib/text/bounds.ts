import type { WrittenNumber } from './number.ts';
import { tenTo, times, type Whole } from './whole.ts';

/** n ÷ d, exactly; d is above zero. */
export interface Rational {
  readonly n: Whole;
  readonly d: Whole;
}

/**
 * All values from loN ÷ loD to hiN ÷ hiD, ends included; both divisors are above zero. One object: two
 * rationals and what holds them cost more than all that is worked out with them.
 */
export interface Interval {
  readonly loN: Whole;
  readonly loD: Whole;
  readonly hiN: Whole;
  readonly hiD: Whole;
}

/** What a written number may stand for, ends included; null where it is open. */
export interface Bounds {
  readonly lo: Rational | null;
  readonly hi: Rational | null;
}

/** Below this a written number is not known better than a twentieth of it: 约 120. */
const ABOUT = 20;

/**
 * The values that a written number may stand for in the base unit of its dimension: half of the
 * last written place to both sides; whole numbers of indivisible things (户, 次, 张) exactly; a
 * hedge or a range as it says. Formulas: engines.md 1.3 and 1.4.
 */
export function boundsOf(number: WrittenNumber): Bounds {
  const { coefficient, exponent, divisor, upper, hedge } = number;
  const at = (twice: number): Rational => scaled(twice, exponent, 2 * divisor);
  if (upper !== null)
    return { lo: at(2 * coefficient), hi: hedge === 'least' ? null : at(2 * upper) };
  switch (hedge) {
    case 'about': {
      const slack = Math.max(1, Math.ceil((2 * Math.abs(coefficient)) / ABOUT));
      return { lo: at(2 * coefficient - slack), hi: at(2 * coefficient + slack) };
    }
    case 'below':
      return { lo: scaled(9 * coefficient, exponent, 10 * divisor), hi: at(2 * coefficient) };
    case 'above':
      return { lo: at(2 * coefficient), hi: at(2 * (coefficient + lastPlace(number))) };
    case 'least':
      return { lo: at(2 * coefficient), hi: null };
    case 'most':
      return { lo: null, hi: at(2 * coefficient) };
    case null: {
      const { loN, loD, hiN, hiD } = firmBounds(number);
      return { lo: { n: loN, d: loD }, hi: { n: hiN, d: hiD } };
    }
  }
}

/** The values of a number that is neither hedged nor a range. */
export function firmBounds(number: WrittenNumber): Interval {
  if (isExact(number)) return exactBounds(number);
  const { coefficient, exponent, divisor } = number;
  const lo = 2 * coefficient - 1;
  const hi = 2 * coefficient + 1;
  const twice = 2 * divisor;
  if (exponent >= 0) {
    const ten = tenTo(exponent);
    return { loN: times(lo, ten), loD: twice, hiN: times(hi, ten), hiD: twice };
  }
  const d = times(tenTo(-exponent), twice);
  return { loN: lo, loD: d, hiN: hi, hiD: d };
}

/** A number taken as it is written. */
export function exactBounds({ coefficient, exponent, divisor }: WrittenNumber): Interval {
  if (exponent >= 0) {
    const n = times(coefficient, tenTo(exponent));
    return { loN: n, loD: divisor, hiN: n, hiD: divisor };
  }
  const d = times(tenTo(-exponent), divisor);
  return { loN: coefficient, loD: d, hiN: coefficient, hiD: d };
}

/** Whether nothing can have been rounded: a whole number of things that cannot be divided, or a fraction in words. */
export function isExact({ measure, exponent, hedge, upper, divisor }: WrittenNumber): boolean {
  if (hedge !== null || upper !== null) return false;
  return divisor > 1 || (measure !== null && measure.countable && exponent === 0);
}

/** One unit of the last written place in the base unit. */
export function ulpOf({ exponent, divisor }: WrittenNumber): Rational {
  return scaled(1, exponent, divisor);
}

/** The value as written as a float: to see what lies near, never for a verdict. */
export function approximately({ coefficient, exponent, divisor }: WrittenNumber): number {
  return (coefficient * powerOf(exponent)) / divisor;
}

const TENS = Array.from({ length: 65 }, (_, at) => 10 ** (at - 32));

/** 10^exponent, looked up: it is asked for more often than anything else. */
export function powerOf(exponent: number): number {
  return TENS[exponent + 32] ?? 10 ** exponent;
}

/** The value as written, whatever it may stand for. */
export function valueOf({ coefficient, exponent, divisor }: WrittenNumber): Rational {
  return scaled(coefficient, exponent, divisor);
}

/** 30余: the last place that is no zero, so that it ends below 40. */
function lastPlace({ coefficient }: WrittenNumber): number {
  if (coefficient === 0) return 1;
  let place = 1;
  for (let rest = coefficient; rest % 10 === 0; rest /= 10) place *= 10;
  return place;
}

/** mantissa × 10^exponent ÷ divisor. */
export function scaled(mantissa: number, exponent: number, divisor = 1): Rational {
  return exponent < 0
    ? { n: mantissa, d: times(tenTo(-exponent), divisor) }
    : { n: times(mantissa, tenTo(exponent)), d: divisor };
}
