import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../../lib/review/agreement.ts';

/** How far two reviewers of the same texts agree; a second one's reviews come in by 交换. */
export function Agreements({ comparisons }: { readonly comparisons: readonly Comparison[] }) {
  const { t } = useTranslation('outcome');
  return (
    <section>
      <header>
        <div>
          <h2>{t('fairness.agreement')}</h2>
          <p className="quiet">{t('fairness.agreementText')}</p>
        </div>
      </header>
      {comparisons.length === 0 ? (
        <p className="quiet">{t('fairness.agreementNone')}</p>
      ) : (
        <Table<Comparison>
          size="small"
          pagination={false}
          rowKey={({ reviewers }) => reviewers.join(' ')}
          dataSource={comparisons}
          columns={[
            { title: t('fairness.pair'), render: (_, { reviewers }) => reviewers.join(' · ') },
            right(t('fairness.pairs'), ({ pairs }) => String(pairs)),
            right(t('fairness.exact'), ({ exact }) => percent(exact)),
            right(t('fairness.adjacent'), ({ adjacent }) => percent(adjacent)),
            right(t('fairness.kappa'), ({ kappa }) => (kappa === null ? '—' : kappa.toFixed(2))),
            right(t('fairness.difference'), ({ difference }) => signed(difference)),
            right(t('fairness.sameDecisions'), ({ decisions: { both, same } }) =>
              both === 0 ? '—' : `${same} / ${both}`,
            ),
          ]}
        />
      )}
    </section>
  );
}

function right(title: string, render: (comparison: Comparison) => string) {
  return {
    title,
    align: 'right' as const,
    width: 130,
    render: (_: unknown, comparison: Comparison) => render(comparison),
  };
}

function percent(share: number | null): string {
  return share === null ? '—' : `${Math.round(share * 100)}%`;
}

function signed(value: number | null): string {
  if (value === null) return '—';
  return `${value > 0 ? '+' : ''}${value.toFixed(1)}`;
}
