import { z } from '../zod.ts';
import { assessmentSchema, shippedAssessment } from './assessment.ts';
import { frameSchema } from './frame.ts';
import { ruleIds } from './rule-ids.ts';
import { overShared } from './over-shared.ts';
import { shared } from './shared.ts';

/** UTF-16 units of one pattern; the longest of ours has 220. */
const PATTERN_MAX = 500;
/** Patterns of one list; the longest of ours has 93. */
const PATTERNS_MAX = 1_000;
const ALL_PATTERNS_MAX = 6_000;

/**
 * A company's assessment rules as data.
 *
 * A pattern is a regular expression over folded text (half-width punctuation; 。 and 、 stay);
 * a plain word is the simplest one. {month}, {last} and {next} stand for the names of the
 * summary's month and its neighbours.
 */
const patterns = z
  .array(
    z
      .string()
      .min(1)
      .superRefine((source, context) => {
        const message = faultOf(source);
        if (message !== null) context.addIssue({ code: 'custom', message });
      }),
  )
  .max(PATTERNS_MAX, `最多 ${PATTERNS_MAX} 条，请删去用不到的`);

/** More questions at once are answered by nobody. */
const GUIDE_MAX = 3;

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
  guide: z.array(z.string().min(1)).max(GUIDE_MAX),
  /** The same questions as sentences to be filled in. */
  frames: z.array(frameSchema).default([]),
});

const shapeSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  version: z.string().min(1),
  /** Points for what concerns the whole text: title, overview, slots. */
  points: z.number().min(0).max(100),
  /** How headings look in a text that has none: 一、 / （一） / 1． / 【】 / ## / words alone. */
  heading: z
    .enum(['numeral', 'numeral-in-parens', 'digit', 'bracket', 'hash', 'label'])
    .default('numeral'),
  /** What this trade calls things, for suggestions: place, superior, customer, user, product, peers, target. */
  words: z.record(z.string(), z.string().min(1)).default({}),
  parts: z.array(partSchema).min(1),
  /** Heading words that name no part, so that they are not taken for one. */
  otherHeadings: patterns,
  lexicons: z.record(z.string(), patterns),
  limits: z.record(z.string(), z.number()),
  /** How the month is assessed beside the summary itself. */
  assessment: assessmentSchema.default(shippedAssessment),
  rules: z.record(
    z.string(),
    z.strictObject({
      off: z.boolean().optional(),
      severity: z.enum(['error', 'warn', 'hint']).optional(),
      points: z.number().min(0).optional(),
      /** In the words of this trade, where the rule's own are of another. */
      title: z.string().min(1).optional(),
      why: z.string().min(1).optional(),
      ask: z.string().min(1).optional(),
    }),
  ),
});

export type Pack = z.infer<typeof shapeSchema>;
export type PackPart = Pack['parts'][number];
export type HeadingStyle = Pack['heading'];

const packSchema = shapeSchema.superRefine((pack, context) => {
  for (const { path, message } of misfitsOf(pack)) {
    context.addIssue({ code: 'custom', path: [...path], message });
  }
});

/** Thrown for a pack that cannot be used; each problem names the place and the reason. */
export class PackError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`规则包有 ${problems.length} 处错误：${problems.join('；')}`);
    this.name = 'PackError';
    this.problems = problems;
  }
}

const { localeError } = z.locales.zhCN();

/** A pack over what all packs share; its own lexicons, limits and rule settings win. @throws PackError */
export function readPack(data: unknown): Pack {
  const parsed = packSchema.safeParse(data, { error: localeError });
  if (parsed.success) return overShared(parsed.data);
  throw new PackError(
    parsed.error.issues.map(({ path, message }) => `${path.join('.') || '（整体）'}：${message}`),
  );
}

