/** Figures that follow from the imported ones, exactly. Formulas: domain.md 2.2. */
import { nameKey, valueOf, type Figure, type Figures } from './indicators.ts';
import { isLessBetter, targetNames } from './metric.ts';
import { monthOf, shifted, yearToDate } from './month.ts';
import { compare, dividedBy, integer, minus, times, total, type Rational } from './rational.ts';
import { levelOf } from './scope.ts';

const HUNDRED = integer(100);

/** A derived figure and what it was derived from. */
export interface Derived<F extends Figure = Figure> {
  readonly value: Rational;
  readonly from: readonly F[];
}

/** 完成率, in %: actual / target × 100. Null where the target is zero. */
export function completionRate(actual: Rational, target: Rational): Rational | null {
  const ratio = dividedBy(actual, target);
  return ratio && times(ratio, HUNDRED);
}

/** 增长, in %: (now − base) / base × 100. Null where the base is zero or below: no rate can be told. */
export function growthRate(now: Rational, base: Rational): Rational | null {
  if (compare(base, integer(0)) <= 0) return null;
  const ratio = dividedBy(minus(now, base), base);
  return ratio && times(ratio, HUNDRED);
}

/** 时间进度, in %: month / 12 × 100. */
export function timeProgress(period: string): Rational {
  return times({ over: BigInt(monthOf(period)), under: 12n }, HUNDRED);
}

/** 序时进度差, in 个百分点: how far a completion of the annual target is ahead of the calendar. */
export function aheadOfTime(completion: Rational, period: string): Rational {
  return minus(completion, timeProgress(period));
}

/** The month's completion of a metric against its plan of the same unit. */
export function completionOf<F extends Figure>(figures: Figures<F>, actual: F): Derived<F> | null {
  const target = figures.findAny(actual.period, actual.scope, targetNames(actual.metric));
  if (target === null || target.unit !== actual.unit) return null;
  return derived([actual, target], completionRate);
}

/** Growth in % against the same metric so many months before: 12 for 同比, 1 for 环比. */
export function growthOf<F extends Figure>(
  figures: Figures<F>,
  now: F,
  monthsBack: 1 | 12,
): Derived<F> | null {
  const base = figures.find(shifted(now.period, -monthsBack), now.scope, now.metric);
  if (base === null || base.unit !== now.unit) return null;
  return derived([now, base], growthRate);
}

/** January up to this month added up; null where a month is missing or the units differ. */
export function sumOfYear<F extends Figure>(
  figures: Figures<F>,
  { period, scope, unit }: Omit<Figure, 'metric' | 'value'>,
  metrics: readonly string[],
): Derived<F> | null {
  const from: F[] = [];
  const values: Rational[] = [];
  for (const month of yearToDate(period)) {
    const figure = figures.findAny(month, scope, metrics);
    const value = figure && valueOf(figure);
    if (figure === null || value === null || figure.unit !== unit) return null;
    from.push(figure);
    values.push(value);
  }
  return { value: total(values), from };
}

export interface Rank {
  /** 1 for the best; equals share a place. */
  readonly place: number;
  readonly of: number;
}

/** Fewer have no order worth telling. */
const FEWEST = 3;

/**
 * The place of a scope among those of its level, by a measure of each of them; null for fewer than
 * three, for a scope without a value, and for totals.
 */
export function rankOf(
  scope: string,
  metric: string,
  values: ReadonlyMap<string, Rational>,
): Rank | null {
  const level = levelOf(scope);
  const own = [...values].find(([name]) => nameKey(name) === nameKey(scope))?.[1];
  if (level === null || own === undefined) return null;
  const peers = [...values].filter(([name]) => levelOf(name) === level);
  if (peers.length < FEWEST) return null;
  const sign = isLessBetter(metric) ? -1 : 1;
  const better = peers.filter(([, value]) => compare(value, own) * sign > 0).length;
  return { place: better + 1, of: peers.length };
}

function derived<F extends Figure>(
  from: readonly [F, F],
  formula: (a: Rational, b: Rational) => Rational | null,
): Derived<F> | null {
  const [a, b] = [valueOf(from[0]), valueOf(from[1])];
  const value = a && b && formula(a, b);
  return value && { value, from };
}
