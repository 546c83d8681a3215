import { describe, expect, test } from 'vitest';
import { compilePack } from '../../../lib/packs/compile.ts';
import { readDocument } from '../../../lib/text/document.ts';
import { fold } from '../../../lib/text/fold.ts';
import { partsOfTitle } from '../../../lib/text/part-names.ts';
import { shippedPack } from '../engine/packs.ts';

describe('headings in use', () => {
  test.each([
    [
      'bank',
      'sales',
      '主要指标完成情况 业务指标完成情况 业绩完成情况 本月任务完成情况 业务发展情况 资产业务 负债业务 中间业务收入 中收 存款情况 贷款投放 储蓄存款 存款及贷款情况',
    ],
    [
      'bank',
      'brand',
      '重点产品及营销情况 重点产品推广 产品营销 特色业务推进情况 营销活动开展情况 信用卡业务 代发工资 手机银行推广 主推产品',
    ],
    [
      'bank',
      'customer',
      '客户及市场分析 客户维护和市场情况 管户情况 有效客户 客户走访情况 风险管理 贷后检查 资产质量 同业动态 存款客户分析',
    ],
    [
      'bank',
      'problem',
      '存在问题和建议 存在的问题及建议 工作中的不足 主要问题及原因 对分行的建议 需支行协调事项 改进措施 差距及原因分析',
    ],
    [
      'bank',
      'plan',
      '下月工作打算 下月营销计划 11月工作计划 十一月份重点工作 下阶段目标 四季度安排 11月打算 11月',
    ],
    ['bank', 'experience', '经验体会 工作体会 营销案例 几点启示 反思'],
    [
      'telecom',
      'sales',
      '指标完成情况 指标 收入完成情况 用户发展 KPI完成情况 收入和用户 离网率 欠费回收 经营数据',
    ],
    [
      'telecom',
      'brand',
      '重点业务发展 重点业务 重点产品推广 宽带发展情况 专线业务 融合套餐办理情况 商机储备 新兴业务拓展',
    ],
    [
      'telecom',
      'customer',
      '客户及市场分析 客户和市场 走访情况 小微客户拓展 存量市场 新增市场 服务质量 竞争动态 单位走访记录 存量经营',
    ],
    [
      'telecom',
      'problem',
      '问题 存在问题和建议 存在的困难 需公司支撑的事项 短板及原因 发展中的问题',
    ],
    ['telecom', 'plan', '11月工作计划 下月计划 次月发展目标 下一步工作举措 今后打算'],
    ['general', 'overview', '概述 基本情况 总体情况 本月工作概况 工作回顾 总体评价'],
    [
      'general',
      'work',
      '主要工作与成绩 重点工作 本月完成工作 常规工作 工作成效 本月工作事项 工作亮点 主要成绩 报修服务 收费工作 指标完成情况',
    ],
    ['general', 'problem', '不足及原因 不足及整改 工作中的不足 存在问题 没做好的地方 差距与不足'],
    ['general', 'experience', '经验教训 工作体会 总结心得 收获与体会 工作中的反思 几点启示'],
    ['general', 'plan', '下月打算 下一步打算 下月重点工作 11月工作安排 工作计划 计划事项'],
  ])('%s %s: %s', (id, part, headings) => {
    const { shapes } = compilePack(shippedPack(id), '2026-10');
    const strangers = headings
      .split(' ')
      .filter((heading) => !partsOfTitle(fold(heading), shapes).includes(part));
    expect(strangers).toEqual([]);
  });

  test.each([
    ['bank', '上月计划落实情况', []],
    ['bank', '9月打算完成情况', []],
    ['bank', '培训学习', []],
    ['bank', '下月存款目标', ['plan']],
    ['bank', '信用卡客户走访', ['brand', 'customer']],
    ['telecom', '主要举措', []],
    ['telecom', '离网客户走访', ['sales', 'customer']],
    ['general', '工作中的不足', ['problem']],
    ['general', '上月工作计划落实', []],
    ['general', '工作回顾', ['overview']],
    ['general', '下月重点工作', ['plan']],
  ])('%s: %s names no other part', (id, heading, parts) => {
    const named = partsOfTitle(heading, compilePack(shippedPack(id), '2026-10').shapes);
    const allowed: readonly string[] = parts;
    expect(named.filter((part) => !allowed.includes(part))).toEqual([]);
  });
});

describe('without headings', () => {
  const texts: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    bank: [
      [
        'sales',
        '10月末储蓄存款余额8420万元，比9月末增加96万元，完成月计划的102%，贷款净增310万元，中收4.2万元。',
      ],
      [
        'brand',
        '主推的安居贷放款12笔、640万元，走势向上，会计反映资料好传，对面同业利率低0.1个点。',
      ],
      ['customer', '管户412户，走访86户次，新增有效客户9户，逾期2户已上门催收，收回14万元。'],
      [
        'problem',
        '目前的问题是抵押登记慢，原因是窗口每周只开两天，影响6户放款，建议支行派人集中办理。',
      ],
      [
        'plan',
        '下月打算净增存款120万元，重点对接3家代发企业，11月15日前逐户约见，难点是同业拉存款。',
      ],
    ],
    telecom: [
      [
        'sales',
        '10月收入36.8万元，完成目标的101%，净增用户52户，宽带新装38户，离网率1.4%，比9月下降0.1个百分点。',
      ],
      [
        'brand',
        '主推的商铺千兆专线开通17条，比上月多4条，走势向上，店主反映网速稳，隔壁营业厅每月便宜20元。',
      ],
      [
        'customer',
        '片区客户640户，走访商铺92户次，报障21次，修复平均3小时，新增小微客户11户，投诉2件。',
      ],
      [
        'problem',
        '现在的问题是老街端口不够，原因是分纤箱满了，影响14户装机，建议网络部先扩一个箱子。',
      ],
      ['plan', '下月打算净增60户，重点走访菜市场一条街45户，11月20日前跑完，难点是合约没有到期。'],
    ],
    general: [
      ['overview', '10月物业部围绕报修和收费两件事开展工作，总体平稳，短板是地下室渗水。'],
      [
        'work',
        '完成报修126件，平均修复时间由9小时缩短到6小时；收缴物业费21.4万元，比9月多1.3万元。',
      ],
      ['problem', '3号楼渗水没有按时修好，主要原因是防水队排期拖延，影响8户住户，引起2件投诉。'],
      ['experience', '这件事的教训是：雨季前就该先约好防水队，以后每年5月先签备用合同再开工。'],
      [
        'plan',
        '下月打算11月10日前修完3号楼地下室，组织一次消防演练，难点是车位要腾空，拟提前贴通知。',
      ],
    ],
  };

  test.each(Object.entries(texts))('%s: parts are told by their content', (id, lines) => {
    const parts = partsOf(id, lines);
    expect(lines.map(([part]) => part).filter((part) => !parts.has(part))).toEqual([]);
  });

  test.each(
    Object.entries(texts).flatMap(([id, lines]) => lines.map(([part]) => [id, part] as const)),
  )('%s: without its paragraph, %s is missing', (id, part) => {
    const others = (texts[id] ?? []).filter(([other]) => other !== part);
    expect(partsOf(id, others).has(part)).toBe(false);
  });

  function partsOf(id: string, lines: readonly (readonly [string, string])[]) {
    const text = ['工作总结', ...lines.map(([, line]) => line)].join('\n');
    return readDocument(text, compilePack(shippedPack(id), '2026-10').shapes).parts;
  }
});
