/** A form of several labelled fields is read as one text: each field's label is a line, its content follows. */
import { partsOfTitle } from '../../text/part-names.ts';
import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import type { Ground } from '../ground.ts';
import type { OutlineInsertion } from './insertion.ts';

/** start and end are offsets of the content in the text, the same for a blank field. */
export interface FormField extends Span {
  readonly label: string;
}

/** The fields of a text that was read so; null where it does not hold their labels in order. */
export function formFields(text: string, labels: readonly string[]): readonly FormField[] | null {
  const fields: FormField[] = [];
  let at = 0;
  for (const [index, label] of labels.entries()) {
    if (!text.startsWith(`${label}\n`, at)) return null;
    const start = at + label.length + 1;
    const next = labels[index + 1];
    const end = next === undefined ? text.length : text.indexOf(`\n${next}\n`, start - 1) + 1;
    if (end < start) return null;
    fields.push({ label, start, end: end > start ? end - 1 : start });
    at = end;
  }
  return fields;
}

/** The text of a form whose fields are all blank, as it would be read if one were not. */
export function blankForm(labels: readonly string[]): string {
  return labels.map((label) => `${label}\n`).join('');
}

/** The insertion at the end of the field that is its part's; null where no field is. Its label is the heading. */
export function intoField(
  insertion: OutlineInsertion,
  fields: readonly FormField[],
  { context }: Ground,
): OutlineInsertion | null {
  const field = fields.find(({ label }) =>
    partsOfTitle(fold(label), context.shapes).includes(insertion.part),
  );
  if (!field) return null;
  const before = field.end > field.start ? '\n' : '';
  const gap = { before, after: '', line: '\n' };
  return { ...insertion, at: field.end, heading: null, isRunIn: false, gap };
}
