/** What a row holds. The zod schema is the source, the types follow from it. */
import { choiceSchema, fieldSchema } from '../message-schema.ts';
import type { Report } from '../rules/report.ts';
import { z } from '../zod.ts';

const offset = z.number().int().min(0);
const count = z.number().int().min(0);
/** Milliseconds since the epoch. */
const instant = z.number().int().min(0);
/** A calendar month, YYYY-MM. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

export const reportSchema: z.ZodType<Report> = z.strictObject({
  judgement: z.enum(['judged', 'blank', 'too-long']),
  title: z.string().nullable(),
  period: month.nullable(),
  score: z.number().min(0).max(100).nullable(),
  parts: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      status: z.enum(['ok', 'thin', 'missing']),
      start: offset,
      end: offset,
      characters: count,
      numbers: count,
    }),
  ),
  numbers: z.strictObject({
    found: count,
    checked: count,
    consistent: count,
    items: z.array(
      z.strictObject({
        start: offset,
        end: offset,
        verdict: z.enum(['consistent', 'inconsistent', 'imprecise', 'unchecked']),
        reason: z.string(),
      }),
    ),
  }),
  findings: z.array(
    z.strictObject({
      id: z.string(),
      rule: z.string(),
      severity: z.enum(['error', 'warn', 'hint']),
      start: offset,
      end: offset,
      quote: z.string(),
      message: z.string(),
      why: z.string(),
      ask: z.string(),
      part: z.string().nullable(),
      points: z.number().min(0),
    }),
  ),
});

export const draftSchema = z.strictObject({
  /** Origin, path and field: the same form gives the same key after a reload. */
  key: z.string().min(1),
  /** The tab it is open in; null when its page was left. */
  tabId: z.number().int().nullable(),
  frameId: z.number().int().min(0),
  /** The life of the page that sent it: revisions are comparable only within one. */
  pageLife: z.string().nullable(),
  origin: z.string(),
  /** The address of the tab's page; of the frame where the tab's own is hidden from us. */
  url: z.string(),
  field: fieldSchema,
  hint: z.string(),
  titleField: z.string().nullable(),
  text: z.string(),
  revision: z.number().int().min(0),
  /** The month it reports on. */
  period: month,
  /** True when the author picked the month. */
  periodChosen: z.boolean(),
  packId: z.string(),
  /** Of the text as it stood at checkedAt; null before the first check. */
  report: reportSchema.nullable(),
  /** False once the field has left the page; the text stays. */
  present: z.boolean(),
  /** When the text last became another one. */
  changedAt: instant,
  checkedAt: instant.nullable(),
  savedAt: instant,
  /** When its text was last taken into the library; null before that. */
  keptAt: instant.nullable(),
});
export type Draft = z.infer<typeof draftSchema>;

/** A text as it stood at one moment; id is given by the database. */
export const snapshotSchema = z.strictObject({
  draftKey: z.string().min(1),
  text: z.string(),
  at: instant,
  /** UTF-16 units of the text, so that an index can tell it without reading the text. */
  size: count,
});
export type Snapshot = z.infer<typeof snapshotSchema> & { id: number };

/** What the author set aside: one finding in one draft, or a rule everywhere. */
export const dismissalSchema = z.discriminatedUnion('scope', [
  z.strictObject({
    key: z.string(),
    scope: z.literal('text'),
    draftKey: z.string().min(1),
    finding: z.string().min(1),
    at: instant,
  }),
  z.strictObject({
    key: z.string(),
    scope: z.literal('rule'),
    rule: z.string().min(1),
    at: instant,
  }),
]);
export type Dismissal = z.infer<typeof dismissalSchema>;

const name = z.string().trim().min(1).max(80);

/** One figure of the company's tables. */
export const indicatorSchema = z.strictObject({
  /** From period, scope and metric: a figure imported again replaces the one before. */
  key: z.string().min(1),
  period: month,
  scope: name,
  metric: name,
  /** An exact decimal, as the table writes it. */
  value: z.string().regex(/^-?\d{1,40}(\.\d{1,40})?$/),
  /** Empty for a bare count. */
  unit: z.string().max(20),
  /** file is null for a pasted table; row is counted from 1, as Excel does. */
  source: z.strictObject({
    file: z.string().min(1).max(260).nullable(),
    row: z.number().int().min(1),
  }),
  at: instant,
});
export type IndicatorRow = z.infer<typeof indicatorSchema>;

