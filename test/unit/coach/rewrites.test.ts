/** What each coach writes, sentence by sentence. ▢ stands for 【待补充：…】. */
import { expect, test } from 'vitest';
import { groundOf } from '../../../lib/coach/ground.ts';
import { suggest } from '../../../lib/coach/rules/suggest.ts';
import { openSlots } from '../../../lib/coach/slots.ts';
import { judge } from '../../../lib/review/judge.ts';
import type { CheckContext } from '../../../lib/rules/check.ts';
import { shippedPack } from '../engine/packs.ts';
import { factsFor } from './samples.ts';

const tobacco = shippedPack('tobacco');
const AREA = '湖东片区';
const figure = (period: string, metric: string, value: string, unit: string) => ({
  period,
  scope: AREA,
  metric,
  value,
  unit,
});
const indicators = [
  figure('2026-10', '销量', '120', '箱'),
  figure('2026-10', '计划', '118', '箱'),
  figure('2026-09', '销量', '115', '箱'),
  figure('2025-10', '销量', '112', '箱'),
  figure('2026-08', '白狼销量', '8.1', '箱'),
  figure('2026-09', '白狼销量', '9.2', '箱'),
  figure('2026-10', '白狼销量', '9.4', '箱'),
];
const given: CheckContext = { period: '2026-10', author: '林知远', portal: null };

/** The suggestion for the first finding of a rule, its slots as ▢. @throws Error where the rule is silent */
function rewriteOf(rule: string, text: string, known: Partial<CheckContext> = {}): string {
  const context = { ...given, ...known };
  const finding = judge(text, tobacco, context).findings.find((one) => one.rule === rule);
  if (!finding) throw new Error(`${rule} is silent`);
  const facts = factsFor(`${AREA}\n${text}`, context.indicators ?? [], context.period);
  const ground = groundOf(text, tobacco, context, facts);
  const { rewrite } = suggest(finding, ground.document, ground.context, facts);
  return openSlots(rewrite).reduceRight(
    (told, { start, end }) => `${told.slice(0, start)}▢${told.slice(end)}`,
    rewrite,
  );
}

const PARTS =
  '一、销售情况\n销售平稳，客户订货比较均匀，货源也比较充足，各个价位的规格都能满足需要。';
const PROBLEM = '四、存在问题和建议\n';

