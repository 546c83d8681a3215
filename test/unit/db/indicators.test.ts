import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '../../../lib/db/database.ts';
import {
  differenceTo,
  indicatorsAround,
  indicatorsForFacts,
  indicatorSummary,
  putIndicators,
  removeIndicators,
} from '../../../lib/db/indicators.ts';
import type { Indicator } from '../../../lib/evidence/indicators.ts';
import { indicators } from '../evidence/samples.ts';
import { emptyDatabase, NOW } from './samples.ts';

beforeEach(emptyDatabase);

const put = (lines: string): Promise<void> => putIndicators(indicators(lines), NOW);
const lines = (rows: readonly Indicator[]): string[] =>
  rows.map(({ period, scope, value }) => `${period} ${scope} ${value}`).toSorted();

it('gives back what was put, its source with it', async () => {
  await put('2026-10 城关片区 销量 356.924 箱');
  expect(await indicatorsAround('2026-10')).toEqual([
    {
      key: '2026-10 城关片区 销量',
      period: '2026-10',
      scope: '城关片区',
      metric: '销量',
      value: '356.924',
      unit: '箱',
      source: { file: '指标.csv', row: 2 },
      at: NOW,
    },
  ]);
});

it('a figure imported again replaces the one before', async () => {
  await put('2026-10 城关片区 七匹狼（纯雅）销量 1 箱');
  await put('2026-10 城关片区 七匹狼(纯雅)销量 2 箱');
  expect(lines(await indicatorsAround('2026-10'))).toEqual(['2026-10 城关片区 2']);
});

it('around a month are the two before and the same one last year', async () => {
  const months = [
    '2025-09',
    '2025-10',
    '2025-11',
    '2026-07',
    '2026-08',
    '2026-09',
    '2026-10',
    '2026-11',
  ];
  await put(months.map((month) => `${month} a b 1 箱`).join('\n'));
  expect((await indicatorsAround('2026-10')).map(({ period }) => period).toSorted()).toEqual([
    '2025-10',
    '2026-08',
    '2026-09',
    '2026-10',
  ]);
});

it('facts have the own years of their scope, and of the others the month', async () => {
  await put(`
    2021-01 城关 a 1 箱
    2020-12 城关 a 2 箱
    2026-05 城关 a 3 箱
    2026-10 城关 a 4 箱
    2026-05 城南 a 5 箱
    2026-10 城南 a 6 箱
    2026-12 城关 年计划 7 箱`);
  expect(lines(await indicatorsForFacts('2026-10', '城关'))).toEqual([
    '2021-01 城关 1',
    '2026-05 城关 3',
    '2026-10 城关 4',
    '2026-10 城南 6',
    '2026-12 城关 7',
  ]);
});

it('a summary tells how much there is, of which months, and the scopes of one', async () => {
  await put('2026-10 城关 a 1 箱\n2026-10 城南 a 1 箱\n2026-09 河口 a 1 箱');
  expect(await indicatorSummary('2026-10')).toEqual({
    count: 3,
    scopes: ['城关', '城南'],
    periods: ['2026-10', '2026-09'],
  });
});

it('an import is compared with what is there', async () => {
  await put('2026-10 a b 1 箱\n2026-10 a c 1 箱\n2026-10 a d 1 箱');
  expect(
    await differenceTo(
      indicators('2026-10 a b 1 箱\n2026-10 a c 2 箱\n2026-10 a d 1 条\n2026-10 a e 1 箱'),
    ),
  ).toEqual({ added: 1, changed: 2, same: 1 });
});

describe('nothing is half imported', () => {
  it.each<[string, Partial<Indicator>]>([
    ['a month that does not exist', { period: '2026-13' }],
    ['a value that is no decimal', { value: '1,2' }],
    ['no scope', { scope: ' ' }],
    ['a metric too long', { metric: '销'.repeat(81) }],
  ])('with %s among them none is stored', async (_, wrong) => {
    const [good, bad] = indicators('2026-10 a b 1 箱\n2026-10 a c 1 箱');
    if (good === undefined || bad === undefined) throw new Error('no sample');
    await expect(putIndicators([good, { ...bad, ...wrong }], NOW)).rejects.toThrow();
    expect(await database.indicators.count()).toBe(0);
  });
});

it('20,000 figures go in at once', async () => {
  const many = Array.from({ length: 20_000 }, (_, at) => `2026-10 第${at}片区 销量 ${at} 箱`);
  await put(many.join('\n'));
  expect(await database.indicators.count()).toBe(20_000);
});

it('a month is taken away, or everything', async () => {
  await put('2026-10 a b 1 箱\n2026-09 a b 1 箱');
  await removeIndicators('2026-10');
  expect((await indicatorSummary('2026-09')).periods).toEqual(['2026-09']);
  await removeIndicators(null);
  expect(await database.indicators.count()).toBe(0);
});
