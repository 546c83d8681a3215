/** What the background accepts from a page. A page is hostile until parsed. */
import { z } from './zod.ts';

/** The field, or joined fields, that hold the summary. */
export const fieldSchema = z.strictObject({
  /** Stable across reloads of the same form: built from name, id or label, never from position alone. */
  key: z.string().max(300),
  /** What the portal calls it; empty when it says nothing. */
  label: z.string().max(200),
  kind: z.enum(['textarea', 'input', 'contenteditable', 'design-mode', 'joined']),
  /** How many fields were joined; 1 for a single one. */
  count: z.number().int().min(1).max(50),
});
export type Field = z.infer<typeof fieldSchema>;

export const draftChangedSchema = z.strictObject({
  field: fieldSchema,
  /** Plain text, lines ended by \n; offsets everywhere are UTF-16 units of this string. */
  text: z.string(),
  /** Grows with each edit in one page life; the reply repeats it so that late marks can be dropped. */
  revision: z.number().int().min(0),
  /** document.title and the headings near the field, where a portal states the month. */
  hint: z.string().max(2000),
  /** The value of the portal's own title field; null when it has none. */
  titleField: z.string().max(500).nullable(),
});
export type DraftChanged = z.infer<typeof draftChangedSchema>;

export const fieldLostSchema = z.strictObject({
  /** none: the page has no field; gone: the field that was read was removed. */
  reason: z.enum(['none', 'gone']),
});
export type FieldLost = z.infer<typeof fieldLostSchema>;

/** A field that the user picked; found again by its key. */
export const choiceSchema = z.strictObject({
  /** As field.key, but always of one field. */
  key: fieldSchema.shape.key.min(1),
  label: fieldSchema.shape.label,
});
export type Choice = z.infer<typeof choiceSchema>;

export const markPointedSchema = z.strictObject({
  /** The finding's id, as it came with the mark. */
  id: z.string().min(1).max(300),
  /** rest: the pointer stands on it; click: clicked with Alt. */
  by: z.enum(['rest', 'click']),
});
export type MarkPointed = z.infer<typeof markPointedSchema>;

/** A script that a page's script asks for when it is needed: what paints marks, what writes into the field. */
export const toolsSchema = z.enum(['marks', 'writing']);
export type ToolsName = z.infer<typeof toolsSchema>;

/** A submission as it stands on a read-only page. */
export const articleSchema = z.strictObject({
  title: z.string().max(200),
  /** Lines ended by \n, cells of a row separated by \t; empty when the page shows no text. */
  text: z.string().max(200_000),
  /** What was read: the user's selection, the main text, or all of the page where no main text stands out. */
  from: z.enum(['selection', 'article', 'page']),
});
export type Article = z.infer<typeof articleSchema>;

/** The author says which month a draft reports on. */
export const draftPeriodSchema = z.strictObject({
  /** The draft's key in the database. */
  key: z.string().min(1),
  /** YYYY-MM. */
  period: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
});
export type DraftPeriod = z.infer<typeof draftPeriodSchema>;

/** A text that the background asks the engine to check. */
export const checkRequestSchema = z.strictObject({
  text: z.string(),
  packId: z.string(),
  /** YYYY-MM. */
  period: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  /** The title that the form itself bears; null where it has none. */
  titleField: z.string().nullable(),
});
export type CheckRequest = z.infer<typeof checkRequestSchema>;
