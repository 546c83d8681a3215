import { comparisonsOf } from '../../evidence/figure-check.ts';
import { spanOf } from '../../evidence/slips.ts';
import { defineRule } from '../rule.ts';

const indicators = [
  { period: '2026-10', scope: '湖滨片区', metric: '销量', value: '286.452', unit: '箱' },
  { period: '2026-10', scope: '湖滨片区', metric: '单箱结构', value: '31842', unit: '元/箱' },
  { period: '2026-09', scope: '湖滨片区', metric: '销量', value: '309.128', unit: '箱' },
];

export default defineRule({
  id: 'numbers/evidence',
  severity: 'error',
  title: '和导入的指标不一样',
  why: '总结里的数要和系统里的一致，实事求是，经得起核对。',
  ask: '以哪个为准？',
  bad: [
    { text: '单箱结构⟦31482元/箱⟧，结构平稳。', given: { indicators } },
    { text: '全月销售⟦268.452箱⟧，比9月的309.128箱少。', given: { indicators } },
  ],
  good: [
    { text: '10月湖滨片区销售卷烟286.5箱，单箱结构31842元/箱。', given: { indicators } },
    {
      text: '比9月的309.128箱减少22.676箱，一类烟销售84.2箱，全县销售1934.3箱。',
      given: { indicators },
    },
    '单箱结构31482元/箱，结构平稳。',
  ],
  *check(document, { given }) {
    if (!given.indicators || given.indicators.length === 0) return;
    for (const { mention, indicator, fits } of comparisonsOf(
      document,
      given.indicators,
      given.period,
    )) {
      if (fits) continue;
      const { period, scope, metric, value, unit } = indicator;
      const message = `导入的${scope}${Number(period.slice(5))}月${metric}是 ${value}${unit}，这里不一样`;
      yield { ...spanOf(mention), message, ask: `是 ${value}${unit} 吗？` };
    }
  },
});
