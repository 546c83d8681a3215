import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { changeReviews } from '../../../lib/db/reviews.ts';
import { align, type Deviation } from '../../../lib/review/fairness.ts';
import type { Reviewed } from '../../../lib/review/outcome/outcome.ts';
import { NotStored } from '../NotStored.tsx';
import { useSaving } from '../use-saving.ts';

interface Props {
  readonly deviations: readonly Deviation[];
  readonly reviewed: readonly Reviewed[];
  readonly reviewer: string;
}

/** Deductions that take other points than the batch does, each aligned with one click. */
export function Deviations({ deviations, reviewed, reviewer }: Props) {
  const { t } = useTranslation('outcome');
  const { failure, save } = useSaving();
  const names = new Map(
    reviewed.map(({ review, area, author }) => [
      review.key,
      [area, author].filter((name) => name !== null).join(' ') || t('unnamed'),
    ]),
  );
  const mine = deviations.filter(({ review }) => review.reviewer === reviewer);
  const alignAll = (some: readonly Deviation[]): void => {
    void save(() => alignStored(some, t('fairness.reason'), Date.now()));
  };
  return (
    <section>
      <header>
        <div>
          <h2>{t('fairness.same')}</h2>
          <p className="quiet">{t('fairness.sameText')}</p>
        </div>
        {mine.length > 1 && (
          <Button onClick={() => alignAll(mine)}>
            {t('fairness.alignAll', { count: mine.length })}
          </Button>
        )}
      </header>
      <NotStored failure={failure} />
      {deviations.length === 0 ? (
        <p className="fair-all">{t('fairness.allSame')}</p>
      ) : (
        <Table<Deviation>
          size="small"
          pagination={deviations.length > PAGE ? { pageSize: PAGE } : false}
          rowKey={({ review, id }) => `${review.key} ${id}`}
          dataSource={deviations}
          columns={[
            { title: t('fairness.who'), render: (_, { review }) => names.get(review.key) },
            { title: t('fairness.defect'), dataIndex: 'title' },
            { title: t('fairness.takes'), dataIndex: 'points', align: 'right', width: 90 },
            {
              title: t('fairness.usual'),
              align: 'right',
              width: 160,
              render: (_, { usual, times }) => t('fairness.usually', { usual, count: times }),
            },
            {
              title: t('fairness.do'),
              align: 'right',
              width: 220,
              render: (_, deviation) =>
                deviation.review.reviewer === reviewer ? (
                  <Button size="small" onClick={() => alignAll([deviation])}>
                    {t('fairness.align', { usual: deviation.usual })}
                  </Button>
                ) : (
                  <span className="quiet">
                    {t('fairness.others', { reviewer: deviation.review.reviewer })}
                  </span>
                ),
            },
          ]}
        />
      )}
    </section>
  );
}

const PAGE = 20;

/** Several may be in one review. */
function alignStored(some: readonly Deviation[], reason: string, at: number): Promise<void> {
  return changeReviews(
    some.map(({ review }) => review.key),
    (stored) =>
      some
        .filter(({ review }) => review.key === stored.key)
        .reduce((review, one) => align({ ...one, review }, reason, at), stored),
  );
}
