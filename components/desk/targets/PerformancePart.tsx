import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { written, type Rational } from '../../../lib/evidence/rational.ts';
import type { PerformanceItem, TwoParts } from '../../../lib/review/assessment.ts';
import { currentStep } from '../../../lib/review/target.ts';

/** 业绩考核: what the figures tell, of the plan and of the agreed target. */
export function PerformancePart({ part }: { readonly part: TwoParts['performance'] }) {
  const { t } = useTranslation('outcome');
  return (
    <section className="target-card">
      <header>
        <h2>{t('targets.performance')}</h2>
        <PartScore score={part.score} weight={part.weight} />
      </header>
      <Table<PerformanceItem>
        size="small"
        pagination={false}
        rowKey="metric"
        dataSource={part.items}
        columns={[
          { title: t('targets.metric'), dataIndex: 'metric' },
          { title: t('targets.weight'), align: 'right', render: (_, { weight }) => `${weight}%` },
          {
            title: t('targets.actual'),
            align: 'right',
            render: (_, { actual }) => (actual ? `${actual.value}${actual.unit}` : '—'),
          },
          {
            title: t('targets.raw'),
            align: 'right',
            render: (_, { plan, raw }) => <Completion rate={raw} of={plan && plan.value} />,
          },
          {
            title: t('targets.adjusted'),
            align: 'right',
            render: (_, { target, adjusted }) => (
              <Completion rate={adjusted} of={(target && currentStep(target)?.value) ?? null} />
            ),
          },
          {
            title: t('targets.counted'),
            align: 'right',
            render: (_, { score, counts }) =>
              score === null || counts === null
                ? t('targets.missing')
                : `${round(score)}（${t(`targets.counts.${counts}`)}）`,
          },
        ]}
      />
      <p className="quiet">{t('targets.performanceText')}</p>
    </section>
  );
}

function Completion({ rate, of }: { readonly rate: Rational | null; readonly of: string | null }) {
  if (of === null) return '—';
  return (
    <>
      {rate === null ? '—' : `${written(rate, 2)}%`} <span className="quiet">/ {of}</span>
    </>
  );
}

/** The part's own score, and how much of the whole it is. */
export function PartScore({
  score,
  weight,
}: {
  readonly score: number | null;
  readonly weight: number;
}) {
  const { t } = useTranslation('outcome');
  return (
    <p>
      <strong className="part-score">{score ?? '—'}</strong>{' '}
      <span className="quiet">{t('targets.partWeight', { weight })}</span>
    </p>
  );
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
