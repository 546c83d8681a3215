/** A text in a block of its own for each line, so that the browser lays out anew only those that change. */
import { editBetween } from '../shift.ts';
import type { Position } from '../text-map.ts';

interface Line {
  readonly block: HTMLElement;
  /** With its line feed: at the end of a block it opens no line. */
  readonly text: Text;
}

export interface Copy {
  readonly root: HTMLElement;
  /** What the blocks hold. */
  readonly text: string;
  /**
   * Makes the blocks hold another text. Ranges in lines that stay lines move with what they hold; those behind the
   * place where a line was parted from the next, or joined with it, collapse.
   */
  set(value: string): void;
  /** The place of an offset; between two lines, at the start of the second. */
  at(offset: number): Position;
  /** The same, but at the end of the first. */
  endAt(offset: number): Position;
}

export function createCopy(document: Document, value: string): Copy {
  const root = document.createElement('div');
  root.className = 'lines';
  // As a text box does: a line feed at the very end opens a line.
  const end = document.createElement('br');
  let text = '';
  let lines: Line[] = [];
  /** Where each line begins, and where the last one ends. */
  let starts: number[] = [0];

  function add(data: string, before: Line | undefined): Line {
    const block = document.createElement('div');
    const line = { block, text: document.createTextNode(data) };
    block.append(line.text);
    root.insertBefore(block, before?.block ?? null);
    return line;
  }

  function set(after: string): void {
    if (after === text && lines.length > 0) return;
    const edit = editBetween(text, after);
    const [first, last] = [indexOf(edit.start), indexOf(edit.end)];
    const [from, to] = [starts[first] ?? 0, starts[last + 1] ?? text.length];
    const isToEnd = last >= lines.length - 1;
    replace(first, last + 1, linesOf(after.slice(from, to + after.length - text.length), isToEnd));
    text = after;
    starts = [0];
    for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.text.length);
    const bottom = lines.at(-1)?.block;
    if (end.parentNode !== bottom) bottom?.append(end);
  }

  /** Lines that are the same at the beginning or the end are left alone. */
  function replace(first: number, behind: number, written: readonly string[]): void {
    const old = lines.slice(first, behind);
    const most = Math.min(old.length, written.length);
    let same = 0;
    while (same < most && old.at(-1 - same)?.text.data === written.at(-1 - same)) same += 1;
    const kept = old.slice(0, Math.min(old.length, written.length) - same);
    const next = lines[behind - same];
    for (const [at, line] of kept.entries()) change(line.text, written[at] ?? '');
    const added = written.slice(kept.length, written.length - same).map((data) => add(data, next));
    for (const line of old.slice(kept.length, old.length - same)) line.block.remove();
    lines.splice(first + kept.length, old.length - same - kept.length, ...added);
  }

  function indexOf(offset: number): number {
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }

  function positionIn(index: number, offset: number): Position {
    const line = lines[index];
    if (line === undefined) return { node: root, offset: 0 };
    const within = offset - (starts[index] ?? 0);
    return { node: line.text, offset: Math.min(within, line.text.length) };
  }

  set(value);
  return {
    root,
    get text() {
      return text;
    },
    set,
    at: (offset) => positionIn(indexOf(offset), offset),
    endAt: (offset) => positionIn(indexOf(Math.max(0, offset - 1)), offset),
  };
}

function change(node: Text, after: string): void {
  const { data } = node;
  if (data === after) return;
  const { start, end } = editBetween(data, after);
  node.replaceData(start, end - start, after.slice(start, end + after.length - data.length));
}

/** With their line feeds; at the end of the text the last has none and may be empty. */
function linesOf(text: string, isToEnd: boolean): string[] {
  const lines = text.split(/(?<=\n)/);
  return isToEnd && text.endsWith('\n') ? [...lines, ''] : lines;
}
