import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { stored, type Stored } from '../../lib/db/failure.ts';
import { reviewsOf } from '../../lib/db/reviews.ts';
import { submissionMonths, submissionsOf } from '../../lib/db/submissions.ts';
import type { Submission } from '../../lib/db/submission-schema.ts';
import type { Review } from '../../lib/review/review.ts';

/** The months there are submissions of, the latest first, live; undefined until read. */
export function useMonths(): Stored<readonly { period: string; count: number }[]> | undefined {
  return useLiveQuery(() => stored(submissionMonths), []);
}

export interface MonthRead {
  readonly submissions: readonly Submission[];
  readonly reviews: readonly Review[];
}

/** While hundreds are stored a second, the list follows this often. */
const FOLLOW_MS = 2_000;

/** A month's submissions and reviews, live; while it is busy, now and then. Undefined until read. */
export function useMonth(period: string, isBusy: boolean): Stored<MonthRead> | undefined {
  const live = useLiveQuery(
    async () => (isBusy ? null : { period, rows: await stored(() => submissionsOf(period)) }),
    [period, isBusy],
  );
  const reviews = useLiveQuery(
    async () => ({ period, all: await stored(() => reviewsOf(period)) }),
    [period],
  );
  const followed = useFollowed(period, isBusy);
  const rows = isBusy ? followed : live?.period === period ? live.rows : followed;
  return useMemo(() => {
    if (rows === undefined || reviews?.period !== period) return undefined;
    if (!rows.ok) return rows;
    if (!reviews.all.ok) return reviews.all;
    return { ok: true, value: { submissions: rows.value, reviews: reviews.all.value } };
  }, [rows, reviews, period]);
}

function useFollowed(period: string, isBusy: boolean): Stored<Submission[]> | undefined {
  const [read, setRead] = useState<{ period: string; rows: Stored<Submission[]> }>();
  useEffect(() => {
    if (!isBusy) return;
    let current = true;
    const look = (): void => {
      void stored(() => submissionsOf(period)).then((rows) => current && setRead({ period, rows }));
    };
    look();
    const timer = setInterval(look, FOLLOW_MS);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [period, isBusy]);
  return read?.period === period ? read.rows : undefined;
}
