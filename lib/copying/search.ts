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
import { GONE, Shelf } from './shelf.ts';
import { documentAt, endOf, packTable, startOf, visitTable, type Table } from './table.ts';
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
  /** Hits that make a candidate; 3 unless told. */
  readonly least?: number;
  /** Candidates at most; 20 unless told. */
  readonly most?: number;
  /** Whom to leave out, before they are counted: the author's own, or all others. */
  readonly accepts?: (id: string, author: string | null) => boolean;
}

/** Three shared seeds in one source: 0.4 % of pairs of unrelated blocks have them by chance. */
const LEAST = 3;
const MOST = 20;
/** What more authors than these wrote is nobody's: a phrase of the trade or the template. */
const COMMON_AUTHORS = 20;
const COMMON_SHARE = 0.02;
/** Documents that wait unpacked; packing them one by one would cost more than looking through them. */
const WAITING = 256;

export class CopyIndex {
  private shelf = new Shelf();
  /** In order of documents; each at least twice as large as the next. */
  private tables: Table[] = [];
  /** Fingerprints of the last documents, not packed yet. */
  private waiting: Uint32Array[] = [];
  private hits = new Uint32Array(0);
  private seen = new Uint32Array(0);
  private round = 0;
  /** Where the entries of the hash that is looked at begin and end, by table. */
  private starts = new Uint32Array(0);
  private ends = new Uint32Array(0);

  /** Documents in the index. */
  get size(): number {
    return this.shelf.size;
  }

  /** Bytes of the packed tables. */
  get bytes(): number {
    return this.tables.reduce(
      (sum, { offsets, entries }) => sum + offsets.byteLength + entries.byteLength,
      0,
    );
  }

  /** Adds a text, or replaces the one of that id. author: null when unknown. */
  add(id: string, author: string | null, text: string): void {
    this.shelf.remove(id);
    this.shelf.add(id, author);
    this.waiting.push(fingerprintsOf(text));
    if (this.waiting.length >= WAITING) this.pack();
  }

  /** False when there was no such text. Its memory is given back by the next merge or `settle`. */
  remove(id: string): boolean {
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
    if (this.hits.length < this.shelf.count) this.hits = new Uint32Array(this.shelf.count * 2);
    const { hits, shelf, tables } = this;
    const cap = Math.max(COMMON_AUTHORS, shelf.authorCount * COMMON_SHARE);
    const touched: number[] = [];
    let counted = 0;
    for (const hash of fingerprints) {
      const places = this.find(hash);
      if (places > cap && this.isCommon(cap)) continue;
      counted += 1;
      if (places === 0) continue;
      for (const [at, table] of tables.entries()) {
        const end = this.ends[at] ?? 0;
        for (let place = this.starts[at] ?? 0; place < end; place += 1) {
          const document = documentAt(table, place);
          const before = hits[document] ?? 0;
          if (before === 0) touched.push(document);
          hits[document] = before + 1;
        }
      }
    }
    const found: { document: number; count: number }[] = [];
    for (const document of touched) {
      const count = hits[document] ?? 0;
      hits[document] = 0;
      if (count >= least && shelf.has(document)) found.push({ document, count });
    }
    found.sort((a, b) => b.count - a.count || a.document - b.document);
    const candidates: Candidate[] = [];
    for (const { document, count } of found) {
      const id = shelf.idOf(document);
      const author = shelf.authorOf(document);
      if (id === null || !accepts(id, author)) continue;
      candidates.push({ id, author, hits: count, share: count / counted });
      if (candidates.length >= most) break;
    }
    return candidates;
  }

  /** Packs all into one table and gives back the memory of removed texts; about 20 ms a thousand. */
  settle(): void {
    this.pack();
    if (this.tables.length <= 1 && this.shelf.removed === 0) return;
    const { shelf: old, tables } = this;
    const renumbered = new Int32Array(old.count).fill(-1);
    this.shelf = new Shelf();
    for (let number = 0; number < old.count; number += 1) {
      const id = old.idOf(number);
      if (id !== null) renumbered[number] = this.shelf.add(id, old.authorOf(number));
    }
    const merged = packTable(0, this.shelf.count, (visit) => {
      for (const table of tables) {
        visitTable(table, (hash, document) => {
          const number = renumbered[document] ?? -1;
          if (number >= 0) visit(hash, number);
        });
      }
    });
    this.tables = [merged];
  }

  /** The index as buffers of at most 4 MB. A name stands for its bytes: store the new ones, drop the rest. */
  segments(): Segment[] {
    this.pack();
    return writeSegments(this.shelf.written(), this.tables);
  }

  /** Takes stored buffers in any order. A missing or broken one is told: build the index anew then. */
  static fromSegments(buffers: readonly ArrayBuffer[]): CopyIndex | BrokenIndex {
    const stored = readSegments(buffers);
    if ('reason' in stored) return stored;
    const index = new CopyIndex();
    index.shelf = Shelf.read(stored.shelf);
    index.tables = [...stored.tables];
    return index;
  }

  /** Packs what waits, and merges neighbours until each table is twice as large as the next. */
  private pack(): void {
    const { waiting, shelf, tables } = this;
    if (waiting.length === 0) return;
    const first = shelf.count - waiting.length;
    this.waiting = [];
    tables.push(
      packTable(first, waiting.length, (visit) => {
        for (const [index, fingerprints] of waiting.entries()) {
          for (const hash of fingerprints) visit(hash, first + index);
        }
      }),
    );
    for (;;) {
      const [larger, smaller] = tables.slice(-2);
      if (!larger || !smaller || larger.count >= 2 * smaller.count) return;
      tables.splice(-2, 2, this.merge(larger, smaller));
    }
  }

  private merge(one: Table, other: Table): Table {
    const { shelf } = this;
    return packTable(one.first, one.count + other.count, (visit) => {
      for (const table of [one, other]) {
        visitTable(table, (hash, document) => {
          if (shelf.has(document)) visit(hash, document);
        });
      }
    });
  }

  /** Looks a hash up in all tables; how many entries it has. */
  private find(hash: number): number {
    const { tables } = this;
    if (this.starts.length < tables.length) {
      this.starts = new Uint32Array(tables.length);
      this.ends = new Uint32Array(tables.length);
    }
    let places = 0;
    for (let at = 0; at < tables.length; at += 1) {
      const table = tables[at];
      if (!table) continue;
      const start = startOf(table, hash);
      const end = endOf(table, hash, start);
      this.starts[at] = start;
      this.ends[at] = end;
      places += end - start;
    }
    return places;
  }

  /** Whether more authors than the cap wrote what was found; authors, not texts: twelve equal months are one. */
  private isCommon(cap: number): boolean {
    const { shelf, tables } = this;
    if (this.seen.length < shelf.authorNumberCount) {
      this.seen = new Uint32Array(shelf.authorNumberCount * 2);
    }
    const { seen } = this;
    this.round += 1;
    let authors = 0;
    for (const [at, table] of tables.entries()) {
      const end = this.ends[at] ?? 0;
      for (let place = this.starts[at] ?? 0; place < end; place += 1) {
        const author = shelf.authorNumber(documentAt(table, place));
        if (author === GONE || seen[author] === this.round) continue;
        seen[author] = this.round;
        authors += 1;
        if (authors > cap) return true;
      }
    }
    return false;
  }
}
