/** What each reviewer did in a batch: to talk about, not to rank. */
import { grouped } from './grouped.ts';
import { itemsOf, outcomeScore } from './confirm.ts';
import type { Review } from './review.ts';

export interface ReviewerRecord {
  readonly reviewer: string;
  readonly reviews: number;
  readonly confirmed: number;
  /** Decisions on proposals. */
  readonly decided: number;
  readonly accepted: number;
  readonly changed: number;
  readonly rejected: number;
  readonly added: number;
  /** Recognised achievements. */
  readonly recognised: number;
  /** Of the confirmed reviews; null without one. */
  readonly meanScore: number | null;
  readonly meanItems: number | null;
}

/** In the order of their names. */
export function reviewerRecords(reviews: readonly Review[]): readonly ReviewerRecord[] {
  return [...grouped(reviews, ({ reviewer }) => reviewer)]
    .map(([reviewer, own]) => recordOf(reviewer, own))
    .toSorted((a, b) => (a.reviewer < b.reviewer ? -1 : 1));
}

function recordOf(reviewer: string, reviews: readonly Review[]): ReviewerRecord {
  const confirmed = reviews.filter(({ status }) => status === 'confirmed');
  const decisions = reviews.flatMap((review) => review.decisions);
  const count = (wanted: string): number =>
    decisions.filter(({ verdict }) => verdict === wanted).length;
  return {
    reviewer,
    reviews: reviews.length,
    confirmed: confirmed.length,
    decided: decisions.length,
    accepted: count('accepted'),
    changed: count('changed'),
    rejected: count('rejected'),
    added: reviews.reduce((sum, { additions }) => sum + additions.length, 0),
    recognised: reviews.reduce((sum, { achievements }) => sum + achievements.length, 0),
    meanScore: mean(confirmed.map(outcomeScore)),
    meanItems: mean(confirmed.map((review) => itemsOf(review).length)),
  };
}

/** null of no values. */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
