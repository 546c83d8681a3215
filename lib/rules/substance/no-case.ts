import type { Block } from '../../text/outline.ts';
import { hasHit, says } from '../lexicon.ts';
import { sizeOf } from '../part-place.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { ownMatter, tellsOfOwn } from '../stories.ts';
import { sentencesIn, type Sentence } from '../sentences.ts';

export default defineRule({
  id: 'substance/no-case',
  severity: 'warn',
  title: '全文没有一个具体的事例',
  why: '没有详细的案例说明，总结就空了。一户店、一件事，说清前后的变化，比十句概括有用。',
  ask: '本月哪一户店的变化最大？原来怎样，你做了什么，后来怎样？',
  bad: [
    `10月工作总结\n一、销售情况\n${'销售卷烟120箱，同比增长3.2%，完成计划的101%，货源充足，订货均匀。'.repeat(9)}\n二、客户情况\n客户反映较好，关系融洽。⟦⟧`,
  ],
  good: [
    `10月工作总结\n一、销售情况\n${'销售卷烟120箱，同比增长3.2%，完成计划的101%，货源充足，订货均匀。'.repeat(9)}\n二、客户情况\n菜场口陈某便利店每周由40条升至62条。`,
    `10月工作总结\n一、销售情况\n${'销售卷烟120箱，同比增长3.2%，完成计划的101%，货源充足，订货均匀。'.repeat(9)}\n二、客户情况\n学校旁一家便利店月订量由40条升至60条。`,
  ],
  *check(document, context) {
    if (sizeOf(document) < context.limit('overview-text')) return;
    if (hasHit(document.blocks, context.lexicon('case'))) return;
    if (document.blocks.some((block) => tellsStory(block, context))) return;
    if (ownMatter(document).some((block) => tellsOfOwn(block, context))) return;
    if (sentencesIn(document.blocks).some((sentence) => tellsCase(sentence, context))) return;
    const at = document.blocks.at(-1)?.end ?? 0;
    yield { start: at, end: at, part: null };
  },
});

/** 一件费心的事: … tells what was done and what came of it, in one paragraph. */
function tellsStory({ paragraph }: Block, { lexicon }: RuleContext): boolean {
  const { wording } = paragraph.facts;
  const isCounted = wording.quantities.length > 1 || says(wording, lexicon('case-lead'));
  return isCounted && ['means', 'result'].every((name) => says(wording, lexicon(name)));
}

/** A customer without a name, and what became of it. */
function tellsCase({ folded, wording, quantities }: Sentence, { lexicon }: RuleContext): boolean {
  if (!says(wording, lexicon('customer-noun'))) return false;
  if (quantities.length > 0 && says(wording, lexicon('case-lead'))) return true;
  // A trial told with its outcome: 4户试了两周,由26次降到9次.
  if (
    quantities.length > 1 &&
    says(wording, lexicon('means')) &&
    says(wording, lexicon('result'))
  ) {
    return true;
  }
  return (
    /(?:一家|一户|这家|那家|旁的?|门口的?|[他她])/.test(folded) &&
    says(wording, lexicon('result')) &&
    quantities.length > 0
  );
}
