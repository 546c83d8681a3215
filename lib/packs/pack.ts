import { z } from '../zod.ts';
import { shared } from './shared.ts';

/**
 * A company's assessment rules as data.
 *
 * A pattern is a regular expression over folded text (half-width punctuation; 。 and 、 stay);
 * a plain word is the simplest one. {month}, {last} and {next} stand for the names of the
 * summary's month and its neighbours.
 */
const patterns = z.array(z.string().min(1).refine(compiles, '不是有效的正则表达式'));

const partSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  required: z.boolean(),
  /** Points this part can lose; a missing part loses them all. */
  points: z.number().min(0).max(100),
  /** Whether it has to hold figures. */
  data: z.boolean(),
  headings: patterns,
  anchors: patterns,
  cues: patterns,
  /** Distinct cues that make a paragraph fit without a heading. */
  need: z.number().int().min(1),
  /** Guiding questions, the first one asked when the part is missing. */
  guide: z.array(z.string().min(1)),
});

export const packSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  version: z.string().min(1),
  /** Points for what concerns the whole text: title, overview, slots. */
  points: z.number().min(0).max(100),
  parts: z.array(partSchema).min(1),
  /** Heading words that name no part, so that they are not taken for one. */
  otherHeadings: patterns,
  lexicons: z.record(z.string(), patterns),
  limits: z.record(z.string(), z.number()),
  rules: z.record(
    z.string(),
    z.strictObject({
      off: z.boolean().optional(),
      severity: z.enum(['error', 'warn', 'hint']).optional(),
      points: z.number().min(0).optional(),
    }),
  ),
});

export type Pack = z.infer<typeof packSchema>;
export type PackPart = Pack['parts'][number];

/** Thrown for a pack that cannot be used; each problem names the place and the reason. */
export class PackError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`规则包有 ${problems.length} 处错误：${problems.join('；')}`);
    this.name = 'PackError';
    this.problems = problems;
  }
}

/** A pack over what all packs share; its own lexicons, limits and rule settings win. @throws PackError */
export function readPack(data: unknown): Pack {
  const parsed = packSchema.safeParse(data);
  if (parsed.success) return overShared(parsed.data);
  throw new PackError(
    parsed.error.issues.map(({ path, message }) => `${path.join('.') || '（整体）'}：${message}`),
  );
}

function overShared(pack: Pack): Pack {
  return {
    ...pack,
    lexicons: { ...shared.lexicons, ...pack.lexicons },
    limits: { ...shared.limits, ...pack.limits },
    rules: { ...shared.rules, ...pack.rules },
  };
}

function compiles(source: string): boolean {
  try {
    return new RegExp(source.replace(/\{(month|last|next)\}/g, 'x'), 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
