import { expect, it } from 'vitest';
import { figureKey, nameKey, scopesOf } from '../../../lib/evidence/indicators.ts';
import { isDerived, isTarget, kindOf, targetNames } from '../../../lib/evidence/metric.ts';
import { shifted, yearToDate } from '../../../lib/evidence/month.ts';
import { figures, indicators } from './samples.ts';

it.each([
  ['七匹狼（纯雅）销量', '七匹狼(纯雅) 销量'],
  ['ＡＲＰＵ', 'arpu'],
  ['銷量', '销量'],
])('%s and %s are one name', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});

it('has one figure for a period, a scope and a metric: the later one', () => {
  const known = figures('2026-10 城关片区 销量 1 箱\n2026-10 城关片区 销量 2 箱');
  expect(known.all).toHaveLength(1);
  expect(known.find('2026-10', '城关片区', '销量')?.value).toBe('2');
  expect(known.find('2026-09', '城关片区', '销量')).toBeNull();
});

it('keeps months, scopes and metrics apart', () => {
  const keys = indicators(
    '2026-10 a b 1 箱\n2026-11 a b 1 箱\n2026-10 a c 1 箱\n2026-10 c b 1 箱',
  ).map(figureKey);
  expect(new Set(keys).size).toBe(4);
});

it('lists the scopes once each', () => {
  expect(
    scopesOf(indicators('2026-10 城关 a 1 箱\n2026-10 全县 a 1 箱\n2026-10 城关 b 1 箱')),
  ).toEqual(['城关', '全县']);
});

it.each([
  ['销量', '箱', 'flow'],
  ['古田狼销量', '箱', 'flow'],
  ['拜访户次', '户次', 'flow'],
  ['新增客户数', '户', 'flow'],
  ['客户数', '户', 'stock'],
  ['存款余额', '万元', 'stock'],
  ['现代终端', '户', 'stock'],
  ['单箱结构', '元/箱', 'average'],
  ['户均库存', '条', 'average'],
  ['明码标价率', '%', 'rate'],
  ['中间业务收入', '万元', 'flow'],
])('%s in %s is a %s', (metric, unit, kind) => {
  expect(kindOf({ metric, unit })).toBe(kind);
});

it.each([
  ['计划', true],
  ['月计划', true],
  ['年度目标', true],
  ['古田狼销量计划', true],
  ['任务数', true],
  ['计划完成率', false],
  ['销量', false],
  ['目标客户拜访', false],
])('%s is a target: %s', (metric, yes) => {
  expect(isTarget(metric)).toBe(yes);
});

it.each([
  ['计划完成率', true],
  ['销量同比', true],
  ['全县排名', true],
  ['明码标价率', false],
])('%s is derived: %s', (metric, yes) => {
  expect(isDerived(metric)).toBe(yes);
});

it.each([
  ['销量', '计划'],
  ['销量', '销量计划'],
  ['古田狼销量', '古田狼计划'],
  ['储蓄存款', '储蓄存款目标'],
])('%s may be planned as %s', (metric, target) => {
  expect(targetNames(metric)).toContain(target);
});

it('a bare 计划 speaks of the total only', () => {
  expect(targetNames('古田狼销量')).not.toContain('计划');
});

it.each([
  ['2026-01', -1, '2025-12'],
  ['2026-10', -12, '2025-10'],
  ['2025-12', 1, '2026-01'],
  ['2026-02', -14, '2024-12'],
])('%s and %d months is %s', (period, months, then) => {
  expect(shifted(period, months)).toBe(then);
});

it('a year to date ends with its month', () => {
  expect(yearToDate('2026-03')).toEqual(['2026-01', '2026-02', '2026-03']);
});
