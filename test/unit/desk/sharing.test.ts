import { beforeEach, describe, expect, test } from 'vitest';
import { changesNothing } from '../../../lib/bundle/merge.ts';
import { database } from '../../../lib/db/database.ts';
import { changeReview, putReviews, reviewsOf } from '../../../lib/db/reviews.ts';
import { meet } from '../../../lib/db/sharing.ts';
import { addSubmissions, submissionsOf } from '../../../lib/db/submissions.ts';
import { putTargets, targetsOf } from '../../../lib/db/targets.ts';
import { gather, ownFingerprint, seal } from '../../../lib/desk/sharing/send.ts';
import { examine, take, type Offer } from '../../../lib/desk/sharing/take.ts';
import { toSubmission } from '../../../lib/desk/submit.ts';
import type { Review } from '../../../lib/review/review.ts';
import { sampleRecords } from '../bundle/samples.ts';
import { AT, confirmed, corpusText, opened, proposal } from '../review/samples.ts';

const ALL = ['packs', 'submissions', 'reviews', 'targets'] as const;
const NONE: ReadonlySet<string> = new Set();

async function empty(): Promise<void> {
  const { submissions, submissionTexts, reviews, targets, packs } = database;
  await Promise.all(
    [submissions, submissionTexts, reviews, targets, packs].map((table) => table.clear()),
  );
}

/** A desk with two texts of the month, a review of each and a target. */
async function aDesk(): Promise<Review> {
  await empty();
  const given = await Promise.all(
    ['01-nanpu-good', '02-hollow'].map((name) =>
      toSubmission(
        {
          text: corpusText(name),
          origin: { from: 'file', path: '考核/十月/私人/王建国.docx' },
          label: '王建国.docx',
          sourceHash: null,
          isRough: false,
          author: '王建国',
          area: '乙片区',
          period: '2026-10',
          title: null,
          submittedAt: AT,
        },
        { period: '2026-10', packId: 'tobacco', now: AT },
      ),
    ),
  );
  await addSubmissions(given);
  const reviews = given.map(({ row }) => confirmed(opened(row.key), [proposal()]));
  await putReviews(reviews);
  await putTargets((await sampleRecords()).targets);
  const [first] = reviews;
  if (!first) throw new Error('no review');
  return first;
}

async function offered(bytes: Uint8Array): Promise<Offer> {
  const read = await examine(bytes);
  if (!read.ok) throw new Error(read.problem);
  return read.offer;
}

let review: Review;
let bytes: Uint8Array;

beforeEach(async () => {
  review = await aDesk();
  bytes = await seal(await gather('2026-10', ALL), '城区考核小组', AT);
});

describe('a month passed on', () => {
  test('arrives whole on an empty desk, to be checked there', async () => {
    const [before, reviews, targets] = [
      await submissionsOf('2026-10'),
      await reviewsOf('2026-10'),
      await targetsOf('2026-10'),
    ];
    await empty();
    await take(await offered(bytes), NONE, AT + 1);
    const after = await submissionsOf('2026-10');
    expect(after.map(({ key, author, area }) => [key, author, area])).toEqual(
      before.map(({ key, author, area }) => [key, author, area]),
    );
    expect(after.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    expect(await reviewsOf('2026-10')).toEqual(reviews);
    expect(await targetsOf('2026-10')).toEqual(targets);
    expect(await database.packs.count()).toBe(1);
  });

  test('the same bundle twice changes nothing', async () => {
    await empty();
    await take(await offered(bytes), NONE, AT + 1);
    const again = await offered(bytes);
    expect(changesNothing(again.plan)).toBe(true);
    await take(again, NONE, AT + 2);
    expect((await submissionsOf('2026-10')).map(({ at }) => at)).toEqual([AT + 1, AT + 1]);
  });

  test('no path of this machine goes along', async () => {
    const { records } = (await offered(bytes)).bundle;
    expect(JSON.stringify(records.submissions)).not.toContain('私人');
  });

  test('from oneself, and from a key that is met for the first time', async () => {
    const offer = await offered(bytes);
    expect(offer.bundle.signature).toBe('unknown');
    expect(offer.bundle.fingerprint).toBe(await ownFingerprint(AT));
    const { publicKey, fingerprint } = offer.bundle;
    await meet({ publicKey, fingerprint, name: '城区组长', at: AT });
    const met = await offered(bytes);
    expect([met.bundle.signature, met.from?.name]).toEqual(['valid', '城区组长']);
    await database.acquaintances.clear();
  });
});

describe('where both have changed something', () => {
  async function changedHere(): Promise<Offer> {
    await changeReview(review, (one) => ({ ...one, comment: '本机改过' }));
    const offer = await offered(bytes);
    expect(offer.plan.reviews.conflicts.map(({ key }) => key)).toEqual([review.key]);
    return offer;
  }
  const comment = async (): Promise<string | undefined> =>
    (await reviewsOf('2026-10')).find(({ key }) => key === review.key)?.comment;

  test('what is here stays unless the user takes theirs', async () => {
    await take(await changedHere(), NONE, AT);
    expect(await comment()).toBe('本机改过');
  });

  test('theirs is taken where the user says so', async () => {
    await take(await changedHere(), new Set([review.key]), AT);
    expect(await comment()).toBe('');
  });
});

test('a broken bundle stores nothing', async () => {
  await empty();
  expect((await examine(bytes.subarray(0, 900))).ok).toBe(false);
  expect(await database.reviews.count()).toBe(0);
});
