/** Whether a field holds what was to be written, and nothing else changed. */
import type { Span } from '../rules/report.ts';
import type { PartReading, Reading } from './read.ts';
import type { Outcome } from './settle.ts';

/** What is written into. */
export interface Field {
  /** The field as it is now; null when it is gone. */
  read(): Reading | null;
  isComposing(): boolean;
}

/** A text on its way into a field. */
export interface Writing {
  readonly field: Field;
  /** The field before. */
  readonly reading: Reading;
  /** Of the part in the reading. */
  readonly index: number;
  readonly part: PartReading;
  /** Offsets within the part; null for the caret. */
  readonly within: Span | null;
  readonly text: string;
}

/** The field as it is now against what it was and what it should be. */
export function outcomeOf({ field, reading, index, part, within, text }: Writing): Outcome {
  const now = field.read();
  if (now === null || now.parts.length !== reading.parts.length) return 'other';
  const before = reading.parts.map((one) => contentOf(reading, one));
  const after = now.parts.map((one) => contentOf(now, one));
  if (before.some((content, at) => at !== index && content !== after[at])) return 'other';
  const [from = '', to = ''] = [before[index], after[index]];
  if (from === to) return 'same';
  const isWanted =
    within === null ? isInsertion(from, to, text) : to === rewritten(from, within, text, part);
  return isWanted ? 'wanted' : 'other';
}

/** Whether the field is as wanted already. */
export function changesNothing({ reading, part, within, text }: Writing): boolean {
  const content = contentOf(reading, part);
  return within === null ? text === '' : content === rewritten(content, within, text, part);
}

/** What one field of the reading holds. */
export function contentOf({ text }: Reading, part: PartReading): string {
  return ended(text.slice(part.start, part.end), part);
}

function rewritten(content: string, { start, end }: Span, text: string, part: PartReading): string {
  return ended(content.slice(0, start) + text + content.slice(end), part);
}

/** An empty last paragraph is no line end to the reader, so none counts in rich text. */
function ended(content: string, { map }: PartReading): string {
  return map === null ? content : content.replace(/\n+$/, '');
}

/** Whether the text was inserted somewhere, and nothing else changed. */
function isInsertion(before: string, after: string, text: string): boolean {
  const last = text.replace(/\n+$/, '');
  for (let at = 0; at <= before.length; at++) {
    const isAtEnd = at === before.length && after.slice(at) === last;
    const isWithin =
      after.startsWith(text, at) && after.slice(at + text.length) === before.slice(at);
    if (isAtEnd || isWithin) return true;
    if (before[at] !== after[at]) return false;
  }
  return false;
}
