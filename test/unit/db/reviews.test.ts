import { beforeEach, expect, it } from 'vitest';
import { changeReview, reviewBy, reviewsFor, reviewsOf } from '../../../lib/db/reviews.ts';
import { accept, reject } from '../../../lib/review/decide.ts';
import { proposalsOf } from '../../../lib/review/propose.ts';
import { openReview } from '../../../lib/review/review.ts';
import { aFinding, emptyDatabase, NOW } from './samples.ts';

beforeEach(emptyDatabase);

const fresh = openReview(
  {
    submission: 'a'.repeat(64),
    period: '2026-10',
    reviewer: '裴清',
    pack: { id: 'tobacco', version: '1' },
  },
  NOW,
);
const [first, second] = proposalsOf({ findings: [aFinding({ id: 'x' }), aFinding({ id: 'y' })] });

it('decisions made at the same time are all kept', async () => {
  if (!first || !second) throw new Error('no proposals');
  await Promise.all([
    changeReview(fresh, (review) => accept(review, first, NOW)),
    changeReview(fresh, (review) => reject(review, second, '', NOW)),
  ]);
  const review = await reviewBy(fresh.key);
  expect(review?.decisions.map(({ verdict }) => verdict).toSorted()).toEqual([
    'accepted',
    'rejected',
  ]);
});

it('is found by month and by submission, one a reviewer', async () => {
  const other = openReview({ ...fresh, reviewer: '柏川' }, NOW);
  await changeReview(fresh, (review) => review);
  await changeReview(other, (review) => review);
  expect(await reviewsOf('2026-10')).toHaveLength(2);
  expect(await reviewsOf('2026-09')).toHaveLength(0);
  expect((await reviewsFor(fresh.submission)).map(({ reviewer }) => reviewer)).toEqual(
    expect.arrayContaining(['裴清', '柏川']),
  );
});

it('what fits no review is refused, and what was stored stays', async () => {
  await changeReview(fresh, (review) => ({ ...review, comment: '好' }));
  await expect(
    changeReview(fresh, (review) => ({ ...review, comment: 'x'.repeat(20_000) })),
  ).rejects.toThrow();
  expect((await reviewBy(fresh.key))?.comment).toBe('好');
});
