/** Lines of a text as they come, and a table as lines whose cells are parted by tabs. */
import { Refused } from '../problem.ts';
import { TEXT_LIMITS } from './limits.ts';

export interface Cell {
  readonly lines: readonly string[];
}

/** Counts what is kept of one document. @throws Refused too-long */
export function lengthGuard(): (line: string) => string {
  let length = 0;
  return (line) => {
    length += line.length + 1;
    if (length > TEXT_LIMITS.text) throw new Refused('too-long', { limit: TEXT_LIMITS.text });
    return line;
  };
}

/** Spread into push, a hundred thousand lines would overflow the stack. */
export function append(lines: string[] | undefined, more: readonly string[] | undefined): void {
  for (const line of more ?? []) lines?.push(line);
}

/**
 * One row of a table. Companies lay whole summaries out in tables: a cell with paragraphs in it is no
 * figure beside others, and gives its lines one after another.
 */
export function rowLines(cells: readonly Cell[]): readonly string[] {
  const filled = cells.map(({ lines }) => lines.filter((line) => line.trim() !== ''));
  if (filled.some(isProse)) return filled.flat();
  const row = filled.map((lines) => lines.join(' ').replaceAll('\t', ' ').trim());
  return row.every((cell) => cell === '') ? [] : [row.join('\t').trimEnd()];
}

/** Longer than any label that breaks in its cell (较上年同期\n增长). */
const LABEL_MAX = 20;

function isProse(lines: readonly string[]): boolean {
  return (
    lines.length > 1 && lines.some((line) => line.length > LABEL_MAX || /[。；！]$/.test(line))
  );
}

/** One blank line at most between two others, none at the ends. */
export function joined(lines: readonly string[]): string {
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}
