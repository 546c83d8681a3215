import { gramHashes, linesOf } from './grams.ts';
import { normalize } from './normal.ts';

/** Grams a window: what is shared by two lines over WINDOW + 7 characters always leaves a common seed. */
export const WINDOW = 8;
/** Wider for the index, which holds 2/13 of the grams: a third less memory, and runs of 19 are still certain. */
export const INDEX_WINDOW = 12;

/**
 * The positions that winnowing keeps (Schleimer, Wilkerson and Aiken 2003): of each window the
 * rightmost of the smallest hashes; in a line of fewer grams than a window the smallest of all.
 */
export function winnow(hashes: Uint32Array, window: number): number[] {
  const kept: number[] = [];
  let smallest = -1;
  for (let last = Math.min(window, hashes.length) - 1; last < hashes.length; last += 1) {
    if (last < 0) break;
    const first = Math.max(0, last - window + 1);
    const before = smallest;
    if (smallest < first) smallest = rightmostMinimum(hashes, first, last);
    else if ((hashes[last] ?? 0) <= (hashes[smallest] ?? 0)) smallest = last;
    if (smallest !== before) kept.push(smallest);
  }
  return kept;
}

function rightmostMinimum(hashes: Uint32Array, first: number, last: number): number {
  let smallest = first;
  for (let at = first + 1; at <= last; at += 1) {
    if ((hashes[at] ?? 0) <= (hashes[smallest] ?? 0)) smallest = at;
  }
  return smallest;
}

/** The fingerprints of a text for the index: distinct, ascending. */
export function fingerprintsOf(text: string): Uint32Array {
  const { codes } = normalize(text);
  const all: number[] = [];
  for (const line of linesOf(codes)) {
    const hashes = gramHashes(codes, line);
    for (const at of winnow(hashes, INDEX_WINDOW)) all.push(hashes[at] ?? 0);
  }
  return distinct(Uint32Array.from(all));
}

/** Sorts in place and drops repeats. */
export function distinct(hashes: Uint32Array): Uint32Array {
  hashes.sort();
  let count = 0;
  for (let at = 0; at < hashes.length; at += 1) {
    const hash = hashes[at] ?? 0;
    if (at > 0 && hash === hashes[count - 1]) continue;
    hashes[count] = hash;
    count += 1;
  }
  return hashes.slice(0, count);
}
