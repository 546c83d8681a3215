/** Where the parts of an outline go, so that no other part is torn, swallowed or taken for another. */
import { placeOf } from '../../rules/part-place.ts';
import { readDocument, type Document } from '../../text/document.ts';
import { createMemo } from '../../text/paragraph.ts';
import { foldedOf } from '../../text/outline.ts';
import type { Part } from '../../text/parts.ts';
import { contains, type Span } from '../../text/span.ts';
import { lineEndOf, type Ground } from '../ground.ts';
import { headingIn, headingLike, partHeadings } from './heading.ts';
import { applyOutline, insertedSpans, type OutlineInsertion } from './insertion.ts';

/** What is to be put in, its place still open. */
export type Draft = Pick<OutlineInsertion, 'part' | 'title' | 'lines' | 'choices'>;

type Place = Pick<OutlineInsertion, 'at' | 'heading' | 'isRunIn' | 'gap'>;

/**
 * Each draft at the first of its places where the text with it reads as it should: the new part is
 * found, and every part that was there holds what it held. At the end of the body that is always so.
 */
export function placed(drafts: readonly Draft[], ground: Ground): readonly OutlineInsertion[] {
  return allRunIn(drafts, ground) ?? oneByOne(drafts, ground);
}

/** A text that tells its parts without headings gets none, where all that is missing can be told so. */
function allRunIn(drafts: readonly Draft[], ground: Ground): readonly OutlineInsertion[] | null {
  const { document, context } = ground;
  if (document.parts.size === 0 || partHeadings(document, context.shapes).length > 0) return null;
  const done: OutlineInsertion[] = [];
  for (const draft of drafts) {
    const found = document.parts.get(draft.part);
    const [place] = found
      ? placesIn(found, done, ground)
      : [runInPlace(draft, placeOf(draft.part, document, context), done, ground)];
    if (place) done.push(insertionOf(draft, place));
  }
  return keepsAll(done, ground) ? done : null;
}

function oneByOne(drafts: readonly Draft[], ground: Ground): readonly OutlineInsertion[] {
  let done: readonly OutlineInsertion[] = [];
  for (const draft of drafts) {
    const places = placesFor(draft, done, ground).map((place) => insertionOf(draft, place));
    const fitting =
      places.find((one) => keepsAll([...done, one], ground)) ??
      places.find((one) => findsAll([...done, one], ground)) ??
      places.at(-1);
    if (fitting) done = [...done, fitting];
  }
  return done;
}

function insertionOf({ part, title, lines, choices }: Draft, place: Place): OutlineInsertion {
  return { part, title, lines, choices, ...place };
}

/** The likeliest place first; the last one is the end of the body. */
function placesFor(
  draft: Draft,
  done: readonly OutlineInsertion[],
  ground: Ground,
): readonly Place[] {
  const { document, context } = ground;
  const found = document.parts.get(draft.part);
  if (found) return placesIn(found, done, ground);
  const at = placeOf(draft.part, document, context);
  const headed = partHeadings(document, context.shapes);
  const end = endOfBody(document);
  const before = headed.findLast((section) => section.start < at && section.end >= at);
  const next = headed.find(({ start }) => start >= at);
  const spots = [at, before?.end, next && lineStartBefore(next.start, document), end];
  const own = new Set(headed.length > 0 ? spots.filter((spot) => spot !== undefined) : [end]);
  return Array.from(own, (spot) => headedPlace(draft, spot, done, ground));
}

/** At the end of a part that is there: behind its last line. */
function placesIn(
  { sections, blocks, end }: Part,
  done: readonly OutlineInsertion[],
  ground: Ground,
): readonly Place[] {
  const last = sections.length > 0 ? end : (blocks.at(-1)?.end ?? end);
  const first = sections[0];
  const spots = [last, first?.end, first?.heading?.end].filter((spot) => spot !== undefined);
  return [
    ...spots.map((at) => ({ at, ...BARE, gap: gapAt(at, ground, false, done) })),
    // Within a line that is several parts in one: a line end would break it.
    { at: last, ...BARE, gap: { before: '', after: '', line: '' } },
  ];
}

const BARE = { heading: null, isRunIn: false } as const;

