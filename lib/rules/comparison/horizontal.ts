import type { Block } from '../../text/outline.ts';
import { overlaps } from '../../text/span.ts';
import { hitsIn } from '../lexicon.ts';
import { headOf, isEmptyPart, matterOf } from '../part-place.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export default defineRule({
  id: 'comparison/horizontal',
  severity: 'warn',
  title: '销售部分没有横向对比',
  why: '销售指标要作横向对比。与全县平均、与其他片区比，才知道自己在什么位置。',
  ask: '在全县各片区中排第几，比平均水平高还是低，差多少？',
  bad: [
    '一、⟦销售情况\n销售卷烟120箱，同比增长3.2%，环比下降1.1%，我始终把客户放在第一位，第一，做到按时拜访。⟧',
  ],
  good: [
    '一、销售情况\n销售卷烟120箱，同比增长3.2%，高于全县平均1.8个百分点，客户订货也比较均匀。',
    '一、销售情况\n销售卷烟120箱，同比增长3.2%，在六个片区中列第3位，客户订货也比较均匀正常。',
    '10月完成率居全县第二。\n一、销售情况\n销售卷烟120箱，同比增长3.2%，环比下降1.1%，客户订货也比较均匀正常。',
  ],
  *check(document, context) {
    const part = document.parts.get('sales');
    if (!part || isEmptyPart(part, context)) return;
    if (matterOf(part, document).some((block) => compares(block, context))) return;
    yield { ...headOf(part), part: part.id };
  },
});

/** A ranking or an average; 放在第一位 and 第一, are neither. */
function compares(block: Block, { lexicon }: RuleContext): boolean {
  const idioms = hitsIn(block, lexicon('not-ranking'));
  return hitsIn(block, lexicon('horizontal')).some(
    (hit) => !idioms.some((idiom) => overlaps(idiom, hit)),
  );
}
