import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { allComparisons } from '../../../lib/review/agreement.ts';
import { deviationsOf, ruleRecords } from '../../../lib/review/fairness.ts';
import { reviewerRecords } from '../../../lib/review/reviewers.ts';
import { Notice } from '../../shared/Notice.tsx';
import { reviewedOf } from '../outcome/use-outcome.ts';
import type { MonthRead } from '../use-month.ts';
import { Agreements } from './Agreements.tsx';
import { Deviations } from './Deviations.tsx';
import './fairness.css';
import { ReviewerTable } from './ReviewerTable.tsx';
import { RuleTable } from './RuleTable.tsx';

interface Props {
  readonly month: MonthRead;
  readonly reviewer: string;
}

/** Whether the same defect takes the same points, and what reviewers and rules did. */
export function FairnessView({ month, reviewer }: Props) {
  const { t } = useTranslation('outcome');
  const reviewed = useMemo(() => reviewedOf(month), [month]);
  const reviews = useMemo(() => reviewed.map((one) => one.review), [reviewed]);
  const deviations = useMemo(() => deviationsOf(reviews), [reviews]);
  if (reviews.length === 0)
    return <Notice title={t('fairness.none')} text={t('fairness.noneText')} />;
  return (
    // It scrolls, so the keyboard has to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="fairness" aria-label={t('nav.fairness')} tabIndex={0}>
      <Deviations deviations={deviations} reviewed={reviewed} reviewer={reviewer} />
      <RuleTable records={ruleRecords(reviews)} />
      <ReviewerTable records={reviewerRecords(reviews)} />
      <Agreements comparisons={allComparisons(reviews)} />
    </section>
  );
}
