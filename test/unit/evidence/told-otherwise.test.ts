/** Figures told in ways of their own: right ones are left alone, the same with one slip are asked about. */
import { expect, test } from 'vitest';
import { judge } from '../../../lib/review/judge.ts';
import { shippedPack } from '../engine/packs.ts';

const given = { period: '2026-10', author: null, portal: null };

function numberRules(text: string): readonly string[] {
  const { findings } = judge(text, shippedPack('tobacco'), given);
  return findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('numbers/'));
}

test.each([
  ['户数按档分，21—30档18户、11—20档62户、1—10档40户，合计120户。', []],
  ['户数按档分，21—30档18户、11—20档62户、1—10档40户，合计130户。', ['numbers/total']],
  ['溪口12.100箱、高坪8.200箱、石岗5.300箱，合计25.600箱。', []],
  ['溪口12.100箱、石岗5.300箱、高坪8.200箱，合计26.600箱。', ['numbers/total']],
  ['单箱21000元，比全县平均低1800元，差距比上月的2100元收窄了300元。', []],
  ['应访400户次，实访380户次，到位率95.0%。', []],
  ['应访400户次，实访380户次，到位率97.0%。', ['numbers/rate']],
  ['贷款净增190万元，完成200万元计划的95.0%。', []],
  ['贷款净增190万元，完成200万元计划的98.0%。', ['numbers/rate']],
  ['收入41、25万元，任务50万元，完成82.5%。', ['numbers/unit']],
  ['平均等候12。5分钟，比上月短。', ['numbers/unit']],
  ['收货900吨，发货880吨，发货准时率99.1%。', []],
  ['签约率由97.8%升到102.3%，比较满意。', ['numbers/implausible']],
  ['存款日均800万元。和9月的770万元比只加了30万元，涨3.9%。', []],
  ['全月走访231户次，覆盖全部客户。\n四、问题\n213户次里有12户次没有记录。', ['numbers/conflict']],
] as const)('%s', (told, rules) => {
  expect(numberRules(`10月工作总结\n三、客户情况\n${told}`)).toEqual(rules);
});
