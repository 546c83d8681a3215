import type { Block, Section } from './outline.ts';
import { areSame, memoryOf, type Keeper } from './remember.ts';
import type { Span } from './span.ts';

/** Where one part of the pack stands in the text. */
export class Part implements Span, Keeper {
  readonly id: string;
  /** heading: under one of its own; content: told by its words alone. */
  readonly by: 'heading' | 'content';
  /** The sections that are this part as a whole; empty when it was told by content within others. */
  readonly sections: readonly Section[];
  /** Its matter, in order. A block may belong to several parts. */
  readonly blocks: readonly Block[];
  readonly kept: unknown[] = [];

  constructor(id: string, by: Part['by'], sections: readonly Section[], blocks: readonly Block[]) {
    this.id = id;
    this.by = by;
    this.sections = sections;
    this.blocks = blocks;
  }

  get start(): number {
    return Math.min(...this.spans.map(({ start }) => start));
  }

  get end(): number {
    return Math.max(...this.spans.map(({ end }) => end));
  }

  /** Whether it holds the same things as another one. */
  equals({ id, by, sections, blocks }: Part): boolean {
    return (
      this.id === id &&
      this.by === by &&
      areSame(this.sections, sections) &&
      areSame(this.blocks, blocks)
    );
  }

  private get spans(): readonly Span[] {
    return this.sections.length > 0 ? this.sections : this.blocks;
  }
}

export const perPart = memoryOf<Part>();
