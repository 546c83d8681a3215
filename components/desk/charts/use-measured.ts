import { useLiveQuery } from 'dexie-react-hooks';
import { stored, type Stored } from '../../../lib/db/failure.ts';
import { reviewsOf } from '../../../lib/db/reviews.ts';
import { submissionMonths, submissionsOf } from '../../../lib/db/submissions.ts';
import type { Submission } from '../../../lib/db/submission-schema.ts';
import type { Measured } from '../../../lib/review/charts.ts';
import { itemsOf, outcomeScore } from '../../../lib/review/confirm.ts';
import type { Review } from '../../../lib/review/review.ts';
import { ruleTitles } from '../rule-titles.ts';

/** A year is looked at. */
const MONTHS_MAX = 12;

/** Every submission of the last months up to this one, as reviewed or as checked; undefined until read. */
export function useMeasured(period: string): Stored<readonly Measured[]> | undefined {
  const read = useLiveQuery(
    async () => ({ period, all: await stored(() => measuredUpTo(period)) }),
    [period],
  );
  return read?.period === period ? read.all : undefined;
}

async function measuredUpTo(period: string): Promise<readonly Measured[]> {
  const months = (await submissionMonths())
    .map((month) => month.period)
    .filter((month) => month <= period)
    .slice(0, MONTHS_MAX);
  const read = await Promise.all(
    months.map(async (month) => {
      const [submissions, reviews] = await Promise.all([submissionsOf(month), reviewsOf(month)]);
      return submissions.filter(({ isAside }) => !isAside).map((one) => measured(one, reviews));
    }),
  );
  return read.flat();
}

/** As reviewed where a review is confirmed, the last one of several; else as checked. */
function measured(submission: Submission, reviews: readonly Review[]): Measured {
  const { key, period, author, area, digest } = submission;
  const [review] = reviews
    .filter((one) => one.submission === key && one.status === 'confirmed')
    .toSorted((a, b) => (b.confirmedAt ?? 0) - (a.confirmedAt ?? 0));
  if (review === undefined) {
    const defects = (digest?.rules ?? []).map((rule) => ({
      rule,
      title: ruleTitles[rule] ?? rule,
    }));
    return { period, author, area, score: digest?.score ?? null, isReviewed: false, defects };
  }
  const charged = itemsOf(review).filter(({ points }) => points > 0);
  const defects = new Map(
    charged.map(({ rule, title }) => {
      const id = rule ?? `+ ${title}`;
      return [id, { rule: id, title: ruleTitles[id] ?? title }];
    }),
  );
  const score = outcomeScore(review);
  return { period, author, area, score, isReviewed: true, defects: [...defects.values()] };
}
