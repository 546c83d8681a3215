import { rememberedByText } from '../text/remember.ts';
import { hashGrams, linesOf } from './grams.ts';
import { normalize } from './normal.ts';

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

/** The fingerprints of a text for the index: distinct, ascending. */
export function fingerprintsOf(text: string): Uint32Array {
  return distinct(keptHashes(text));
}

/** The same for a text that is asked about again and again while it is typed: unchanged lines are remembered. */
export function fingerprintsOfDraft(text: string): Uint32Array {
  const lines = text.split(LINE_END).map(remembered);
  const all = new Uint32Array(lines.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const line of lines) {
    all.set(line, place);
    place += line.length;
  }
  return distinct(all);
}

const LINE_END = /[\n\r\u2028\u2029]/;
const remembered = rememberedByText(keptHashes, 1_000);

/** Room for the hashes of one text; lines are too many and too short to get arrays of their own. */
let hashRoom = new Uint32Array(4_096);
let keptRoom = new Uint32Array(4_096);

/** The hashes that winnowing keeps, line by line, in their order. */
function keptHashes(text: string): Uint32Array {
  const { codes } = normalize(text);
  if (codes.length > keptRoom.length) {
    hashRoom = new Uint32Array(2 * codes.length);
    keptRoom = new Uint32Array(2 * codes.length);
  }
  const [hashes, kept] = [hashRoom, keptRoom];
  let place = 0;
  for (const line of linesOf(codes)) {
    const count = hashGrams(codes, line, hashes);
    const end = winnowInto(kept, place, hashes, count, INDEX_WINDOW);
    for (; place < end; place += 1) kept[place] = hashes[kept[place] ?? 0] ?? 0;
  }
  return kept.slice(0, place);
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
