import type { Item } from '../../text/items.ts';
import { says } from '../lexicon.ts';
import { answersTo, problemsOf } from '../problems.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { around } from '../sentences.ts';

/** The four facts that a shortage has to be told with, as the lexicons know them. */
const QUESTIONS = [
  ['customer-type', '哪些类型的客户', '反应最强烈的是哪些类型的客户，各多少户？'],
  ['least-need', '最低需求量', '每户每周最少要几条？'],
  ['substitute', '愿意接受的替代品牌', '缺货时顾客愿意用哪个牌子代替，多少户愿意？'],
  ['support-wanted', '需要的支持', '需要公司给什么支持，增加多少？'],
] as const;

export default defineRule({
  id: 'problem/supply-questions',
  severity: 'warn',
  title: '货源问题没有说透',
  why: '反映货源紧张，要说明哪些客户反应最强烈、最低需求多少、愿意接受什么替代、需要什么支持，建议才有说服力。',
  ask: '每户每周最少要几条？愿意用哪个牌子代替？',
  bad: [
    '四、存在问题和建议\n⟦1、古田狼货源紧张，零售客户反应强烈，天天打电话问。希望公司增加投放。⟧\n2、价签缺失多，因为店主年纪大，我给27户换大字签。',
  ],
  good: [
    '四、存在问题和建议\n古田狼货源紧张，农村食杂店23户反应最强烈，每户每周至少3条，21户愿意用白狼代替，请公司每周增投40条。',
    '四、存在问题和建议\n9月古田狼断货，影响23户，现在已经到位，问题解决。以后限量前我提前一周告知。',
    '四、存在问题和建议\n盛某便利店资金紧张，进不了古田狼，因为货款压在别处，我帮他把滞销的先调剂出去。',
  ],
  *check(document, context) {
    const found = problemsOf(document, context);
    if (!found) return;
    for (const item of found.problems) {
      if (!isShortage(item, context)) continue;
      const told = [item, ...answersTo(item, found)];
      const missing = QUESTIONS.filter(([name]) =>
        told.every(({ wording }) => !says(wording, context.lexicon(name))),
      );
      const [first] = missing;
      if (!first) continue;
      yield {
        start: item.start,
        end: item.end,
        part: found.part,
        message: `货源问题还缺：${missing.map(([, words]) => words).join('、')}`,
        ask: missing
          .map(([, , ask]) => ask)
          .slice(0, 2)
          .join(''),
      };
    }
  },
});

/** A brand that cannot be had; solved shortages and short money are none. */
function isShortage({ folded, wording }: Item, { lexicon }: RuleContext): boolean {
  if (['supply-short', 'out-of-stock'].every((name) => !says(wording, lexicon(name)))) return false;
  if (says(wording, lexicon('supply-solved'))) return false;
  const sentences = folded.split(/[。;!?\n]/);
  return sentences.some((sentence, index) => {
    const isNamed = says(sentence, lexicon('brand'));
    // 断货 of a shop's own making is no shortage: there the brand has to stand in the sentence.
    if (isNamed)
      return says(sentence, lexicon('supply-short')) || says(sentence, lexicon('out-of-stock'));
    return (
      says(sentence, lexicon('supply-short')) &&
      around(sentences, index, 1).some((near) => says(near, lexicon('brand')))
    );
  });
}
