/** Hostile texts of 100,000 characters: the time of the whole engine grows with the text, not with its square. */
import { expect, test } from 'vitest';
import { packById } from '../../../lib/packs/index.ts';
import { judge } from '../../../lib/review/judge.ts';
import { createMemo } from '../../../lib/text/paragraph.ts';
import { cpuTime } from '../cpu-time.ts';

const pack = packById('tobacco');
if (!pack) throw new Error('no tobacco pack');
const given = { period: '2026-10', author: null, portal: null };
const SIZE = 100_000;
/** Below this the clock says nothing; a quadratic engine takes minutes. */
const MEASURABLE = 400;
const RUNS = 8;
/** Twice the text: 2 when linear, 4 when quadratic. */
const RATIO = 3.3;

test.each([
  '中',
  '1',
  '1.',
  '(',
  '【',
  '_',
  '、',
  '，',
  '。',
  ' ',
  '\t',
  '\n',
  '一是',
  '1、',
  '一、\n',
  '增长1%',
  '合计1户',
  '分别占1%、',
  '一千',
  '口径1户',
  'a\t1\t2\t3\n',
  '由1升',
  '10月',
  '同比',
  '客户',
  '某',
  '高度重视',
  '没有',
  '19900000012',
  '古田狼(硬)',
  '建议加强，',
  '四、存在问题\n1、断货。\n',
  '四、存在问题\n问题\t原因\t影响\n断货\t到货少\t少卖3条\n',
  '甲方违约金第一条 ',
  '本通知不得依法\n',
  '11月工作计划\n',
  '1.销售情况。2.重点品牌。',
  '2.7户\n',
  '1234.5箱，\n',
  '销量8412.6箱，销量8421.6箱。\n',
  '| 甲 | 12.5 | 13.5 | 8% |\n',
  '1户、2户、3户，占1%、2%、3%。\n',
  '满意度提升。由9%降到8%。',
  '■',
  '“好',
  '《',
  '难点：一是',
])(
  '%j again and again',
  (unit) => {
    const whole = unit.repeat(Math.ceil(SIZE / unit.length)).slice(0, SIZE);
    const time = clock(whole);
    const ratio = time > MEASURABLE ? best(whole) / best(whole.slice(0, SIZE / 2)) : 0;
    expect(ratio).toBeLessThan(RATIO);
  },
  120_000,
);

/** The least of several: what other work on the machine, and what clears up behind it, adds is left out. */
function best(text: string): number {
  return Math.min(...Array.from({ length: RUNS }, () => clock(text)));
}

function clock(text: string): number {
  return cpuTime(() => judge(text, pack ?? never(), given, createMemo()));
}

function never(): never {
  throw new Error('no pack');
}
