import type { Reference } from '../copying/compare.ts';
import { fingerprintsOfLines } from '../copying/line.ts';
import { compare, type Comparison } from '../copying/passages.ts';
import { CopyIndex } from '../copying/search.ts';
import { sourceOf } from '../copying/source.ts';
import { compilePack } from '../packs/compile.ts';
import type { Pack } from '../packs/pack.ts';
import { perDocument, readDocument, type Document } from '../text/document.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { remembered } from '../text/remember.ts';
import { overlaps } from '../text/span.ts';
import { placesOf, type CopiedPlace } from './copied-place.ts';
import { ignoredIn, rangesFor } from './not-copied.ts';
import type { Severity } from './report.ts';
import type { CheckContext, OtherSummary, RuleContext } from './rule.ts';

/** A place of the text that stands in another summary. */
export interface Copied {
  readonly place: CopiedPlace;
  readonly summary: OtherSummary;
  /** How much of the whole text stands in that summary, 0-1. */
  readonly share: number;
  readonly severity: Severity;
}

const NO_SUMMARIES: readonly OtherSummary[] = [];

/**
 * The copied places of a text, where more of it stands in one summary than the pack allows; the
 * summary that holds most is told first, and a place once. isMeant leaves out summaries that cannot
 * have been copied from. What a summary was read to is remembered with the object, and what many are
 * looked up in with their list: give the same objects at each keystroke.
 */
export function copiedIn(
  document: Document,
  context: RuleContext,
  summaries: readonly OtherSummary[] = NO_SUMMARIES,
  isMeant: (summary: OtherSummary) => boolean = () => true,
): readonly Copied[] {
  if (summaries.length === 0) return [];
  const found: Copied[] = [];
  for (const { summary, share, passages } of sourcesOf(document, context, summaries, isMeant)) {
    const severity = share > context.limit('copied-error') ? 'error' : 'warn';
    for (const place of placesOf(document, passages)) {
      if (found.some((one) => overlaps(one.place, place))) continue;
      found.push({ place, summary, share, severity: place.standing ? 'hint' : severity });
    }
  }
  return found;
}

/** A text beside one summary, whatever the share: what a view shows side by side, without the template and quotations. */
export function compareWith(
  document: Document,
  context: RuleContext,
  summary: OtherSummary,
): Comparison {
  return compare(matterOf(document), referenceOf(summary, ignoredIn(context), context));
}

/** How much of a text, not read yet, stands in each of some summaries, 0-1; in their order. */
export function sharesIn(
  text: string,
  pack: Pack,
  given: CheckContext,
  summaries: readonly OtherSummary[],
): readonly number[] {
  const compiled = compilePack(pack, given.period);
  const document = readDocument(text, compiled.shapes);
  const context = { ...compiled, given };
  return summaries.map((summary) => compareWith(document, context, summary).share);
}

interface Beside extends Comparison {
  readonly summary: OtherSummary;
}

function sourcesOf(
  document: Document,
  context: RuleContext,
  summaries: readonly OtherSummary[],
  isMeant: (summary: OtherSummary) => boolean,
): readonly Beside[] {
  return likely(matterOf(document), summaries, isMeant)
    .map((summary): Beside => ({ summary, ...compareWith(document, context, summary) }))
    .filter(
      ({ share, counted }) =>
        share > context.limit('copied-warn') && counted >= context.limit('copied-least'),
    )
    .toSorted((a, b) => b.share - a.share);
}

/** The lines that hold matter: titles, headings and sign-offs are the template's. */
const matterOf = perDocument(({ blocks }): readonly Paragraph[] => [
  ...new Set(blocks.map(({ paragraph }) => paragraph)),
]);

/** So many are compared one by one; more are looked up in an index first. */
const FEW = 20;

function likely(
  lines: readonly Paragraph[],
  summaries: readonly OtherSummary[],
  isMeant: (summary: OtherSummary) => boolean,
): readonly OtherSummary[] {
  if (summaries.length <= FEW) return summaries.filter(isMeant);
  const fingerprints = fingerprintsOfLines(lines.map(({ facts }) => facts));
  const meant = (id: string): boolean => {
    const summary = summaries[Number(id)];
    return summary !== undefined && isMeant(summary);
  };
  const found = indexOf(summaries).queryBy(fingerprints, { most: FEW, accepts: meant });
  return found.flatMap(({ id }) => summaries[Number(id)] ?? []);
}

const indexOf = remembered((summaries: readonly OtherSummary[]) => {
  const index = new CopyIndex();
  for (const [at, { author, text }] of summaries.entries()) index.add(String(at), author, text);
  return index;
});

const references = new WeakMap<OtherSummary, Reference>();

function referenceOf(
  summary: OtherSummary,
  ignored: ReadonlySet<number>,
  context: RuleContext,
): Reference {
  const rangesOf = rangesFor(context);
  const known = references.get(summary);
  if (known?.ignored === ignored && known.rangesOf === rangesOf) return known;
  const { limit } = context;
  const limits = {
    seeds: limit('copied-seeds'),
    run: limit('copied-run'),
    cover: limit('copied-cover'),
  };
  const fresh = { source: sourceOf(summary), ignored, rangesOf, limits };
  references.set(summary, fresh);
  return fresh;
}
