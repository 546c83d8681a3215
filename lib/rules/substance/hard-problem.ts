import type { Block } from '../../text/outline.ts';
import { hasHit } from '../lexicon.ts';
import { sizeOf } from '../part-place.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { ownMatter, tellsOfOwn } from '../stories.ts';

export default defineRule({
  id: 'substance/hard-problem',
  severity: 'hint',
  title: '没有写动脑子解决的难题',
  why: '哪些事情是用心解决的，最能体现工作价值：有难度的问题，你是怎样解决的。',
  ask: '本月最难的一件事是什么，试过什么办法，结果怎样？',
  bad: [
    `10月工作总结\n一、销售情况\n${'销售卷烟120箱，同比增长3.2%，完成计划的101%，货源充足，订货均匀。'.repeat(9)}\n二、客户情况\n客户反映较好，关系融洽。⟦⟧`,
  ],
  good: [
    `10月工作总结\n一、销售情况\n${'销售卷烟120箱，同比增长3.2%，完成计划的101%，货源充足，订货均匀。'.repeat(9)}\n二、客户情况\n菜场搬走后客流少了三成，我帮11户把10元档移到柜台前，周订货由412条升至468条。`,
  ],
  *check(document, context) {
    if (sizeOf(document) < context.limit('overview-text')) return;
    if (document.blocks.some((block) => isSolved(block, context))) return;
    if (ownMatter(document).some((block) => tellsOfOwn(block, context))) return;
    const at = document.blocks.at(-1)?.end ?? 0;
    yield { start: at, end: at, part: null };
  },
});

/** Means and effect in one paragraph; of one named case, or of what is told as hard, either of them will do. */
function isSolved(block: Block, { lexicon }: RuleContext): boolean {
  const tells = (list: string): boolean => hasHit([block], lexicon(list));
  const [means, result] = [tells('means'), tells('result')];
  return (means && result) || ((means || result) && (tells('case') || tells('hard')));
}
