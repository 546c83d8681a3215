import { matchesIn } from './matches.ts';
import { readCount } from './numeral.ts';
import { perLine, type Memo, type Paragraph, type Place } from './paragraph.ts';
import type { Span } from './span.ts';

/** Shorter lines hold no summary of several parts. */
const GLUED_LEAST = 120;
const TITLE = /^\s*([^。;:,!?、\t]{2,16})[。:]/;
// Each style counts by itself; the first capture is the number.
const MARKS: readonly RegExp[] = [
  /(?<=^|[。;:!?\s])([一二三四五六七八九十]{1,3})、/g,
  /(?<=^|[。;:!?\s])\(([一二三四五六七八九十]{1,3})\)/g,
  /(?<=^|[。;:!?\s])(\d{1,2})[、.](?!\d)/g,
];

/** A place where a numbered title stands in a line, and its words. */
interface Seam {
  readonly at: number;
  readonly title: string;
}

/**
 * "…汇报如下:1.销售情况。…2.重点品牌。…" pasted as one line is read as the lines it was: cut before
 * each numbered title, where at least two of them name parts.
 */
export function unglued(
  lines: readonly Paragraph[],
  isLabel: (title: string) => boolean,
  memo: Memo,
  place: Place,
): readonly Paragraph[] {
  const isGlued = ({ facts }: Paragraph): boolean =>
    facts.folded.length >= GLUED_LEAST &&
    seamsIn(facts).filter(({ title }) => isLabel(title)).length > 1;
  if (!lines.some(isGlued)) return lines;
  return lines.flatMap((line) => (isGlued(line) ? piecesOf(line, memo, place) : [line]));
}

function piecesOf({ start, facts }: Paragraph, memo: Memo, place: Place): readonly Paragraph[] {
  return pieces(facts.text, seamsIn(facts)).map((piece) =>
    place(
      start + piece.start,
      start + piece.end,
      memo.facts(facts.text.slice(piece.start, piece.end)),
    ),
  );
}

/** The numbered titles of the first style that counts from one to two or more. */
const seamsIn = perLine(({ folded }): readonly Seam[] => {
  for (const mark of MARKS) {
    const seams: Seam[] = [];
    for (const { index, 0: sign, 1: number = '' } of matchesIn(folded, mark)) {
      const title = TITLE.exec(folded.slice(index + sign.length, index + sign.length + 20))?.[1];
      if (readCount(number) === seams.length + 1) seams.push({ at: index, title: title ?? '' });
    }
    if (seams.length > 1) return seams;
  }
  return [];
});

function pieces(line: string, seams: readonly Seam[]): readonly Span[] {
  const cuts = [0, ...seams.map(({ at }) => at), line.length];
  return cuts
    .slice(0, -1)
    .map((start, index) => ({ start, end: cuts[index + 1] ?? line.length }))
    .filter(({ start, end }) => line.slice(start, end).trim() !== '');
}
