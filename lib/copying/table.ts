/**
 * The fingerprints of consecutive documents, packed. The top bits of a hash choose its bucket, the
 * others stand in the entry above the document: with fewer than 2^bits documents a hash and a document
 * fit one Uint32, and nothing of the hash is lost.
 */
export interface Table {
  /** Its first document. */
  readonly first: number;
  readonly count: number;
  readonly bits: number;
  /** Where each bucket begins in the entries; one more for the end. */
  readonly offsets: Uint32Array;
  /** By bucket, ascending: the rest of the hash above, the document counted from `first` below. */
  readonly entries: Uint32Array;
}

/** Documents that one table can hold: bucket and document share the 32 bits with the hash. */
export const MOST_BITS = 26;

export type Visit = (hash: number, document: number) => void;

/** Some 32 to 64 buckets a document: a handful of entries each, which one wait for memory brings, for at most 256 bytes a document. */
export function bitsFor(count: number): number {
  return Math.ceil(Math.log2(Math.max(count, 1))) + 5;
}

/** Packs what `each` visits, in any order; it is run twice. Takes about 20 ms a thousand documents. */
export function packTable(first: number, count: number, each: (visit: Visit) => void): Table {
  const bits = bitsFor(count);
  const shift = 32 - bits;
  const offsets = new Uint32Array((1 << bits) + 1);
  each((hash) => {
    const bucket = (hash >>> shift) + 1;
    offsets[bucket] = (offsets[bucket] ?? 0) + 1;
  });
  for (let at = 1; at < offsets.length; at += 1) {
    offsets[at] = (offsets[at] ?? 0) + (offsets[at - 1] ?? 0);
  }
  const entries = new Uint32Array(offsets.at(-1) ?? 0);
  const next = offsets.slice();
  each((hash, document) => {
    const bucket = hash >>> shift;
    const place = next[bucket] ?? 0;
    entries[place] = ((hash << bits) | (document - first)) >>> 0;
    next[bucket] = place + 1;
  });
  for (let bucket = 0; bucket + 1 < offsets.length; bucket += 1) {
    sortBucket(entries, offsets[bucket] ?? 0, offsets[bucket + 1] ?? 0);
  }
  return { first, count, bits, offsets, entries };
}

/** Visits every entry of a table. */
export function visitTable({ first, bits, offsets, entries }: Table, visit: Visit): void {
  const shift = 32 - bits;
  const mask = maskOf(bits);
  for (let bucket = 0; bucket + 1 < offsets.length; bucket += 1) {
    const top = bucket << shift;
    for (let at = offsets[bucket] ?? 0; at < (offsets[bucket + 1] ?? 0); at += 1) {
      const entry = entries[at] ?? 0;
      visit((top | (entry >>> bits)) >>> 0, first + (entry & mask));
    }
  }
}

/** A larger one is sorted natively: a phrase that all use fills its bucket. */
const SMALL = 64;

/** By insertion: no object a bucket, and there are millions. */
function sortBucket(entries: Uint32Array, from: number, to: number): void {
  if (to - from > SMALL) {
    entries.subarray(from, to).sort();
    return;
  }
  for (let at = from + 1; at < to; at += 1) {
    const entry = entries[at] ?? 0;
    let place = at;
    for (; place > from && (entries[place - 1] ?? 0) > entry; place -= 1) {
      entries[place] = entries[place - 1] ?? 0;
    }
    entries[place] = entry;
  }
}

/** Where the entries of some hashes begin and end in a table, by hash; equal for a hash that is not there. */
export class Places {
  starts = new Uint32Array(0);
  ends = new Uint32Array(0);
  private middles = new Uint32Array(0);

  find({ bits, offsets, entries }: Table, hashes: Uint32Array): void {
    this.reserve(hashes.length);
    const { starts, ends, middles } = this;
    const shift = 32 - bits;
    // Each step for all hashes before the next one: memory is waited for once a step, not once a hash.
    for (let index = 0; index < hashes.length; index += 1) {
      const bucket = (hashes[index] ?? 0) >>> shift;
      starts[index] = offsets[bucket] ?? 0;
      ends[index] = offsets[bucket + 1] ?? 0;
    }
    for (let index = 0; index < hashes.length; index += 1) {
      const from = starts[index] ?? 0;
      const to = ends[index] ?? 0;
      if (from < to) middles[index] = entries[(from + to) >>> 1] ?? 0;
    }
    for (let index = 0; index < hashes.length; index += 1) {
      const from = starts[index] ?? 0;
      const to = ends[index] ?? 0;
      if (from === to) continue;
      const least = ((hashes[index] ?? 0) << bits) >>> 0;
      const middle = (from + to) >>> 1;
      const start =
        (middles[index] ?? 0) < least
          ? firstNotBelow(entries, least, middle + 1, to)
          : firstNotBelow(entries, least, from, middle);
      starts[index] = start;
      ends[index] = endOf(entries, (least | maskOf(bits)) >>> 0, start, to);
    }
  }

  private reserve(count: number): void {
    if (count <= this.starts.length) return;
    this.starts = new Uint32Array(2 * count);
    this.ends = new Uint32Array(2 * count);
    this.middles = new Uint32Array(2 * count);
  }
}

/** The place behind the last entry that is not above, in a range that begins with those. */
function endOf(entries: Uint32Array, most: number, from: number, to: number): number {
  // Most hashes stand in no document or in a few.
  for (let at = from; at < from + 4; at += 1) {
    if (at >= to || (entries[at] ?? 0) > most) return at;
  }
  return most === 0xffffffff ? to : firstNotBelow(entries, most + 1, from, to);
}

function firstNotBelow(entries: Uint32Array, least: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function documentAt({ first, bits, entries }: Table, place: number): number {
  return first + ((entries[place] ?? 0) & maskOf(bits));
}

function maskOf(bits: number): number {
  return (1 << bits) - 1;
}
