/** What numbers show by themselves: looked for once, and put where their lines stand. */
import type { Mention } from '../evidence/mention.ts';
import { evidenceOf } from '../evidence/relations.ts';
import { perPlacedLine, type PlacedLine } from '../evidence/share-claims.ts';
import { spanOf } from '../evidence/slips.ts';
import type { Document } from '../text/document.ts';
import { shift } from '../text/span.ts';
import type { Hit } from './rule.ts';

type Finder = (document: Document) => Generator<Hit>;

/** What the numbers of one line show together. Offsets of `find` are into the line. */
export function hitsOfLines(find: (line: PlacedLine) => Iterable<Hit>): Finder {
  const hitsIn = perPlacedLine((line): readonly Hit[] => [...find(line)]);
  return function* (document) {
    for (const line of evidenceOf(document).lines) {
      for (const hit of hitsIn(line)) yield shift(hit, line.place.start);
    }
  };
}

/** What single numbers show, those in tables too. */
export function hitsOfNumbers(
  test: (mention: Mention) => Omit<Hit, 'start' | 'end'> | null,
): Finder {
  const inLines = hitsOfLines(({ mentions }) =>
    mentions.flatMap((mention): readonly Hit[] => {
      const { start, end } = mention.number;
      const fault = test(mention);
      return fault ? [{ ...fault, start, end }] : [];
    }),
  );
  return function* (document) {
    yield* inLines(document);
    for (const cell of evidenceOf(document).cells) {
      const fault = test(cell);
      if (fault) yield { ...fault, ...spanOf(cell) };
    }
  };
}
