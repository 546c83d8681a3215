/**
 * The copy index: which of very many summaries may share passages with a text. It knows no database and
 * no text, only fingerprints; a Web Worker wraps it, and the passages themselves are found by
 * `passagesOf` in the texts of the few candidates.
 *
 *   const index = new CopyIndex();
 *   index.add(id, author, text);        // replaces what the id stood for; 0.2 ms, now and then a merge
 *   index.remove(id);
 *   index.query(text);                  // candidates, the likeliest first
 *   index.segments();                   // ArrayBuffers to store, the unchanged ones under their old names
 *   CopyIndex.fromSegments(buffers);    // the index again, or what is broken
 *
 * Everything is synchronous. A large library is added in chunks of some hundred texts, with queries between.
 */
import { readSegments, writeSegments, type BrokenIndex, type Segment } from './segments.ts';
import { Shelf } from './shelf.ts';
import { Tables } from './tables.ts';
import { Tally } from './tally.ts';
import { fingerprintsOf } from './winnow.ts';

export type { BrokenIndex, Segment } from './segments.ts';

export interface Candidate {
  readonly id: string;
  readonly author: string | null;
  /** Fingerprints it shares with the text, common ones left out. */
  readonly hits: number;
  /** The same of the text's own fingerprints that are not common, 0-1. */
  readonly share: number;
}

export interface QueryOptions {
  /** Hits that make a candidate; 2 unless told. */
  readonly least?: number;
  /** Candidates at most; 20 unless told. */
  readonly most?: number;
  /** Whom to leave out, before they are counted: the author's own, or all others. */
  readonly accepts?: (id: string, author: string | null) => boolean;
}

/** Candidates are compared symbol by symbol afterwards: two hits are worth a look, of 35 equal symbols at the latest. */
const LEAST = 2;
const MOST = 20;
/**
 * Documents that wait unpacked: packing them one by one would cost more than looking through them. As
 * many as are packed, within these: fewer would be merged again and again, more would fill the memory.
 */
const WAITING_LEAST = 256;
const WAITING_MOST = 4_096;

export class CopyIndex {
  private shelf = new Shelf();
  private tables = new Tables();
  /** Fingerprints of the last documents, not packed yet. */
  private waiting: Uint32Array[] = [];
  private readonly tally = new Tally();

  /** Documents in the index. */
  get size(): number {
    return this.shelf.size;
  }

  /** Bytes of the packed tables. */
  get bytes(): number {
    return this.tables.bytes;
  }

  /** Adds a text, or replaces the one of that id. author: null when unknown. */
  add(id: string, author: string | null, text: string): void {
    this.addBy(id, author, fingerprintsOf(text));
  }

  /** The same by fingerprints, distinct ones, of `fingerprintsOf`. */
  addBy(id: string, author: string | null, fingerprints: Uint32Array): void {
    this.remove(id);
    this.shelf.add(id, author);
    this.waiting.push(fingerprints);
    const packed = this.shelf.count - this.waiting.length;
    if (this.waiting.length >= Math.min(WAITING_MOST, Math.max(WAITING_LEAST, packed))) this.pack();
  }

  /** False when there was no such text. Its memory is given back by the next merge or `settle`. */
  remove(id: string): boolean {
    this.tables.forget();
    return this.shelf.remove(id);
  }

  has(id: string): boolean {
    return this.shelf.knows(id);
  }

  /** The texts that share fingerprints with this one, most hits first, then in the order they came. */
  query(text: string, options: QueryOptions = {}): Candidate[] {
    return this.queryBy(fingerprintsOf(text), options);
  }

  /** The same by fingerprints, distinct ones, of `fingerprintsOf`. */
  queryBy(fingerprints: Uint32Array, options: QueryOptions = {}): Candidate[] {
    const { least = LEAST, most = MOST, accepts = () => true } = options;
    this.pack();
    const { shelf, tables, tally } = this;
    tally.reserve(shelf.count);
    const counted = tables.count(fingerprints, shelf, tally);
    const candidates: Candidate[] = [];
    for (const { document, hits } of tally.taken(least)) {
      const id = shelf.idOf(document);
      const author = shelf.authorOf(document);
      if (id === null || !accepts(id, author)) continue;
      candidates.push({ id, author, hits, share: hits / counted });
      if (candidates.length >= most) break;
    }
    return candidates;
  }

  /** Packs all into one table and gives back the memory of removed texts; about 20 ms a thousand. */
  settle(): void {
    this.pack();
    const { shelf: old } = this;
    if (this.tables.all.length <= 1 && old.removed === 0) return;
    const fresh = new Shelf();
    const numbers = new Int32Array(old.count).fill(-1);
    for (let number = 0; number < old.count; number += 1) {
      const id = old.idOf(number);
      if (id !== null) numbers[number] = fresh.add(id, old.authorOf(number));
    }
    this.tables = this.tables.settled(fresh.count, (document) => numbers[document] ?? -1);
    this.shelf = fresh;
  }

  /** The index as buffers of at most 4 MB. A name stands for its bytes: store the new ones, drop the rest. */
  segments(): Segment[] {
    this.pack();
    return writeSegments(this.shelf.written(), this.tables.all);
  }

  /** Takes stored buffers in any order. A missing or broken one is told: build the index anew then. */
  static fromSegments(buffers: readonly ArrayBuffer[]): CopyIndex | BrokenIndex {
    const stored = readSegments(buffers);
    if ('reason' in stored) return stored;
    const index = new CopyIndex();
    index.shelf = Shelf.read(stored.shelf);
    index.tables = new Tables(stored.tables);
    return index;
  }

  private pack(): void {
    const { waiting } = this;
    if (waiting.length === 0) return;
    this.waiting = [];
    this.tables.push(waiting, this.shelf);
  }
}
