import type { Quantity } from '../text/quantity.ts';
import { quantitiesOf, sentencesOf, type Block } from '../text/outline.ts';
import { contains, type Span } from '../text/span.ts';

/** One sentence with its words and figures, as the rules read it. Offsets into the text. */
export interface Sentence extends Span {
  readonly folded: string;
  readonly quantities: readonly Quantity[];
  readonly block: Block;
}

/** The sentences of blocks, in order. */
export function sentencesIn(blocks: readonly Block[]): readonly Sentence[] {
  return blocks.flatMap((block) => {
    const { start, facts } = block.paragraph;
    const quantities = quantitiesOf(block);
    return sentencesOf(block).map((sentence) => ({
      ...sentence,
      folded: facts.folded.slice(sentence.start - start, sentence.end - start),
      quantities: quantities.filter((quantity) => contains(sentence, quantity)),
      block,
    }));
  });
}

/** The sentences at most so many places away, the one itself among them. */
export function around<T>(all: readonly T[], index: number, reach: number): readonly T[] {
  return all.slice(Math.max(0, index - reach), index + reach + 1);
}
