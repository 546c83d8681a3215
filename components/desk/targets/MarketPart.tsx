import { Input, InputNumber, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { putMarketSheet } from '../../../lib/db/targets.ts';
import {
  marketKey,
  type MarketItem,
  type MarketSheet,
  type TwoParts,
} from '../../../lib/review/assessment.ts';
import { NotStored } from '../NotStored.tsx';
import { useSaving } from '../use-saving.ts';
import { PartScore } from './PerformancePart.tsx';

interface Props {
  readonly part: TwoParts['market'];
  readonly period: string;
  readonly area: string;
  readonly sheet: MarketSheet | null;
  readonly reviewer: string;
}

/** 市场考核: the summary's reviewed score, and what the reviewer enters with a note on what it rests on. */
export function MarketPart({ part, period, area, sheet, reviewer }: Props) {
  const { t } = useTranslation('outcome');
  const { failure, save } = useSaving();
  const enter = (id: string, change: { score?: number | null; note?: string }): void => {
    const before = sheet?.scores[id];
    const score = change.score === undefined ? before?.score : change.score;
    const { [id]: _, ...others } = sheet?.scores ?? {};
    const entered =
      score === null || score === undefined
        ? others
        : { ...others, [id]: { score, note: change.note ?? before?.note ?? '' } };
    const key = marketKey(period, area);
    void save(() =>
      putMarketSheet({ key, period, area, scores: entered, by: reviewer, at: Date.now() }),
    );
  };
  return (
    <section className="target-card">
      <header>
        <h2>{t('targets.market')}</h2>
        <PartScore score={part.score} weight={part.weight} />
      </header>
      <NotStored failure={failure} />
      <Table<MarketItem>
        size="small"
        pagination={false}
        rowKey="id"
        dataSource={part.items}
        columns={[
          { title: t('targets.item'), dataIndex: 'title' },
          { title: t('targets.weight'), align: 'right', render: (_, { weight }) => `${weight}%` },
          {
            title: t('targets.points'),
            width: 110,
            render: (_, { id, title, source, score }) =>
              source === 'summary' ? (
                (score ?? t('targets.notConfirmed'))
              ) : (
                <InputNumber<number>
                  aria-label={t('targets.pointsOf', { title })}
                  size="small"
                  min={0}
                  max={100}
                  {...(score !== null && { defaultValue: score })}
                  changeOnBlur
                  onChange={(value) => enter(id, { score: value })}
                />
              ),
          },
          {
            title: t('targets.note'),
            render: (_, { id, title, source, score, note }) =>
              source === 'summary' ? (
                <span className="quiet">{t('targets.fromSummary')}</span>
              ) : (
                <Input
                  aria-label={t('targets.noteOf', { title })}
                  size="small"
                  maxLength={2000}
                  disabled={score === null}
                  defaultValue={note}
                  onBlur={(event) => {
                    if (event.target.value !== note) enter(id, { note: event.target.value });
                  }}
                />
              ),
          },
        ]}
      />
    </section>
  );
}
