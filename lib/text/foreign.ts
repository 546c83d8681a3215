import { placesIn } from './matches.ts';
import type { Facts, Paragraph } from './paragraph.ts';
import { overlaps } from './span.ts';
import type { Lexicon, Vocabulary } from './vocabulary.ts';
import { noted } from './wording.ts';

/** How a pack tells text of another kind: a contract, a circular, a system's design, an advertisement. */
export interface ForeignShape {
  /** Words that belong to one kind only, a lexicon a kind. */
  readonly kinds: readonly Lexicon[];
  /** Words of official papers that an author may use too; they weigh half. */
  readonly official: Lexicon;
  /** Different words of one kind that make a run of lines foreign. */
  readonly need: number;
}

/** Lines without such a word that do not end a run. */
const GAP = 3;
const OWN_WORDS = 2;

/** Runs of lines that were brought from a text of another kind, in the order of their kinds. */
export function foreignRuns(
  paragraphs: readonly Paragraph[],
  shape: ForeignShape,
): readonly (readonly Paragraph[])[] {
  const { kinds } = shape;
  const words = { kinds, vocabulary: shape.official.vocabulary };
  // Most texts hold none of them: no runs are looked for then.
  if (!paragraphs.some(({ facts }) => holdsKind(facts.wording, words))) return [];
  const met = kinds.filter((kind) => paragraphs.some(({ facts }) => facts.wording.says(kind)));
  return met.flatMap((kind) =>
    runsOf(paragraphs, (facts) => isHeld(facts, kind) || isHeld(facts, shape.official))
      .map((run) => withoutEdges(run, (facts) => isHeld(facts, kind)))
      .filter((run) => isForeign(run, kind, shape)),
  );
}

/** Whether a line holds a word of any kind; the kinds are those of the vocabulary. */
const holdsKind = noted((wording, { kinds }: Kinds): boolean =>
  kinds.some((kind) => wording.says(kind)),
);

interface Kinds {
  readonly kinds: readonly Lexicon[];
  readonly vocabulary: Vocabulary;
}

function isHeld({ wording }: Facts, lexicon: Lexicon): boolean {
  return wording.says(lexicon) && wordsIn([wording], lexicon).size > 0;
}

function isForeign(
  run: readonly Paragraph[],
  kind: Lexicon,
  { official, need }: ForeignShape,
): boolean {
  const lines = run.map(({ facts }) => facts.wording);
  const own = wordsIn(lines, kind).size;
  return own >= need || (own >= OWN_WORDS && own + wordsIn(lines, official).size / 2 >= need);
}

const BOOK = /《[^》]{1,60}》/g;

/** The different words of a lexicon in folded lines, titles in 《》 left out. */
function wordsIn(lines: readonly Facts['wording'][], lexicon: Lexicon): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    const hits = line.hitsOf(lexicon);
    if (hits.length === 0) continue;
    const books = placesIn(line.text, BOOK);
    for (const hit of hits) {
      if (!books.some((book) => overlaps(book, hit)))
        words.add(line.text.slice(hit.start, hit.end).trim());
    }
  }
  return words;
}

/** Stretches of lines that fit, a few others between them allowed. */
function runsOf(
  paragraphs: readonly Paragraph[],
  fits: (facts: Facts) => boolean,
): readonly (readonly Paragraph[])[] {
  const runs: Paragraph[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (!fits(paragraph.facts)) continue;
    if (index - last > GAP + 1) runs.push([paragraph]);
    else runs.at(-1)?.push(...paragraphs.slice(last + 1, index + 1));
    last = index;
  }
  return runs;
}

/** From the first line with a word of the kind itself to the last one. */
function withoutEdges(
  run: readonly Paragraph[],
  fits: (facts: Facts) => boolean,
): readonly Paragraph[] {
  const first = run.findIndex(({ facts }) => fits(facts));
  return first === -1 ? [] : run.slice(first, run.findLastIndex(({ facts }) => fits(facts)) + 1);
}
