import { useMemo } from 'react';
import { shippedAssessment, type Assessment } from '../../../lib/packs/assessment.ts';
import { outcomeOf, type Outcome, type Reviewed } from '../../../lib/review/outcome/outcome.ts';
import { daysLate } from '../../../lib/review/risk.ts';
import { usePack } from '../use-pack.ts';
import type { MonthRead } from '../use-month.ts';

/** What the month's confirmed reviews come to. */
export function useOutcome(month: MonthRead, period: string): Outcome {
  return useMemo(() => outcomeOf(reviewedOf(month), { period, customers: [] }), [month, period]);
}

/** Reviews with what is known of their submissions; those set aside for another do not count. */
export function reviewedOf({ submissions, reviews }: MonthRead): readonly Reviewed[] {
  const byKey = new Map(submissions.map((one) => [one.key, one]));
  return reviews.flatMap((review): readonly Reviewed[] => {
    const submission = byKey.get(review.submission);
    if (submission?.isAside) return [];
    const { author = null, area = null, submittedAt = null } = submission ?? {};
    const late = submittedAt !== null && daysLate(review.period, submittedAt) > 0;
    return [{ review, author, area, late }];
  });
}

/** How the month is assessed: by the pack that its submissions are checked with. */
export function useAssessment({ submissions }: Pick<MonthRead, 'submissions'>): Assessment {
  return usePack(submissions[0]?.packId)?.assessment ?? shippedAssessment;
}
