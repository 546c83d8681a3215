/**
 * The season index and targets that follow it. S_m = mean of month m / mean of all months, over at
 * least three whole years, so the twelve sum to 12; target_m = annual target / 12 × S_m × k.
 * Source: domain.md section 4 (S10). January and February stand together, for 春节 moves between
 * them: their common index is about 2, and their target is one for both months.
 */
import { valueOf, type Figure } from './indicators.ts';
import { monthOf, periodOf, yearOf } from './month.ts';
import { dividedBy, integer, plus, times, total, type Rational } from './rational.ts';

export const FEWEST_YEARS = 3;

export type Season =
  | {
      readonly kind: 'ready';
      /** The whole years it rests on, earliest first. */
      readonly years: readonly number[];
      /** By month; 1 and 2 hold the one index of both together. */
      readonly index: ReadonlyMap<number, Rational>;
    }
  | {
      /** Too little data: a season told from fewer whole years would be one year's weather. */
      readonly kind: 'too-little';
      readonly years: readonly number[];
      readonly needed: typeof FEWEST_YEARS;
    }
  | {
      /** All months are zero: nothing can be divided by their mean. */
      readonly kind: 'no-volume';
      readonly years: readonly number[];
    };

/** The season of one metric of one scope; years that lack a month are left out. */
export function seasonOf(history: readonly Figure[]): Season {
  const byPeriod = new Map(history.map((figure) => [figure.period, valueOf(figure)]));
  const years = [...new Set(history.map(({ period }) => yearOf(period)))]
    .toSorted((a, b) => a - b)
    .filter((year) => MONTHS.every((month) => byPeriod.get(periodOf(year, month))));
  if (years.length < FEWEST_YEARS) return { kind: 'too-little', years, needed: FEWEST_YEARS };
  const sums = MONTHS.map((month) =>
    total(years.map((year) => byPeriod.get(periodOf(year, month)) ?? integer(0))),
  );
  const whole = total(sums);
  const index = new Map<number, Rational>();
  for (const [at, sum] of sums.entries()) {
    const share = dividedBy(times(sum, integer(MONTHS.length)), whole);
    if (share === null) return { kind: 'no-volume', years };
    index.set(at + 1, share);
  }
  const both = plus(index.get(1) ?? integer(0), index.get(2) ?? integer(0));
  index.set(1, both).set(2, both);
  return { kind: 'ready', years, index };
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/**
 * The season-adjusted target of a month, for January and February of both together; `factor` is k,
 * for known changes of the area (拆迁, 学校放假). Null while the season is not ready.
 */
export function seasonalTarget(
  annual: Rational,
  season: Season,
  period: string,
  factor: Rational = integer(1),
): Rational | null {
  if (season.kind !== 'ready') return null;
  const index = season.index.get(monthOf(period));
  if (index === undefined) return null;
  return times(times(times(annual, { over: 1n, under: 12n }), index), factor);
}
