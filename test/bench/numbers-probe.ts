/** Runs inside Chromium: the numbers and relations of a text against one pass of the word segmenter, interleaved. */
import { evidenceOf } from '../../lib/evidence/relations.ts';
import { slipsOf } from '../../lib/evidence/slips.ts';
import { compilePack } from '../../lib/packs/compile.ts';
import { packById } from '../../lib/packs/index.ts';
import { readDocument, type Document } from '../../lib/text/document.ts';
import { fold } from '../../lib/text/fold.ts';
import { readNumbers } from '../../lib/text/number-scan.ts';
import { createMemo } from '../../lib/text/paragraph.ts';

export interface NumbersTimes {
  /** Milliseconds a round. */
  readonly segmenter: readonly number[];
  readonly scan: readonly number[];
  readonly relations: readonly number[];
  /** Numbers in the text, relations found. */
  readonly numbers: number;
  readonly found: number;
}

/** Every round reads a text whose lines are all new, so that nothing remembered can help. */
export function measure(text: string, rounds: number, batch: number): NumbersTimes {
  const pack = packById('tobacco');
  if (!pack) throw new Error('no tobacco pack');
  const { shapes } = compilePack(pack, '2026-10');
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const times = { segmenter: [] as number[], scan: [] as number[], relations: [] as number[] };
  let numbers = 0;
  let found = 0;
  for (let round = 0; round < rounds; round += 1) {
    const texts = Array.from({ length: batch }, (_, index) =>
      text.replaceAll('\n', `。${round}-${index}次\n`),
    );
    times.segmenter.push(
      clock(batch, () => {
        let words = 0;
        for (const one of texts)
          for (const { isWordLike } of segmenter.segment(one)) if (isWordLike) words += 1;
        return words;
      }),
    );
    const lines = texts.map((one) => one.split('\n').map(fold));
    times.scan.push(clock(batch, () => lines.map((one) => one.map(readNumbers))));
    // The outline and the numbers of the lines are there: what is timed is what relations add.
    const documents = texts.map((one): Document => readDocument(one, shapes, createMemo()));
    times.relations.push(
      clock(batch, () => {
        for (const document of documents) {
          const { mentions, relations } = evidenceOf(document);
          slipsOf(document);
          numbers = mentions.length;
          found = relations.length;
        }
      }),
    );
  }
  return { ...times, numbers, found };
}

/** Milliseconds a text: the browser's clock is too coarse for one. */
function clock(batch: number, run: () => unknown): number {
  const start = performance.now();
  run();
  return (performance.now() - start) / batch;
}
