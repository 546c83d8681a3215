import { perLine, type Facts } from '../text/paragraph.ts';
import type { Span } from '../text/span.ts';
import { GRAM, gramHashes } from './grams.ts';
import { normalize, type Normal } from './normal.ts';
import { distinct, INDEX_WINDOW, WINDOW, winnow } from './winnow.ts';

/** One line of the text that is checked, made ready to be compared. */
export interface OwnLine {
  readonly normal: Normal;
  /** The gram at each position. */
  readonly hashes: Uint32Array;
  /** Positions of the grams that winnowing keeps. */
  readonly seeds: readonly number[];
}

export const ownLine = perLine(({ text }): OwnLine => {
  const normal = normalize(text);
  const hashes = gramHashes(normal.codes, { from: 0, to: normal.codes.length });
  return { normal, hashes, seeds: winnow(hashes, WINDOW) };
});

/** The symbols that a range of the text was folded to: positions, half-open. */
export function symbolsIn({ starts, ends }: Normal, { start, end }: Span): [number, number] {
  return [firstBehind(ends, start), firstAtOrBehind(starts, end)];
}

const fingerprints = perLine((facts): readonly number[] => {
  const { hashes } = ownLine(facts);
  return winnow(hashes, INDEX_WINDOW).map((at) => hashes[at] ?? 0);
});

/** What `fingerprintsOf` gives for a text of these lines, each line worked out once. */
export function fingerprintsOfLines(lines: readonly Facts[]): Uint32Array {
  return distinct(Uint32Array.from(lines.flatMap((facts) => fingerprints(facts))));
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
