import { blankForm, formFields, type FormField } from '../../lib/coach/outline/fields.ts';
import type { Draft } from '../../lib/db/schema.ts';
import type { Replace } from '../../lib/messages.ts';

/** The text of a draft with the fields that it was read from; null for one field, none for labels that cannot be told apart. */
export function fieldsOf({ text, field }: Pick<Draft, 'text' | 'field'>): {
  readonly text: string;
  readonly fields: readonly FormField[] | null;
} {
  const labels = field.label.split('、');
  if (field.kind !== 'joined') return { text, fields: null };
  if (labels.length !== field.count) return { text, fields: [] };
  const whole = text === '' ? blankForm(labels) : text;
  return { text: whole, fields: formFields(whole, labels) ?? [] };
}

/** A blank field is an empty place behind its label's line: what was to begin a new line there begins the field. */
export function intoBlankField(step: Replace, draft: Pick<Draft, 'text' | 'field'>): Replace {
  const { fields } = fieldsOf(draft);
  const at = step.start + 1;
  const isBehindLabel = fields?.some(({ start, end }) => start === at && end === at) ?? false;
  if (step.quote !== '' || !isBehindLabel || !step.text.startsWith('\n')) return step;
  return { start: at, end: at, quote: '', text: step.text.replace(/^\n+|\n+$/g, '') };
}
