import { perDocument } from '../../text/document.ts';
import { monthsIn } from '../../text/month.ts';
import { blocksOf, type Block } from '../../text/outline.ts';
import { perLine } from '../../text/paragraph.ts';
import { perSection } from '../../text/section.ts';
import { shift, type Span } from '../../text/span.ts';
import { noted, wordingOf } from '../../text/wording.ts';
import { hitsInLine, says } from '../lexicon.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { sentencesThat } from '../sentences.ts';

export default defineRule({
  id: 'form/period',
  severity: 'warn',
  title: '时间和本月对不上',
  why: '月度总结写的是这一个月的事，时间写错，会让人以为是从别的月份搬来的。',
  ask: '这里说的是本月的事吗？',
  bad: [
    '10月工作总结\n⟦一年来⟧，我走访客户212户次。',
    '10月工作总结\n截至月底实现⟦时间过半、任务过半⟧，销售120箱。',
    '10月工作总结\n一、客户情况\n⟦9月份拜访客户392户次，重点走访了厂区一带。⟧户均库存98条。',
    '10月工作总结\n⟦九月，片区共销售卷烟226.1箱，完成月计划，同比增长1.9%。⟧',
  ],
  good: [
    '10月工作总结\n10月拜访客户392户次，较9月多12户次。9月计划走访40户，实际走访38户。',
    '10月工作总结\n9月销售118箱，10月销售120箱。9月底我报了五件事，做完四件。',
    '10月工作总结\n李某便利店一年来亏了两次。年终考核前换完价签，为全年工作打好基础。',
    '10月工作总结\n（三）9月计划完成情况\n1．9月走访农村小户40户，全部走完。',
    '10月工作总结\n9月走访中发现的3户缺签户都已补签。上半年没有做到时间过半任务过半。',
    { text: '6月工作总结\n实现时间过半、任务过半。', given: { period: '2026-06' } },
    { text: '9月份拜访客户392户次，重点走访了厂区。', given: { period: null } },
  ],
  *check(document, context) {
    const { lexicon, given } = context;
    const planned = new Set(document.parts.get('plan')?.blocks.map((block) => block.paragraph));
    const ofYear = lexicon('period-year');
    for (const paragraph of document.paragraphs) {
      // form/title speaks of the title; a plan of December may be one for the year's end.
      if (paragraph === document.title || planned.has(paragraph)) continue;
      for (const hit of hitsInLine(paragraph.facts, ofYear)) {
        yield shift(hit, paragraph.start);
      }
    }
    if (!given.period) return;
    const followUps = followUpBlocks(document, context);
    for (const { start, end, block } of lastMonths(document.blocks, context)) {
      if (!namesOneMonth(block.paragraph.facts) || followUps.has(block)) continue;
      yield { start, end, message: '这里写的是上个月的月份' };
    }
    for (const { start, wording } of halves(document.blocks, context)) {
      for (const half of halvesIn(wording, context)) yield shift(half, start);
    }
  },
});

const HALF_MONTH = '-06';

/** 时间过半,任务过半 is said in June, of a month's middle, or looking back. */
const halvesIn = noted((wording, { lexicon, given }: RuleContext): readonly Span[] => {
  const hits = wording.hitsOf(lexicon('period-half'));
  const isRight = given.period?.endsWith(HALF_MONTH) || says(wording, lexicon('period-half-past'));
  return isRight ? [] : hits;
});

const halves = sentencesThat((wording, context) => halvesIn(wording, context).length > 0);

/** Last month's name as the subject of a result; comparisons, series and follow-ups name it rightly. */
const isLastMonths = noted(
  (wording, { lexicon }: RuleContext): boolean =>
    says(wording, lexicon('period-last-compared')) ||
    (says(wording, lexicon('period-last')) && !says(wording, lexicon('period-follow-up'))),
);

const lastMonths = sentencesThat(isLastMonths);

const namesOneMonth = perLine(({ folded }) => new Set(monthsIn(folded)).size === 1);

const followUpBlocks = perDocument(
  ({ root }, context: RuleContext) =>
    new Set(root.children.flatMap((section) => followUpsIn(section, context))),
);

/** The matter under headings that speak of last month's plan. */
const followUpsIn = perSection((section, context: RuleContext): readonly Block[] => {
  const words = section.heading?.words ?? '';
  if (says(wordingOf(words), context.lexicon('period-follow-up-heading'))) return blocksOf(section);
  return section.children.flatMap((child) => followUpsIn(child, context));
});
