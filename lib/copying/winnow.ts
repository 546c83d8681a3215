import { gramHashes, linesOf } from './grams.ts';
import { normalize } from './normal.ts';

/** Grams a window: what two lines share over WINDOW + 7 symbols always leaves a common seed; 2/9 of the grams are kept. */
export const WINDOW = 8;
/**
 * The positions that winnowing keeps (Schleimer, Wilkerson and Aiken 2003): of each window the
 * rightmost of the smallest hashes; in a line of fewer grams than a window the smallest of all.
 */
export function winnow(hashes: Uint32Array, window: number): Uint32Array {
  const kept = new Uint32Array(hashes.length);
  let count = 0;
  let smallest = -1;
  for (let last = Math.min(window, hashes.length) - 1; last < hashes.length; last += 1) {
    if (last < 0) break;
    const first = Math.max(0, last - window + 1);
    const before = smallest;
    if (smallest < first) smallest = rightmostMinimum(hashes, first, last);
    else if ((hashes[last] ?? 0) <= (hashes[smallest] ?? 0)) smallest = last;
    if (smallest === before) continue;
    kept[count] = smallest;
    count += 1;
  }
  return kept.subarray(0, count);
}

function rightmostMinimum(hashes: Uint32Array, first: number, last: number): number {
  let smallest = first;
  let least = hashes[first] ?? 0;
  for (let at = first + 1; at <= last; at += 1) {
    const hash = hashes[at] ?? 0;
    if (hash > least) continue;
    smallest = at;
    least = hash;
  }
  return smallest;
}

/** The fingerprints of a text for the index: distinct, ascending. */
export function fingerprintsOf(text: string): Uint32Array {
  const { codes } = normalize(text);
  const all = new Uint32Array(codes.length);
  let count = 0;
  for (const line of linesOf(codes)) {
    const hashes = gramHashes(codes, line);
    const kept = winnow(hashes, WINDOW);
    for (let at = 0; at < kept.length; at += 1) {
      all[count] = hashes[kept[at] ?? 0] ?? 0;
      count += 1;
    }
  }
  return distinct(all.subarray(0, count));
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
