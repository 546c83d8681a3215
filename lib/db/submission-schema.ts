/** What the desk's rows hold: submissions, apart from their texts, and what is left of an import. */
import type { RiskReason } from '../review/risk.ts';
import { z } from '../zod.ts';
import { month, reportSchema, SUMMARY_MAX } from './schema.ts';

const count = z.number().int().min(0);
const instant = z.number().int().min(0);
const share = z.number().min(0).max(1);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const path = z.string().min(1).max(600);

/** Where a submission came from. */
const originSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('file'), path }),
  /** row is counted from 1, as Excel does. */
  z.strictObject({ from: z.literal('table'), path, row: z.number().int().min(1) }),
  z.strictObject({ from: z.literal('page'), url: z.string().max(2_000) }),
  z.strictObject({ from: z.literal('pasted') }),
]);
export type Origin = z.infer<typeof originSchema>;

const riskReasonSchema: z.ZodType<RiskReason> = z.strictObject({
  kind: z.enum([
    'unjudged',
    'instructions',
    'copied',
    'own-copied',
    'numbers',
    'errors',
    'missing-parts',
    'low-score',
    'late',
    'other-signature',
  ]),
  weight: z.number().min(0),
  amount: z.number().min(0),
});

/** What the list shows of a report, so that no report is read for it. */
const digestSchema = z.strictObject({
  judgement: z.enum(['judged', 'blank', 'too-long']),
  score: z.number().min(0).max(100).nullable(),
  errors: count,
  warns: count,
  hints: count,
  found: count,
  checked: count,
  inconsistent: count,
  missingParts: count,
  instructions: count,
  /** Rules with a finding, each once. */
  rules: z.array(z.string()),
  /** The text that shares most with it; null where none does. */
  copied: z.strictObject({ key: z.string().min(1), share, own: z.boolean() }).nullable(),
  risk: z.number().min(0),
  reasons: z.array(riskReasonSchema).readonly(),
});
export type Digest = z.infer<typeof digestSchema>;

const name = z.string().trim().min(1).max(80);

/** One submission as the list needs it. Its text lies in a row of its own. */
export const submissionSchema = z.strictObject({
  /** From the text and who handed it in: the same one is there once. */
  key: hash,
  /** Of the text. */
  contentHash: hash,
  /** Of the bytes of its file; null where there is none. */
  sourceHash: hash.nullable(),
  period: month,
  author: name.nullable(),
  area: name.nullable(),
  /** Who signed it, where that is somebody else than who handed it in. */
  signedBy: name.nullable(),
  title: z.string().max(200).nullable(),
  origin: originSchema,
  packId: z.string().min(1),
  characters: count,
  /** Read from a PDF: lines and their order were guessed. */
  isRough: z.boolean(),
  /** When it was handed in, as a table or a portal says; null where none does. */
  submittedAt: instant.nullable(),
  at: instant,
  /** waiting: not checked yet, or to be checked anew. failed: the check itself did. stuck: it did not end. */
  state: z.enum(['waiting', 'checked', 'failed', 'stuck']),
  /** Another one of the same author and month counts instead. */
  isAside: z.boolean(),
  digest: digestSchema.nullable(),
});
export type Submission = z.infer<typeof submissionSchema>;

const instructionSchema = z.strictObject({
  kind: z.enum(['score-demand', 'ignore-rules', 'role', 'marker', 'hidden']),
  start: count,
  end: count,
  words: z.string(),
  count,
});
export type FoundInstruction = z.infer<typeof instructionSchema>;

export const submissionTextSchema = z.strictObject({
  /** The submission's. */
  key: hash,
  text: z.string().min(1).max(SUMMARY_MAX),
  /** Of the text without what speaks to the reviewer; its ranges are of the text as given. */
  report: reportSchema.nullable(),
  instructions: z.array(instructionSchema),
  /** Texts that share passages with it, the likeliest first: submissions, or summaries of the library. */
  similar: z.array(z.strictObject({ key: z.string().min(1), share })),
});
export type SubmissionText = z.infer<typeof submissionTextSchema>;

/** What of an import is still to come, for a desk that is opened again. */
export const intakeSchema = z.strictObject({
  key: z.literal('open'),
  at: instant,
  period: month,
  packId: z.string().min(1),
  done: count,
  /** Null where it is not known. */
  total: count.nullable(),
  rest: z.discriminatedUnion('from', [
    /** What the browser gave of them; empty where they must be chosen again. */
    z.strictObject({
      from: z.literal('files'),
      names: z.array(path).readonly(),
      handles: z.array(z.unknown()).readonly(),
    }),
    z.strictObject({
      from: z.literal('links'),
      links: z
        .array(z.strictObject({ url: z.string().max(2_000), text: z.string().max(200) }))
        .readonly(),
    }),
  ]),
});
export type OpenIntake = z.infer<typeof intakeSchema>;
