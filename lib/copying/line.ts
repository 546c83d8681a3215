import { perLine, type Facts } from '../text/paragraph.ts';
import type { Span } from '../text/span.ts';
import { GRAM, gramHashes } from './grams.ts';
import { NUMBER } from './characters.ts';
import { normalize, type Normal } from './normal.ts';
import { distinct, INDEX_WINDOW, WINDOW, winnow } from './winnow.ts';

/** One line of the text that is checked, made ready to be compared. */
export interface OwnLine {
  readonly normal: Normal;
  /** The gram at each position. */
  readonly hashes: Uint32Array;
  /** 1 for a gram of hardly more than figures. */
  readonly figures: Uint8Array;
  /** Positions of the grams that winnowing keeps. */
  readonly seeds: Uint32Array;
}

export const ownLine = perLine(({ text }): OwnLine => {
  const normal = normalize(text);
  const hashes = gramHashes(normal.codes, { from: 0, to: normal.codes.length });
  const figures = figuresIn(normal, hashes.length);
  return { normal, hashes, figures, seeds: winnow(hashes, WINDOW) };
});

/** The symbols that a range of the text was folded to: positions, half-open. */
export function symbolsIn({ starts, ends }: Normal, { start, end }: Span): [number, number] {
  return [firstBehind(ends, start), firstAtOrBehind(starts, end)];
}

/**
 * Numbers among the symbols around a gram that make it a frame of figures: 销量#箱,完成计划#箱的#% is how
 * the trade tells an indicator, and equal in texts that have nothing else in common.
 */
const FIGURES = 3;
const AROUND = 6;

function figuresIn(normal: Normal, count: number): Uint8Array {
  const figures = new Uint8Array(count);
  const { length } = normal.codes;
  let numbers = 0;
  for (let last = 0; last < length + AROUND; last += 1) {
    if (isFigure(normal, last)) numbers += 1;
    const at = last - AROUND - GRAM + 1;
    if (isFigure(normal, at - AROUND - 1)) numbers -= 1;
    if (at >= 0 && numbers >= FIGURES) figures[at] = 1;
  }
  return figures;
}

/** A number in digits: 一 in 一块 and 两 in 两条线 belong to the prose. */
function isFigure({ codes, starts, text }: Normal, at: number): boolean {
  if (codes[at] !== NUMBER) return false;
  const unit = text.charCodeAt(starts[at] ?? 0);
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
}

const fingerprints = perLine((facts): Uint32Array => {
  const { hashes } = ownLine(facts);
  return winnow(hashes, INDEX_WINDOW).map((at) => hashes[at] ?? 0);
});

/** What `fingerprintsOf` gives for a text of these lines, each line worked out once. */
export function fingerprintsOfLines(lines: readonly Facts[]): Uint32Array {
  return distinct(Uint32Array.from(lines.flatMap((facts) => [...fingerprints(facts)])));
}

/** The range that some symbols were folded from. */
export function spanOf({ starts, ends }: Normal, from: number, to: number): Span {
  return { start: starts[from] ?? 0, end: ends[to - 1] ?? 0 };
}

/** 1 for every gram that touches none of the ranges. */
export function gramsOutside(line: OwnLine, ranges: readonly Span[]): Uint8Array {
  const outside = new Uint8Array(line.hashes.length).fill(1);
  for (const range of ranges) {
    const [from, to] = symbolsIn(line.normal, range);
    if (to > from) outside.fill(0, Math.max(0, from - GRAM + 1), to);
  }
  return outside;
}

function firstBehind(ends: Uint32Array, offset: number): number {
  return firstWhere(ends, (end) => end > offset);
}

function firstAtOrBehind(starts: Uint32Array, offset: number): number {
  return firstWhere(starts, (start) => start >= offset);
}

/** The first place of ascending values where a test holds, or the length. */
function firstWhere(values: Uint32Array, holds: (value: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(values[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
