import type { Item } from '../../text/items.ts';
import type { Wording } from '../../text/wording.ts';
import { sentencesOfItem } from '../item-sentences.ts';
import { says } from '../lexicon.ts';
import { problemsOf } from '../problems.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'problem/pushed-up',
  severity: 'hint',
  title: '几个问题都只请上级解决',
  why: '把问题只推给上级部门，自己的那一步就没有了。先写自己能做的，再请支持，更有说服力。',
  ask: '这些问题里，哪一步是你自己先做的？',
  bad: [
    '四、存在问题\n1、摆台没有帐篷，因为下雨就要收摊，影响办理。⟦希望公司派人来布置。\n2、到期客户跑不过来，因为白天要值台，会流失。请领导安排别的同事帮忙走访。⟧',
  ],
  good: [
    '四、存在问题\n1、摆台没有帐篷，因为下雨要收摊，影响办理。我先借了物业的雨棚，希望公司派人来布置。\n2、到期客户跑不过来。请领导安排别的同事帮忙走访。',
    '四、存在问题\n古田狼货源紧张，因为投放减少，客户会流失到邻县。希望公司增加投放，先保食杂店。',
  ],
  reads: ({ parts }) => [parts.get('problem'), parts.get('plan')],
  *check(document, context) {
    const { lexicon } = context;
    const found = problemsOf(document, context);
    if (!found) return;
    const items = [...found.problems, ...found.proposals];
    if (items.some(({ wording }) => says(wording, lexicon('own-action')))) return;
    // Supply, systems and policy are decided above: asking for support is wanted there.
    const isAbove = (wording: Wording): boolean => says(wording, lexicon('decided-above'));
    const sentencesOf = (item: Item) => sentencesOfItem(item, document);
    const asks = [
      ...found.problems.filter(({ wording }) => !isAbove(wording)).flatMap(sentencesOf),
      // A list of proposals speaks of several things.
      ...found.proposals.flatMap(sentencesOf).filter(({ wording }) => !isAbove(wording)),
    ]
      .filter(({ wording }) => says(wording, lexicon('upward')))
      .toSorted((a, b) => a.start - b.start);
    const [first] = asks;
    const last = asks.at(-1);
    if (!first || !last) return;
    yield { start: first.start, end: last.end, part: found.part };
  },
});
