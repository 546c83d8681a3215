import type { Mark } from './mark.ts';
import type { Span } from './span.ts';

/** A marked line cut into its title and what is said on the same line. Offsets into the line. */
export interface TitleLine {
  /** null when the line is an item that says its matter at once. */
  readonly title: Span | null;
  /** null when nothing follows the title on the line. */
  readonly content: Span | null;
}

const LINE_TITLE_MAX = 40;
const RUN_IN_TITLE_MAX = 24;
const NOTE = /^\s*\([^()]{2,12}\)$/;
/** From 1、 on, marks count items more often than they head sections. */
const ITEM_DEPTH = 4;
const BREAK = /[。:;!?】]/;

/** "(一)总量:销售90.92万箱" has a title and content; "1、继续走访。" is content alone. */
export function readTitleLine(folded: string, mark: Mark): TitleLine {
  const end = folded.trimEnd().length;
  const rest = folded.slice(mark.end, end);
  if (rest === '') return { title: null, content: null };
  const at = rest.search(BREAK);
  if (at === -1) {
    // 2.走访212户次,大户每户3次 says its matter, its full stop left out.
    const isItem = mark.depth >= ITEM_DEPTH && /\d/.test(rest) && rest.includes(',');
    return rest.length <= LINE_TITLE_MAX && !isItem
      ? { title: { start: mark.end, end }, content: null }
      : { title: null, content: { start: mark.end, end } };
  }
  const sign = rest[at];
  const closes = sign === ':' || sign === '】';
  const title = { start: mark.end, end: mark.end + at };
  // 【聚合码】(今年主推): the note belongs to the title.
  if (sign === '】' && NOTE.test(rest.slice(at + 1)))
    return { title: { start: mark.end, end }, content: null };
  const after = mark.end + at + 1 + blanksAt(folded, mark.end + at + 1);
  if (after >= end && (closes || (mark.depth < ITEM_DEPTH && isShort(rest.slice(0, at)))))
    return { title, content: null };
  if (
    after < end &&
    (closes ? at <= RUN_IN_TITLE_MAX : sign === '。' && isShort(rest.slice(0, at)))
  )
    return { title, content: { start: after, end } };
  return { title: null, content: { start: mark.end, end } };
}

function isShort(title: string): boolean {
  return title.length > 0 && title.length <= RUN_IN_TITLE_MAX && !/[,，]/.test(title);
}

function blanksAt(line: string, from: number): number {
  const rest = line.slice(from);
  return rest.length - rest.trimStart().length;
}