/** What the user settled for one form of a portal. */
export const portalSchema = z.strictObject({
  /** Origin and path: one row a form. */
  key: z.string().min(1),
  /** https://host or https://host:port, as the browser writes it. */
  origin: z.string().regex(/^https?:\/\/[^/?#\s]+$/),
  /** A path in which * stands for one segment, for forms whose address holds a number. */
  path: z
    .string()
    .regex(/^\/[^?#\s]*$/)
    .max(1000),
  /** The field that was picked; null where the field is found by itself. */
  field: choiceSchema.nullable(),
  /** clipboard: nothing is written into this form, which its vendor forbids; texts are copied. */
  write: z.enum(['page', 'clipboard']),
  at: instant,
});
export type PortalRow = z.infer<typeof portalSchema>;

/** Where a text of the library came from: kept from a portal's form, a file, the clipboard. */
const sourceSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('draft'), draftKey: z.string().min(1) }),
  z.strictObject({ from: z.literal('file'), name: z.string().min(1).max(260) }),
  z.strictObject({ from: z.literal('pasted') }),
]);
export type Source = z.infer<typeof sourceSchema>;

/** No summary is longer; what is, is not one. */
export const SUMMARY_MAX = 200_000;

/** One summary of the library: a month of the author's own, or another person's text. */
export const summarySchema = z.strictObject({
  /** A month of one's own is there once: its key is the month. Another's text has one of its own. */
  key: z.string().min(1),
  kind: z.enum(['own', 'colleague']),
  period: month,
  author: name.nullable(),
  area: name.nullable(),
  source: sourceSchema,
  text: z.string().min(1).max(SUMMARY_MAX),
  at: instant,
});
export type Summary = z.infer<typeof summarySchema>;

/** A stored piece of the copy index, which texts it holds, or how often those have changed. */
export const indexSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    name: z.string().min(1),
    kind: z.literal('segment'),
    bytes: z.instanceof(ArrayBuffer),
  }),
  z.strictObject({
    name: z.literal('contents'),
    kind: z.literal('contents'),
    ids: z.array(z.string()),
    /** How often the summaries had changed when it was made; absent in what earlier versions stored. */
    changes: count.optional(),
  }),
  z.strictObject({ name: z.literal('changes'), kind: z.literal('changes'), count }),
]);
export type IndexRow = z.infer<typeof indexSchema>;

/** What the department set for one month. */
export const taskListSchema = z.strictObject({
  period: month,
  /** A task a line, as written. */
  tasks: z.array(z.string().trim().min(1).max(500)).min(1).max(200),
  source: sourceSchema,
  at: instant,
});
export type TaskList = z.infer<typeof taskListSchema>;

/** What came of asking a model: answered, or what went wrong. */
const outcomeSchema = z.string().regex(/^[A-Za-z]{1,40}$/);
const tokens = count.nullable();

/**
 * One time that a text left the machine. Never the text, nor what came back: only what shows when, where to, how much
 * and with what result. id is given by the database.
 */
export const runSchema = z.strictObject({
  at: instant,
  job: z.enum(['rewrite', 'fill', 'meaning', 'comment']),
  /** The rule that it was asked for; null for none. */
  rule: z.string().min(1).nullable(),
  /** Where it was sent to: scheme, host and port. */
  origin: z.string().regex(/^https?:\/\/[^/?#\s]+$/),
  model: z.string().max(200),
  /** Of the prompts. */
  version: z.string().max(20),
  /** SHA-256 of what was sent, hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** UTF-16 units sent. */
  characters: count,
  /** As the server counts them; null where it does not tell. */
  inputTokens: tokens,
  outputTokens: tokens,
  /** How many values of each kind were taken out before. */
  hidden: z.record(z.string().max(20), count),
  requests: count,
  /** Milliseconds from the first request to the end. */
  took: count,
  outcome: outcomeSchema,
  passed: count,
  blocked: count,
  /** Items of the answer that could not be read. */
  dropped: count,
});
export type Run = z.infer<typeof runSchema> & { id: number };
