/** Where in the text something is best said. */
import type { Block } from '../../text/outline.ts';
import type { Ground } from '../ground.ts';

/** Behind the first paragraph of a part that is prose; null where the part is not there. */
export function proseEndOf(id: string, { document }: Ground): number | null {
  const blocks = document.parts.get(id)?.blocks ?? [];
  const block = blocks.find(isProse) ?? blocks.at(-1);
  return block?.end ?? null;
}

/** Behind the last line of the first of these parts that is there; behind the body where none is. */
export function endOfFirst(ids: readonly string[], { document }: Ground): number {
  for (const id of ids) {
    const part = document.parts.get(id);
    const last = part?.blocks.at(-1);
    if (part && last) return last.end;
  }
  return document.blocks.at(-1)?.end ?? document.text.length;
}

function isProse({ paragraph }: Block): boolean {
  return !/[\t|]/.test(paragraph.facts.text);
}
