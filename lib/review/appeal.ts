/** Appeals: an author does not agree with a deduction that was confirmed. */
import { itemsOf } from './confirm.ts';
import type { Appeal, AppealOutcome, Review } from './review.ts';

/** Records an appeal against one deduction; a later one replaces one that is pending. */
export function appealAgainst(
  review: Review,
  deduction: string,
  grounds: string,
  at: number,
): Review {
  const appeal: Appeal = { deduction, grounds, at, outcome: null };
  return withAppeal(review, appeal, at);
}

export type Settlement = Omit<AppealOutcome, 'points' | 'at'> & { readonly points?: number };

/**
 * Settles a pending appeal: 维持 leaves the points, 撤销 takes them all back, 改分 needs how many
 * stay. Null where no appeal is pending, or the points of an amendment are missing.
 */
export function settle(
  review: Review,
  deduction: string,
  settlement: Settlement,
  at: number,
): Review | null {
  const item = itemsOf(review).find(({ id }) => id === deduction);
  if (!item?.appeal || item.appeal.outcome !== null) return null;
  const { points: amended, ...rest } = settlement;
  const points = { upheld: item.points, withdrawn: 0, amended }[settlement.result];
  if (points === undefined) return null;
  return withAppeal(review, { ...item.appeal, outcome: { ...rest, points, at } }, at);
}

function withAppeal(review: Review, appeal: Appeal, at: number): Review {
  const others = review.appeals.filter(({ deduction }) => deduction !== appeal.deduction);
  return { ...review, appeals: [...others, appeal], changedAt: at };
}
