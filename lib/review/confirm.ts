/** What has to be there before a review is confirmed, and what it comes to. */
import type { Appeal, Proposal, Review } from './review.ts';
import { undecided } from './decide.ts';

/** A deduction that stands, as the author signs for it. */
export interface Item {
  readonly id: string;
  /** null for one that the reviewer added without a rule. */
  readonly rule: string | null;
  readonly part: string | null;
  readonly title: string;
  readonly clause: string;
  readonly quote: string;
  readonly absent: boolean;
  readonly improvement: string;
  /** What it takes of 100, after an appeal where there was one. */
  readonly points: number;
  readonly appeal: Appeal | null;
}

/** All deductions that were accepted, changed or added: also those that an appeal took back. */
export function itemsOf({ decisions, additions, appeals }: Review): readonly Item[] {
  const latest = new Map(appeals.map((appeal) => [appeal.deduction, appeal]));
  const decided = decisions
    .filter(({ verdict }) => verdict !== 'rejected')
    .map(({ proposal, points }) => ({ ...proposal, points }));
  return [...decided, ...additions].map((deduction) => {
    const appeal = latest.get(deduction.id) ?? null;
    const points = appeal?.outcome ? appeal.outcome.points : deduction.points;
    const { id, rule, part, title, clause, quote, absent, improvement } = deduction;
    return { id, rule, part, title, clause, quote, absent, improvement, points, appeal };
  });
}

/** 100 less what the items take, never below 0; to the hundredth, so that a sheet adds up. */
export function outcomeScore(review: Review): number {
  return Math.max(0, hundredths(100 - taken(itemsOf(review))));
}

/** The points of some items together. */
export function taken(items: readonly Pick<Item, 'points'>[]): number {
  return hundredths(items.reduce((sum, { points }) => sum + points, 0));
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Why a review cannot be confirmed yet, with the deduction's id. */
export interface Obstacle {
  readonly kind: 'undecided' | 'no-clause' | 'no-quote' | 'no-improvement';
  readonly id: string;
}

/** Nothing is confirmable without clause, quote and improvement point, nor with a proposal left open. */
export function obstaclesOf(review: Review, proposals: readonly Proposal[]): readonly Obstacle[] {
  const open = undecided(review, proposals).map(({ id }) => ({ kind: 'undecided', id }) as const);
  const incomplete = itemsOf(review).flatMap(({ id, clause, quote, improvement }) => [
    ...(isBlank(clause) ? [{ kind: 'no-clause', id } as const] : []),
    ...(isBlank(quote) ? [{ kind: 'no-quote', id } as const] : []),
    ...(isBlank(improvement) ? [{ kind: 'no-improvement', id } as const] : []),
  ]);
  return [...open, ...incomplete];
}

/** True where nothing is recognised yet: a hint, no obstacle. */
export function lacksRecognition({ achievements }: Pick<Review, 'achievements'>): boolean {
  return achievements.length === 0;
}

/** The review as confirmed; null while something stands in the way. */
export function confirm(review: Review, proposals: readonly Proposal[], at: number): Review | null {
  if (review.status === 'confirmed') return review;
  if (obstaclesOf(review, proposals).length > 0) return null;
  return { ...review, status: 'confirmed', confirmedAt: at, changedAt: at };
}

/** Takes the confirmation back, to decide anew. */
export function reopen(review: Review, at: number): Review {
  return { ...review, status: 'open', confirmedAt: null, changedAt: at };
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
