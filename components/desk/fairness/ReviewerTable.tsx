import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReviewerRecord } from '../../../lib/review/reviewers.ts';

/** What each reviewer did: to talk about, not to rank. */
export function ReviewerTable({ records }: { readonly records: readonly ReviewerRecord[] }) {
  const { t } = useTranslation('outcome');
  return (
    <section>
      <header>
        <div>
          <h2>{t('fairness.reviewers')}</h2>
          <p className="quiet">{t('fairness.reviewersText')}</p>
        </div>
      </header>
      <Table<ReviewerRecord>
        size="small"
        pagination={false}
        rowKey="reviewer"
        dataSource={records}
        columns={[
          { title: t('fairness.reviewer'), dataIndex: 'reviewer' },
          right(t('fairness.reviews'), ({ reviews, confirmed }) => `${confirmed} / ${reviews}`),
          right(t('fairness.acceptedShare'), ({ accepted, decided }) => percent(accepted, decided)),
          right(t('fairness.changedShare'), ({ changed, decided }) => percent(changed, decided)),
          right(t('fairness.rejectedShare'), ({ rejected, decided }) => percent(rejected, decided)),
          right(t('fairness.added'), ({ added }) => added),
          right(t('fairness.recognised'), ({ recognised }) => recognised),
          right(t('fairness.meanScore'), ({ meanScore }) => rounded(meanScore)),
          right(t('fairness.meanItems'), ({ meanItems }) => rounded(meanItems)),
        ]}
      />
    </section>
  );
}

function right(title: string, render: (record: ReviewerRecord) => string | number) {
  return {
    title,
    align: 'right' as const,
    width: 110,
    render: (_: unknown, record: ReviewerRecord) => render(record),
  };
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${Math.round((part / whole) * 100)}%`;
}

function rounded(value: number | null): string {
  return value === null ? '—' : value.toFixed(1);
}
