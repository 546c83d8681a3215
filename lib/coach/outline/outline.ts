/** The one-click outline: what a text lacks, where it belongs, in the style that the text already uses. */
import { isEmptyPart } from '../../rules/part-place.ts';
import type { PackPart } from '../../packs/pack.ts';
import type { Document } from '../../text/document.ts';
import type { Ground } from '../ground.ts';
import type { OutlineInsertion } from './insertion.ts';
import {
  carriedLines,
  chosenFacts,
  chosenOf,
  factLines,
  questionLines,
  type OutlineSources,
} from './lines.ts';
import { lostWith, placed, type Draft } from './place.ts';

export type { OutlineSources } from './lines.ts';

const NOTHING: OutlineSources = { lastPlan: [], tasks: [] };

/**
 * The insertions for the whole text (only: null): each required part that is missing or has only its
 * heading, and in the parts that are there what was planned or set for the month and is not told yet.
 * For named parts (only: their ids) also what more can be said in them. In the pack's order.
 */
export function outlineOf(
  ground: Ground,
  sources: OutlineSources = NOTHING,
  only: readonly string[] | null = null,
): readonly OutlineInsertion[] {
  const carried = carriedLines(sources, ground);
  const parts = ground.context.pack.parts.filter(({ id, required }) =>
    only === null ? required : only.includes(id),
  );
  const isAsked = only !== null;
  const insertions = placed(
    parts.flatMap((part) => draftsFor(part, carried, ground, isAsked)),
    ground,
  );
  const lost = isAsked ? [] : lostWith(insertions, ground);
  if (lost.length === 0) return insertions;
  // What only its words told as a part, in a text without order, is none beside the new headings.
  const open = { ...ground, document: without(lost, ground.document) };
  return placed(
    parts.flatMap((part) => draftsFor(part, carried, open, isAsked)),
    open,
  );
}

function without(lost: readonly string[], document: Document): Document {
  const parts = [...document.parts].filter(([id]) => !lost.includes(id));
  return { ...document, parts: new Map(parts), kept: [] };
}

function draftsFor(
  part: PackPart,
  carried: ReturnType<typeof carriedLines>,
  ground: Ground,
  isAsked: boolean,
): readonly Draft[] {
  const found = ground.document.parts.get(part.id);
  const isOpen = !found || isEmptyPart(found, ground.context);
  const facts = isOpen || isAsked ? factLines(part, ground) : [];
  const own = carried.get(part.id) ?? [];
  const questions = isOpen || isAsked ? questionLines(part, ground) : [];
  const lines = [...facts, ...own, ...questions];
  if (lines.length === 0) return [];
  const choices = [...chosenFacts(facts), ...chosenOf(own), ...questions.map(({ id }) => id)];
  return [{ part: part.id, title: part.title, lines, choices }];
}