function headedPlace(
  { title }: Draft,
  at: number,
  done: readonly OutlineInsertion[],
  ground: Ground,
): Place {
  const { document, context } = ground;
  const headed = partHeadings(document, context.shapes);
  const before = headed.findLast(({ start }) => start < at);
  const model = before ?? headed[0];
  const between = done.filter(
    (one) =>
      one.heading !== null && !one.isRunIn && one.at <= at && (!before || one.at > before.start),
  ).length;
  const heading = model
    ? headingLike(document.text, model, between + (before ? 1 : 0), title)
    : headingIn(context.pack.heading, between + 1, title);
  return { at, heading, isRunIn: false, gap: gapAt(at, ground, true, done) };
}

/** 重点品牌分析：… opens a paragraph, where nothing else has a heading. */
function runInPlace(
  { title }: Draft,
  at: number,
  done: readonly OutlineInsertion[],
  ground: Ground,
): Place {
  return { at, heading: `${title}：`, isRunIn: true, gap: gapAt(at, ground, true, done) };
}

/** Line ends around; behind an insertion at the same place as behind a line. */
function gapAt(
  at: number,
  ground: Ground,
  isPart: boolean,
  done: readonly OutlineInsertion[],
): OutlineInsertion['gap'] {
  const { text } = ground.document;
  const line = lineEndOf(ground);
  const isBehind = done.some((one) => one.at === at && one.gap.after === '');
  const isFirst = !isBehind && (at === 0 || /[\r\n\u2028\u2029]/.test(text.charAt(at - 1)));
  const before = isFirst ? '' : isPart && isSpaced(ground) ? line + line : line;
  const isLast = at >= text.length || /[\r\n\u2028\u2029]/.test(text.charAt(at));
  return { before, after: isLast ? '' : line, line };
}

/** Whether blank lines stand before the headings. */
function isSpaced({ document, context }: Ground): boolean {
  const headed = partHeadings(document, context.shapes);
  const spaced = headed.filter(({ start }) =>
    /(?:\r\n|\r|\n)\s*(?:\r\n|\r|\n)\s*$/.test(document.text.slice(0, start)),
  );
  return spaced.length * 2 > headed.length;
}

/** Where the line before a heading ends. */
function lineStartBefore(start: number, { text }: Document): number {
  return text.slice(0, start).trimEnd().length;
}

/** Behind the last line of the body, before the sign-off. */
function endOfBody({ root, title, blocks }: Document): number {
  return Math.max(root.end, blocks.at(-1)?.end ?? 0, title?.end ?? 0);
}

/** Whether the text with the insertions reads as the text did, and has the new parts. */
function keepsAll(insertions: readonly OutlineInsertion[], ground: Ground): boolean {
  if (!findsAll(insertions, ground)) return false;
  const { document } = ground;
  const after = readWith(insertions, ground);
  if ((after.title?.facts.text ?? '') !== (document.title?.facts.text ?? '')) return false;
  const inserted = insertedSpans(insertions);
  const isInserted = (span: Span): boolean => inserted.some((one) => contains(one, span));
  // A new part holds nothing of the old text, and an old one all that it held and nothing else.
  return [...after.parts].every(([id, part]) => {
    const old = (document.parts.get(id)?.blocks ?? []).map(foldedOf);
    const own = part.blocks.filter((block) => !isInserted(block)).map(foldedOf);
    return own.join('\n') === old.join('\n');
  });
}

/** Whether no part is missing that was there or is put in. */
function findsAll(insertions: readonly OutlineInsertion[], ground: Ground): boolean {
  return lostWith(insertions, ground).length === 0;
}

/** The parts that were there or are put in, and that the text with the insertions does not have. */
export function lostWith(
  insertions: readonly OutlineInsertion[],
  ground: Ground,
): readonly string[] {
  const after = readWith(insertions, ground);
  const parts = [...ground.document.parts.keys(), ...insertions.map(({ part }) => part)];
  return parts.filter((id) => !after.parts.has(id));
}

/** Most lines are the same from trial to trial. */
const memo = createMemo();

function readWith(
  insertions: readonly OutlineInsertion[],
  { document, context }: Ground,
): Document {
  return readDocument(applyOutline(document.text, insertions), context.shapes, memo);
}
