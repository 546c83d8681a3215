import type { Document } from '../../text/document.ts';
import { countCharacters } from '../../text/fold.ts';
import type { Item } from '../../text/items.ts';
import { noted, wordingOf, type Wording } from '../../text/wording.ts';
import { says } from '../lexicon.ts';
import { problemsOf } from '../problems.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { answeredBy } from '../same-thing.ts';
import { sentencesThat } from '../sentences.ts';
import { repeatsItself } from '../circular.ts';

export default defineRule({
  id: 'problem/cause',
  severity: 'warn',
  title: '问题没有写原因',
  why: '存在问题，要写清是什么问题、为什么会出现。找不到原因，就找不到办法。',
  ask: '这个问题是怎么来的？',
  bad: [
    '四、存在问题和建议\n⟦1、合约到期的续得少，原因是合约到期的没有续。每少一户少收80元。建议先打一遍电话。⟧\n2、早上缺货，因为店主夜里不盘点。我教9户睡前拍货架照。',
    '四、存在问题和建议\n⟦1、乡镇小店的价签缺失较多，影响标价率。建议统一换一批大字价签。⟧\n2、早上缺货，因为店主夜里不盘点。我教9户睡前拍货架照。',
    '四、存在问题和建议\n⟦1、订货系统不好用。一到周三老是卡住，催了几遍也没有改。⟧\n2、早上缺货，因为店主夜里不盘点。我教9户睡前拍货架照。',
  ],
  good: [
    '四、存在问题和建议\n1、乡镇小店的价签缺失较多，因为店主年纪大、不会换签。建议统一换一批大字价签，先换27户。',
    '四、存在问题和建议\n古田狼货源紧张，客户天天打电话来问，还有人要去邻县找货。建议公司每周增加40条。',
    '一、客户情况\n码头封路，原因是管道改造，货车停不下来，9户客流减少。\n四、存在问题和建议\n码头封路以后客流减少，每天少卖30条。建议改造期间不对这9户降档。',
    '四、存在问题\n暂时没有发现突出的问题，货源、价格、库存都比较正常，客户的反映也比较好，各项工作都在按计划做。',
  ],
  reads: (document, context) => [
    document.parts.get('problem'),
    document.parts.get('plan'),
    ...explanations(document, context),
  ],
  *check(document, context) {
    const found = problemsOf(document, context);
    if (!found) return;
    const circular = found.problems.filter(({ wording }) => repeatsItself(wording, context));
    for (const { start, end } of circular)
      yield { start, end, part: found.part, message: '原因只是把问题换了个说法' };
    const open = found.problems.filter((item) => isOpen(item, context));
    if (open.length === 0) return;
    const isExplained = answeredBy(explanations(document, context));
    for (const { start, end, title, folded } of open) {
      // What the problem is stands in its title or first sentence; the rest may speak of other things.
      const head = title || (HEAD.exec(folded)?.[0] ?? folded);
      const own = title === '' ? (folded.split('\n')[0] ?? '') : folded;
      const behind = wordingOf(own.slice(own.indexOf(head) + head.length));
      if (!givesReason(behind, context) && !isExplained(wordingOf(head)))
        yield { start, end, part: found.part };
    }
  },
});

/** A shortage is made above: the author need not know its cause. */
function isOpen({ folded, wording }: Item, { lexicon, limit }: RuleContext): boolean {
  if (countCharacters(folded) < limit('trivial-problem')) return false;
  return !says(wording, lexicon('cause')) && !says(wording, lexicon('supply'));
}

/** Sentences elsewhere that give a cause or the circumstance: the analysis above may have told it already. */
function explanations(document: Document, context: RuleContext): readonly Wording[] {
  const own = new Set(document.parts.get('problem')?.blocks);
  const elsewhere = document.blocks.filter((block) => !own.has(block));
  return explaining(elsewhere, context).map(({ wording }) => wording);
}

const explains = noted((wording, { lexicon }: RuleContext): boolean =>
  ['cause', 'circumstance', 'changed-number'].some((name) => says(wording, lexicon(name))),
);

const explaining = sentencesThat(explains);

/** The first clause, its mark left in; a very short one with the next. */
const HEAD = /^[^。;\n]{0,7}[^。;,\n]*/;

/** Fewer characters say no reason. */
const REASON_LEAST = 5;

/**
 * A sentence behind the head that neither measures, nor tells more of it or what came of it, nor proposes, is the
 * reason, marked as one or not: 店主年纪大，看不清截单时间。 What the author says of himself is none.
 */
const givesReason = noted(({ text }, { lexicon }: RuleContext): boolean => {
  return text
    .split(/[。;\n]/)
    .filter((sentence) => !OF_ONESELF.test(sentence))
    .flatMap((sentence) => untilProposed(sentence.split(',')))
    .filter((clause) => countCharacters(clause) >= REASON_LEAST && !/\d|我/.test(clause))
    .some((clause) => OUTCOMES.every((name) => !says(clause, lexicon(name))));

  /** 学校改成分三批报到 proposes nothing: somebody is asked or acts himself. */
  function proposes(clause: string): boolean {
    return (
      ['advice', 'soft'].some((name) => says(clause, lexicon(name))) ||
      (says(clause, lexicon('proposal')) && ACTING.test(clause))
    );
  }

  /** The clauses before the first that proposes something. */
  function untilProposed(clauses: readonly string[]): readonly string[] {
    const at = clauses.findIndex((clause) => proposes(clause));
    return at === -1 ? clauses : clauses.slice(0, at);
  }
});

const OF_ONESELF = /^我?(?:自己|本人|个人)/;
const ACTING = /我|建议|希望|请|打算|准备|拟|申请|[日号]前/;
const OUTCOMES = ['consequence', 'outcome', 'complaint', 'symptom'];
