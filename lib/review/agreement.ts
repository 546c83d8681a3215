/**
 * How far two reviewers agree. Exact and adjacent agreement, and the quadratic weighted kappa of
 * J. Cohen, "Weighted kappa: Nominal scale agreement with provision for scaled disagreement or partial
 * credit", Psychological Bulletin 70 (1968), 213-220, with the weights w_ij = (i-j)²/(k-1)²:
 *   κ = 1 − Σ w_ij O_ij / Σ w_ij E_ij
 * where O counts the pairs of ratings and E = row total × column total / number of pairs.
 */
import { outcomeScore } from './confirm.ts';
import type { Review } from './review.ts';
import { bandOf, type Band } from './score.ts';

export interface Agreement {
  /** Texts that both rated. */
  readonly pairs: number;
  /** Shares of the pairs, 0 to 1; null where there are none. */
  readonly exact: number | null;
  /** The same category or the next one. */
  readonly adjacent: number | null;
  /** −1 to 1; null where chance alone leaves no room: no pairs, or all ratings one category. */
  readonly kappa: number | null;
}

/** Ratings are categories 0, 1, 2 …, in order, so many as `categories`. */
export function agreementOf(
  ratings: readonly (readonly [number, number])[],
  categories: number,
): Agreement {
  const pairs = ratings.length;
  if (pairs === 0) return { pairs, exact: null, adjacent: null, kappa: null };
  const within = (most: number): number =>
    ratings.filter(([a, b]) => Math.abs(a - b) <= most).length / pairs;
  return { pairs, exact: within(0), adjacent: within(1), kappa: kappaOf(ratings, categories) };
}

function kappaOf(
  ratings: readonly (readonly [number, number])[],
  categories: number,
): number | null {
  const first = totals(
    ratings.map(([a]) => a),
    categories,
  );
  const second = totals(
    ratings.map(([, b]) => b),
    categories,
  );
  // (k-1)² stands above and below the fraction and falls out.
  const observed = ratings.reduce((sum, [a, b]) => sum + (a - b) ** 2, 0);
  let expected = 0;
  for (const [i, row] of first.entries())
    for (const [j, column] of second.entries())
      expected += ((i - j) ** 2 * row * column) / ratings.length;
  return expected === 0 ? null : 1 - observed / expected;
}

function totals(ratings: readonly number[], categories: number): readonly number[] {
  const counts = Array.from({ length: categories }, () => 0);
  for (const rating of ratings) counts[rating] = (counts[rating] ?? 0) + 1;
  return counts;
}

const BANDS: readonly Band[] = ['poor', 'fair', 'good', 'excellent'];

/** Two reviewers over the submissions that both reviewed. */
export interface Comparison extends Agreement {
  readonly reviewers: readonly [string, string];
  /** Mean of second less first, in points; null without pairs. */
  readonly difference: number | null;
  /** Of the proposals that both decided, the share on which both took or both refused points. */
  readonly decisions: { readonly both: number; readonly same: number };
}

/** Compares the confirmed reviews of two reviewers by the band of their scores. */
export function compareReviewers(
  reviews: readonly Review[],
  first: string,
  second: string,
): Comparison {
  const confirmed = reviews.filter(({ status }) => status === 'confirmed');
  const bySubmission = new Map(
    confirmed.filter(({ reviewer }) => reviewer === first).map((one) => [one.submission, one]),
  );
  const pairs = confirmed.flatMap((other): readonly (readonly [Review, Review])[] => {
    const one = bySubmission.get(other.submission);
    return one && other.reviewer === second ? [[one, other]] : [];
  });
  const scores = pairs.map(([one, other]) => [outcomeScore(one), outcomeScore(other)] as const);
  const ratings = scores.map(([a, b]) => [rankOf(a), rankOf(b)] as const);
  const shared = pairs.flatMap(([one, other]) => sharedDecisions(one, other));
  return {
    ...agreementOf(ratings, BANDS.length),
    reviewers: [first, second],
    difference:
      scores.length === 0 ? null : scores.reduce((sum, [a, b]) => sum + b - a, 0) / scores.length,
    decisions: { both: shared.length, same: shared.filter(Boolean).length },
  };
}

function rankOf(score: number): number {
  return BANDS.indexOf(bandOf(score));
}

function sharedDecisions(one: Review, other: Review): readonly boolean[] {
  const byId = new Map(one.decisions.map((decision) => [decision.proposal.id, decision.verdict]));
  return other.decisions.flatMap(({ proposal, verdict }) => {
    const mine = byId.get(proposal.id);
    return mine === undefined ? [] : [(mine === 'rejected') === (verdict === 'rejected')];
  });
}

/** Every two reviewers who reviewed a text in common, in the order of their names. */
export function allComparisons(reviews: readonly Review[]): readonly Comparison[] {
  const names = [...new Set(reviews.map(({ reviewer }) => reviewer))].toSorted();
  return names
    .flatMap((first, at) => names.slice(at + 1).map((second) => [first, second] as const))
    .map(([first, second]) => compareReviewers(reviews, first, second))
    .filter(({ pairs }) => pairs > 0);
}
