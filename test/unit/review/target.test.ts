import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figuresOf, type Figure } from '../../../lib/evidence/indicators.ts';
import { periodOf } from '../../../lib/evidence/month.ts';
import {
  agree,
  changeTarget,
  currentStep,
  formulaOf,
  isAgreed,
  openTarget,
  proposeTarget,
  targetSchema,
  type Target,
} from '../../../lib/review/target.ts';
import { AT } from './samples.ts';

const place = { period: '2026-10', area: '城关片区', metric: '销量' };

function figure(period: string, metric: string, value: string): Figure {
  return { period, scope: '城关片区', metric, value, unit: '箱' };
}

/** Three whole years in which month m sold `volumes[m-1]`. */
function years(volumes: readonly number[], annual = '3600'): readonly Figure[] {
  return [
    figure('2026-01', '销量年计划', annual),
    ...[2023, 2024, 2025].flatMap((year) =>
      volumes.map((volume, at) => figure(periodOf(year, at + 1), '销量', String(volume))),
    ),
  ];
}

const flat = Array.from({ length: 12 }, () => 300);
const october = flat.map((volume, at) => (at === 9 ? 600 : volume));

function proposed(volumes: readonly number[], factor = '1'): Target {
  const found = proposeTarget(figuresOf(years(volumes)), place, factor);
  if (found.kind !== 'ready') throw new Error(found.kind);
  return openTarget(place, found, '考核甲', AT);
}

describe('a target is proposed from the season', () => {
  test('a flat year: a twelfth', () => {
    expect(proposed(flat).proposal).toMatchObject({ value: '300', index: '1.0000' });
  });

  test('a month that sells twice the others gets two thirteenths, and k on top', () => {
    // S = 600 / (3900/12) = 24/13; 3600/12 × 24/13 = 553.8; × 0.9 = 498.5
    expect(proposed(october).proposal).toMatchObject({ value: '554', index: '1.8462' });
    expect(proposed(october, '0.9').proposal).toMatchObject({ value: '498', factor: '0.9' });
  });

  test('the formula is shown', () => {
    const { proposal, unit } = proposed(october);
    expect(proposal && formulaOf(proposal, unit)).toBe(
      '年计划3600箱 ÷ 12 × 季节指数1.8462 × 片区系数1 ≈ 554箱',
    );
  });

  test.each([
    ['no-annual', years(flat).slice(1)],
    ['too-little', years(flat).slice(0, 30)],
    ['no-volume', years(flat.map(() => 0))],
  ] as const)('%s: nothing is made up', (kind, figures) => {
    expect(proposeTarget(figuresOf(figures), place).kind).toBe(kind);
  });

  test('the months of a year add up to its target', () => {
    const volume = fc.integer({ min: 1, max: 2000 });
    fc.assert(
      fc.property(fc.array(volume, { minLength: 12, maxLength: 12 }), (volumes) => {
        const figures = figuresOf(years(volumes, '3600.00'));
        const sum = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
          .map((month) => proposeTarget(figures, { ...place, period: periodOf(2026, month) }))
          .reduce((so, one) => so + (one.kind === 'ready' ? Number(one.proposal.value) : NaN), 0);
        // February's is January's too; eleven roundings of half a hundredth.
        expect(Math.abs(sum - 3600)).toBeLessThan(0.06);
      }),
    );
  });
});

describe('and then agreed, not imposed', () => {
  const target = proposed(october);
  const step = { by: '王建国', why: '城东拆迁，少了三十户', at: AT + 1 };

  test('agreed to as proposed', () => {
    const agreed = agree(target, step);
    expect(isAgreed(agreed)).toBe(true);
    expect(currentStep(agreed)).toMatchObject({ value: '554', by: '王建国' });
  });

  test('changed with who, when and why, and open until it is agreed to', () => {
    const changed = changeTarget(target, { ...step, value: '520' });
    expect(changed && isAgreed(changed)).toBe(false);
    const agreed = changed && agree(changed, { by: '考核甲', why: '', at: AT + 2 });
    expect(agreed?.history.map(({ kind, value, by }) => [kind, value, by])).toEqual([
      ['proposed', '554', '考核甲'],
      ['changed', '520', '王建国'],
      ['agreed', '520', '考核甲'],
    ]);
    expect(targetSchema.parse(agreed)).toEqual(agreed);
    // What was proposed, and by which formula, stays to be argued from.
    expect(agreed?.proposal).toEqual(target.proposal);
  });

  test('no change without a reason, nor to the same value', () => {
    expect(changeTarget(target, { ...step, value: '520', why: ' ' })).toBeNull();
    expect(changeTarget(target, { ...step, value: '554.0' })).toBeNull();
    expect(changeTarget(target, { ...step, value: '很多' })).toBeNull();
  });
});
