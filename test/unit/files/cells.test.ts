import { describe, expect, it } from 'vitest';
import { lookOf, plainDecimal } from '../../../lib/files/number-format.ts';
import { readPeriod } from '../../../lib/files/period-cell.ts';
import { readUnit, unitInHeader } from '../../../lib/files/unit.ts';
import { isBlank, readValue } from '../../../lib/files/value-cell.ts';

it.each<[string, string | null]>([
  ['2026-10', '2026-10'],
  ['2026/10', '2026-10'],
  ['2026.9', '2026-09'],
  ['2026-10-31', '2026-10'],
  ['2026/10/1', '2026-10'],
  ['2026年10月', '2026-10'],
  ['２０２６年１０月份', '2026-10'],
  ['2026年度10月', '2026-10'],
  ['202610', '2026-10'],
  ['10月', '2026-10'],
  ['十月', '2026-10'],
  ['十一月份', '2026-11'],
  ['Oct-26', '2026-10'],
  ['October 2026', '2026-10'],
  ['青禾县2026年10月指标完成情况', '2026-10'],
  ['2026-13', null],
  ['13月', null],
  ['2026年1-2月', null],
  ['1—10月', null],
  ['2026', null],
  ['城关片区', null],
  ['', null],
])('the month in %s is %s', (cell, period) => {
  expect(readPeriod(cell, 2026)).toBe(period);
});

describe('a figure', () => {
  it.each<[string, string, string]>([
    ['356.924', '356.924', ''],
    ['44.980', '44.980', ''],
    ['1,204.50', '1204.50', ''],
    ['９４．６１％', '94.61', '%'],
    ['94.61%', '94.61', '%'],
    ['286.452箱', '286.452', '箱'],
    ['31,842 元/箱', '31842', '元/箱'],
    ['1.2万元', '1.2', '万元'],
    ['436户次', '436', '户次'],
    ['-5.3%', '-5.3', '%'],
    ['−5.3', '-5.3', ''],
    ['(12.5)', '-12.5', ''],
    ['-0.00', '0.00', ''],
    ['0012', '12', ''],
    ['+7', '7', ''],
    ['1.2E+05', '120000', ''],
    ['1.5e-3', '0.0015', ''],
    ['¥1,200', '1200', ''],
    ['12345678901234567890.123', '12345678901234567890.123', ''],
  ])('%s is %s of %s', (cell, value, unit) => {
    expect(readValue(cell)).toEqual({ value, unit });
  });

  it.each([
    '约300',
    '300多',
    '12,34',
    '1.2.3',
    '3/4',
    '第3',
    '12-15',
    '城关',
    '12箱多',
    '#DIV/0!',
    '1,2345',
  ])('%s is none', (cell) => {
    expect(readValue(cell)).toBeNull();
  });

  it.each(['', '-', '—', '——', '/', '无', 'N/A', '　'])(
    '%j stands for nothing measured',
    (cell) => {
      expect(isBlank(cell)).toBe(true);
    },
  );

  it.each(['0', '0.00', '无效', '-1'])('%j is something', (cell) => {
    expect(isBlank(cell)).toBe(false);
  });
});

it.each<[string, string | null]>([
  ['箱', '箱'],
  ['元/箱', '元/箱'],
  ['万元', '万元'],
  ['％', '%'],
  ['个百分点', '个百分点'],
  ['户次', '户次'],
  ['城关支行', null],
  ['', null],
])('%s as a measure', (text, unit) => {
  expect(readUnit(text)).toBe(unit);
});

it.each([
  ['销量（箱）', '箱'],
  ['销量(箱)', '箱'],
  ['销量/箱', '箱'],
  ['完成率%', '%'],
  ['完成率（%）', '%'],
  ['单位：万元', '万元'],
  ['2026年10月各片区指标（单位：箱）', '箱'],
  ['七匹狼（纯雅）', ''],
  ['七匹狼（纯雅）销量（箱）', '箱'],
  ['单箱结构（元/箱）', '元/箱'],
  ['销量', ''],
])('the measure in %s', (header, unit) => {
  expect(unitInHeader(header)).toBe(unit);
});

it.each([
  ['0.00%', 'percent'],
  ['General', 'plain'],
  ['#,##0.000', 'plain'],
  ['yyyy-mm', 'date'],
  ['yyyy"年"m"月"', 'date'],
  ['[$-804]m"月"d"日"', 'date'],
  ['0"%"', 'plain'],
  ['[Red]0.0%', 'percent'],
  ['mm:ss', 'plain'],
])('%s shows a number as %s', (code, look) => {
  expect(lookOf(code)).toBe(look);
});

it.each([
  ['1.2E+5', '120000'],
  ['3.1000', '3.1'],
  ['0.300000000000000', '0.3'],
  ['1e-7', '0.0000001'],
  ['-1.5e1', '-15'],
  ['100', '100'],
])('%s without its exponent', (written, decimal) => {
  expect(plainDecimal(written)).toBe(decimal);
});
