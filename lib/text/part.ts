import type { Block, Section } from './outline.ts';
import { memoryOf, type Keeper } from './remember.ts';
import type { Span } from './span.ts';

/** Where one part of the pack stands in the text. */
export interface Part extends Span, Keeper {
  readonly id: string;
  /** heading: under one of its own; content: told by its words alone. */
  readonly by: 'heading' | 'content';
  /** The sections that are this part as a whole; empty when it was told by content within others. */
  readonly sections: readonly Section[];
  /** Its matter, in order. A block may belong to several parts. */
  readonly blocks: readonly Block[];
}

export const perPart = memoryOf<Part>();

export function partOf(
  id: string,
  by: Part['by'],
  sections: readonly Section[],
  blocks: readonly Block[],
): Part {
  const spans: readonly Span[] = sections.length > 0 ? sections : blocks;
  return {
    id,
    by,
    sections,
    blocks,
    kept: [],
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}
