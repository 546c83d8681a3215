import { describe, expect, it } from 'vitest';
import { periodFor, recentMonths, statedPeriod } from '../../../lib/period.ts';

const november = new Date(2026, 10, 3);
const january = new Date(2027, 0, 4);

describe('what a portal states', () => {
  it.each<[string, string | null]>([
    ['2026年10月工作总结', '2026-10'],
    ['２０２６年１０月工作总结', '2026-10'],
    ['2026年9月份客户经理工作总结 - OA', '2026-09'],
    ['10月工作总结', '2026-10'],
    ['十月份工作总结', '2026-10'],
    ['十一月工作总结', '2026-11'],
    ['12月工作总结', '2025-12'],
    ['月度工作总结（2026年10月）', '2026-10'],
    ['月度总结 2026-10', '2026-10'],
    ['月度总结 2026/9', '2026-09'],
    ['2026.10 月报', '2026-10'],
    ['2026年1-2月工作总结', '2026-02'],
    ['上月工作总结', '2026-10'],
    ['本月工作总结', '2026-11'],
    ['10月工作总结及11月工作打算', '2026-10'],
    ['2026年11月考核\n10月工作总结', '2026-10'],
    ['2026年11月5日前提交 10月工作总结', '2026-10'],
    ['填报月份：10月', '2026-10'],
    ['2026-11-03 14:03', null],
    ['2026年11月3日', null],
    ['11月3日', null],
    ['2026年13月工作总结', null],
    ['1999年10月工作总结', null],
    ['工作总结', null],
    ['', null],
  ])('%s', (hint, period) => {
    expect(statedPeriod(hint, november)).toBe(period);
  });

  it('takes December in January for last year', () => {
    expect(statedPeriod('12月工作总结', january)).toBe('2026-12');
    expect(statedPeriod('上月工作总结', january)).toBe('2026-12');
  });
});

describe('without a statement the date decides', () => {
  it.each<[Date, string]>([
    [new Date(2026, 10, 1), '2026-10'],
    [new Date(2026, 10, 15, 23, 59), '2026-10'],
    [new Date(2026, 10, 16), '2026-11'],
    [new Date(2026, 10, 30), '2026-11'],
    [new Date(2027, 0, 15), '2026-12'],
    [new Date(2026, 2, 31), '2026-03'],
  ])('%s', (now, period) => {
    expect(periodFor('工作总结', now)).toBe(period);
  });

  it('but a statement goes first', () => {
    expect(periodFor('2026年8月工作总结', november)).toBe('2026-08');
  });
});

it('counts months back over the turn of the year', () => {
  expect(recentMonths(new Date(2027, 1, 28), 4)).toEqual([
    '2027-02',
    '2027-01',
    '2026-12',
    '2026-11',
  ]);
  expect(recentMonths(new Date(2026, 2, 31), 3)).toEqual(['2026-03', '2026-02', '2026-01']);
});
