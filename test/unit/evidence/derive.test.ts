import { describe, expect, it } from 'vitest';
import {
  aheadOfTime,
  completionOf,
  completionRate,
  growthOf,
  growthRate,
  rankOf,
  sumOfYear,
  timeProgress,
} from '../../../lib/evidence/derive.ts';
import { integer, rational, written, type Rational } from '../../../lib/evidence/rational.ts';
import { figures } from './samples.ts';

const of = (decimal: string): Rational => rational(decimal) ?? integer(0);
const told = (value: Rational | null | undefined, decimals = 2): string | null =>
  value ? written(value, decimals) : null;

describe('formulas, with the figures of domain.md', () => {
  it.each([
    ['1147.304', '1050', '109.27'],
    ['286.452', '280', '102.30'],
    ['0', '280', '0.00'],
    ['1', '0', null],
  ])('%s of %s is completed by %s%', (actual, target, rate) => {
    expect(told(completionRate(of(actual), of(target)))).toBe(rate);
  });

  it.each([
    ['286.452', '279.664', '2.43'],
    ['286.452', '309.128', '-7.34'],
    ['5', '0', null],
    ['5', '-2', null],
  ])('%s from %s grew by %s%', (now, base, rate) => {
    expect(told(growthRate(of(now), of(base)))).toBe(rate);
  });

  it('50.66% at the end of May is 9 points ahead of the calendar', () => {
    expect(told(timeProgress('2026-05'))).toBe('41.67');
    expect(told(aheadOfTime(of('50.66'), '2026-05'))).toBe('8.99');
  });
});

const KNOWN = figures(`
  2026-01 城关片区 销量 100.5 箱
  2026-02 城关片区 销量 80 箱
  2026-02 城关片区 计划 75 箱
  2025-02 城关片区 销量 64 箱
  2026-02 城关片区 古田狼销量 4 箱
  2026-02 城关片区 古田狼计划 1000 条
`);
const sales = KNOWN.find('2026-02', '城关片区', '销量');
const brand = KNOWN.find('2026-02', '城关片区', '古田狼销量');
if (sales === null || brand === null) throw new Error('no sample');

it('a metric is completed against its own plan', () => {
  expect(told(completionOf(KNOWN, sales)?.value)).toBe('106.67');
});

it('a plan in another unit is no plan to divide by', () => {
  expect(completionOf(KNOWN, brand)).toBeNull();
});

it('growth is told against last year and the month before, with what it follows from', () => {
  expect(told(growthOf(KNOWN, sales, 12)?.value)).toBe('25.00');
  expect(told(growthOf(KNOWN, sales, 1)?.value)).toBe('-20.40');
  expect(growthOf(KNOWN, sales, 12)?.from.map(({ period }) => period)).toEqual([
    '2026-02',
    '2025-02',
  ]);
  expect(growthOf(KNOWN, brand, 12)).toBeNull();
});

it('a year is summed only when no month is missing', () => {
  expect(told(sumOfYear(KNOWN, sales, ['销量'])?.value, 1)).toBe('180.5');
  expect(sumOfYear(KNOWN, { ...sales, period: '2026-03' }, ['销量'])).toBeNull();
  expect(sumOfYear(KNOWN, { ...sales, unit: '条' }, ['销量'])).toBeNull();
});

describe('rank', () => {
  const values = new Map(
    Object.entries({ 城关片区: '5', 城南片区: '7', 河口片区: '5', 石桥片区: '1', 全县: '18' }).map(
      ([scope, value]) => [scope, of(value)] as const,
    ),
  );
  it.each([
    ['城南片区', '销量', { place: 1, of: 4 }],
    ['城关片区', '销量', { place: 2, of: 4 }],
    ['河口片区', '销量', { place: 2, of: 4 }],
    ['石桥片区', '销量', { place: 4, of: 4 }],
    ['石桥片区', '投诉量', { place: 1, of: 4 }],
    ['全县', '销量', null],
    ['柳坪片区', '销量', null],
  ])('%s by %s', (scope, metric, rank) => {
    expect(rankOf(scope, metric, values)).toEqual(rank);
  });

  it('two have no order worth telling', () => {
    expect(
      rankOf(
        '甲片区',
        '销量',
        new Map([
          ['甲片区', of('1')],
          ['乙片区', of('2')],
        ]),
      ),
    ).toBeNull();
  });
});
