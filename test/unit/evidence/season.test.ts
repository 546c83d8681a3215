import { expect, it } from 'vitest';
import type { Figure } from '../../../lib/evidence/indicators.ts';
import { periodOf } from '../../../lib/evidence/month.ts';
import { compare, integer, total, written } from '../../../lib/evidence/rational.ts';
import { seasonalTarget, seasonOf } from '../../../lib/evidence/season.ts';

/** Twelve months a year; the values of a year by month. */
function history(years: Readonly<Record<number, readonly number[]>>): Figure[] {
  return Object.entries(years).flatMap(([year, values]) =>
    values.map((value, index) => ({
      period: periodOf(Number(year), index + 1),
      scope: '城关片区',
      metric: '销量',
      value: String(value),
      unit: '箱',
    })),
  );
}

const YEAR = [150, 50, 90, 90, 90, 90, 90, 90, 90, 90, 90, 190];
const THREE = history({ 2023: YEAR, 2024: [50, 150, ...YEAR.slice(2)], 2025: YEAR });

it('the twelve months sum to 12, January and February as one of about 2', () => {
  const season = seasonOf(THREE);
  if (season.kind !== 'ready') throw new Error(season.kind);
  const { index } = season;
  const together = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(
    (month) => index.get(month) ?? integer(0),
  );
  expect(compare(total(together), integer(12))).toBe(0);
  expect(index.get(1)).toEqual(index.get(2));
  expect(written(index.get(1) ?? integer(0), 2)).toBe('2.00');
  expect(written(index.get(12) ?? integer(0), 2)).toBe('1.90');
});

it.each([
  ['2026-12', integer(1), '228.00'],
  ['2026-01', integer(1), '240.00'],
  ['2026-02', integer(1), '240.00'],
  ['2026-12', { over: 19n, under: 20n }, '216.60'],
])('an annual target of 1440 gives %s its share, k %o: %s', (period, factor, target) => {
  const share = seasonalTarget(integer(1440), seasonOf(THREE), period, factor);
  expect(share && written(share, 2)).toBe(target);
});

it.each([
  ['two years', history({ 2024: YEAR, 2025: YEAR }), [2024, 2025]],
  [
    'three years, one without its December',
    history({ 2023: YEAR, 2024: YEAR, 2025: YEAR.slice(0, 11) }),
    [2023, 2024],
  ],
  ['nothing', [], []],
])('%s are too little, and it says how much there is', (_, figures, years) => {
  const season = seasonOf(figures);
  expect(season).toEqual({ kind: 'too-little', years, needed: 3 });
  expect(seasonalTarget(integer(1440), season, '2026-12')).toBeNull();
});

it('years without any volume have no season', () => {
  const none = YEAR.map(() => 0);
  expect(seasonOf(history({ 2023: none, 2024: none, 2025: none })).kind).toBe('no-volume');
});
