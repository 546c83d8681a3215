import type { Block, Section } from '../text/outline.ts';
import type { Facts } from '../text/paragraph.ts';
import type { Part } from '../text/parts.ts';
import { contains, shift, type Span } from '../text/span.ts';
import type { Lexicon } from '../text/vocabulary.ts';
import { wordingOf, type Wording } from '../text/wording.ts';

/** Where a lexicon's words stand in a line, relative to it; looked up once per line and lexicon. */
export function hitsInLine({ wording }: Facts, lexicon: Lexicon): readonly Span[] {
  return wording.hitsOf(lexicon);
}

/** The same in one block, as text offsets. */
export function hitsIn({ paragraph, start, end }: Block, lexicon: Lexicon): readonly Span[] {
  const hits = hitsInLine(paragraph.facts, lexicon);
  if (hits.length === 0) return hits;
  return hits
    .map((hit) => shift(hit, paragraph.start))
    .filter((hit) => contains({ start, end }, hit));
}

export function hasHit(blocks: readonly Block[], lexicon: Lexicon): boolean {
  return blocks.some(
    (block) =>
      block.paragraph.facts.wording.says(lexicon) &&
      (isWhole(block) || hitsIn(block, lexicon).length > 0),
  );
}

function isWhole({ start, end, paragraph }: Block): boolean {
  return start === paragraph.start && end === paragraph.end;
}

/** Whether a word of the lexicon stands in a part, in its headings or its matter. */
export function saysPart({ sections, blocks }: Part, lexicon: Lexicon): boolean {
  const inTitles = ({ heading, children }: Section): boolean =>
    says(wordingOf(heading?.words ?? ''), lexicon) || children.some(inTitles);
  return hasHit(blocks, lexicon) || sections.some(({ children }) => children.some(inTitles));
}

/** Whether a word of the lexicon stands in a folded text: remembered for a wording, looked up for a mere string. */
export function says(folded: Wording | string, lexicon: Lexicon): boolean {
  return typeof folded === 'string'
    ? folded.search(lexicon.expression) !== -1
    : folded.says(lexicon);
}
