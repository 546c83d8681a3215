/** Finds the field that holds the summary: candidates, names, scores, joining, description. */
import type { Choice, Field } from '../message-schema.ts';
import { attribute, isElement, isForm, isShown, plainText, select } from './access.ts';
import { type Candidate, candidatesIn } from './candidate.ts';
import type { Reached } from './frames.ts';
import { hintAround } from './hint.ts';
import { titleInput } from './title-input.ts';
import { isOther, saysSummary } from './words.ts';

/** The summary's field or fields, in document order. */
export interface Found {
  readonly field: Field;
  readonly parts: readonly Candidate[];
  readonly score: number;
  /** The portal's own title input beside it. */
  readonly title: HTMLInputElement | null;
}

/** A field found earlier is kept unless another is better by this much: focus moves, the summary stays. */
const CHANGE_MARGIN = 25;
const MAX_JOINED = 50;

/**
 * The best field reachable from the root document; null when there is none.
 * @param current the field found before, which is preferred while it is still there
 * @param choice the field that the user picked, which is taken wherever it is
 */
export function findField(
  documents: readonly Reached[],
  current: Found | null,
  choice: Choice | null = null,
): Found | null {
  const all = candidatesIn(documents);
  const picked = all.find(
    (candidate) => choice !== null && choiceOf(candidate, all).key === choice.key,
  );
  if (picked !== undefined) return foundIn([picked], picked, all);
  const likely = all.filter((candidate) => candidate.score >= 0);
  const usable = likely.filter((candidate) => !isStray(candidate, likely));
  const best = usable.reduce<Candidate | null>(
    (a, b) => (a !== null && a.score >= b.score ? a : b),
    null,
  );
  if (best === null) return null;
  const kept = usable.find((candidate) => candidate.element === current?.parts[0]?.element);
  const chosen = kept !== undefined && kept.score + CHANGE_MARGIN >= best.score ? kept : best;
  return foundIn(partsBeside(chosen, usable), chosen, usable);
}

/** What is remembered of a candidate that the user picked among all of the page. */
export function choiceOf(picked: Candidate, all: readonly Candidate[]): Choice {
  return { key: keyOf(picked, all).slice(0, 300), label: picked.label };
}

function foundIn(
  parts: readonly Candidate[],
  chosen: Candidate,
  among: readonly Candidate[],
): Found {
  return {
    parts,
    score: chosen.score,
    field: fieldOf(parts, among),
    title: titleInput(chosen.form),
  };
}

/** document.title and what the page says near the field, at most 2,000 UTF-16 units. */
export function hintFor(found: Found, documents: readonly Reached[]): string {
  const first = found.parts[0];
  const fields = found.parts.map(({ element }) => element);
  return first === undefined ? '' : hintAround(first, documents, fields);
}

/** The labelled fields of the same form that are parts of the same summary; the chosen one alone when there are none. */
function partsBeside(chosen: Candidate, usable: readonly Candidate[]): Candidate[] {
  if (!isPart(chosen)) return [chosen];
  const parts = usable.filter((candidate) => candidate.form === chosen.form && isPart(candidate));
  return parts.length < 2 ? [chosen] : parts.slice(0, MAX_JOINED);
}

/** An input of one line is no summary by itself, nor are several in a form that looks something up. */
function isStray(candidate: Candidate, likely: readonly Candidate[]): boolean {
  if (candidate.kind !== 'input') return false;
  const parts = partsBeside(candidate, likely);
  return parts.length < 2 || (parts.every(({ kind }) => kind === 'input') && looksUp(candidate));
}

function looksUp({ form }: Candidate): boolean {
  return select(form, 'button, input[type="submit"], input[type="button"]').some(
    (button) =>
      isShown(button) &&
      /^(查询|搜索|检索|筛选|查找|search|query)/i.test(
        (plainText(button, 20) || attribute(button, 'value')).replace(/\s/g, ''),
      ),
  );
}

function isPart({ label, name }: Candidate): boolean {
  return label !== '' && saysSummary(label) && !isOther(label, name);
}

function fieldOf(parts: readonly Candidate[], usable: readonly Candidate[]): Field {
  const [first] = parts;
  const joined = parts.length > 1;
  return {
    key: parts
      .map((part) => keyOf(part, usable))
      .join('+')
      .slice(0, 300),
    label: (joined ? parts.map((part) => part.label).join('、') : (first?.label ?? '')).slice(
      0,
      200,
    ),
    kind: joined ? 'joined' : (first?.kind ?? 'textarea'),
    count: parts.length,
  };
}

/** Frame names, form name, field name and label; a number only among fields that share all of these. */
function keyOf(part: Candidate, usable: readonly Candidate[]): string {
  const twins = usable.filter((other) => identity(other) === identity(part));
  return twins.length < 2 ? identity(part) : `${identity(part)}~${twins.indexOf(part)}`;
}

function identity({ element, reached, form, name, label, kind }: Candidate): string {
  // An editor's own frame is named after the interface language or a counter; the field it edits has a name.
  const isEditorFrame = element === reached.document.body && name !== '';
  const path = isEditorFrame ? reached.path.slice(0, -1) : reached.path;
  const inForm = isElement(form) && isForm(form) ? formName(form) : '';
  return [...path.map((frame) => `${frame}>`), inForm, `${name}|${label || kind}`].join('');
}

function formName(form: Element): string {
  const name = attribute(form, 'name') || attribute(form, 'id');
  return name === '' ? '' : `${name}:`;
}
