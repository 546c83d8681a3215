/** Queries on reviews: what reviewers decided. */
import { reviewSchema, type Review } from '../review/review.ts';
import { database } from './database.ts';

/** All of a month. */
export function reviewsOf(period: string): Promise<Review[]> {
  return database.reviews.where('period').equals(period).toArray();
}

export async function reviewBy(key: string): Promise<Review | null> {
  return (await database.reviews.get(key)) ?? null;
}

/** Those of one submission, by whomever. */
export function reviewsFor(submission: string): Promise<Review[]> {
  return database.reviews.where('submission').equals(submission).toArray();
}

/**
 * Changes the stored review, or the fresh one where none is stored: one transaction, so that decisions
 * made in quick succession never undo each other. Throws ZodError and what IndexedDB throws.
 */
export async function changeReview(
  fresh: Review,
  change: (review: Review) => Review,
): Promise<Review> {
  return database.transaction('rw', database.reviews, async () => {
    const before = (await database.reviews.get(fresh.key)) ?? fresh;
    const after = reviewSchema.parse(change(before));
    await database.reviews.put(after);
    return after;
  });
}

/** Those of these keys that are there. */
export async function reviewsBy(keys: readonly string[]): Promise<Review[]> {
  return database.reviews
    .where('key')
    .anyOf([...keys])
    .toArray();
}

/** Stores reviews as they are, all or none. Throws ZodError and what IndexedDB throws. */
export async function putReviews(reviews: readonly Review[]): Promise<void> {
  const rows = reviews.map((one) => reviewSchema.parse(one));
  await database.transaction('rw', database.reviews, () => database.reviews.bulkPut(rows));
}

/** Changes reviews that are stored, all or none. Throws ZodError and what IndexedDB throws. */
export async function changeReviews(
  keys: readonly string[],
  change: (review: Review) => Review,
): Promise<void> {
  await database.transaction('rw', database.reviews, async () => {
    const before = await reviewsBy(keys);
    await database.reviews.bulkPut(before.map((one) => reviewSchema.parse(change(one))));
  });
}
