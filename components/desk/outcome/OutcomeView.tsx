import { Input, Segmented } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Submission } from '../../../lib/db/submission-schema.ts';
import { feedbackOf } from '../../../lib/review/comment.ts';
import { pageKinds, type PageKind } from '../../../lib/review/outcome/page.ts';
import { pageOf } from '../../../lib/review/outcome/pages.ts';
import type { Review } from '../../../lib/review/review.ts';
import { CopyButton } from '../../shared/CopyButton.tsx';
import { WriteComment } from '../portal/WriteComment.tsx';
import { PrintPage } from '../print/PrintPage.tsx';
import { today } from '../today.ts';
import type { MonthRead } from '../use-month.ts';
import { Appeals } from './Appeals.tsx';
import { Export } from './Export.tsx';
import { NothingConfirmed } from './NothingConfirmed.tsx';
import './outcome.css';
import { useIssuer } from './use-issuer.ts';
import { useAssessment, useOutcome } from './use-outcome.ts';

interface Props {
  readonly period: string;
  readonly month: MonthRead;
  readonly reviewer: string;
  readonly onQueue: () => void;
}

/** What the month came to, as it will be printed: the notice, the sheets to sign, common defects, appeals. */
export function OutcomeView({ period, month, reviewer, onQueue }: Props) {
  const { t } = useTranslation('outcome');
  const [kind, setKind] = useState<PageKind>('notice');
  const [issuer, setIssuer] = useIssuer();
  const [date, setDate] = useState(today);
  const outcome = useOutcome(month, period);
  const { appealDays } = useAssessment(month);
  const pages = useMemo(
    () => pageKinds.map((one) => pageOf(one, outcome, { issuer, date, appealDays })),
    [outcome, issuer, date, appealDays],
  );
  const reviews = useMemo(() => new Map(month.reviews.map((one) => [one.key, one])), [month]);
  const chosen = pages.find((one) => one.kind === kind);
  // Hundreds of sheets are drawn behind the typing, not before it; another page comes at once.
  const drawn = useDeferredValue(chosen);
  const page = drawn?.kind === kind ? drawn : chosen;
  const feedback = useMemo(
    () =>
      outcome.sheets.map(({ review }) => (
        <Feedback
          key={review}
          review={reviews.get(review)}
          submissions={month.submissions}
          appealDays={appealDays}
        />
      )),
    [outcome, reviews, month.submissions, appealDays],
  );
  if (page === undefined) return null;
  if (outcome.sheets.length === 0)
    return <NothingConfirmed open={outcome.open} onQueue={onQueue} />;
  return (
    <section className="outcome" aria-label={t('title')}>
      <div className="outcome-bar no-print">
        <Segmented<PageKind>
          aria-label={t('title')}
          value={kind}
          onChange={setKind}
          options={pageKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <Input
          className="outcome-issuer"
          aria-label={t('issuer')}
          placeholder={t('issuer')}
          maxLength={80}
          value={issuer}
          onChange={(event) => setIssuer(event.target.value)}
        />
        <Input
          className="outcome-date"
          type="date"
          aria-label={t('date')}
          value={date}
          onChange={(event) => setDate(event.target.value || today())}
        />
        <Export page={page} pages={pages} />
      </div>
      {outcome.open > 0 && (
        <p className="quiet no-print">{t('stillOpen', { count: outcome.open })}</p>
      )}
      {/* It scrolls, so the keyboard has to reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="outcome-paper" aria-label={page.title} tabIndex={0}>
        {kind === 'appeals' && <Appeals outcome={outcome} reviews={reviews} reviewer={reviewer} />}
        {page.kind === 'signing' ? (
          <PrintPage page={page} beside={feedback} />
        ) : (
          <PrintPage page={page} />
        )}
      </section>
    </section>
  );
}

interface FeedbackProps {
  readonly review: Review | undefined;
  /** All of the month. */
  readonly submissions: readonly Submission[];
  readonly appealDays: number;
}

/** For the portal's comment box. */
function Feedback({ review, submissions, appealDays }: FeedbackProps) {
  const { t } = useTranslation('outcome');
  if (review === undefined) return null;
  const text = feedbackOf(review, appealDays);
  const submission = submissions.find(({ key }) => key === review.submission);
  return (
    <>
      <span className="quiet">{t('feedback')}</span>
      <CopyButton text={text} label={t('copyFeedback')} />
      {submission && <WriteComment text={text} submission={submission} others={submissions} />}
    </>
  );
}
