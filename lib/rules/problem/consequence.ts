import { countCharacters } from '../../text/fold.ts';
import type { Item } from '../../text/items.ts';
import { says } from '../lexicon.ts';
import { problemsOf } from '../problems.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export default defineRule({
  id: 'problem/consequence',
  severity: 'hint',
  title: '没有写不解决会怎样',
  why: '对问题即将产生的后果要有评估，上级才知道轻重缓急。',
  ask: '不解决的话，会影响多少户、多少量，拖到什么时候？',
  bad: [
    '四、存在问题和建议\n⟦1、有的店把零散的规格便宜一两元卖，因为熟客讲价。建议由我逐户提醒。⟧\n2、早上缺货，因为店主夜里不盘点，每天少卖30条。我教9户拍货架照。',
  ],
  good: [
    '四、存在问题和建议\n早上缺货，因为店主夜里不盘点，长此下去老顾客要到镇上去买。我教9户睡前拍货架照。',
    '四、存在问题和建议\n送货时间不固定，因为一辆车跑两个乡，店主意见很大。建议固定到店时间，先试两周。',
  ],
  reads: ({ parts }) => [parts.get('problem'), parts.get('plan')],
  *check(document, context) {
    const found = problemsOf(document, context);
    for (const item of found?.problems ?? []) {
      if (countCharacters(item.folded) < context.limit('trivial-problem')) continue;
      if (says(item.wording, context.lexicon('consequence'))) continue;
      if (tellsOutcome(item, context)) continue;
      yield { start: item.start, end: item.end, part: found?.part };
    }
  },
});

/** What came of it, told in a clause behind the first one that gives no reason and proposes nothing. */
function tellsOutcome({ folded }: Item, { lexicon }: RuleContext): boolean {
  return folded
    .split(/[。;\n]/)
    .filter((sentence) => OTHERS.every((name) => !says(sentence, lexicon(name))))
    .flatMap((sentence, index) => sentence.split(',').slice(index === 0 ? 1 : 0))
    .some((clause) => says(clause, lexicon('outcome')));
}

const OTHERS = ['proposal', 'advice'];
