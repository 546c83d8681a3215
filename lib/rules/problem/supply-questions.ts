import { perDocument, type Document } from '../../text/document.ts';
import type { Item } from '../../text/items.ts';
import { foldedOf, type Block } from '../../text/outline.ts';
import type { Span } from '../../text/span.ts';
import { noted } from '../../text/wording.ts';
import { says } from '../lexicon.ts';
import { answersTo, problemsOf } from '../problems.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { around, sentencesIn } from '../sentences.ts';
import { ownMatter } from '../stories.ts';

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
    '二、重点品牌\n白狼8月、9月、10月销售8箱、10箱、12箱。⟦古田狼货源紧张，店里天天来催。请公司多放一些。⟧\n四、存在问题和建议\n价签缺失多，因为店主年纪大，我给27户换大字签。',
    '四、存在问题和建议\n⟦1、古田狼货源紧张，零售客户反应强烈，天天打电话问。希望公司增加投放。⟧\n2、价签缺失多，因为店主年纪大，我给27户换大字签。',
  ],
  good: [
    '四、存在问题和建议\n古田狼货源紧张，农村食杂店23户反应最强烈，每户每周至少3条，21户愿意用白狼代替，请公司每周增投40条。',
    '四、存在问题和建议\n9月古田狼断货，影响23户，现在已经到位，问题解决。以后限量前我提前一周告知。',
    '四、存在问题和建议\n盛某便利店资金紧张，进不了古田狼，因为货款压在别处，我帮他把滞销的先调剂出去。',
  ],
  reads: (document, context) => [
    document.parts.get('problem'),
    document.parts.get('plan'),
    ...shortIn(document, context),
    ...nicknamesIn(document, context),
  ],
  *check(document, context) {
    const found = problemsOf(document, context);
    const names = nicknamesIn(document, context);
    const isOpen = ({ folded, wording }: Told): boolean =>
      isShortage({ folded, wording }, names, context);
    let isTold = false;
    for (const item of found?.problems ?? []) {
      if (!isOpen(item) || TOLD_ABOVE.test(item.folded)) continue;
      isTold = true;
      const told = [item, ...(found ? answersTo(item, found) : [])];
      const open = questionsOpen(told, context);
      if (open) yield { ...open, start: item.start, end: item.end, part: found?.part };
    }
    if (isTold) return;
    // A shortage is complained of where the brands or the shops are told too.
    for (const block of shortIn(document, context)) {
      const told = { folded: foldedOf(block), wording: block.paragraph.facts.wording };
      if (!isOpen(told)) continue;
      const about = (found?.problems ?? []).filter(({ folded }) => namesOneOf(told, folded, names));
      const open = questionsOpen([told, ...about], context);
      if (open) yield { ...open, ...shortageIn(block, context) };
    }
  },
});

/** The paragraphs that speak of a shortage, the problems and plans left out. */
function shortIn(document: Document, { lexicon }: RuleContext): readonly Block[] {
  const short = lexicon('supply-short');
  return ownMatter(document).filter(({ paragraph }) => says(paragraph.facts.wording, short));
}

const TOLD_ABOVE = /[上前][面文][^,。;]{0,4}[讲说写提]/;

type Told = Pick<Item, 'folded' | 'wording'>;

/** What is not told yet, and the first questions of it; null where all four are told. */
function questionsOpen(told: readonly Told[], { lexicon }: RuleContext) {
  const missing = QUESTIONS.filter(([name]) =>
    told.every(({ wording }) => !says(wording, lexicon(name))),
  );
  if (missing.length === 0) return null;
  return {
    message: `货源问题还缺：${missing.map(([, words]) => words).join('、')}`,
    ask: missing
      .map(([, , ask]) => ask)
      .slice(0, 2)
      .join(''),
  };
}

/** From the first sentence that tells of it to the end of the paragraph. */
function shortageIn(block: Block, { lexicon }: RuleContext): Span {
  const sentences = sentencesIn([block]);
  const first = sentences.find(({ wording }) => says(wording, lexicon('supply-short')));
  return { start: first?.start ?? block.start, end: block.end };
}

/** Whether a text speaks of a brand of the other one, under its short name. */
function namesOneOf({ folded }: Told, text: string, nicknames: ReadonlySet<string>): boolean {
  return [...nicknames].some((name) => folded.includes(name) && text.includes(name));
}

/** 软蓝 of 黄鹤楼(软蓝): what a brand is called for short, once it was named in full. */
const nicknamesIn = perDocument((document, context: RuleContext): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const { paragraph } of document.blocks)
    for (const name of nicknamesOf(paragraph.facts.wording, context)) names.add(name);
  return names;
});

const nicknamesOf = noted((wording, { lexicon }: RuleContext): readonly string[] =>
  wording
    .hitsOf(lexicon('brand'))
    .flatMap(({ start, end }) => /\(([^)]{2,6})\)/.exec(wording.text.slice(start, end))?.[1] ?? []),
);

/** A brand that cannot be had; solved shortages and short money are none. */
function isShortage(
  { folded, wording }: Told,
  nicknames: ReadonlySet<string>,
  { lexicon }: RuleContext,
): boolean {
  if (['supply-short', 'out-of-stock'].every((name) => !says(wording, lexicon(name)))) return false;
  if (says(wording, lexicon('supply-solved'))) return false;
  // Too much in the shops is the opposite, whoever else may lack it.
  if (says(folded.slice(0, folded.search(/[,。;\n]|$/)), lexicon('supply-over'))) return false;
  const isNamedIn = (sentence: string): boolean =>
    says(sentence, lexicon('brand')) || [...nicknames].some((name) => sentence.includes(name));
  const sentences = folded.split(/[。;!?\n]/);
  return sentences.some((sentence, index) => {
    // 断货 of a shop's own making is no shortage: there the brand has to stand in the sentence.
    if (isNamedIn(sentence))
      return says(sentence, lexicon('supply-short')) || says(sentence, lexicon('out-of-stock'));
    return says(sentence, lexicon('supply-short')) && around(sentences, index, 1).some(isNamedIn);
  });
}
