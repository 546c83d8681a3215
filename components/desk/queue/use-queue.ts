import { useCallback, useMemo, useState } from 'react';
import type { Submission } from '../../../lib/db/submission-schema.ts';
import type { Review } from '../../../lib/review/review.ts';
import type { MonthRead } from '../use-month.ts';

/** waiting: to be checked. failed, stuck: could not be. todo: nothing decided. open: begun. confirmed: done. aside: another one counts. */
export const STATES = ['waiting', 'failed', 'stuck', 'todo', 'open', 'confirmed', 'aside'] as const;
export type QueueState = (typeof STATES)[number];

export interface QueueRow {
  readonly submission: Submission;
  readonly state: QueueState;
  /** This reviewer's own; null where there is none. */
  readonly review: Review | null;
}

export interface Filters {
  readonly words: string;
  readonly area: string | null;
  readonly state: QueueState | null;
  /** A rule, or a reason for risk. */
  readonly about: string | null;
}

export interface QueueNow {
  /** All of the month, the riskiest first; null until read. */
  readonly all: readonly QueueRow[] | null;
  /** Those that the filters let through, in the same order. */
  readonly shown: readonly QueueRow[];
  readonly filters: Filters;
  readonly filter: (change: Partial<Filters>) => void;
  /** Several of one author, of which one is to count: keys by author. */
  readonly rivals: readonly (readonly QueueRow[])[];
}

const NO_FILTERS: Filters = { words: '', area: null, state: null, about: null };

/** The month in the order it is worked through. */
export function useQueue(month: MonthRead | null, reviewer: string): QueueNow {
  const [filters, setFilters] = useState(NO_FILTERS);
  const all = useMemo(() => month && inOrder(month, reviewer), [month, reviewer]);
  const shown = useMemo(() => (all ?? []).filter((row) => passes(row, filters)), [all, filters]);
  const rivals = useMemo(() => rivalsIn(all ?? []), [all]);
  const filter = useCallback(
    (change: Partial<Filters>) => setFilters((before) => ({ ...before, ...change })),
    [],
  );
  return useMemo(
    () => ({ all, shown, filters, filter, rivals }),
    [all, shown, filters, filter, rivals],
  );
}

function inOrder({ submissions, reviews }: MonthRead, reviewer: string): readonly QueueRow[] {
  const mine = new Map(
    reviews.flatMap((one) => (one.reviewer === reviewer ? [[one.submission, one]] : [])),
  );
  const rows = submissions.map((submission): QueueRow => {
    const review = mine.get(submission.key) ?? null;
    return { submission, review, state: stateOf(submission, review) };
  });
  return rows.toSorted(
    (a, b) => riskIn(b) - riskIn(a) || (a.submission.key < b.submission.key ? -1 : 1),
  );
}

/** What could not be checked is looked at first; what waits or does not count last. */
function riskIn({ state, submission: { digest } }: QueueRow): number {
  if (state === 'failed' || state === 'stuck') return Infinity;
  return state === 'aside' ? -1 : (digest?.risk ?? -0.5);
}

function stateOf({ state, isAside }: Submission, review: Review | null): QueueState {
  if (isAside) return 'aside';
  if (review?.status === 'confirmed') return 'confirmed';
  if (state !== 'checked') return state;
  return review === null ? 'todo' : 'open';
}

function passes(
  { submission, state }: QueueRow,
  { words, area, state: wanted, about }: Filters,
): boolean {
  const { digest } = submission;
  if (wanted !== null && state !== wanted) return false;
  if (area !== null && submission.area !== area) return false;
  if (about !== null) {
    const isAbout =
      digest?.rules.includes(about) || digest?.reasons.some(({ kind }) => kind === about);
    if (!isAbout) return false;
  }
  const sought = words.trim().toLowerCase();
  if (sought === '') return true;
  const { author, area: where, title } = submission;
  return [author, where, title].some((one) => one?.toLowerCase().includes(sought));
}

function rivalsIn(rows: readonly QueueRow[]): readonly (readonly QueueRow[])[] {
  const groups = new Map<string, QueueRow[]>();
  for (const row of rows) {
    const { author, area, isAside } = row.submission;
    if (author === null || isAside) continue;
    const key = `${author}\n${area ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
