import type { Document } from '../../text/document.ts';
import { blocksOf, type Block, type Section } from '../../text/outline.ts';
import type { Lexicon } from '../../text/vocabulary.ts';
import { hasHit, says } from '../lexicon.ts';
import { lengthOf } from '../part-place.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { sentencesIn } from '../sentences.ts';

export default defineRule({
  id: 'experience/lesson',
  severity: 'hint',
  title: '没有提炼出经验或教训',
  why: '总结要从做过的事里找出规律：成功的做法继续发挥，失误成为教训，下个月才有长进。',
  ask: '这个月最值得记住的一条做法或教训是什么？',
  bad: [
    `10月工作总结\n一、销售情况\n销售卷烟120箱，${'同比增长3.2%，环比下降1.1%，完成计划的101%，'.repeat(14)}货源充足。\n二、下月打算\n缺乏经验的新户每周去一次，深深体会到责任重大，11月10日前走访40户。⟦⟧`,
  ],
  good: [
    `10月工作总结\n一、销售情况\n销售卷烟120箱，${'同比增长3.2%，环比下降1.1%，完成计划的101%，'.repeat(14)}货源充足。\n经验：小店断货大多是订得慢，先改周期再谈投放。`,
    `10月工作总结\n一、销售情况\n销售卷烟120箱，${'同比增长3.2%，环比下降1.1%，完成计划的101%，'.repeat(14)}货源充足。以后限量前先告知小户。`,
  ],
  *check(document, context) {
    if (lengthOf(document.blocks) < context.limit('overview-text')) return;
    if (hasHit(document.blocks, context.lexicon('lesson')) || isTitled(document, context)) return;
    const at = document.blocks.at(-1)?.end ?? 0;
    yield { start: at, end: at, part: null };
  },
});

/** A heading 经验和教训 with matter under it; 亮点工作 tells achievements, not lessons. */
function isTitled({ root }: Document, { lexicon }: RuleContext): boolean {
  const titled = (section: Section): boolean => {
    const { heading, start, end, children } = section;
    return (
      (says(heading?.words ?? '', lexicon('lesson-heading')) &&
        end - start > LESSON_MIN &&
        !isFeeling(blocksOf(section), lexicon('feeling'))) ||
      children.some(titled)
    );
  };
  return root.children.some(titled);
}

const LESSON_MIN = 20;

/** 深深体会到责任重大 tells how it felt, not what was learnt. */
function isFeeling(blocks: readonly Block[], feeling: Lexicon): boolean {
  const sentences = sentencesIn(blocks);
  return sentences.length > 0 && sentences.every(({ wording }) => says(wording, feeling));
}
