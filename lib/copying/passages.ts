import { readFacts, type Facts } from '../text/paragraph.ts';
import { shift, type Span } from '../text/span.ts';
import { compareLine, type LineComparison, type Passage, type Reference } from './compare.ts';
import { readSource } from './source.ts';

export type { Passage, PassageKind, Reference } from './compare.ts';

/** One text beside another one. */
export interface Comparison {
  /** 8-grams of the text that count: template, common phrases, quotations and standing duties left out. */
  readonly counted: number;
  /** How many of them stand in the source. */
  readonly shared: number;
  /** Containment: shared of counted, 0-1; 0 where nothing counts. */
  readonly share: number;
  /** In the order of the text. */
  readonly passages: readonly Passage[];
}

/** A line of a text: what it says and where it begins. */
export interface PlacedLine {
  readonly start: number;
  readonly facts: Facts;
}

/** Lines beside a source; what one line has in common with it is remembered with the line. */
export function compare(lines: readonly PlacedLine[], reference: Reference): Comparison {
  const compared = lines.map(({ facts }) => compareLine(facts, reference));
  const counted = compared.reduce((sum, line) => sum + line.counted, 0);
  const shared = compared.reduce((sum, line) => sum + line.shared, 0);
  const copied = copiedLines(compared);
  const passages = compared.flatMap((line, index) => {
    const start = lines[index]?.start ?? 0;
    const found = line.passages.length > 0 || !copied[index] ? line.passages : line.whole;
    return found.map((passage) => placed(passage, start));
  });
  return { counted, shared, share: counted === 0 ? 0 : shared / counted, passages };
}

/** A line that is too short or too full of figures to tell, but stands in the source as a whole, goes with its neighbour. */
function copiedLines(compared: readonly LineComparison[]): readonly boolean[] {
  const copied = compared.map(({ passages }) => passages.length > 0);
  const spread = (index: number, neighbour: number): void => {
    const { whole } = compared[index] ?? { whole: [] };
    if (copied[neighbour] && whole.length > 0) copied[index] = true;
  };
  for (let index = 0; index < copied.length; index += 1) spread(index, index - 1);
  for (let index = copied.length - 1; index >= 0; index -= 1) spread(index, index + 1);
  return copied;
}

/**
 * The passages that a text shares with a source, for showing the two side by side.
 *
 * Each passage has `own`, a range of `text`, and `source`, a range of `source`, both whole sentences
 * within one line where they can be; `kind`, whether nothing changed (unchanged), nothing but numbers
 * (digits), or the wording too (rewritten); `share`, the part of the passage that is the source's word
 * for word, 0-1; and `same`, the equal runs in both: what lies outside them is what was changed, and
 * what a view colours. Offsets are UTF-16 units of the texts as given. Passages are in the order of
 * `text`; several may point to one place of the source. Any text is read; nothing throws.
 *
 * Only what is copied by the usual limits is given: at least three seeds in one place of the source,
 * and a run of 13 equal symbols or 30 % of the line.
 */
export function passagesOf(
  text: string,
  source: string,
  { ignored = NOTHING, rangesOf = nowhere, limits = USUAL }: Partial<Reference> = {},
): readonly Passage[] {
  const reference: Reference = { source: readSource(source), ignored, rangesOf, limits };
  return compare(readLines(text), reference).passages;
}

/** The usual limits; a pack may set others. */
export const USUAL = { seeds: 3, run: 13, cover: 0.3 };

const NOTHING: ReadonlySet<number> = new Set();
const nowhere = () => ({ exempt: [], standing: [], weak: [] });

function readLines(text: string): readonly PlacedLine[] {
  return Array.from(text.matchAll(/[^\n\r\u2028\u2029]+/g), ({ 0: line, index }) => ({
    start: index,
    facts: readFacts(line),
  }));
}

function placed(passage: Passage, by: number): Passage {
  const { own, same } = passage;
  return {
    ...passage,
    own: shift<Span>(own, by),
    same: same.map((run) => ({ ...run, own: shift<Span>(run.own, by) })),
  };
}