/** Every pattern of a pack, each with its path in the file. */
export function patternsOf({
  parts,
  otherHeadings,
  lexicons,
}: Pack): readonly { readonly path: string; readonly source: string }[] {
  const lists: (readonly [path: string, sources: readonly string[]])[] = [
    ...parts.flatMap(({ headings, anchors, cues }, at) => [
      [`parts.${at}.headings`, headings] as const,
      [`parts.${at}.anchors`, anchors] as const,
      [`parts.${at}.cues`, cues] as const,
    ]),
    ['otherHeadings', otherHeadings],
    ...Object.entries(lexicons).map(([name, list]) => [`lexicons.${name}`, list] as const),
  ];
  return lists.flatMap(([path, sources]) =>
    sources.map((source, at) => ({ path: `${path}.${at}`, source })),
  );
}

/** {month}, but not the {2,5} of a count, the \p{L} of a property or a brace that is escaped. */
const PLACEHOLDER = /(?<!\\[pPu]?)\{(?!\d+(?:,\d*)?\})([^{}]*)\}/g;
const KNOWN_PLACEHOLDERS = ['month', 'last', 'next'];

/** Why a pattern cannot be used; null for one that can. */
function faultOf(source: string): string | null {
  if (source.length > PATTERN_MAX) {
    return `一条最多 ${PATTERN_MAX} 个字，现为 ${source.length}，请拆成几条`;
  }
  const names = Array.from(source.matchAll(PLACEHOLDER), ([, name = '']) => name);
  const unknown = names.find((name) => !KNOWN_PLACEHOLDERS.includes(name));
  if (unknown !== undefined) {
    return `没有“{${unknown}}”这个月份占位，可用的是 {month}、{last}、{next}`;
  }
  return compiles(source.replace(PLACEHOLDER, 'x')) ? null : '不是有效的正则表达式';
}

function compiles(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

interface Misfit {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The names of products, which no two trades share: every pack brings its own. */
const OWN_LEXICON = 'brand';
const WHOLE = 100;

/** What is wrong between the pieces of a pack, each sound in itself. */
function misfitsOf(pack: Pack): readonly Misfit[] {
  return [
    ...repeatedParts(pack),
    ...pointsMisfit(pack),
    ...tooMany(pack),
    ...strangers(
      pack.lexicons,
      'lexicons',
      [...Object.keys(shared.lexicons), OWN_LEXICON],
      '没有这个词表',
    ),
    ...strangers(pack.words, 'words', Object.keys(shared.words), '没有这个称呼'),
    ...strangers(pack.limits, 'limits', Object.keys(shared.limits), '没有这个限值'),
    ...strangers(pack.rules, 'rules', ruleIds, '没有这条规则'),
    ...(Object.hasOwn(pack.lexicons, OWN_LEXICON)
      ? []
      : [{ path: ['lexicons', OWN_LEXICON], message: '缺少这个词表，要写出产品或品牌名称的写法' }]),
  ];
}

function repeatedParts({ parts }: Pack): readonly Misfit[] {
  const ids = parts.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [{ path: ['parts', index, 'id'], message: `“${id}”与前面的部分重名` }],
  );
}

function tooMany(pack: Pack): readonly Misfit[] {
  const count = patternsOf(pack).length;
  if (count <= ALL_PATTERNS_MAX) return [];
  const message = `各处的写法合计最多 ${ALL_PATTERNS_MAX} 条，现为 ${count}，请删去用不到的`;
  return [{ path: [], message }];
}

/** Only required parts hold points. */
function pointsMisfit({ points, parts }: Pack): readonly Misfit[] {
  const idle = parts.flatMap((part, index) =>
    !part.required && part.points > 0
      ? [{ path: ['parts', index, 'points'], message: '不是必备的部分，分值应为 0' }]
      : [],
  );
  const sum = parts.reduce((held, part) => held + (part.required ? part.points : 0), points);
  const rounded = Number(sum.toFixed(6));
  if (rounded === WHOLE) return idle;
  return [
    ...idle,
    { path: ['points'], message: `整体与各必备部分的分值合计应为 ${WHOLE}，现为 ${rounded}` },
  ];
}

function strangers(
  entries: Readonly<Record<string, unknown>>,
  field: string,
  known: readonly string[],
  message: string,
): readonly Misfit[] {
  return Object.keys(entries)
    .filter((name) => !known.includes(name))
    .map((name) => ({ path: [field, name], message }));
}
