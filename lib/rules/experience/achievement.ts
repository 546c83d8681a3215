import { noted } from '../../text/wording.ts';
import { keptWhile } from '../kept.ts';
import { says } from '../lexicon.ts';
import { openingOf } from '../opening.ts';
import { isEmptyPart } from '../part-place.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { answeredBy } from '../same-thing.ts';
import { around, sentencesIn, sentencesThat } from '../sentences.ts';

export default defineRule({
  id: 'experience/achievement',
  severity: 'hint',
  title: '成绩没有写是怎么取得的',
  why: '成绩要写清是怎么取得的、效果如何、经验是什么，做法才能留下来、传开去。',
  ask: '这个成绩是靠什么做法取得的？',
  bad: [
    '一、销售情况\n销量平稳，客户订货均匀，和上月差别不大，各价类的货源也都比较充足。⟦净增客户86户，目标70户，完成122.9%，在全区排第一。⟧',
  ],
  good: [
    '一、销售情况\n净增客户86户，目标70户，完成122.9%，主要是通过小区摆台，一天能签下十几户。',
    '一、销售情况\n销售120箱，完成计划的102%，列全县第3位，同比增长3.2%，各价类的货源充足。',
    '10月净增客户86户，完成122.9%，在全区排第一。\n一、销售情况\n净增来自小区摆台，我和物业商量好，每周六在门口摆半天。',
  ],
  *check(document, context) {
    const opening = openingOf(document);
    for (const [id, part] of document.parts) {
      if (ELSEWHERE.has(id) || isEmptyPart(part, context)) continue;
      if (achievements(part.blocks, context).length === 0) continue;
      const sentences = sentencesIn(part.blocks.filter((block) => !opening.has(block)));
      for (const [index, sentence] of sentences.entries()) {
        if (!isAchievement(sentence.wording, context)) continue;
        const near = around(sentences, index, 1).filter(({ block }) => block === sentence.block);
        if (near.some(({ wording }) => says(wording, context.lexicon('achievement-means'))))
          continue;
        if (isExplained(document, context)(sentence.wording)) continue;
        yield { start: sentence.start, end: sentence.end, part: id };
      }
    }
  },
});

/** Parts that tell no achievements, or tell them in short. */
const ELSEWHERE: ReadonlySet<string> = new Set(['overview', 'problem', 'experience', 'plan']);

const COMPLETION = /完成[^。;]{0,20}?(\d+(?:\.\d+)?)%/;
const GROWTH = /(?:增长|上升|增加|提高)[^。;,]{0,4}?(\d+(?:\.\d+)?)%/;

/** Far over the target, far above the year before, or first among others. */
const isAchievement = noted((wording, { lexicon, limit }: RuleContext): boolean => {
  const { text } = wording;
  // A row of a table has no room for means.
  if (text.includes('\t')) return false;
  const completion = Number(COMPLETION.exec(text)?.[1] ?? 0);
  const growth = Number(GROWTH.exec(text)?.[1] ?? 0);
  if (completion >= limit('achievement-rate') || growth >= limit('achievement-growth')) return true;
  const isShort = completion > 0 && completion < 100;
  if (isShort) return false;
  return (
    says(wording, lexicon('acclaim')) ||
    (wording.quantities.length > 0 && says(wording, lexicon('achievement')))
  );
});

const achievements = sentencesThat(isAchievement);

/** Whether what an achievement speaks of is told with its means elsewhere. */
const isExplained = keptWhile(
  (document, context) => withMeans(document.blocks, context),
  (document, context) =>
    answeredBy(withMeans(document.blocks, context).map(({ wording }) => wording)),
);

const withMeans = sentencesThat((wording, { lexicon }) =>
  says(wording, lexicon('achievement-means')),
);
