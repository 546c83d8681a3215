import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useState } from 'react';
import { colleaguesBy } from '../../../lib/db/colleagues.ts';
import { stored, type Stored } from '../../../lib/db/failure.ts';
import { changeReview, reviewBy } from '../../../lib/db/reviews.ts';
import { submissionBy, submissionsBy, submissionsOfAuthor } from '../../../lib/db/submissions.ts';
import type { Submission, SubmissionText } from '../../../lib/db/submission-schema.ts';
import { redrafted } from '../../../lib/review/comment.ts';
import { usePack } from '../use-pack.ts';
import { openReview, reviewKey, type Review } from '../../../lib/review/review.ts';

export interface PaperRead {
  readonly row: Submission;
  readonly paper: SubmissionText;
}

/** One submission with its text and report, live; undefined until read, null when it is gone. */
export function usePaper(key: string): Stored<PaperRead | null> | undefined {
  return useLiveQuery(() => stored(async () => (await submissionBy(key)) ?? null), [key]);
}

/** What was decided: a change of the review, at a moment. */
export type Change = (review: Review, at: number) => Review;

export interface ReviewNow {
  /** As stored, or a fresh one; undefined until read. */
  readonly review: Review | undefined;
  /** Stores at once; what fails to be stored is told. */
  readonly decide: (change: Change) => void;
  readonly failed: boolean;
}

/** This reviewer's review of a submission. */
export function useReview({ key, period, packId }: Submission, reviewer: string): ReviewNow {
  const [failed, setFailed] = useState(false);
  const pack = usePack(packId);
  const read = useLiveQuery(
    () => stored(() => reviewBy(reviewKey(key, reviewer))),
    [key, reviewer],
  );
  const fresh = useCallback(
    (at: number): Review => {
      const version = pack?.version ?? '?';
      return openReview({ submission: key, period, reviewer, pack: { id: packId, version } }, at);
    },
    [key, period, packId, pack?.version, reviewer],
  );
  const decide = useCallback(
    (change: Change): void => {
      const at = Date.now();
      void stored(() => changeReview(fresh(at), (now) => redrafted(change(now, at)))).then(
        ({ ok }) => setFailed(!ok),
      );
    },
    [fresh],
  );
  // What is decided keeps the version it was decided by, so that has to be known first.
  const review = pack !== undefined && read?.ok ? (read.value ?? fresh(0)) : undefined;
  return { review, decide, failed: failed || read?.ok === false };
}

/** The author's other months, the latest first, live; empty until read. */
export function useAuthorMonths({ key, author, area }: Submission): readonly Submission[] {
  const read = useLiveQuery(
    async () =>
      author === null
        ? []
        : (await submissionsOfAuthor(author, area)).filter((one) => one.key !== key),
    [key, author, area],
  );
  return read ?? [];
}

/** The month before this one that is stored, with its text; null where there is none. */
export function useLastMonth(row: Submission): PaperRead | null | undefined {
  const { key, author, area, period } = row;
  return useLiveQuery(async () => {
    if (author === null) return null;
    const months = await submissionsOfAuthor(author, area);
    const last = months.find((one) => one.period < period);
    return (last && (await submissionBy(last.key))) ?? null;
  }, [key, author, area, period]);
}

/** Another text that shares passages with this one. */
export interface SimilarText {
  readonly key: string;
  readonly share: number;
  readonly author: string | null;
  readonly area: string | null;
  readonly period: string;
  readonly text: string;
  /** It is one of the desk's, and can be opened. */
  readonly isSubmission: boolean;
}

export function useSimilar({ similar }: SubmissionText): readonly SimilarText[] | undefined {
  return useLiveQuery(async () => {
    const keys = similar.map(({ key }) => key);
    const [papers, library] = await Promise.all([submissionsBy(keys), colleaguesBy(keys)]);
    const texts = [
      ...papers.map(({ row, paper }) => ({ ...row, text: paper.text, isSubmission: true })),
      ...library.map((one) => ({ ...one, isSubmission: false })),
    ];
    return similar.flatMap(({ key, share }): SimilarText[] => {
      const found = texts.find((one) => one.key === key);
      if (!found) return [];
      const { author, area, period, text, isSubmission } = found;
      return [{ key, share, author, area, period, text, isSubmission }];
    });
  }, [similar]);
}
