import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { figuresOf } from '../../../lib/evidence/indicators.ts';
import { assessedOf } from '../../../lib/review/outcome/assessed.ts';
import { assessmentKinds, type AssessmentKind } from '../../../lib/review/outcome/page.ts';
import { assessmentPages } from '../../../lib/review/outcome/pages.ts';
import { Notice } from '../../shared/Notice.tsx';
import { Unreadable } from '../../shared/Unreadable.tsx';
import { Export } from '../outcome/Export.tsx';
import { useAssessment, useOutcome } from '../outcome/use-outcome.ts';
import { PrintPage } from '../print/PrintPage.tsx';
import { today } from '../today.ts';
import type { MonthRead } from '../use-month.ts';
import { useAllAreas } from './use-targets.ts';

interface Props {
  readonly period: string;
  readonly month: MonthRead;
  readonly areas: readonly string[];
}

/** Both parts of everybody as they will be printed, and as files. */
export function TwoPartsPaper({ period, month, areas }: Props) {
  const { t } = useTranslation('outcome');
  const [kind, setKind] = useState<AssessmentKind>('two-parts-list');
  const [date] = useState(today);
  const read = useAllAreas(period);
  const outcome = useOutcome(month, period);
  const assessment = useAssessment(month);
  const pages = useMemo(() => {
    if (!read?.ok) return [];
    const { indicators, targets, sheets } = read.value;
    const handedIn = month.submissions
      .filter(({ isAside }) => !isAside)
      .map(({ key, author, area }) => ({ submission: key, author, area }));
    const figures = figuresOf(indicators);
    const facts = { outcome, handedIn, areas, figures, targets, sheets };
    return assessmentPages(assessedOf(assessment, facts), { date });
  }, [read, month.submissions, outcome, areas, assessment, date]);
  if (read === undefined) return <Notice pending title={t('loading')} />;
  if (!read.ok) return <Unreadable failure={read.failure} />;
  const page = pages.find((one) => one.kind === kind);
  if (page === undefined) return null;
  return (
    <>
      <div className="outcome-bar no-print">
        <Segmented<AssessmentKind>
          aria-label={t('targets.paper')}
          value={kind}
          onChange={setKind}
          options={assessmentKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <Export page={page} pages={pages} />
      </div>
      <PrintPage page={page} />
    </>
  );
}
