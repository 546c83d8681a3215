import { GONE, type Shelf } from './shelf.ts';
import { documentAt, packTable, Places, visitTable, type Table } from './table.ts';
import type { Tally } from './tally.ts';

/** What more authors than these wrote is nobody's: a phrase of the trade or the template. */
const COMMON_AUTHORS = 20;
const COMMON_SHARE = 0.02;

/** The packed fingerprints of all documents: tables in order, each at least twice as large as the next. */
export class Tables {
  readonly all: Table[];
  /** Where the hashes that were looked up stand, by table. */
  private places: readonly Places[] = [];
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

  /** Hits every document that holds one of the hashes; how many of these are not common. */
  count(hashes: Uint32Array, shelf: Shelf, tally: Tally): number {
    const { all } = this;
    if (this.places.length !== all.length) this.places = all.map(() => new Places());
    for (const [at, table] of all.entries()) this.places[at]?.find(table, hashes);
    let counted = 0;
    for (let index = 0; index < hashes.length; index += 1) {
      if (this.standsAt(index) > COMMON_AUTHORS && this.isCommon(hashes, index, shelf)) continue;
      counted += 1;
      this.hit(index, tally);
    }
    return counted;
  }

  /** At how many places one of the hashes stands. */
  private standsAt(index: number): number {
    let count = 0;
    for (const { starts, ends } of this.places) count += (ends[index] ?? 0) - (starts[index] ?? 0);
    return count;
  }

  private hit(index: number, tally: Tally): void {
    const { all, places } = this;
    for (let at = 0; at < all.length; at += 1) {
      const [table, found] = [all[at], places[at]];
      if (!table || !found) continue;
      const end = found.ends[index] ?? 0;
      for (let place = found.starts[index] ?? 0; place < end; place += 1) {
        tally.hit(documentAt(table, place));
      }
    }
  }

  private isCommon(hashes: Uint32Array, index: number, shelf: Shelf): boolean {
    const hash = hashes[index] ?? 0;
    const known = this.verdicts.get(hash);
    if (known !== undefined) return known;
    const verdict = this.hasManyAuthors(index, shelf);
    this.verdicts.set(hash, verdict);
    return verdict;
  }

  /** Authors count, not texts: twelve equal months of one are one. */
  private hasManyAuthors(index: number, shelf: Shelf): boolean {
    const cap = Math.max(COMMON_AUTHORS, shelf.authorCount * COMMON_SHARE);
    if (this.seen.length < shelf.authorNumberCount) {
      this.seen = new Uint32Array(shelf.authorNumberCount * 2);
    }
    const { all, places, seen } = this;
    this.round += 1;
    let authors = 0;
    for (const [at, table] of all.entries()) {
      const end = places[at]?.ends[index] ?? 0;
      for (let place = places[at]?.starts[index] ?? 0; place < end; place += 1) {
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
