/** Takes a bundle in: a plan first, and only what the user agreed to is stored. */
import { planMerge, type MergePlan } from '../../bundle/merge.ts';
import { readBundle, type Bundle, type BundleProblem } from '../../bundle/read.ts';
import { keysOf, known, type KnownRecords, type SentSubmission } from '../../bundle/records.ts';
import { putReviews, reviewsBy } from '../../db/reviews.ts';
import { acquaintanceBy, packsBy, putPacks } from '../../db/sharing.ts';
import type { Acquaintance } from '../../db/sharing-schema.ts';
import {
  addSubmissions,
  correctSubmission,
  submissionsBy,
  type NewSubmission,
} from '../../db/submissions.ts';
import { putTargets, targetsBy } from '../../db/targets.ts';
import { sendable } from './send.ts';

export interface Offer {
  readonly bundle: Bundle;
  readonly plan: MergePlan;
  /** Whose key it is; null for one that nobody here has met. */
  readonly from: Acquaintance | null;
}

export type OfferRead =
  | { readonly ok: true; readonly offer: Offer }
  | { readonly ok: false; readonly problem: BundleProblem };

/** What a bundle would change here. Nothing is stored. */
export async function examine(bytes: Uint8Array): Promise<OfferRead> {
  const read = await readBundle(bytes, async (key) => (await acquaintanceBy(key)) !== null);
  if (!read.ok) return read;
  const { bundle } = read;
  const plan = planMerge(await hereFor(bundle.records), bundle.records);
  const from = await acquaintanceBy(bundle.publicKey);
  return { ok: true, offer: { bundle, plan, from } };
}

/** What is here under the keys of a bundle. */
async function hereFor(theirs: KnownRecords): Promise<KnownRecords> {
  const [packs, submissions, reviews, targets] = await Promise.all([
    packsBy(keys(theirs.packs)),
    submissionsBy(keys(theirs.submissions)),
    reviewsBy(keys(theirs.reviews)),
    targetsBy(keys(theirs.targets)),
  ]);
  const sent = submissions.map(({ row, paper }) => sendable(row, paper));
  return known({ packs, submissions: sent, reviews, targets });
}

function keys(of: readonly { readonly key: string }[]): readonly string[] {
  return of.map(({ key }) => key);
}

/** Enough for one transaction: more would hold the others up. */
const AT_ONCE = 500;

/**
 * Stores what is new, and of the conflicts those whose key is in `theirs`. What was stored stays when
 * it stops half way: taking the same bundle in again goes on. Throws what IndexedDB throws.
 */
export async function take(
  { bundle, plan }: Offer,
  theirs: ReadonlySet<string>,
  at: number,
): Promise<void> {
  const chosen = <T>(of: readonly { readonly key: string; readonly theirs: T }[]): readonly T[] =>
    of.filter(({ key }) => theirs.has(key)).map((one) => one.theirs);
  const { packs, submissions, reviews, targets } = plan;
  await putPacks(
    [...packs.fresh, ...chosen(packs.conflicts)].map((one) => ({
      key: keysOf.packs(one),
      pack: one,
    })),
    at,
  );
  const from = `${bundle.producer || bundle.fingerprint}.mscb`;
  for (const some of slices(submissions.fresh.map((one) => arrived(one, from, at))))
    // One transaction after the other.
    // oxlint-disable-next-line no-await-in-loop
    await addSubmissions(some);
  for (const { key, author, area, period } of chosen(submissions.conflicts))
    // oxlint-disable-next-line no-await-in-loop
    await correctSubmission(key, { author, area, period });
  for (const some of slices([...reviews.fresh, ...chosen(reviews.conflicts)]))
    // oxlint-disable-next-line no-await-in-loop
    await putReviews(some);
  await putTargets([...targets.fresh, ...chosen(targets.conflicts)]);
}

function arrived({ text, ...sent }: SentSubmission, from: string, at: number): NewSubmission {
  return {
    text,
    row: {
      ...sent,
      sourceHash: null,
      origin: { from: 'file', path: from.slice(-300) },
      at,
      state: 'waiting',
      isAside: false,
      digest: null,
    },
  };
}

function slices<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) =>
    all.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
}
