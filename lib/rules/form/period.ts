import { shift } from '../../text/span.ts';
import { hitsInLine, says } from '../lexicon.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { sentencesIn, type Sentence } from '../sentences.ts';

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
  ],
  good: [
    '10月工作总结\n10月拜访客户392户次，较9月多12户次。9月计划走访40户，实际走访38户。',
    '10月工作总结\n9月销售118箱，10月销售120箱。9月底我报了五件事，做完四件。',
    { text: '6月工作总结\n实现时间过半、任务过半。', given: { period: '2026-06' } },
    { text: '9月份拜访客户392户次，重点走访了厂区。', given: { period: null } },
  ],
  *check(document, context) {
    const { lexicon, given } = context;
    for (const { start, facts } of document.paragraphs) {
      for (const hit of hitsInLine(facts, lexicon('period-year'))) yield shift(hit, start);
      if (!given.period || given.period.endsWith('-06')) continue;
      for (const hit of hitsInLine(facts, lexicon('period-half'))) yield shift(hit, start);
    }
    for (const sentence of sentencesIn(document.blocks)) {
      if (isLastMonths(sentence, context)) {
        yield { start: sentence.start, end: sentence.end, message: '这里写的是上个月的月份' };
      }
    }
  },
});

/** Last month's name as the subject of a result; comparisons, series and follow-ups name it rightly. */
function isLastMonths({ folded, block }: Sentence, { lexicon, given }: RuleContext): boolean {
  if (!given.period || !says(folded, lexicon('period-last'))) return false;
  if (says(folded, lexicon('period-follow-up'))) return false;
  const months = new Set(block.paragraph.facts.folded.match(/\d{1,2}月/g));
  return months.size === 1;
}
