/** How often one query hits each document. `taken` ends the query. */
export class Tally {
  /** By document; all zero between queries. */
  private hits = new Uint32Array(0);
  /** The documents that were hit, in the order they were. */
  private touched = new Uint32Array(0);
  private count = 0;
  private most = 0;

  /** Makes room for documents numbered below this. */
  reserve(documents: number): void {
    if (this.hits.length >= documents) return;
    this.hits = new Uint32Array(documents * 2);
    this.touched = new Uint32Array(documents * 2);
  }

  hit(document: number): void {
    const hits = (this.hits[document] ?? 0) + 1;
    this.hits[document] = hits;
    if (hits > this.most) this.most = hits;
    if (hits > 1) return;
    this.touched[this.count] = document;
    this.count += 1;
  }

  /** Documents of at least so many hits: the most hits first, then the earlier document. */
  *taken(least: number): Generator<{ readonly document: number; readonly hits: number }> {
    const { ends, documents } = this.byHits();
    for (let hits = ends.length - 1; hits >= least; hits -= 1) {
      const [from, to] = [ends[hits + 1] ?? 0, ends[hits] ?? 0];
      if (from === to) continue;
      // Sorted only as far as anybody reads on.
      const level = documents.subarray(from, to);
      if (level.length > 1) level.sort();
      for (const document of level) yield { document, hits };
    }
  }

  /** A counting sort: all documents, the most hits first, and where each number of hits ends. Zeroes everything. */
  private byHits() {
    const { hits, count } = this;
    const touched = this.touched.subarray(0, count);
    const ends = new Uint32Array(this.most + 1);
    for (const document of touched) {
      const level = hits[document] ?? 0;
      ends[level] = (ends[level] ?? 0) + 1;
    }
    for (let level = ends.length - 2; level >= 0; level -= 1) {
      ends[level] = (ends[level] ?? 0) + (ends[level + 1] ?? 0);
    }
    const next = ends.slice();
    const documents = new Uint32Array(count);
    for (const document of touched) {
      const level = hits[document] ?? 0;
      const place = (next[level] ?? 0) - 1;
      documents[place] = document;
      next[level] = place;
      hits[document] = 0;
    }
    this.count = 0;
    this.most = 0;
    return { ends, documents };
  }
}
