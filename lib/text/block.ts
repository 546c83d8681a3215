/** Pieces of lines. They know where they stand in their line, so that they go along when the line moves. */
import { perParagraph, type Paragraph } from './paragraph.ts';
import { areSame, memoryOf, type Keeper } from './remember.ts';
import { Within, type Span } from './span.ts';

/** A piece of one line, as text offsets of where the line stands now. */
export class Piece extends Within {
  readonly paragraph: Paragraph;

  /** from, to: offsets into the line. */
  constructor(paragraph: Paragraph, from: number, to: number) {
    super(paragraph, from, to);
    this.paragraph = paragraph;
  }

  /** Whether it stands at these offsets of its line. */
  isAt(from: number, to: number): boolean {
    return this.from === from && this.to === to;
  }
}

/** A line, or the part of it after a run-in title, that carries matter. */
export class Block extends Piece implements Keeper {
  readonly kept: unknown[] = [];

  /** A piece of it; offsets into the text. */
  cut({ start, end }: Span): Block {
    const by = this.paragraph.start;
    return new Block(this.paragraph, start - by, end - by);
  }
}

export const perBlock = memoryOf<Block>();

/** So many lists that begin with one block are known at a time. */
const LISTS_MAX = 8;

/** The same for a list of blocks, kept in the first of them. */
export function perBlocks<T, C = void>(
  work: (blocks: readonly Block[], context: C) => T,
): (blocks: readonly Block[], context: C) => T {
  const listsOf = perBlock((): { readonly blocks: readonly Block[]; readonly value: T }[] => []);
  return (blocks, context) => {
    const [first] = blocks;
    if (!first) return work(blocks, context);
    const lists = listsOf(first);
    const known = lists.find((list) => list.blocks === blocks);
    if (known) return known.value;
    const value = work(blocks, context);
    lists.push({ blocks, value });
    if (lists.length > LISTS_MAX) lists.shift();
    return value;
  };
}

const sameAs = perBlock((): (readonly Block[])[] => []);

/** The list of the same blocks that was put together before, where there is one: what is known of it is kept. */
export function asBefore(blocks: readonly Block[]): readonly Block[] {
  const [first] = blocks;
  if (!first) return blocks;
  const lists = sameAs(first);
  const known = lists.find((list) => areSame(list, blocks));
  if (known) return known;
  lists.push(blocks);
  if (lists.length > LISTS_MAX) lists.shift();
  return blocks;
}

const cutsOf = perParagraph((): Block[] => []);

/** The block at these offsets of a line, always the same one. */
export function blockAt(paragraph: Paragraph, from: number, to: number): Block {
  const cuts = cutsOf(paragraph);
  const known = cuts.find((block) => block.isAt(from, to));
  if (known) return known;
  const block = new Block(paragraph, from, to);
  cuts.push(block);
  return block;
}
