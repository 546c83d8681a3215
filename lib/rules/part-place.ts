import { perDocument, type Document } from '../text/document.ts';
import {
  charactersOf,
  perBlocks,
  sentencesOf,
  wordingOfBlock,
  type Block,
  type Section,
} from '../text/outline.ts';
import { perPart, type Part } from '../text/parts.ts';
import type { Span } from '../text/span.ts';
import { countCharacters } from '../text/fold.ts';
import { chaptersOf } from './chapters.ts';
import { says } from './lexicon.ts';
import type { RuleContext } from './rule.ts';

/** Where a missing part belongs: after the nearest earlier part that is there, before the sign-off. */
export function placeOf(id: string, document: Document, { pack }: RuleContext): number {
  const order = pack.parts.map((part) => part.id);
  const before = order
    .slice(0, order.indexOf(id))
    .map((earlier) => document.parts.get(earlier))
    .filter((part): part is Part => part !== undefined);
  if (before.length > 0) return Math.max(...before.map(({ end }) => end));
  return document.root.blocks.at(-1)?.end ?? document.title?.end ?? 0;
}

/** The words of the part's heading and its first sentence. */
export function headOf({ sections, blocks, start, end }: Part): Span {
  const title = sections[0]?.heading?.title;
  const [first] = blocks;
  const [opening] = first ? sentencesOf(first) : [];
  if (!title) return opening ?? { start, end };
  return { start: title.start, end: Math.max(title.end, opening?.end ?? 0) };
}

/** Characters of matter, without punctuation and white space. */
export const lengthOf = perBlocks((blocks): number =>
  blocks.reduce((sum, block) => sum + charactersOf(block), 0),
);

/** Characters of the whole text, what was brought from elsewhere among them. */
export const sizeOf = perDocument(
  ({ blocks, foreign }): number =>
    lengthOf(blocks) + foreign.flat().reduce((sum, { facts }) => sum + facts.characters, 0),
);

/** A part that form/empty-part speaks of; the rules that look inside stay silent about it. */
export const isEmptyPart = perPart((part, context: RuleContext): boolean => {
  const { sections, blocks } = part;
  if (sections.length === 0 || sections.some(isSaidOnItsLine)) return false;
  const limit = context.limit('empty-part');
  if (lengthOf(blocks) >= 4 * limit) return false;
  const matter = blocks.filter(
    (block) => !says(wordingOfBlock(block), context.lexicon('courtesy')),
  );
  return lengthOf(matter) + lengthOfTitles(sections) < limit;
});

/** （一）走访20户小店。 says its matter in its title: characters of the headings below that hold nothing else. */
function lengthOfTitles(sections: readonly Section[]): number {
  return sections
    .flatMap(({ children }) => children)
    .reduce((sum, { heading, blocks, children }) => {
      const isLeaf = children.length === 0 && blocks.length === 0;
      return sum + (isLeaf ? countCharacters(heading?.words ?? '') : 0);
    }, 0);
}

/** Where an author says how the month went: the part, and what stands before it and is no other part. */
export function matterOf(part: Part, document: Document): readonly Block[] {
  const known = mattersOf(document);
  const matter = known.get(part) ?? matterAround(part, document);
  known.set(part, matter);
  return matter;
}

const mattersOf = perDocument(() => new Map<Part, readonly Block[]>());

function matterAround(part: Part, document: Document): readonly Block[] {
  const others = [...document.parts.values()].filter(
    ({ id }) => id !== part.id && id !== 'overview',
  );
  const taken = new Set(others.flatMap(({ blocks }) => blocks));
  // The opening may name a brand too: only a heading makes it another part's.
  const headed = new Set(
    others.filter(({ by }) => by === 'heading').flatMap(({ blocks }) => blocks),
  );
  const { start, end } = part;
  const before = document.blocks.filter((block) => block.start < start && !headed.has(block));
  // Told by its words alone, it may go on under a heading of the author's own, up to the next part.
  const next = others.filter((other) => other.by === 'heading' && other.start > start);
  const edge = part.by === 'content' ? Math.min(...next.map((other) => other.start)) : 0;
  const behind = document.blocks.filter(
    (block) => next.length > 0 && block.start >= end && block.start < edge && !taken.has(block),
  );
  const overview = document.parts.get('overview')?.blocks ?? [];
  const around = part.by === 'content' ? besides(part, document, taken) : [];
  return [...new Set([...before, ...overview, ...around, ...part.blocks, ...behind])];
}

/** What stands under the same headings as a part that was told by its words, and is no other part. */
function besides(part: Part, document: Document, taken: ReadonlySet<Block>): readonly Block[] {
  return chaptersOf(document)
    .filter((chapter) => part.blocks.some((block) => chapter.includes(block)))
    .flatMap((chapter) => chapter.filter((block) => !taken.has(block)));
}

/** 一、总量:销售90.92万箱 says its matter beside the title. */
export function isSaidOnItsLine({ heading, blocks }: Section): boolean {
  const [first] = blocks;
  return heading?.title != null && first !== undefined && heading.end === first.start;
}