test.each<[string, string, string]>([
  ['form/title', '客户经理工作总结\n销售120箱。', '客户经理10月工作总结'],
  ['form/title', '湖东片区９月工作总结\n销售120箱。', '湖东片区10月工作总结'],
  ['form/title', '2025年度工作总结\n销售120箱。', '2026年10月工作总结'],
  ['form/sign-off', '10月工作总结\n销售120箱。', '\n林知远\n▢'],
  ['form/placeholder', '10月工作总结\n同比增长___%。', '▢%'],
  ['form/placeholder', '10月工作总结\n201*年走访。', '2026年'],
  ['form/lost-number', '10月工作总结\n完成率达到，库存正常。', '完成率达到▢'],
  ['form/period', '10月工作总结\n一年来，我走访客户212户次。', '本月'],
  [
    'form/period',
    '10月工作总结\n一、客户情况\n9月份拜访客户392户次，重点走访了厂区一带。',
    '10月份拜访客户392户次，重点走访了厂区一带。',
  ],
  ['numbers/percent-point', '二类烟占比提高了1.4%，结构向上。', '1.4个百分点'],
  ['numbers/percent-point', '存款率高了20%点，比上月好。', '20个百分点'],
  ['numbers/unit', '老街片区销售卷烟198、436箱，库存正常。', '198.436箱'],
  ['numbers/unit', '白狼由3箱增至620条，客户反映好。', '2.48箱'],
  ['numbers/unit', '新品销量大增，增幅超过57；货源正常。', '57%'],
  ['numbers/rate', '销售卷烟273.964箱，完成计划320箱的86.51%。', '85.61%'],
  ['numbers/implausible', '客户满意度985%，同比提高。', '98.5%'],
  ['numbers/implausible', '出勤率和满意度108%。', '▢%'],
  ['numbers/implausible', '11月31日前完成回访。', '▢'],
  ['privacy/personal-info', '客户（电话19900000012）家里网慢。', '199****0012'],
  ['privacy/personal-info', '专卖许可证号350123456789已换证。', '许可证号****6789'],
  ['truth/exaggeration', '本月销量大幅增长，销售120箱，比上月增长2.1%。', '本月销量增长'],
  ['truth/exaggeration', '收入62万元，目标64万元，完成98.2%，超额完成了目标。', '目标完成98.2%'],
  ['truth/contradiction', '户均库存由4.2条降至5.6条，比较合理。', '由4.2条升至5.6条'],
  [
    'problem/cause',
    `${PROBLEM}1、乡镇小店的价签缺失较多，影响标价率。建议统一换一批大字价签。\n2、早上缺货，因为店主夜里不盘点。我教9户睡前拍货架照。`,
    '乡镇小店的价签缺失较多，影响标价率，原因是▢。',
  ],
  [
    'problem/supply-questions',
    `${PROBLEM}古田狼货源紧张，农村食杂店23户反应强烈，每户每周至少3条。希望公司增加投放。`,
    '古田狼货源紧张，农村食杂店23户反应强烈，每户每周至少3条，缺货时愿意用▢代替。',
  ],
  [
    'plan/breakdown',
    '五、下月打算\n1、继续做好客户走访工作。\n2、长白山（硬红）：11月25日前新上柜10户，每户先进3条，月底看重购。',
    '继续做好客户走访工作，对象是▢，做到▢，▢完成，由▢负责。',
  ],
])('%s: %s', (rule, text, rewrite) => {
  expect(rewriteOf(rule, text)).toBe(rewrite);
});

test('what the figures tell is told, not asked', () => {
  const known = { indicators };
  expect(rewriteOf('comparison/target', `10月工作总结\n${PARTS}`, known)).toBe(
    '10月销量120箱，完成月计划118箱的101.69%，超2箱。',
  );
  expect(rewriteOf('comparison/vertical', `10月工作总结\n${PARTS}`, known)).toBe(
    '10月销量120箱，同比增加8箱，增长7.14%（去年同期112箱）。10月销量120箱，环比增加5箱，增长4.35%（9月115箱）。',
  );
  expect(
    rewriteOf(
      'brand/trend',
      '二、重点品牌分析\n白狼销售9.4箱，完成计划的90%，店主反映利薄，消费者说口感顺，零售价稳定在标价上。',
      known,
    ),
  ).toBe('白狼近三个月依次为8.1箱、9.2箱、9.4箱，预计下月▢。');
  expect(rewriteOf('form/title', '10日销售卷烟120箱，库存正常。', known)).toBe(
    '湖东片区10月工作总结\n',
  );
  expect(rewriteOf('form/lost-number', '10月工作总结\n完成率达到，库存正常。', known)).toBe(
    '完成率达到101.69%',
  );
});

test('an empty phrase goes, its subject stays, and the fact is asked for', () => {
  const text =
    '一、销售情况\n本月我高度重视，扎实推进，不断提高服务水平，取得了较好的成绩，得到了客户的一致好评。';
  expect(rewriteOf('substance/empty-phrases', text)).toMatch(
    /^服务水平方面，本月销售▢，完成月计划的▢/,
  );
});

test('a long sentence is cut where a new thought begins', () => {
  const text = `先去客户那里看一看货架再问一问订货的情况然后把价签换一换，${'再看一看库存和价格的情况问一问店主还缺什么，'.repeat(3)}同时把明码标价的要求再说一遍并且和店主约好下一次上门的时间，最后回来登记。`;
  const rewrite = rewriteOf('form/long-sentence', text);
  expect(rewrite.replace(/[，。]/g, '')).toBe(text.replace(/[，。]/g, ''));
  expect(rewrite).toContain('。同时把明码标价');
});
