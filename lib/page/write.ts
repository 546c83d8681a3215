/**
 * Writes into the field as if it had been typed: at a place that was verified, in a way that the editor accepts, read
 * back as a whole. What did not take, or changed anything else, is taken back by the editor's own undo.
 */
import type { Inserted, InsertFailure, Replace } from '../messages.ts';
import type { Span } from '../rules/report.ts';
import { isTextarea } from './access.ts';
import type { PartReading, Reading } from './read.ts';
import { extendBack, focusOn, hasFocus, selectionIn, selectRange } from './selection.ts';
import { type Outcome, selectionHeard, settle } from './settle.ts';
import { currentSpan } from './shift.ts';
import { joinsSteps, undo, waysFor } from './ways.ts';

/** What is written into. */
export interface Field {
  /** The field as it is now; null when it is gone. */
  read(): Reading | null;
  isComposing(): boolean;
}

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
 * the one with the focus, else the last.
 */
export async function insertAtCaret(text: string, field: Field): Promise<Inserted> {
  const reading = field.read();
  if (reading === null) return failed('field-gone');
  const focused = reading.parts.findIndex(({ part }) => hasFocus(part.element));
  const index = focused < 0 ? reading.parts.length - 1 : focused;
  const part = reading.parts[index];
  if (part === undefined) return failed('field-gone');
  return write({ field, reading, index, part, within: null, text: plain(text) });
}

interface Writing {
  readonly field: Field;
  readonly reading: Reading;
  /** Of the part in the reading. */
  readonly index: number;
  readonly part: PartReading;
  /** Offsets within the part; null for the caret. */
  readonly within: Span | null;
  readonly text: string;
}

/** How long an editor that took charge may take to render; and one that did not, before the next way is tried. */
const TAKEN_MS = 1000;
const UNTAKEN_MS = 150;
/** Two frames: React and Vue set a text box back in their next rendering if they do not accept the text. */
const RENDERING_MS = 32;

async function write(writing: Writing): Promise<Inserted> {
  const { field, part, text } = writing;
  if (field.isComposing()) return failed('composing');
  const { element } = part.part;
  const view = element.ownerDocument.defaultView;
  if (view === null) return failed('field-gone');
  if (isTextarea(element)) return writeInTextarea(writing, element, view);
  for (const way of waysFor(element, text)) {
    const taken = placeSelection(writing);
    await selectionHeard(view);
    // The author may have gone on typing meanwhile, or moved the caret.
    if (field.isComposing()) return failed('composing');
    if (outcomeOf(writing) !== 'same') return failed('text-changed');
    if (!isSelected(writing, taken)) return failed('refused');
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

/** A text box needs no other way: insertText keeps undo, and the state of React and Vue. */
async function writeInTextarea(
  writing: Writing,
  element: HTMLTextAreaElement,
  view: Window,
): Promise<Inserted> {
  const { within, text } = writing;
  const { start, end } = within ?? { start: element.selectionEnd, end: element.selectionEnd };
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

/** The whole field is as before, or the author is told that it is not. */
async function takeBack(writing: Writing, element: HTMLElement, view: Window): Promise<Inserted> {
  undo(element);
  const outcome = await settle(view, () => (outcomeOf(writing) === 'same' ? 'wanted' : 'other'), {
    taking: TAKEN_MS,
    keeping: RENDERING_MS,
  });
  return failed(outcome === 'wanted' ? 'refused' : 'disturbed');
}

/** @returns what is selected besides the span, to be written again before the text; '' except in Slate */
function placeSelection({ part, within }: Writing): string {
  const { element } = part.part;
  focusOn(element);
  if (part.map === null) return '';
  const { length } = part.map.text;
  const selection = selectionIn(element);
  if (within !== null) selectRange(element, part.map.range(within.start, within.end));
  else if (selection === null) selectRange(element, part.map.range(length, length));
  else selection.collapseToEnd();
  return joinsSteps(element) ? extendBack(element) : '';
}

/** Whether the editor let the selection stand. Its caret may be drawn elsewhere in the DOM, its words may not. */
function isSelected({ part, within }: Writing, taken: string): boolean {
  const selected = selectionIn(part.part.element);
  if (selected === null || part.map === null) return false;
  const wanted = within === null ? '' : part.map.text.slice(within.start, within.end);
  return bare(String(selected)) === bare(taken + wanted);
}

function outcomeOf({ field, reading, index, part, within, text }: Writing): Outcome {
  const now = field.read();
  if (now === null || now.parts.length !== reading.parts.length) return 'other';
  const before = reading.parts.map((one) => contentOf(reading, one));
  const after = now.parts.map((one) => contentOf(now, one));
  const others = before.every((content, at) => at === index || content === after[at]);
  const [from = '', to = ''] = [before[index], after[index]];
  if (!others) return 'other';
  if (from === to) return text === '' && within?.start === within?.end ? 'wanted' : 'same';
  const isWanted =
    within === null
      ? isInsertion(from, to, text)
      : to === ended(from.slice(0, within.start) + text + from.slice(within.end), part);
  return isWanted ? 'wanted' : 'other';
}

function contentOf({ text }: Reading, part: PartReading): string {
  return ended(text.slice(part.start, part.end), part);
}

/** An empty last paragraph is no line end to the reader, so none counts in rich text. */
function ended(content: string, { map }: PartReading): string {
  return map === null ? content : content.replace(/\n+$/, '');
}

/** Whether the text was inserted somewhere, and nothing else changed. */
function isInsertion(before: string, after: string, text: string): boolean {
  const inserted = text.replace(/\n+$/, '');
  for (let at = 0; at <= before.length; at++) {
    if (after.startsWith(text, at) || after.slice(at) === inserted) {
      const rest = after.slice(at + text.length);
      if (before.slice(at) === rest) return true;
    }
    if (before[at] !== after[at]) return false;
  }
  return false;
}

const bare = (text: string): string => text.replace(/[\s\u200B\u2060\uFEFF]+/g, '');

/** Line ends as the DOM has them. */
const plain = (text: string): string => text.replace(/\r\n?/g, '\n');

function failed(reason: InsertFailure): Inserted {
  return { done: false, reason };
}
