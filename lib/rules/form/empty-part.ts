import type { Document } from '../../text/document.ts';
import type { MarkStyle } from '../../text/mark.ts';
import type { Section } from '../../text/outline.ts';
import { partsOfTitle } from '../../text/part-names.ts';
import { isEmptyPart, isSaidOnItsLine, lengthOf } from '../part-place.ts';
import { defineRule, type RuleContext } from '../rule.ts';

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
      if (!required || !part || !first || !isEmptyPart(part, context)) continue;
      // A heading that names two parts is one place and is said once.
      if (!told.has(first)) yield { start: first.start, end: first.end, part: id };
      for (const section of part.sections) told.add(section);
    }
    for (const section of document.root.children) {
      if (told.has(section) || !isBarren(section, document, context)) continue;
      yield { start: section.start, end: section.end };
    }
  },
});

const NUMBERED: ReadonlySet<MarkStyle> = new Set(['chapter', 'hash', 'numeral', 'bracket']);
/** Nothing has to stand under these. */
const CLOSING = /附件|附表|附录|备注|结束语|结语|致谢/;

const OPTIONAL: ReadonlySet<string> = new Set(['overview', 'experience']);
const SENTENCE = 10;

/** A numbered heading of the first level with as good as nothing under it. */
function isBarren(section: Section, document: Document, context: RuleContext): boolean {
  const { foreign, root, parts } = document;
  const { heading, blocks, children, end } = section;
  if (!heading?.title || !NUMBERED.has(heading.style) || CLOSING.test(heading.words)) return false;
  if (children.length > 0 || isSaidOnItsLine(section)) return false;
  // One sentence of experience may be all that there is to say.
  const isOptional = partsOfTitle(heading.words, context.shapes).some((id) => OPTIONAL.has(id));
  if (isOptional && lengthOf(blocks) >= SENTENCE) return false;
  if (lengthOf(blocks) >= context.limit('empty-part')) return false;
  // One of two products that have a heading each: the part is told together.
  const isOneOfSeveral = [...parts.values()].some(
    ({ sections }) => sections.length > 1 && sections.includes(section),
  );
  if (isOneOfSeveral && lengthOf(blocks) >= SENTENCE) return false;
  // What was brought from elsewhere stands under it: form/genre speaks of that.
  return !foreign.some(([first]) => first && first.start > end && isNext(first.start, end, root));
}

/** Whether no matter of the body stands between. */
function isNext(start: number, end: number, root: Section): boolean {
  return !root.children.some((section) => section.start > end && section.start < start);
}
