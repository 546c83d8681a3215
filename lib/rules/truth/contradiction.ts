import { says } from '../lexicon.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { sentencesIn, type Sentence } from '../sentences.ts';

export default defineRule({
  id: 'truth/contradiction',
  severity: 'warn',
  title: '前后说法对不上',
  why: '前后两处说法相反，又没有解释，看的人不知道该信哪一个。',
  ask: '这两处哪一个是对的，或者为什么会这样？',
  bad: [
    '⟦客户满意度98.5%，比上月下降1.3个百分点，投诉也减少了12件。⟧',
    '⟦10月超额完成了销售计划。⟧客户订货均匀。货源也充足。全月销售120箱，欠2.3箱。',
    '⟦全月做到零投诉。⟧走访212户次。价签齐全。诉求14件，其中投诉5件。',
  ],
  good: [
    '客户满意度下降1.3个百分点，投诉增加了12件，因为送货晚点。',
    '客户满意度下降1.3个百分点，投诉减少了12件，原因是回访改由第三方做，口径更严。',
    '10月超额完成了销售计划。销售120箱，完成103.2%。',
    '10月超额完成了存款计划。客户订货均匀。货源也充足。中收欠2.3万元。',
  ],
  *check(document, context) {
    const sentences = sentencesIn(document.blocks);
    for (const [index, sentence] of sentences.entries()) {
      const claim = claimOf(sentence, context);
      const apart = (_: Sentence, at: number): boolean => Math.abs(at - index) > 1;
      const isDenied =
        claim !== null && sentences.filter(apart).some((other) => claim(other.folded));
      if (isDenied || opposes(sentence, context))
        yield { start: sentence.start, end: sentence.end };
    }
  },
});

const UP = '(?:上升|提高|增加|增长|升)';
const DOWN = '(?:下降|降低|减少|下滑|降)';
const SATISFACTION_DOWN = new RegExp(
  `满意度[^。;]{0,24}?${DOWN}[^。;]{0,24}?投诉[^。;,]{0,8}${DOWN}`,
);
const SATISFACTION_UP = new RegExp(`满意度[^。;]{0,24}?${UP}[^。;]{0,24}?投诉[^。;,]{0,8}${UP}`);

/** Satisfaction and complaints going the same way, uncommented. */
function opposes({ folded }: Sentence, { lexicon }: RuleContext): boolean {
  if (!folded.includes('满意度') || !folded.includes('投诉')) return false;
  if (says(folded, lexicon('cause'))) return false;
  return SATISFACTION_DOWN.test(folded) || SATISFACTION_UP.test(folded);
}

/** What would deny the sentence: a claim of having met a target, or of none at all; null when it claims neither. */
function claimOf(
  { folded }: Sentence,
  { lexicon }: RuleContext,
): ((other: string) => boolean) | null {
  if (
    says(folded, lexicon('fulfilled-all')) &&
    !/\d/.test(folded.replace(/\d{4}年|\d{1,2}月/g, ''))
  ) {
    const subject = SUBJECTS.find((one) => folded.includes(one));
    if (subject === undefined) return null;
    return (other) =>
      other.includes(subject) && (says(other, lexicon('shortfall')) || UNDER.test(other));
  }
  const none = NONE.exec(folded)?.[1];
  if (none === undefined) return null;
  const some = new RegExp(`${none}(?:了)?[1-9]\\d*(?:件|次|户|起)`);
  return (other) => some.test(other);
}

const UNDER = /完成[^。;,]{0,10}?(?<!\d)\d{1,2}(?:\.\d+)?%/;
const NONE = /(?:零|没有|无)(投诉|断货|欠费|缺货)/;
const SUBJECTS = ['销售', '销量', '收入', '存款', '贷款', '中收', '净增', '宽带'];
