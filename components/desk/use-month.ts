import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { stored, type Stored } from '../../lib/db/failure.ts';
import { reviewsOf } from '../../lib/db/reviews.ts';
import { submissionMonths, submissionsOf } from '../../lib/db/submissions.ts';
import type { Submission } from '../../lib/db/submission-schema.ts';
import type { Review } from '../../lib/review/review.ts';

export type Months = Stored<readonly { period: string; count: number }[]>;

const readMonths = (): Promise<Months> => stored(submissionMonths);

/**
 * The months there are submissions of, the latest first, live; while it is busy, now and then. Undefined
 * until read.
 */
export function useMonths(isBusy: boolean): Months | undefined {
  const live = useLiveQuery(async () => (isBusy ? null : readMonths()), [isBusy]);
  const followed = useFollowed(readMonths, isBusy);
  return (isBusy ? followed : live) ?? followed;
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
  const look = useCallback(
    async () => ({ period, rows: await stored(() => submissionsOf(period)) }),
    [period],
  );
  const seen = useFollowed(look, isBusy);
  const followed = seen?.period === period ? seen.rows : undefined;
  const rows = isBusy ? followed : live?.period === period ? live.rows : followed;
  return useMemo(() => {
    if (rows === undefined || reviews?.period !== period) return undefined;
    if (!rows.ok) return rows;
    if (!reviews.all.ok) return reviews.all;
    return { ok: true, value: { submissions: rows.value, reviews: reviews.all.value } };
  }, [rows, reviews, period]);
}

/** What was read last while it was busy; undefined before. */
function useFollowed<T>(read: () => Promise<T>, isBusy: boolean): T | undefined {
  const [found, setFound] = useState<T>();
  useEffect(() => {
    if (!isBusy) return;
    let current = true;
    const look = (): void => {
      void read().then((now) => current && setFound(now));
    };
    look();
    const timer = setInterval(look, FOLLOW_MS);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [read, isBusy]);
  return found;
}
