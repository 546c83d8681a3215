/** Headings and what stands under them. */
import { Piece, type Block } from './block.ts';
import type { MarkStyle } from './mark.ts';
import type { Paragraph } from './paragraph.ts';
import { areSame, memoryOf, type Keeper } from './remember.ts';
import type { Span } from './span.ts';

/** A heading as it stands in the text. */
export class Heading extends Piece {
  /** The words after the mark; null for an item that says its matter at once. */
  readonly title: Piece | null;
  /** The folded words of the title; empty where there is none. */
  readonly words: string;
  readonly style: MarkStyle;
  readonly depth: number;

  constructor(
    paragraph: Paragraph,
    to: number,
    { title, words, style, depth }: Pick<Heading, 'title' | 'words' | 'style' | 'depth'>,
  ) {
    super(paragraph, 0, to);
    this.title = title;
    this.words = words;
    this.style = style;
    this.depth = depth;
  }

  /** Whether its line is read in the same way. */
  equals({ paragraph, title, style, depth, end }: Heading): boolean {
    return (
      this.paragraph === paragraph &&
      this.style === style &&
      this.depth === depth &&
      this.end === end &&
      this.title?.start === title?.start &&
      this.title?.end === title?.end
    );
  }
}

/** A heading with what stands under it. The root has none and starts with the opening. */
export class Section implements Span, Keeper {
  readonly kept: unknown[] = [];
  readonly heading: Heading | null;
  readonly blocks: readonly Block[];
  readonly children: readonly Section[];
  private readonly first: Paragraph | null;
  private matter: readonly Block[] | null = null;

  constructor(
    first: Paragraph | null,
    heading: Heading | null,
    blocks: readonly Block[],
    children: readonly Section[],
  ) {
    this.first = first;
    this.heading = heading;
    this.blocks = blocks;
    this.children = children;
  }

  get start(): number {
    return this.first?.start ?? 0;
  }

  get end(): number {
    return Math.max(
      this.heading?.end ?? this.start,
      this.blocks.at(-1)?.end ?? 0,
      this.children.at(-1)?.end ?? 0,
    );
  }

  /** Its blocks and those of the sections under it, in order. */
  get all(): readonly Block[] {
    // What stands under a heading before its first sub-heading comes first.
    return (this.matter ??=
      this.children.length === 0
        ? this.blocks
        : [...this.blocks, ...this.children.flatMap(({ all }) => all)]);
  }

  /** Whether it is the same heading with the same things under it. */
  equals({ heading, blocks, children }: Section): boolean {
    return (
      (this.heading === heading || (heading !== null && this.heading?.equals(heading) === true)) &&
      areSame(this.blocks, blocks) &&
      areSame(this.children, children)
    );
  }

  /** The same section with only these of its blocks, and nothing under it. */
  only(blocks: readonly Block[]): Section {
    return new Section(this.first, this.heading, blocks, []);
  }
}

export const perSection = memoryOf<Section>();
