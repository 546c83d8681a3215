import type { Block } from '../text/outline.ts';
import type { Facts } from '../text/paragraph.ts';
import { remembered, rememberedByText } from '../text/remember.ts';
import { contains, shift, type Span } from '../text/span.ts';

const known = new WeakMap<RegExp, WeakMap<Facts, readonly Span[]>>();

/** Where a lexicon's words stand in a line, relative to it; looked up once per line and lexicon. */
export function hitsInLine(facts: Facts, lexicon: RegExp): readonly Span[] {
  const lines = known.get(lexicon) ?? new WeakMap<Facts, readonly Span[]>();
  known.set(lexicon, lines);
  const ready = lines.get(facts);
  if (ready) return ready;
  const hits = Array.from(facts.folded.matchAll(lexicon), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  lines.set(facts, hits);
  return hits;
}

/** The same in one block, as text offsets. */
export function hitsIn({ paragraph, start, end }: Block, lexicon: RegExp): readonly Span[] {
  return hitsInLine(paragraph.facts, lexicon)
    .map((hit) => shift(hit, paragraph.start))
    .filter((hit) => contains({ start, end }, hit));
}

export function hasHit(blocks: readonly Block[], lexicon: RegExp): boolean {
  return blocks.some((block) => hitsIn(block, lexicon).length > 0);
}

const saying = remembered((lexicon: RegExp) =>
  rememberedByText((folded) => folded.search(lexicon) !== -1),
);

/** Whether a word of the lexicon stands in a folded text; looked up once per text and lexicon. */
export function says(folded: string, lexicon: RegExp): boolean {
  return saying(lexicon)(folded);
}

const opening = remembered((lexicon: RegExp) =>
  rememberedByText((folded) => folded.search(lexicon) === 0),
);

/** Whether a folded text begins with a word of the lexicon. */
export function opensWith(folded: string, lexicon: RegExp): boolean {
  return opening(lexicon)(folded);
}
