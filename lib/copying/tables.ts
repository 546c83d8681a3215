import { GONE, type Shelf } from './shelf.ts';
import { documentAt, endOf, packTable, startOf, visitTable, type Table } from './table.ts';

/** What more authors than these wrote is nobody's: a phrase of the trade or the template. */
const COMMON_AUTHORS = 20;
const COMMON_SHARE = 0.02;

/** The packed fingerprints of all documents: tables in order, each at least twice as large as the next. */
export class Tables {
  readonly all: Table[];
  /** Where the entries of the hash that was looked up begin and end, by table. */
  private starts = new Uint32Array(0);
  private ends = new Uint32Array(0);
  private seen = new Uint32Array(0);
  private round = 0;
  /** Whether a hash of many entries is common; until a document comes or goes. */
  private readonly verdicts = new Map<number, boolean>();

  constructor(all: readonly Table[] = []) {
    this.all = [...all];
  }

  get bytes(): number {
    return this.all.reduce(
      (sum, { offsets, entries }) => sum + offsets.byteLength + entries.byteLength,
      0,
    );
  }

  /** Takes the last documents of the shelf, and merges neighbours until each table is twice as large as the next. */
  push(fingerprints: readonly Uint32Array[], shelf: Shelf): void {
    const { all } = this;
    const first = shelf.count - fingerprints.length;
    all.push(
      packTable(first, fingerprints.length, (visit) => {
        for (const [index, hashes] of fingerprints.entries()) {
          for (const hash of hashes) visit(hash, first + index);
        }
      }),
    );
    for (;;) {
      const [larger, smaller] = all.slice(-2);
      if (!larger || !smaller || larger.count >= 2 * smaller.count) return;
      all.splice(-2, 2, merged(larger, smaller, shelf));
    }
  }

  /** All as one table, the documents renumbered; a document below zero is left out. */
  settled(count: number, numberOf: (document: number) => number): Tables {
    const table = packTable(0, count, (visit) => {
      for (const one of this.all) {
        visitTable(one, (hash, document) => {
          const number = numberOf(document);
          if (number >= 0) visit(hash, number);
        });
      }
    });
    return new Tables([table]);
  }

  /** To be called when a document comes or goes. */
  forget(): void {
    this.verdicts.clear();
  }

  /** Looks a hash up in all tables; false where it is common, else `each` visits its documents. */
  visit(hash: number, shelf: Shelf, each: (document: number) => void): boolean {
    const { all } = this;
    if (this.starts.length < all.length) {
      this.starts = new Uint32Array(all.length);
      this.ends = new Uint32Array(all.length);
    }
    const { starts, ends } = this;
    let places = 0;
    for (let at = 0; at < all.length; at += 1) {
      const table = all[at];
      if (!table) continue;
      const start = startOf(table, hash);
      const end = endOf(table, hash, start);
      starts[at] = start;
      ends[at] = end;
      places += end - start;
    }
    if (places === 0) return true;
    if (places > COMMON_AUTHORS && this.isCommon(hash, shelf)) return false;
    for (let at = 0; at < all.length; at += 1) {
      const table = all[at];
      if (!table) continue;
      const end = ends[at] ?? 0;
      for (let place = starts[at] ?? 0; place < end; place += 1) each(documentAt(table, place));
    }
    return true;
  }

  private isCommon(hash: number, shelf: Shelf): boolean {
    const known = this.verdicts.get(hash);
    if (known !== undefined) return known;
    const verdict = this.hasManyAuthors(shelf);
    this.verdicts.set(hash, verdict);
    return verdict;
  }

  /** Of the hash that was looked up. Authors count, not texts: twelve equal months of one are one. */
  private hasManyAuthors(shelf: Shelf): boolean {
    const cap = Math.max(COMMON_AUTHORS, shelf.authorCount * COMMON_SHARE);
    if (this.seen.length < shelf.authorNumberCount) {
      this.seen = new Uint32Array(shelf.authorNumberCount * 2);
    }
    const { all, seen } = this;
    this.round += 1;
    let authors = 0;
    for (const [at, table] of all.entries()) {
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

function merged(one: Table, other: Table, shelf: Shelf): Table {
  return packTable(one.first, one.count + other.count, (visit) => {
    for (const table of [one, other]) {
      visitTable(table, (hash, document) => {
        if (shelf.has(document)) visit(hash, document);
      });
    }
  });
}
