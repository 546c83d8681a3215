/**
 * Writes into the field as if it had been typed: at a place that was verified, in a way that the editor accepts, read
 * back as a whole. What did not take, or changed anything else, is taken back by the editor's own undo.
 */
import type { Inserted, InsertFailure, Replace } from '../messages.ts';
import { isLine, isTextBox, type TextBox } from './access.ts';
import { changesNothing, contentOf, type Field, outcomeOf, type Writing } from './outcome.ts';
import type { Reading } from './read.ts';
import { extendBack, focusOn, hasFocus, selectionIn, selectRange } from './selection.ts';
import { selectionHeard, settle } from './settle.ts';
import { currentSpan } from './shift.ts';
import { joinsSteps, undo, waysFor } from './ways.ts';

/**
 * Replaces a span by a text; with an empty quote, inserts it there.
 * @param wanted a span of the text that was checked, and what must stand there
 * @param checked that text; the page may have changed since
 */
export async function replaceSpan(
  wanted: Replace,
  checked: string,
  field: Field,
): Promise<Inserted> {
  const reading = field.read();
  if (reading === null) return failed('field-gone');
  const span = currentSpan(wanted, reading.text, checked);
  if (span === null) return failed('text-changed');
  const index = reading.parts.findIndex(({ start, end }) => start <= span.start && span.end <= end);
  const part = reading.parts[index];
  // A span over the labels between two fields is no text that can be written.
  if (part === undefined) return failed('refused');
  const within = { start: span.start - part.start, end: span.end - part.start };
  return write({ field, reading, index, part, within, text: plain(wanted.text) });
}

/**
 * Inserts a text where the caret stands, behind what is selected; at the end where none stands. Of several fields, in
 * the one with the focus, else the last that has room for its lines.
 */
export async function insertAtCaret(text: string, field: Field): Promise<Inserted> {
  const reading = field.read();
  if (reading === null) return failed('field-gone');
  const focused = reading.parts.findIndex(({ part }) => hasFocus(part.element));
  const index = focused < 0 ? lastFor(text, reading) : focused;
  const part = reading.parts[index];
  if (part === undefined) return failed('field-gone');
  return write({ field, reading, index, part, within: null, text: plain(text) });
}

function lastFor(text: string, { parts }: Reading): number {
  const last = parts.findLastIndex(({ part }) => !hasLines(text) || !isLine(part.element));
  return last < 0 ? parts.length - 1 : last;
}

/** How long an editor that took charge may take to render; and one that did not, before the next way is tried. */
const TAKEN_MS = 1000;
const UNTAKEN_MS = 150;
/** Two frames: React and Vue set a text box back in their next rendering if they do not accept the text. */
const RENDERING_MS = 32;

async function write(writing: Writing): Promise<Inserted> {
  const { field, part, text } = writing;
  if (field.isComposing()) return failed('composing');
  if (changesNothing(writing)) return { done: true };
  const { element } = part.part;
  const view = element.ownerDocument.defaultView;
  if (view === null) return failed('field-gone');
  if (isTextBox(element)) return writeInTextBox(writing, element, view);
  for (const way of waysFor(element, text)) {
    // Slate, still rendering for an earlier selection, sets that one back once.
    const taken = (await selected(writing)) ?? (await selected(writing));
    // The author may have gone on typing meanwhile, or moved the caret.
    if (field.isComposing()) return failed('composing');
    if (outcomeOf(writing) !== 'same') return failed('text-changed');
    if (taken === null) return failed('refused');
    const isTaken = way.act(element, taken + text);
    const outcome = await settle(view, () => outcomeOf(writing), {
      taking: isTaken ? TAKEN_MS : UNTAKEN_MS,
      keeping: way.recording,
    });
    if (outcome === 'wanted') return { done: true };
    if (outcome === 'other') return takeBack(writing, element, view);
    // It heard, and decided against it: asking in another way would be going behind its back.
    if (isTaken) break;
  }
  return failed('refused');
}

/** Selects what is to be replaced; gives what placeSelection gave, or null when the editor did not let it stand. */
async function selected(writing: Writing): Promise<string | null> {
  const taken = placeSelection(writing);
  if (taken === null) return null;
  await selectionHeard(writing.part.part.element.ownerDocument);
  return isSelected(writing, taken) ? taken : null;
}

/** A text box needs no other way: insertText keeps undo, and the state of React and Vue. */
async function writeInTextBox(writing: Writing, element: TextBox, view: Window): Promise<Inserted> {
  const { within, text } = writing;
  const caret = element.selectionEnd ?? element.value.length;
  const { start, end } = within ?? { start: caret, end: caret };
  // Told before anything is touched: a box of one line would run the lines together, a full one cut the end off.
  if (isLine(element) && hasLines(text)) return failed('one-line');
  if (text.length > roomIn(element, end - start)) return failed('too-long');
  focusOn(element);
  element.setSelectionRange(start, end);
  if (text === '') element.ownerDocument.execCommand('delete');
  else element.ownerDocument.execCommand('insertText', false, text);
  const outcome = await settle(view, () => outcomeOf({ ...writing, within: { start, end } }), {
    taking: 0,
    keeping: RENDERING_MS,
  });
  if (outcome === 'wanted') return { done: true };
  return outcome === 'same' ? failed('refused') : takeBack(writing, element, view);
}

/** How many UTF-16 units may be typed in the place of so many. */
function roomIn({ maxLength, value }: TextBox, replaced: number): number {
  return maxLength < 0 ? Infinity : Math.max(0, maxLength - value.length + replaced);
}

/** The whole field is as before, or the author is told that it is not. */
async function takeBack(writing: Writing, element: HTMLElement, view: Window): Promise<Inserted> {
  undo(element);
  const outcome = await settle(view, () => (outcomeOf(writing) === 'same' ? 'wanted' : 'other'), {
    taking: TAKEN_MS,
    keeping: RENDERING_MS,
  });
  return failed(outcome === 'wanted' ? 'refused' : 'disturbed');
}

/**
 * Selects the span, or collapses what is selected to its end.
 * @returns what is selected besides, to be written again before the text: '' except in Slate; null when the text is
 *   another by now
 */
function placeSelection(writing: Writing): string | null {
  const { field, index, part, within } = writing;
  const { element } = part.part;
  // Read anew: an editor may have rendered other nodes for the same text.
  const map = field.read()?.parts[index]?.map ?? null;
  if (map === null || outcomeOf(writing) !== 'same') return null;
  focusOn(element);
  const { length } = map.text;
  const selection = selectionIn(element);
  if (within !== null) selectRange(element, map.range(within.start, within.end));
  else if (selection === null) selectRange(element, map.range(length, length));
  else selection.collapseToEnd();
  return joinsSteps(element) ? extendBack(element) : '';
}

/** Whether the editor let the selection stand. Its caret may be drawn elsewhere in the DOM, its words may not. */
function isSelected({ reading, part, within }: Writing, taken: string): boolean {
  const selection = selectionIn(part.part.element);
  const wanted = within === null ? '' : contentOf(reading, part).slice(within.start, within.end);
  return selection !== null && bare(String(selection)) === bare(taken + wanted);
}

const hasLines = (text: string): boolean => /[\r\n]/.test(text);

const bare = (text: string): string => text.replace(/[\s\u200B\u2060\uFEFF]+/g, '');

/** Line ends as the DOM has them. */
const plain = (text: string): string => text.replace(/\r\n?/g, '\n');

function failed(reason: InsertFailure): Inserted {
  return { done: false, reason };
}
