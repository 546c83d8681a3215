import { countQuantities } from '../../text/outline.ts';
import { namesBrand } from '../brands.ts';
import { hasHit } from '../lexicon.ts';
import { headOf, isEmptyPart } from '../part-place.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'brand/trend',
  severity: 'warn',
  title: '重点品牌没有写走势',
  why: '重点品牌分析要包含销售趋势。和上月比一次只是对比，三个月连起来才看得出走势。',
  ask: '最近三个月各销多少，下个月预计多少？',
  bad: [
    '二、⟦重点品牌分析\n白狼销售12箱，完成计划的90%，店主反映利薄，消费者说口感顺，零售价稳定在标价上。⟧',
  ],
  good: [
    '二、重点品牌分析\n白狼8月、9月、10月销售8箱、10箱、12箱，店主反映利薄，消费者说口感顺，零售价稳定。',
    '二、重点品牌分析\n白狼销售12箱，预计11月婚宴多，在14箱左右，店主反映利薄，消费者说口感顺。',
    '二、重点品牌分析\n长白山（硬红）本月刚上市，上柜40户，销售2箱，店主反映利薄，消费者说口感顺。',
  ],
  reads: ({ parts }) => [parts.get('brand')],
  *check(document, context) {
    const part = document.parts.get('brand');
    if (!part || isEmptyPart(part, context)) return;
    // Without a name there is nothing that could have a trend: brand/unnamed says so.
    if (!namesBrand(part, context)) return;
    // Told by its words alone and without a figure: substance/no-data says enough.
    if (part.by === 'content' && !part.blocks.some((block) => countQuantities(block) > 0)) return;
    if (hasHit(part.blocks, context.lexicon('trend'))) return;
    if (hasHit(part.blocks, context.lexicon('just-launched'))) return;
    yield { ...headOf(part), part: part.id };
  },
});
