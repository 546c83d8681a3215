/** What a month's bundle holds, gathered and signed. */
import {
  recordKinds,
  type RecordKind,
  type Records,
  type SentSubmission,
} from '../../bundle/records.ts';
import { createSigner, fingerprintOf, publicKeyOf, type Signer } from '../../bundle/signature.ts';
import { writeBundle } from '../../bundle/write.ts';
import { reviewsOf } from '../../db/reviews.ts';
import { packFor } from '../../db/packs.ts';
import { ownSigner } from '../../db/sharing.ts';
import type { Submission, SubmissionText } from '../../db/submission-schema.ts';
import { submissionsBy, submissionsOf } from '../../db/submissions.ts';
import { targetsOf } from '../../db/targets.ts';

/** Everything of a month of the kinds that are wanted. */
export async function gather(period: string, kinds: readonly RecordKind[]): Promise<Records> {
  const wants = (kind: RecordKind): boolean => kinds.includes(kind);
  const rows = await submissionsOf(period);
  const sent = wants('submissions') ? await submissionsBy(rows.map(({ key }) => key)) : [];
  const ids = [...new Set(rows.map(({ packId }) => packId))];
  const packs = wants('packs') ? await Promise.all(ids.map(packFor)) : [];
  return {
    packs: packs.filter((one) => one !== null),
    submissions: sent.map(({ row, paper }) => sendable(row, paper)),
    reviews: wants('reviews') ? await reviewsOf(period) : [],
    targets: wants('targets') ? await targetsOf(period) : [],
  };
}

/** Without the path of its file and the address of its page: these are of this machine. */
export function sendable(row: Submission, { text }: Pick<SubmissionText, 'text'>): SentSubmission {
  const { key, contentHash, period, author, area, signedBy, title } = row;
  const { packId, characters, isRough, submittedAt } = row;
  return {
    key,
    contentHash,
    period,
    author,
    area,
    signedBy,
    title,
    packId,
    characters,
    isRough,
    submittedAt,
    text,
  };
}

/** A bundle signed by this machine; `name` says who sends it. */
export async function seal(records: Records, name: string, at: number): Promise<Uint8Array> {
  return writeBundle(records, await signer(at), { name, at });
}

/** By which others know this machine. */
export async function ownFingerprint(at: number): Promise<string> {
  return fingerprintOf(await publicKeyOf(await signer(at)));
}

function signer(at: number): Promise<Signer> {
  return ownSigner(async () => ({ ...(await createSigner()), at }));
}

export function countsOf(records: Records): Readonly<Record<RecordKind, number>> {
  const counts = { packs: 0, submissions: 0, reviews: 0, targets: 0 };
  for (const kind of recordKinds) counts[kind] = records[kind].length;
  return counts;
}
