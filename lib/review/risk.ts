/** In which order submissions are looked at. It orders the work; it judges nobody and is never a score. */

export type RiskKind =
  | 'unjudged' // blank, too long, or the check failed
  | 'instructions' // words meant for whoever judges it
  | 'copied' // shares passages with another's text
  | 'own-copied' // shares passages with the author's earlier months
  | 'numbers' // figures that do not follow from each other
  | 'errors' // findings that must be mended
  | 'missing-parts'
  | 'low-score'
  | 'late'
  | 'other-signature'; // signed by somebody else than who handed it in

export interface RiskReason {
  readonly kind: RiskKind;
  /** What it adds to the risk. */
  readonly weight: number;
  /** What it is about: a count, days, a score, or for copies a share of 0-1. */
  readonly amount: number;
}

/** What is known of a submission after its check. */
export interface RiskFacts {
  readonly isJudged: boolean;
  readonly score: number | null;
  readonly errors: number;
  readonly missingParts: number;
  readonly inconsistent: number;
  readonly instructions: number;
  /** How much of the text stands in the text most like it, 0-1. */
  readonly copied: { readonly share: number; readonly own: boolean } | null;
  readonly daysLate: number;
  readonly isSignedByOther: boolean;
}

export interface Risk {
  /** 0 for nothing to worry about; the reasons' weights together. */
  readonly risk: number;
  /** The heaviest first. */
  readonly reasons: readonly RiskReason[];
}

/** Where the rules speak too: less is what texts of one trade, written to one template, have in common. */
const COPIED_LEAST = 0.5;
/** Below this a text is behind the middle band. */
const LOW_SCORE = 75;

export function riskOf(facts: RiskFacts): Risk {
  const { score, copied } = facts;
  const like = copied !== null && copied.share >= COPIED_LEAST ? copied : null;
  const all: RiskReason[] = [
    reason('unjudged', facts.isJudged ? 0 : 1, 60, 60),
    reason('instructions', facts.instructions, 40, 60),
    reason(like?.own === true ? 'own-copied' : 'copied', like?.share ?? 0, 60, 60),
    reason('other-signature', facts.isSignedByOther ? 1 : 0, 20, 20),
    reason('numbers', facts.inconsistent, 6, 24),
    reason('errors', facts.errors, 4, 20),
    reason('missing-parts', facts.missingParts, 5, 20),
    {
      kind: 'low-score',
      weight: score === null ? 0 : Math.max(0, LOW_SCORE - score) / 2,
      amount: score ?? 0,
    },
    reason('late', facts.daysLate, 2, 10),
  ];
  const reasons = all.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);
  return { risk: reasons.reduce((sum, { weight }) => sum + weight, 0), reasons };
}

function reason(kind: RiskKind, amount: number, each: number, most: number): RiskReason {
  return { kind, weight: Math.min(most, amount * each), amount };
}

/** A summary is due on this day of the month after its own (the 5th, by common practice). */
const DUE_DAY = 5;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Whole days after the due day; 0 when in time. `period` is YYYY-MM, `submittedAt` in milliseconds, local time. */
export function daysLate(period: string, submittedAt: number): number {
  const due = new Date(Number(period.slice(0, 4)), Number(period.slice(5)), DUE_DAY + 1).getTime();
  return submittedAt < due ? 0 : Math.floor((submittedAt - due) / DAY_MS) + 1;
}
