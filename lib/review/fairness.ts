/** Fairness over a batch: the same defect takes the same points, whoever wrote it and whoever decides. */
import { reopen } from './confirm.ts';
import { accept, add, change } from './decide.ts';
import { grouped } from './grouped.ts';
import type { Review } from './review.ts';

/** A decided deduction that takes other points than the batch does for the same defect. */
export interface Deviation {
  readonly review: Review;
  /** The deduction's id. */
  readonly id: string;
  readonly rule: string;
  readonly title: string;
  readonly points: number;
  /** What the batch takes, and how many times it did. */
  readonly usual: number;
  readonly times: number;
}

interface Charge {
  readonly review: Review;
  readonly id: string;
  readonly rule: string;
  readonly title: string;
  /** Points the rules proposed: findings that a part's limit cut are compared with their like. */
  readonly proposed: number | null;
  readonly points: number;
}

/**
 * Deductions of one rule that take other points than most of the batch. What was rejected does not
 * count: whether a defect is there is a question of fact, what it costs is one of fairness. With as
 * many on either side, what the rules proposed is the usual; else the fewer points.
 */
export function deviationsOf(reviews: readonly Review[]): readonly Deviation[] {
  const charges = reviews.flatMap(chargesOf);
  const standards = standardsOf(charges);
  const groups = grouped(charges, (charge) => {
    const proposed = charge.proposed ?? standards.get(charge.rule) ?? null;
    return `${charge.rule} ${proposed ?? ''}`;
  });
  return [...groups.values()].flatMap((group) => {
    const usual = usualOf(group);
    return group
      .filter(({ points }) => points !== usual.points)
      .map(({ review, id, rule, title, points }) => ({
        review,
        id,
        rule,
        title,
        points,
        usual: usual.points,
        times: usual.times,
      }));
  });
}

/**
 * The review with the points that align it; what was confirmed stays confirmed, for clause, quote and
 * improvement point are as they were.
 */
export function align(deviation: Deviation, reason: string, at: number): Review {
  const { review } = deviation;
  if (review.status === 'open') return aligned(review, deviation, reason, at);
  const again = aligned(reopen(review, at), deviation, reason, at);
  return { ...again, status: 'confirmed', confirmedAt: at };
}

function aligned(review: Review, { id, usual }: Deviation, reason: string, at: number): Review {
  const decision = review.decisions.find(({ proposal }) => proposal.id === id);
  if (decision) {
    return usual === decision.proposal.points
      ? accept(review, decision.proposal, at)
      : change(review, decision.proposal, { points: usual, reason }, at);
  }
  const addition = review.additions.find((one) => one.id === id);
  return addition ? add(review, { ...addition, points: usual, at }) : review;
}

function chargesOf(review: Review): readonly Charge[] {
  const decided = review.decisions
    .filter(({ verdict }) => verdict !== 'rejected')
    .map(({ proposal, points }) => ({
      review,
      id: proposal.id,
      rule: proposal.rule,
      title: proposal.title,
      proposed: proposal.points,
      points,
    }));
  const added = review.additions.flatMap(({ id, rule, title, points }) =>
    rule === null ? [] : [{ review, id, rule, title, proposed: null, points }],
  );
  return [...decided, ...added];
}

/** What each rule proposes most often: an addition under a rule is held to that. */
function standardsOf(charges: readonly Charge[]): ReadonlyMap<string, number> {
  const byRule = grouped(charges, ({ rule }) => rule);
  return new Map(
    [...byRule].flatMap(([rule, group]) => {
      const proposed = group.flatMap((one) => (one.proposed === null ? [] : [one.proposed]));
      const most = mostFrequent(proposed);
      return most === null ? [] : [[rule, most.points] as const];
    }),
  );
}

function usualOf(group: readonly Charge[]): { readonly points: number; readonly times: number } {
  const proposed = group.find((one) => one.proposed !== null)?.proposed ?? null;
  return (
    mostFrequent(
      group.map(({ points }) => points),
      proposed,
    ) ?? { points: 0, times: 0 }
  );
}

function mostFrequent(
  all: readonly number[],
  preferred: number | null = null,
): { readonly points: number; readonly times: number } | null {
  const counts = [...grouped(all, String).values()].flatMap((group) =>
    group.slice(0, 1).map((points) => ({ points, times: group.length })),
  );
  const [best] = counts.toSorted(
    (a, b) =>
      b.times - a.times ||
      Number(b.points === preferred) - Number(a.points === preferred) ||
      a.points - b.points,
  );
  return best ?? null;
}

/** What became of one rule's proposals, for whoever keeps the rules. */
export interface RuleRecord {
  readonly rule: string;
  /** The title it was last proposed under. */
  readonly title: string;
  readonly decided: number;
  readonly accepted: number;
  readonly changed: number;
  readonly rejected: number;
  /** Added by hand although the rule was silent. */
  readonly added: number;
  /** Taken back or amended after an appeal. */
  readonly appealed: number;
}

/** By rule, those that were overturned most often first. */
export function ruleRecords(reviews: readonly Review[]): readonly RuleRecord[] {
  const decisions = grouped(
    reviews.flatMap((review) => review.decisions),
    ({ proposal }) => proposal.rule,
  );
  const additions = grouped(
    reviews.flatMap((review) => review.additions.filter(({ rule }) => rule !== null)),
    ({ rule }) => rule ?? '',
  );
  const appealed = appealedRules(reviews);
  return [...new Set([...decisions.keys(), ...additions.keys()])]
    .map((rule) => {
      const of = decisions.get(rule) ?? [];
      const count = (wanted: string): number =>
        of.filter(({ verdict }) => verdict === wanted).length;
      return {
        rule,
        title: of.at(-1)?.proposal.title ?? additions.get(rule)?.at(-1)?.title ?? rule,
        decided: of.length,
        accepted: count('accepted'),
        changed: count('changed'),
        rejected: count('rejected'),
        added: additions.get(rule)?.length ?? 0,
        appealed: appealed.filter((one) => one === rule).length,
      };
    })
    .toSorted((a, b) => overturned(b) - overturned(a) || b.decided - a.decided || byName(a, b));
}

/** Decisions that went against the rule: rejected, changed, or undone by an appeal. */
export function overturned({ rejected, changed, appealed }: RuleRecord): number {
  return rejected + changed + appealed;
}

function byName(a: RuleRecord, b: RuleRecord): number {
  return a.rule < b.rule ? -1 : 1;
}

function appealedRules(reviews: readonly Review[]): readonly string[] {
  return reviews.flatMap(({ appeals, decisions, additions }) =>
    appeals
      .filter(({ outcome }) => outcome !== null && outcome.result !== 'upheld')
      .flatMap(({ deduction }) => {
        const decision = decisions.find(({ proposal }) => proposal.id === deduction);
        const rule =
          decision?.proposal.rule ?? additions.find(({ id }) => id === deduction)?.rule ?? null;
        return rule === null ? [] : [rule];
      }),
  );
}
