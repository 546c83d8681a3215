/** What a highlight holds, changed as little as can be: what is added or taken is drawn anew by the page. */
import type { Painted } from './painter.ts';

/** The ranges in a highlight, by mark. */
const held = new WeakMap<Highlight, Map<string, Range>>();

/** Live ranges have moved with the text: what still lies right is left alone, or the page would draw it anew. */
export function hold(highlight: Highlight, marks: readonly Painted[]): void {
  const ranges = held.get(highlight) ?? new Map<string, Range>();
  held.set(highlight, ranges);
  const wanted = new Map<string, Range>();
  for (const { key, range } of marks) wanted.set(key, range);
  for (const [id, range] of ranges) {
    const other = wanted.get(id);
    if (other !== undefined && isSameRange(range, other)) continue;
    highlight.delete(range);
    ranges.delete(id);
  }
  for (const [id, range] of wanted) {
    if (ranges.has(id)) continue;
    highlight.add(range);
    ranges.set(id, range);
  }
}

function isSameRange(a: Range, b: Range): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}
