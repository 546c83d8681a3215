import { charactersOf } from '../../text/outline.ts';
import type { Part } from '../../text/parts.ts';
import type { Span } from '../../text/span.ts';
import { headOf, isEmptyPart, lengthOf } from '../part-place.ts';
import { defineRule } from '../rule.ts';
import { sentencesIn } from '../sentences.ts';

const MUCH = '平稳均匀，客户订货比较积极，货源也充足，'.repeat(30);
const SOME = '客户订货比较积极，货源也充足，价格稳定在标价上。'.repeat(6);

export default defineRule({
  id: 'form/proportion',
  severity: 'hint',
  title: '详略不太匀称',
  why: '要详略适宜：有重要的，有次要的，每一部分都要有自己的分量。',
  ask: '这一部分还能补哪一件具体的事，或者哪些话可以并掉？',
  bad: [
    `一、⟦销售情况\n${MUCH}⟧\n二、客户情况\n${SOME}`,
    `一、销售情况\n${SOME}${SOME}\n二、客户情况\n${SOME}${SOME}${SOME}\n三、下月打算\n⟦11月继续做好走访，做好服务，做好各项工作，争取各项工作都有新的起色。⟧`,
  ],
  good: [
    `一、销售情况\n${SOME}${SOME}\n二、客户情况\n${SOME}${SOME}\n三、下月打算\n${SOME}`,
    '一、销售情况\n平稳均匀，客户订货比较积极，货源也充足，没有出现大的波动。\n二、客户情况\n正常。',
  ],
  *check(document, context) {
    if (lengthOf(document.blocks) < context.limit('proportion-text')) return;
    const whole = room([...document.blocks, ...document.foreign.flat()]);
    const parts = context.pack.parts
      .filter(({ required }) => required)
      .map(({ id }) => document.parts.get(id))
      .filter((part): part is Part => part !== undefined && part.by === 'heading');
    for (const part of parts) {
      if (isEmptyPart(part, context) || isShared(part, parts)) continue;
      if (roomOf(part) / whole > context.limit('part-share-most')) {
        const { start } = headOf(part);
        const end = sentencesIn(part.blocks)[0]?.end ?? start;
        yield { start, end, part: part.id, message: '这一部分占了全文一大半' };
      } else if (
        !BRIEF.has(part.id) &&
        room(part.blocks) / whole < context.limit('part-share-least')
      ) {
        const matter = part.blocks.filter((block) => charactersOf(block) > 0);
        const [first] = matter;
        const last = matter.at(-1);
        if (first && last) {
          yield { start: first.start, end: last.end, part: part.id, message: '这一部分写得太少' };
        }
      }
    }
  },
});

/** A lesson or the month in short is said in a sentence or two. */
const BRIEF: ReadonlySet<string> = new Set(['overview', 'experience']);

/** 销售及品牌情况 is two parts: its length says nothing of either. */
function isShared(part: Part, parts: readonly Part[]): boolean {
  return parts.some(
    (other) => other !== part && other.sections.some((section) => part.sections.includes(section)),
  );
}

/** What the eye sees of a part: all characters, what was brought from elsewhere too. */
function roomOf({ sections, blocks }: Part): number {
  return sections.length > 0 ? room(sections) : room(blocks);
}

function room(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
