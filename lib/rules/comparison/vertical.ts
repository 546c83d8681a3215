import { hasHit } from '../lexicon.ts';
import { headOf, isEmptyPart, matterOf } from '../part-place.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'comparison/vertical',
  severity: 'warn',
  title: '销售部分没有纵向对比',
  why: '销售指标要作纵向对比。只有一个数，看不出是好了还是差了。',
  ask: '与去年同期、与上月相比，各增加或减少多少？',
  bad: [
    '一、⟦销售情况\n销售卷烟120箱，完成月计划118箱的101.7%，全县排名第3，各价类的货源都比较充足。⟧',
  ],
  good: [
    '一、销售情况\n销售卷烟120箱，同比增长3.2%，各价类的货源都比较充足，客户订货也比较均匀。',
    '一、销售情况\n9月118箱，10月120箱，由118箱升至120箱，各价类的货源都比较充足，订货均匀。',
    '10月销售120箱，比上月少2箱。\n一、销售情况\n完成月计划118箱的101.7%，全县排名第3，各价类的货源都比较充足，订货均匀。',
    '一、销售情况\n本月是我接手本片区的第一个月，销售卷烟120箱，完成月计划118箱的101.7%，全县排名第3。',
  ],
  *check(document, context) {
    const part = document.parts.get('sales');
    if (!part || isEmptyPart(part, context)) return;
    if (hasHit(matterOf(part, document), context.lexicon('vertical'))) return;
    if (hasHit(document.blocks, context.lexicon('vertical-exempt'))) return;
    yield { ...headOf(part), part: part.id };
  },
});
