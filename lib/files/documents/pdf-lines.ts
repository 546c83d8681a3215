/** Words that stand at places on a page, put together to lines. */
import { withoutSpread } from './pdf-letters.ts';

/** What a PDF sets at once; units of the page (1/72 inch), y upwards. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly size: number;
  readonly y: number;
  /** Stands in the outer tenth of the page, where headers, footers and page numbers are. */
  readonly isOuter: boolean;
}

export interface Page {
  readonly bottom: number;
  readonly top: number;
}

/** From top to bottom; columns side by side are not told apart. */
export function linesOf(pieces: readonly Piece[], { bottom, top }: Page): readonly Line[] {
  const margin = (top - bottom) / 10;
  return rowsOf(pieces).map((row) => {
    const inOrder = row.toSorted((a, b) => a.x - b.x);
    const y = inOrder[0]?.y ?? 0;
    return {
      text: textOf(inOrder),
      start: inOrder[0]?.x ?? 0,
      end: Math.max(...inOrder.map(({ x, width }) => x + width)),
      size: Math.max(...inOrder.map(({ size }) => size)),
      y,
      isOuter: y < bottom + margin || y > top - margin,
    };
  });
}

/** Pieces of one line stand at one height; superscripts stand a little higher. */
function rowsOf(pieces: readonly Piece[]): readonly Piece[][] {
  const rows: Piece[][] = [];
  const visible = pieces.filter(({ text }) => text.trim() !== '');
  for (const piece of visible.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    const isSame = first && first.y - piece.y < Math.max(first.size, piece.size) / 2;
    if (row && isSame) row.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

/** Gaps in widths of a letter: cells of a table, a wide blank, the blank between Latin words. */
const CELL_GAP = 1.8;
const WIDE_GAP = 0.7;
const WORD_GAP = 0.15;

function textOf(row: readonly Piece[]): string {
  const parts: string[] = [];
  let [before, end] = ['', Number.NaN];
  for (const { text, x, width, size } of row) {
    const gap = (x - end) / size;
    if (gap > CELL_GAP) parts.push('\t');
    else if (gap > WIDE_GAP) parts.push('\u3000');
    else if (gap > WORD_GAP && /[\w%]$/.test(before) && /^\w/.test(text)) parts.push(' ');
    parts.push(text);
    before = text;
    end = x + width;
  }
  return withoutSpread(parts.join('').trim());
}
