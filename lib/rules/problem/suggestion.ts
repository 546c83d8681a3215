import type { Document } from '../../text/document.ts';
import type { Item } from '../../text/items.ts';
import { wordingOf } from '../../text/wording.ts';
import { says } from '../lexicon.ts';
import { lackingIn, plansOf } from '../plan-items.ts';
import { problemsOf } from '../problems.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { answeredBy } from '../same-thing.ts';

export default defineRule({
  id: 'problem/suggestion',
  severity: 'warn',
  title: '提了问题，没有解决办法或建议',
  why: '别光会挑毛病，要能寻找改进之道：提出问题的同时要提出可行的建议，上级才能据此决策。',
  ask: '这个问题你自己能先做什么，需要公司做什么？',
  bad: [
    '四、存在问题和建议\n1、古田狼断货，原因是投放减少，建议每周增加40条。\n⟦2、送货时间不固定，因为一辆车跑两个乡，店主意见很大，影响中午的生意。⟧',
    '四、存在的问题\n⟦一是零售户不理解明码标价，换签不及时；⟧⟦二是乡镇的店主年纪大，不会在手机上订货。⟧',
  ],
  good: [
    '四、存在问题和建议\n（一）存在的问题\n1、断货较多，影响生意。\n2、送货时间不固定，店主意见大。\n（二）建议\n1、增加投放。\n2、固定送货时间。',
    '四、存在的问题\n1、送货线路合并后时间不固定，店主意见很大，影响中午的生意。\n五、下月打算\n1、送货线路：11月10日前和配送部把两个村的到店时间定下来。',
    '四、存在的问题\n本月没有发现突出的问题，客户反映总体正常，货源供应和价格都比较平稳，没有出现异常。',
    '四、存在问题\n有9户早上缺货，因为店主夜里不盘点。我从11月起教9户睡前拍一张货架照，先试两周。',
  ],
  reads: ({ parts }) => [parts.get('problem'), parts.get('plan')],
  *check(document, context) {
    const found = problemsOf(document, context);
    if (!found) return;
    const { part, problems, proposals } = found;
    // As many proposals as problems: they answer each other in order.
    if (proposals.length >= problems.length) return;
    const open = problems.filter((problem) => isOpen(problem, context));
    if (open.length === 0) return;
    const isAnswered = answeredBy(proposals.map(({ wording }) => wording));
    const isPlanned = answeredBy(actionsIn(document, context).map(({ wording }) => wording));
    for (const { start, end, title, folded, wording } of open) {
      // A plan may share a place or a shop with what came of the problem; it has to be for the problem itself.
      if (!isAnswered(wording) && !isPlanned(wordingOf(headOf(title, folded))))
        yield { start, end, part };
    }
  },
});

/** What is planned and more than a wish. */
function actionsIn({ parts }: Document, context: RuleContext): readonly Item[] {
  const plan = parts.get('plan');
  const plans = plan ? plansOf(plan, context) : [];
  return plans.filter((item) => lackingIn(item, context).length < WISH);
}

/** Without two of object, amount and date it is one. */
const WISH = 2;

/** The title and the first sentence. */
function headOf(title: string, folded: string): string {
  const [first = ''] = folded.slice(title.length).split(/(?<=[。;\n])(?=[^\s])/);
  return title + first;
}

/** A problem that holds no proposal of its own. */
function isOpen({ wording }: Item, { lexicon }: RuleContext): boolean {
  return !says(wording, lexicon('proposal'));
}
