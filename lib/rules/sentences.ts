import { quantitiesOf, sentencesOf, type Block } from '../text/outline.ts';
import type { Facts } from '../text/paragraph.ts';
import type { Quantity } from '../text/quantity.ts';
import { remembered } from '../text/remember.ts';
import { contains, shift, type Span } from '../text/span.ts';

/** One sentence with its words and figures, as the rules read it. Offsets into the text. */
export interface Sentence extends Span {
  readonly folded: string;
  /** Offsets into the line. */
  readonly quantities: readonly Quantity[];
  readonly block: Block;
}

/** The sentences of blocks, in order; read once per list of blocks. */
export const sentencesIn = remembered((blocks: readonly Block[]): readonly Sentence[] =>
  blocks.flatMap((block) =>
    readOnce(block).map((sentence) => ({ ...shift(sentence, block.paragraph.start), block })),
  ),
);

/** The items at most so many places away, the one itself among them. */
export function around<T>(all: readonly T[], index: number, reach: number): readonly T[] {
  return all.slice(Math.max(0, index - reach), index + reach + 1);
}

/** A sentence relative to its line. */
type Read = Omit<Sentence, 'block'>;

const readings = remembered((_facts: Facts) => new Map<number, readonly Read[]>());

/** A line is read once; a block may begin behind a run-in title. */
function readOnce(block: Block): readonly Read[] {
  const { start, facts } = block.paragraph;
  const known = readings(facts).get(block.start - start);
  if (known) return known;
  const quantities = quantitiesOf(block);
  const fresh = sentencesOf(block).map((sentence) => ({
    ...shift(sentence, -start),
    folded: facts.folded.slice(sentence.start - start, sentence.end - start),
    quantities: quantities
      .filter((quantity) => contains(sentence, quantity))
      .map((quantity) => shift(quantity, -start)),
  }));
  readings(facts).set(block.start - start, fresh);
  return fresh;
}
