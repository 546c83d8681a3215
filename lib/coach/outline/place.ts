/** Where the parts of an outline go, so that no other part is torn, swallowed or taken for another. */
import { placeOf } from '../../rules/part-place.ts';
import { readDocument, type Document } from '../../text/document.ts';
import { foldedOf } from '../../text/outline.ts';
import type { Part } from '../../text/parts.ts';
import { contains, type Span } from '../../text/span.ts';
import { lineEndOf, type Ground } from '../ground.ts';
import { headingIn, headingLike, partHeadings } from './heading.ts';
import { applyOutline, insertedSpans, type OutlineInsertion } from './insertion.ts';

/** What is to be put in, its place still open. */
export interface Draft extends Pick<OutlineInsertion, 'part' | 'title' | 'lines' | 'choices'> {
  /** Whether it brings a heading. */
  readonly isNew: boolean;
}

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
  const insertions = drafts.flatMap((draft) => {
    const found = document.parts.get(draft.part);
    const [place] = found
      ? placesIn(found, ground)
      : [runInPlace(draft, placeOf(draft.part, document, context), ground)];
    return place ? [insertionOf(draft, place)] : [];
  });
  return keepsAll(insertions, ground) ? insertions : null;
}

function oneByOne(drafts: readonly Draft[], ground: Ground): readonly OutlineInsertion[] {
  let done: readonly OutlineInsertion[] = [];
  for (const draft of drafts) {
    const places = placesFor(draft, done, ground).map((place) => insertionOf(draft, place));
    const fitting = places.find((one) => keepsAll([...done, one], ground)) ?? places.at(-1);
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
  if (found) return placesIn(found, ground);
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
function placesIn({ sections, blocks, end }: Part, ground: Ground): readonly Place[] {
  const last = sections.length > 0 ? end : (blocks.at(-1)?.end ?? end);
  const first = sections[0];
  const spots = [last, first?.end, first?.heading?.end].filter((spot) => spot !== undefined);
  return spots.map((at) => ({ at, heading: null, isRunIn: false, gap: gapAt(at, ground, false) }));
}

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
  return { at, heading, isRunIn: false, gap: gapAt(at, ground, true) };
}

/** 重点品牌分析：… opens a paragraph, where nothing else has a heading. */
function runInPlace({ title }: Draft, at: number, ground: Ground): Place {
  return { at, heading: `${title}：`, isRunIn: true, gap: gapAt(at, ground, true) };
}

function gapAt(at: number, ground: Ground, isPart: boolean): OutlineInsertion['gap'] {
  const { text } = ground.document;
  const line = lineEndOf(ground);
  const isFirst = at === 0 || /[\r\n\u2028\u2029]/.test(text.charAt(at - 1));
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
function keepsAll(insertions: readonly OutlineInsertion[], { document, context }: Ground): boolean {
  const text = applyOutline(document.text, insertions);
  const after = readDocument(text, context.shapes);
  const inserted = insertedSpans(insertions);
  const isInserted = (span: Span): boolean => inserted.some((one) => contains(one, span));
  if (insertions.some(({ part }) => !after.parts.has(part))) return false;
  if ((after.title?.facts.text ?? '') !== (document.title?.facts.text ?? '')) return false;
  for (const [id, part] of after.parts) {
    const old = (document.parts.get(id)?.blocks ?? []).map(foldedOf);
    const own = part.blocks.filter((block) => !isInserted(block)).map(foldedOf);
    // A new part holds nothing of the old text, and an old one all that it held and nothing else.
    if (own.join('\n') !== old.join('\n')) return false;
  }
  return [...document.parts.keys()].every((id) => after.parts.has(id));
}
