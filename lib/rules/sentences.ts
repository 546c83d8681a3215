import { Piece } from '../text/block.ts';
import { perBlock, perBlocks, type Block } from '../text/outline.ts';
import { perLine, wordingWithin } from '../text/paragraph.ts';
import type { Quantity } from '../text/quantity.ts';
import type { Span } from '../text/span.ts';
import type { Wording } from '../text/wording.ts';
import type { RuleContext } from './rule.ts';

/** One sentence with its words and figures, as the rules read it. Offsets into the text. */
export class Sentence extends Piece {
  readonly folded: string;
  /** The folded sentence and what is known of it. */
  readonly wording: Wording;
  /** Offsets into the sentence. */
  readonly quantities: readonly Quantity[];
  readonly block: Block;

  /** start, end: offsets into the line of the block. */
  constructor(block: Block, { start, end }: Span, wording: Wording) {
    super(block.paragraph, start, end);
    this.folded = wording.text;
    this.wording = wording;
    this.quantities = wording.quantities;
    this.block = block;
  }
}

/** The sentences of blocks, in order; read once per list of blocks. */
export const sentencesIn = perBlocks((blocks): readonly Sentence[] => {
  const all: Sentence[] = [];
  for (const block of blocks) for (const sentence of sentencesOfBlock(block)) all.push(sentence);
  return all;
});

type Test = (wording: Wording, context: RuleContext) => boolean;

/** Looks for the sentences whose wording passes a test, in order; each block is looked at once. */
export function sentencesThat(test: Test) {
  const passing = perBlock((block, context: RuleContext): readonly Sentence[] => {
    const isHeld = readOnce(block).some(({ wording }) => test(wording, context));
    if (!isHeld) return NONE;
    return sentencesOfBlock(block).filter(({ wording }) => test(wording, context));
  });
  return (blocks: readonly Block[], context: RuleContext): readonly Sentence[] => {
    const found: Sentence[] = [];
    for (const block of blocks)
      for (const sentence of passing(block, context)) found.push(sentence);
    return found;
  };
}

const NONE: readonly Sentence[] = [];

/** The items at most so many places away, the one itself among them. */
export function around<T>(all: readonly T[], index: number, reach: number): readonly T[] {
  return all.slice(Math.max(0, index - reach), index + reach + 1);
}

/** The sentences of one block, in order. */
export const sentencesOfBlock = perBlock((block): readonly Sentence[] => {
  const most = block.end - block.paragraph.start;
  const sentences: Sentence[] = [];
  for (const read of readOnce(block))
    if (read.start < most) sentences.push(new Sentence(block, read, read.wording));
  return sentences;
});

/** A sentence relative to its line. */
interface Read extends Span {
  readonly wording: Wording;
}

const readings = perLine(() => new Map<number, readonly Read[]>());

/** A line is read once; a block may begin behind a run-in title. */
const readOnce = perBlock((block): readonly Read[] => {
  const { start, facts } = block.paragraph;
  const offset = block.start - start;
  const known = readings(facts).get(offset);
  if (known) return known;
  const fresh: Read[] = [];
  for (const sentence of facts.sentences) {
    if (sentence.end <= offset) continue;
    const from = Math.max(sentence.start, offset);
    const { end } = sentence;
    fresh.push({ start: from, end, wording: wordingWithin(facts, from, end) });
  }
  readings(facts).set(offset, fresh);
  return fresh;
});
