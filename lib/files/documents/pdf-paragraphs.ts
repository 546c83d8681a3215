/** Lines of pages, put together to the paragraphs that they were broken from. A guess, and said to be one. */
import { readMark } from '../../text/mark.ts';
import { fold } from '../../text/fold.ts';
import type { Line } from './pdf-lines.ts';

/** Headers, footers and page numbers are left out. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): readonly string[] {
  const repeated = repeatedOuter(pages);
  const lines = pages
    .flat()
    .filter((line) => !(line.isOuter && (isPageNumber(line) || repeated.has(shapeOf(line)))));
  const edges = edgesOf(lines);
  const paragraphs: string[] = [];
  let before: Line | null = null;
  for (const line of lines) {
    const last = paragraphs.length - 1;
    if (before !== null && runsOn(before, line, edges)) {
      paragraphs[last] = glued(paragraphs[last] ?? '', line.text);
    } else paragraphs.push(line.text);
    before = line;
  }
  return paragraphs;
}

interface Edges {
  readonly left: number;
  readonly right: number;
  /** The size of most letters. */
  readonly size: number;
}

/** Where full lines begin and end; titles and signatures stand further in. */
function edgesOf(lines: readonly Line[]): Edges {
  const long = lines.filter(({ text }) => text.length >= LONG);
  const counted = long.length > 0 ? long : lines;
  return {
    left: Math.min(...counted.map(({ start }) => start)),
    right: Math.max(...counted.map(({ end }) => end)),
    size: usualSize(lines),
  };
}

const LONG = 15;

function usualSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** A line runs on where it reaches the right edge and the next begins at the left one, or is of one title with it. */
function runsOn(line: Line, next: Line, { left, right, size }: Edges): boolean {
  const isFull = right - line.end < 2.2 * line.size && line.text.length >= LONG;
  const isAlike = Math.abs(next.size - line.size) < line.size / 6;
  if (!isFull || !isAlike || line.text.includes('\t') || next.text.includes('\t')) return false;
  const isTitle = line.size > size * 1.15 && line.start - left < 2 * line.size;
  const isFlush = next.start - left < line.size;
  if (!isTitle && !isFlush) return false;
  return !(readMark(fold(next.text)) !== null && /[。；;：:！]$/.test(line.text));
}

function glued(text: string, next: string): string {
  return /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(next) ? `${text} ${next}` : text + next;
}

function isPageNumber({ text }: Line): boolean {
  if (text.length > 20) return false;
  return /^[-—–·\s]*第?\s*\d{1,4}\s*页?(?:\s*[/／,，共]+\s*\d{1,4}\s*页?)?[-—–·\s]*$/.test(text);
}

/** The same words in the margin of three pages and of half of them, numbers aside. */
function repeatedOuter(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const shapes = new Set(page.filter(({ isOuter }) => isOuter).map(shapeOf));
    for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const often = Math.max(3, pages.length / 2);
  return new Set([...counts].filter(([, count]) => count >= often).map(([shape]) => shape));
}

function shapeOf({ text, y }: Line): string {
  return `${text.replace(/\d+/g, '0')} ${Math.round(y)}`;
}
