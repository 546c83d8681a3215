/** Runs inside Chromium: the copy index over many generated summaries against one pass of the word segmenter. */
import { CopyIndex } from '../../lib/copying/search.ts';
import { Library } from './library.ts';

export interface CopyTimes {
  /** Milliseconds, round by round: a query of a draft never seen, of the same with one line edited. */
  readonly segmenter: readonly number[];
  readonly fresh: readonly number[];
  readonly edited: readonly number[];
  /** Bytes of the tables a summary, and characters of a summary. */
  readonly bytes: number;
  readonly characters: number;
  /** Queries whose planted sources were all found. */
  readonly found: number;
  /** Milliseconds: adding all of them one by one, and packing them into one table. */
  readonly adding: number;
  readonly settling: number;
  /** Milliseconds: reading the stored segments again. */
  readonly reading: number;
}

let index = new CopyIndex();
let library = new Library();

/** Adds summaries until there are so many; called again, it goes on. */
export function fill(size: number): { adding: number; settling: number } {
  const adding = clock(1, () => {
    for (let at = index.size; at < size; at += 1) {
      const { id, author, text } = library.summary(at);
      index.add(id, author, text);
    }
  });
  return { adding, settling: clock(1, () => index.settle()) };
}

/** Drops everything, so that the heap without the index can be measured. */
export function empty(): void {
  index = new CopyIndex();
  library = new Library();
}

export function measure(rounds: number, batch: number): Omit<CopyTimes, 'adding' | 'settling'> {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const times = { segmenter: [] as number[], fresh: [] as number[], edited: [] as number[] };
  let found = 0;
  for (let round = 0; round < rounds; round += 1) {
    const drafts = Array.from({ length: batch }, (_, at) =>
      library.draft(index.size, round * batch + at),
    );
    times.segmenter.push(
      clock(batch, () => {
        let words = 0;
        for (const { text } of drafts)
          for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1;
        return words;
      }),
    );
    const answers = drafts.map(() => [] as string[]);
    times.fresh.push(
      clock(batch, () => {
        for (const [at, { text }] of drafts.entries())
          answers[at] = index.query(text).map(({ id }) => id);
      }),
    );
    const edits = drafts.map(({ text }) => {
      const middle = text.indexOf('，', text.length / 2);
      return `${text.slice(0, middle)}第${round}次${text.slice(middle)}`;
    });
    times.edited.push(clock(batch, () => edits.map((text) => index.query(text))));
    found += drafts.filter(({ sources }, at) =>
      sources.every((source) => answers[at]?.slice(0, sources.length).includes(source)),
    ).length;
  }
  const stored = index.segments().map(({ bytes }) => bytes);
  return {
    ...times,
    bytes: index.bytes / index.size,
    characters: library.summary(0).text.length,
    found: found / (rounds * batch),
    reading: clock(1, () => CopyIndex.fromSegments(stored)),
  };
}

/** Milliseconds a run: the browser's clock is too coarse for one. */
function clock(batch: number, run: () => unknown): number {
  const start = performance.now();
  run();
  return (performance.now() - start) / batch;
}
