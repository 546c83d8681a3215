/** An outline on its way into a text: what is offered, what was chosen of it, and the steps that write it. */
import { accountsOf } from '../../rules/accounts.ts';
import type { Ground } from '../ground.ts';
import { intoField, type FormField } from './fields.ts';
import { insertionText, type OutlineInsertion } from './insertion.ts';
import { outlineOf, type OutlineSources } from './outline.ts';

/** The ids of the lines that were chosen, by part; a part that is not named keeps its own choices. */
export type ChosenLines = Readonly<Record<string, readonly string[]>>;

/** One piece of text at one place: one undo step. */
export interface OutlineStep {
  /** A UTF-16 offset into the text. */
  readonly at: number;
  /** Line ends included. */
  readonly text: string;
  /** The parts that it holds, in order. */
  readonly insertions: readonly OutlineInsertion[];
}

export interface OutlinePlan {
  /** All there is to choose from. */
  readonly offered: readonly OutlineInsertion[];
  /** The chosen ones as they would be written: a part left out leaves no gap in the numbers of the headings. */
  readonly chosen: readonly OutlineInsertion[];
  /** What a form has no field for, to be pasted by hand. */
  readonly homeless: readonly OutlineInsertion[];
  /** From the end of the text to its beginning, so that none moves the place of another. */
  readonly steps: readonly OutlineStep[];
}

/** What the earlier month planned and this text does not tell of, and the month's tasks. */
export function outlineSources({ document, context }: Ground): OutlineSources {
  const untold = accountsOf(document, context).filter(
    ({ item, place }) => item.kind === 'plan' && place === null,
  );
  return { lastPlan: untold.map(({ item }) => item.text), tasks: context.given.tasks ?? [] };
}

/** For the whole text (only: null) or for parts; fields are those of a form that was read as one text. */
export function outlinePlan(
  ground: Ground,
  sources: OutlineSources,
  only: readonly string[] | null,
  lines: ChosenLines = {},
  fields: readonly FormField[] | null = null,
): OutlinePlan {
  const offered = outlineOf(ground, sources, only);
  if (fields !== null) return inFields(offered, fields, ground, lines);
  const linesOf = new Map(offered.map(({ part, choices }) => [part, lines[part] ?? choices]));
  const textOf = (one: OutlineInsertion): string => insertionText(one, linesOf.get(one.part) ?? []);
  const kept = offered.filter((one) => textOf(one) !== '').map(({ part }) => part);
  const chosen =
    kept.length === offered.length
      ? offered
      : outlineOf(ground, sources, kept).filter((one) => textOf(one) !== '');
  return { offered, chosen, homeless: [], steps: stepsOf(chosen, textOf) };
}

/** Fields are apart: what is left out of one says nothing of another. */
function inFields(
  all: readonly OutlineInsertion[],
  fields: readonly FormField[],
  ground: Ground,
  lines: ChosenLines,
): OutlinePlan {
  const placed = all.map((one) => intoField(one, fields, ground));
  const offered = placed.filter((one) => one !== null);
  const textOf = (one: OutlineInsertion): string =>
    insertionText(one, lines[one.part] ?? one.choices);
  const chosen = offered.filter((one) => textOf(one) !== '');
  const homeless = all.filter((_, at) => placed[at] === null);
  return { offered, chosen, homeless, steps: stepsOf(chosen, textOf) };
}

function stepsOf(
  insertions: readonly OutlineInsertion[],
  textOf: (one: OutlineInsertion) => string,
): readonly OutlineStep[] {
  const places = [...new Set(insertions.map(({ at }) => at))].toSorted((a, b) => b - a);
  return places.map((at) => {
    const here = insertions.filter((one) => one.at === at);
    return { at, text: here.map(textOf).join(''), insertions: here };
  });
}
