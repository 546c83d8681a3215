/** What a bundle carries: records that are complete in themselves, each known by its content. */
import { readForeignPack } from '../packs/foreign.ts';
import { PackError, type Pack } from '../packs/pack.ts';
import { reviewSchema, type Review } from '../review/review.ts';
import { targetSchema, type Target } from '../review/target.ts';
import { z } from '../zod.ts';
import { contentHash, sha256, type Json } from './canonical.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const name = z.string().trim().min(1).max(80).nullable();

/** A submission as it travels: without its report, which every machine makes itself, and without paths. */
export const sentSubmissionSchema = z.strictObject({
  key: hash,
  contentHash: hash,
  period: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  author: name,
  area: name,
  signedBy: name,
  title: z.string().max(200).nullable(),
  packId: z.string().min(1).max(80),
  characters: z.number().int().min(0),
  isRough: z.boolean(),
  submittedAt: z.number().int().min(0).nullable(),
  text: z.string().min(1).max(200_000),
});
export type SentSubmission = z.infer<typeof sentSubmissionSchema>;

/** By the name of their part of the bundle. */
export interface Records {
  readonly packs: readonly Pack[];
  readonly submissions: readonly SentSubmission[];
  readonly reviews: readonly Review[];
  readonly targets: readonly Target[];
}
export type RecordKind = keyof Records;

export const recordKinds = ['packs', 'submissions', 'reviews', 'targets'] as const;

/** A record with what it is known by. */
export interface Known<T> {
  /** Which thing it is: two versions of one thing have one key. */
  readonly key: string;
  /** Which version of it. */
  readonly hash: string;
  readonly value: T;
}

export interface KnownRecords {
  readonly packs: readonly Known<Pack>[];
  readonly submissions: readonly Known<SentSubmission>[];
  readonly reviews: readonly Known<Review>[];
  readonly targets: readonly Known<Target>[];
}

export const keysOf = {
  packs: ({ id, version }: Pack) => JSON.stringify([id, version]),
  submissions: ({ key }: SentSubmission) => key,
  reviews: ({ key }: Review) => key,
  targets: ({ key }: Target) => key,
} as const;

/** Each record with its key and hash. */
export async function known(records: Records): Promise<KnownRecords> {
  const [packs, submissions, reviews, targets] = await Promise.all([
    each(records.packs, keysOf.packs),
    each(records.submissions, keysOf.submissions),
    each(records.reviews, keysOf.reviews),
    each(records.targets, keysOf.targets),
  ]);
  return { packs, submissions, reviews, targets };
}

function each<T>(all: readonly T[], keyOf: (one: T) => string): Promise<readonly Known<T>[]> {
  return Promise.all(
    all.map(async (value) => ({
      key: keyOf(value),
      hash: await contentHash(asJson(value)),
      value,
    })),
  );
}

/** Records are plain data: what JSON does not hold (undefined) is not there. */
export function asJson(value: unknown): Json {
  // JSON.parse gives nothing else.
  return JSON.parse(JSON.stringify(value)) as Json;
}

/** A pack that was left out of a bundle, and why, in words for whoever made it. */
export interface RefusedPack {
  /** As it calls itself; empty where it does not. */
  readonly title: string;
  readonly problems: readonly string[];
}

/** What is wrong with a pack that `parsers.packs` does not take. */
export function refusalOf(data: unknown): RefusedPack | null {
  try {
    readForeignPack(data);
    return null;
  } catch (error) {
    const { data: named } = titled.safeParse(data);
    const title = [named?.title, named?.version].filter(Boolean).join(' ').slice(0, TITLE_MAX);
    return { title, problems: error instanceof PackError ? error.problems : [] };
  }
}

const titled = z.object({ title: z.string(), version: z.string().optional() });
const TITLE_MAX = 80;

/** A record of a bundle, validated; null for one that is none, or of a newer version than ours. */
export const parsers = {
  packs(data: unknown): Promise<Pack | null> {
    try {
      return Promise.resolve(readForeignPack(data));
    } catch {
      return Promise.resolve(null);
    }
  },
  async submissions(data: unknown): Promise<SentSubmission | null> {
    const { data: found } = sentSubmissionSchema.safeParse(data);
    return found && (await sha256(found.text)) === found.contentHash ? found : null;
  },
  reviews: (data: unknown): Promise<Review | null> =>
    Promise.resolve(reviewSchema.safeParse(data).data ?? null),
  targets: (data: unknown): Promise<Target | null> =>
    Promise.resolve(targetSchema.safeParse(data).data ?? null),
} as const;
