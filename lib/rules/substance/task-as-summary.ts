import type { Document } from '../../text/document.ts';
import type { Block } from '../../text/outline.ts';
import { noted } from '../../text/wording.ts';
import { chaptersOf } from '../chapters.ts';
import { sharedWith } from '../gist.ts';
import { hitsIn, says } from '../lexicon.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { repeatsTasks } from '../tasks.ts';
import { sentencesIn, sentencesThat, type Sentence } from '../sentences.ts';

export default defineRule({
  id: 'substance/task-as-summary',
  severity: 'warn',
  title: '把布置的任务写成了总结',
  why: '总结要写做得怎样，把部门布置的任务抄一遍，看不出做没做、做到什么程度。',
  ask: '这几项任务各做了多少户，结果怎样？',
  bad: [
    '二、客户工作\n⟦按照营销部的要求，本月开展明码标价整治，做到一货一签，督促客户摆放价签。⟧客户普遍支持。',
    {
      text: '二、客户工作\n⟦抓好节后走访，了解客户库存和资金情况；做好防汛物资的登记发放。⟧客户都很配合。',
      given: {
        tasks: [
          '三、客户',
          '1. 抓好节后走访，了解客户库存和资金情况。',
          '2. 做好防汛物资的登记发放。',
        ],
      },
    },
  ],
  good: [
    '二、客户工作\n按照营销部的要求开展明码标价整治，抽查15户，标价率由82%升到95%。',
    '一、销售情况\n按照营销部的要求开展明码标价整治，做到一货一签。\n二、客户情况\n明码标价整治抽查了15户，12户达标。',
    {
      text: '二、客户工作\n抓好节后走访，了解客户库存和资金情况：走了186户，压货的21户都退到正常水平。',
      given: { tasks: ['1. 抓好节后走访，了解客户库存和资金情况。'] },
    },
    '二、客户工作\n抓好节后走访，了解客户库存和资金情况。',
    '五、下月打算\n按照营销部的要求，开展明码标价整治，督促客户摆放价签，做到一货一签、货签对位。',
  ],
  *check(document, context) {
    // Plans and proposals speak of what is to come.
    const ahead = ['plan', 'problem'].map((id) => new Set(document.parts.get(id)?.blocks));
    for (const chapter of chaptersOf(document)) {
      if (ahead.some((part) => chapter.every((block) => part.has(block)))) continue;
      const told = toldIn(chapter, context);
      const [first] = told;
      if (!first || hasResult(behind(told, chapter), context)) continue;
      if (!isReported(first, document, context)) {
        const last = told.findLast(({ block }) => block === first.block) ?? first;
        yield { start: first.start, end: last.end };
      }
    }
  },
});

function toldIn(chapter: readonly Block[], context: RuleContext): readonly Sentence[] {
  if (!context.given.tasks?.length) return assigned(chapter, context);
  return sentencesIn(chapter).filter(
    ({ wording }) => isAssigned(wording, context) || repeatsTasks(wording, context),
  );
}

/** The assignments themselves and what stands behind the first of them, up to the end of the next paragraph. */
function behind(told: readonly Sentence[], chapter: readonly Block[]): readonly Sentence[] {
  const [first] = told;
  if (!first) return [];
  const at = chapter.indexOf(first.block);
  const next = chapter
    .slice(at + 1, at + 2)
    .filter(({ paragraph }) => paragraph.facts.mark === null);
  return sentencesIn([first.block, ...next]).filter(({ start }) => start >= first.start);
}

function hasResult(sentences: readonly Sentence[], { lexicon }: RuleContext): boolean {
  return sentences.some(
    ({ quantities, wording }) => quantities.length > 0 || says(wording, lexicon('result')),
  );
}

/** 按照…要求 and then what was to be done. */
const isAssigned = noted(
  (wording, { lexicon }: RuleContext): boolean =>
    says(wording, lexicon('assigned')) && says(wording, lexicon('duty')),
);

const assigned = sentencesThat(isAssigned);

/** The result may stand elsewhere, with a figure, about the same thing. */
function isReported(
  { wording, block }: Sentence,
  document: Document,
  { lexicon }: RuleContext,
): boolean {
  const ahead = new Set(document.parts.get('plan')?.blocks);
  const elsewhere = document.blocks.filter((other) => other !== block && !ahead.has(other));
  const reports = sentencesIn(elsewhere).filter(
    (other) => other.quantities.length > 0 || hitsIn(other.block, lexicon('result')).length > 0,
  );
  const runs = wording.text.match(HAN) ?? [];
  return reports.some((report) =>
    sharedWith(report.folded, runs).some(({ length }) => length >= NAME),
  );
}

const HAN = /\p{Script=Han}{4,}/gu;
/** Shorter pieces (客户, 落实) are common to unlike things. */
const NAME = 4;
