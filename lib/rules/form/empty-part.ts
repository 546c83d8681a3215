import type { Document } from '../../text/document.ts';
import type { Section } from '../../text/outline.ts';
import { isEmptyPart } from '../part-place.ts';
import { defineRule, type Hit, type RuleContext } from '../rule.ts';

export default defineRule({
  id: 'form/empty-part',
  severity: 'error',
  title: '有标题，几乎没有内容',
  why: '内容要丰富、具体。只有标题的部分等于没有写。',
  ask: '这一部分本月发生了什么？请写出一两件具体的事和数字。',
  bad: [
    '10月工作总结\n⟦一、销售情况\n平稳。⟧\n二、客户情况\n拜访212户次，新增2户，明码标价抽查15户，标价率由80%升至93.3%，还帮3户调了库存。',
    '⟦三、存在的问题\n暂时没有发现大的问题。⟧\n四、下月打算\n11月10日前走访农村小户40户，登记古田狼的最低需求，月底前把价签换完。',
  ],
  good: [
    '四、下月打算：继续做好走访。',
    '一、总量：销售90.92万箱，同比增长1.6%，完成年计划的85%，比序时进度快1.7个百分点。\n二、客户情况\n（一）维护\n拜访212户次，新增2户，明码标价抽查15户，标价率由80%升至93.3%，比9月高2.1个百分点。',
  ],
  *check(document, context) {
    const told = new Set<Section>();
    for (const { id, required } of context.pack.parts) {
      const part = document.parts.get(id);
      const [first] = part?.sections ?? [];
      // A heading that names two parts is one place and is said once.
      if (!required || !part || !first || told.has(first)) continue;
      if (!isEmptyPart(part, context)) continue;
      told.add(first);
      yield { start: first.start, end: first.end, part: id };
    }
    yield* barren(document, context);
  },
});

/** Numbered headings outside the pack's parts with nothing at all under them. */
function* barren({ root, foreign }: Document, { shapes }: RuleContext): Iterable<Hit> {
  for (const { heading, blocks, children, start, end } of root.children) {
    if (heading?.style !== 'numeral' || !heading.title) continue;
    if (blocks.length > 0 || children.length > 0) continue;
    if (shapes.parts.some(({ headings }) => heading.words.search(headings) !== -1)) continue;
    // What was brought from elsewhere stands under it: form/genre speaks of that.
    if (foreign.some(([first]) => first && first.start > end && isNext(first.start, end, root)))
      continue;
    yield { start, end };
  }
}

/** Whether no matter of the body stands between. */
function isNext(start: number, end: number, root: Section): boolean {
  return !root.children.some((section) => section.start > end && section.start < start);
}
