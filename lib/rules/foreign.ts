import { perDocument, type Document } from '../text/document.ts';
import type { Facts, Paragraph } from '../text/paragraph.ts';
import { overlaps, type Span } from '../text/span.ts';
import { hitsInLine, says } from './lexicon.ts';
import type { RuleContext } from './rule.ts';

const KINDS = ['genre-contract', 'genre-circular', 'genre-design', 'genre-advertisement'];
const BOOK = /《[^》]{1,60}》/g;

/**
 * Runs of lines that belong to a text of another kind: an essay's head, a contract, a circular, a system's
 * design, an advertisement. */
export const foreignSpans = perDocument((document, context: RuleContext): readonly Span[] => {
  const { paragraphs } = document;
  const heads = runsOf(paragraphs, ({ facts }) =>
    says(facts.wording, context.lexicon('genre-head')),
  );
  // One such word may be anybody's; three of them are a contract or a circular.
  const blocks = KINDS.flatMap((kind) =>
    runsOf(
      paragraphs,
      ({ facts }) =>
        says(facts.wording, context.lexicon(kind)) && cuesIn(facts, kind, context).length > 0,
    ).filter(
      (run) =>
        new Set(run.flatMap(({ facts }) => cuesIn(facts, kind, context))).size >=
        context.limit('foreign-cues'),
    ),
  );
  return joined(
    [...heads, ...blocks].map((run) => ({ start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 })),
  );
});

/** Whether most of the text is of another kind; what a summary should hold is then not asked for. */
export function isForeign(document: Document, context: RuleContext): boolean {
  const covered = foreignSpans(document, context).reduce(
    (sum, { start, end }) => sum + end - start,
    0,
  );
  return covered * 2 > document.text.length;
}

/** Spans in order, those that overlap made one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (last && overlaps(last, span))
      kept[kept.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else kept.push(span);
  }
  return kept;
}

/** Consecutive lines that fit. */
function runsOf(
  paragraphs: readonly Paragraph[],
  fits: (paragraph: Paragraph) => boolean,
): readonly (readonly Paragraph[])[] {
  const runs: Paragraph[][] = [];
  let isOpen = false;
  for (const paragraph of paragraphs) {
    const isFit = fits(paragraph);
    if (isFit && isOpen) runs.at(-1)?.push(paragraph);
    else if (isFit) runs.push([paragraph]);
    isOpen = isFit;
  }
  return runs;
}

/** The cues of a line as written, titles in 《》 left out. */
function cuesIn(facts: Facts, kind: string, { lexicon }: RuleContext): readonly string[] {
  const hits = hitsInLine(facts, lexicon(kind));
  if (hits.length === 0) return [];
  const books = Array.from(facts.folded.matchAll(BOOK), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return hits
    .filter((hit) => !books.some((book) => overlaps(book, hit)))
    .map(({ start, end }) => facts.folded.slice(start, end).trim());
}
