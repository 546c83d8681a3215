import { perDocument, type Document } from '../text/document.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { overlaps, type Span } from '../text/span.ts';
import { says } from './lexicon.ts';
import type { RuleContext } from './rule.ts';

/** Where the text is of another kind: an essay's head, and what was brought from contracts, circulars and the like. */
export const foreignSpans = perDocument((document, context: RuleContext): readonly Span[] => {
  const heads = document.paragraphs.filter(({ facts }) =>
    says(facts.wording, context.lexicon('genre-head')),
  );
  const runs = [...neighbours(heads, document), ...document.foreign];
  return joined(runs.map((run) => ({ start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 })));
});

/** Whether most of the text is of another kind; what a summary should hold is then not asked for. */
export const isForeign = perDocument((document, context: RuleContext): boolean => {
  const covered = foreignSpans(document, context).reduce(
    (sum, { start, end }) => sum + end - start,
    0,
  );
  return covered * 2 > document.text.length;
});

/** Lines that follow one another, together. */
function neighbours(
  lines: readonly Paragraph[],
  { paragraphs }: Document,
): readonly (readonly Paragraph[])[] {
  const runs: Paragraph[][] = [];
  for (const line of lines) {
    const before = paragraphs[paragraphs.indexOf(line) - 1];
    if (before && runs.at(-1)?.at(-1) === before) runs.at(-1)?.push(line);
    else runs.push([line]);
  }
  return runs;
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
