import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { overturned, type RuleRecord } from '../../../lib/review/fairness.ts';
import { ruleTitles } from '../rule-titles.ts';

/** What became of each rule's proposals: what is overturned often is for the keeper of the rules. */
export function RuleTable({ records }: { readonly records: readonly RuleRecord[] }) {
  const { t } = useTranslation('outcome');
  const count = (key: 'decided' | 'accepted' | 'changed' | 'rejected' | 'added' | 'appealed') => ({
    title: t(`fairness.${key}`),
    dataIndex: key,
    align: 'right' as const,
    width: 100,
  });
  return (
    <section>
      <header>
        <div>
          <h2>{t('fairness.rules')}</h2>
          <p className="quiet">{t('fairness.rulesText')}</p>
        </div>
      </header>
      <Table<RuleRecord>
        size="small"
        pagination={records.length > PAGE ? { pageSize: PAGE } : false}
        rowKey="rule"
        dataSource={records}
        columns={[
          {
            title: t('fairness.rule'),
            render: (_, { rule, title }) => ruleTitles[rule] ?? title,
          },
          count('decided'),
          count('accepted'),
          count('changed'),
          count('rejected'),
          count('added'),
          count('appealed'),
          {
            title: t('fairness.overturned'),
            align: 'right',
            width: 140,
            render: (_, record) => shareOf(record),
          },
        ]}
      />
    </section>
  );
}

const PAGE = 12;

function shareOf(record: RuleRecord): string {
  const turned = overturned(record);
  if (record.decided === 0) return turned === 0 ? '—' : String(turned);
  return `${turned}（${Math.round((turned / record.decided) * 100)}%）`;
}
