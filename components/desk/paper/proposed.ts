import type { SubmissionText } from '../../../lib/db/submission-schema.ts';
import { proposalsOf } from '../../../lib/review/propose.ts';
import type { Decision, Proposal, Review } from '../../../lib/review/review.ts';
import type { Finding } from '../../../lib/rules/report.ts';

/** A proposal and what was said to it. */
export interface Proposed {
  readonly proposal: Proposal;
  /** Where it stands; null for one that was decided on before and is no longer found. */
  readonly finding: Finding | null;
  readonly decision: Decision | null;
}

const RANK = { error: 0, warn: 1, hint: 2 } as const;

/** Errors first, then in the order of the text; a decision once made stays listed. */
export function proposedIn(
  { report }: SubmissionText,
  review: Review | undefined,
): readonly Proposed[] {
  const decisions = new Map(review?.decisions.map((one) => [one.proposal.id, one]));
  const findings = new Map(report?.findings.map((one) => [one.id, one]));
  const found = report === null ? [] : proposalsOf(report);
  const now = found
    .map((proposal) => {
      const decision = decisions.get(proposal.id) ?? null;
      const finding = findings.get(proposal.id) ?? null;
      return { proposal: decision?.proposal ?? proposal, finding, decision };
    })
    .toSorted((a, b) => rankOf(a) - rankOf(b));
  const known = new Set(found.map(({ id }) => id));
  const before = [...decisions.values()]
    .filter(({ proposal }) => !known.has(proposal.id))
    .map((decision) => ({ proposal: decision.proposal, finding: null, decision }));
  return [...now, ...before];
}

function rankOf({ finding }: Proposed): number {
  return finding === null ? 3 : RANK[finding.severity];
}
