export const GONE = 0xffffffff;

/** The documents of an index: numbered as they come, some of them gone. */
export class Shelf {
  private readonly ids: (string | null)[] = [];
  /** By document, GONE for one that is not there; a document without an author is an author of its own. */
  private authors = new Uint32Array(16);
  private readonly numbers = new Map<string, number>();
  private readonly authorNames: (string | null)[] = [];
  private readonly authorNumbers = new Map<string, number>();
  private readonly documentsOf: number[] = [];
  private gone = 0;
  private writing = 0;

  /** Documents ever numbered, the gone ones too. */
  get count(): number {
    return this.ids.length;
  }

  get size(): number {
    return this.ids.length - this.gone;
  }

  get removed(): number {
    return this.gone;
  }

  /** Distinct authors of the documents that are there. */
  get authorCount(): number {
    return this.writing;
  }

  /** Distinct authors ever numbered. */
  get authorNumberCount(): number {
    return this.authorNames.length;
  }

  /** The number of the new document. id: null for one that is gone but keeps its number. */
  add(id: string | null, author: string | null): number {
    const number = this.ids.length;
    const writer = id === null ? GONE : this.authorNumberOf(author);
    this.ids.push(id);
    if (number === this.authors.length) this.authors = enlarged(this.authors);
    if (id === null) {
      this.authors[number] = GONE;
      this.gone += 1;
      return number;
    }
    this.authors[number] = writer;
    this.numbers.set(id, number);
    const before = this.documentsOf[writer] ?? 0;
    this.documentsOf[writer] = before + 1;
    if (before === 0) this.writing += 1;
    return number;
  }

  /** False for a document that is not there. */
  remove(id: string): boolean {
    const number = this.numbers.get(id);
    if (number === undefined) return false;
    const writer = this.authors[number] ?? 0;
    const left = (this.documentsOf[writer] ?? 1) - 1;
    this.numbers.delete(id);
    this.ids[number] = null;
    this.authors[number] = GONE;
    this.documentsOf[writer] = left;
    this.gone += 1;
    if (left === 0) this.writing -= 1;
    return true;
  }

  has(number: number): boolean {
    return this.authors[number] !== GONE;
  }

  knows(id: string): boolean {
    return this.numbers.has(id);
  }

  /** null for a document that is gone. */
  idOf(number: number): string | null {
    return this.ids[number] ?? null;
  }

  authorOf(number: number): string | null {
    return this.authorNames[this.authors[number] ?? -1] ?? null;
  }

  /** GONE for a document that is not there. */
  authorNumber(number: number): number {
    return this.authors[number] ?? GONE;
  }

  /** Plain data, which `read` takes back. */
  written(): WrittenShelf {
    const authors = [...this.authors.subarray(0, this.ids.length)];
    return { ids: this.ids, authors, names: this.authorNames };
  }

  static read({ ids, authors, names }: WrittenShelf): Shelf {
    const shelf = new Shelf();
    for (const [number, id] of ids.entries()) shelf.add(id, names[authors[number] ?? -1] ?? null);
    return shelf;
  }

  private authorNumberOf(author: string | null): number {
    const known = author === null ? undefined : this.authorNumbers.get(author);
    if (known !== undefined) return known;
    const fresh = this.authorNames.length;
    this.authorNames.push(author);
    if (author !== null) this.authorNumbers.set(author, fresh);
    return fresh;
  }
}

function enlarged(old: Uint32Array): Uint32Array<ArrayBuffer> {
  const fresh = new Uint32Array(old.length * 2);
  fresh.set(old);
  return fresh;
}

export interface WrittenShelf {
  /** null for a document that is gone. */
  readonly ids: readonly (string | null)[];
  readonly authors: readonly number[];
  readonly names: readonly (string | null)[];
}
