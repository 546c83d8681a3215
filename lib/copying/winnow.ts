import { hashGrams, lineEnd } from './grams.ts';
import { codesOf } from './normal.ts';

/** Grams a window: what two lines share over WINDOW + 7 symbols always leaves a common seed; 2/9 of the grams are kept. */
export const WINDOW = 8;
/** Wider for the index, which only names candidates: a third less memory, and runs of 19 are still certain. */
export const INDEX_WINDOW = 12;

/**
 * The positions that winnowing keeps (Schleimer, Wilkerson and Aiken 2003): of each window the
 * rightmost of the smallest hashes; in a line of fewer grams than a window the smallest of all.
 */
export function winnow(hashes: Uint32Array, window: number): Uint32Array {
  const kept = new Uint32Array(hashes.length);
  return kept.subarray(0, winnowInto(kept, 0, hashes, hashes.length, window));
}

/** The same of the first `count` hashes, written behind `from`; the place behind the last one. */
function winnowInto(
  kept: Uint32Array,
  from: number,
  hashes: Uint32Array,
  count: number,
  window: number,
): number {
  let place = from;
  let smallest = -1;
  let least = 0;
  for (let last = Math.max(0, Math.min(window, count) - 1); last < count; last += 1) {
    const first = last < window ? 0 : last - window + 1;
    const hash = hashes[last] ?? 0;
    if (smallest >= first && hash > least) continue;
    smallest = smallest >= first ? last : rightmostMinimum(hashes, first, last);
    least = hashes[smallest] ?? 0;
    kept[place] = smallest;
    place += 1;
  }
  return place;
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

/** The fingerprints of a text for the index: distinct, in no order. */
export function fingerprintsOf(text: string): Uint32Array {
  return distinct(keptHashes(text));
}

/** Room for the hashes of one text; lines are too many and too short to get arrays of their own. */
let hashRoom = new Uint32Array(4_096);
let keptRoom = new Uint32Array(4_096);

/** The hashes that winnowing keeps, line by line, in their order. */
function keptHashes(text: string): Uint32Array {
  const codes = codesOf(text);
  if (codes.length > keptRoom.length) {
    hashRoom = new Uint32Array(2 * codes.length);
    keptRoom = new Uint32Array(2 * codes.length);
  }
  const [hashes, kept] = [hashRoom, keptRoom];
  let place = 0;
  for (let from = 0; from < codes.length;) {
    const to = lineEnd(codes, from);
    const count = hashGrams(codes, from, to, hashes);
    const end = winnowInto(kept, place, hashes, count, INDEX_WINDOW);
    for (; place < end; place += 1) kept[place] = hashes[kept[place] ?? 0] ?? 0;
    from = to + 1;
  }
  return kept.slice(0, place);
}

/** Hashes that were met, by their low bits, and in which round: nothing need be cleared. */
let met = new Uint32Array(1_024);
let metIn = new Uint32Array(1_024);
let round = 0;

/** Drops repeats, in place. */
export function distinct(hashes: Uint32Array): Uint32Array {
  if (met.length < 2 * hashes.length) {
    const length = 2 ** Math.ceil(Math.log2(4 * hashes.length));
    met = new Uint32Array(length);
    metIn = new Uint32Array(length);
  }
  const mask = met.length - 1;
  round += 1;
  let count = 0;
  for (let at = 0; at < hashes.length; at += 1) {
    const hash = hashes[at] ?? 0;
    let slot = hash & mask;
    while (metIn[slot] === round && met[slot] !== hash) slot = (slot + 1) & mask;
    if (metIn[slot] === round) continue;
    met[slot] = hash;
    metIn[slot] = round;
    hashes[count] = hash;
    count += 1;
  }
  return hashes.subarray(0, count);
}
