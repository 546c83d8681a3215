import { DeleteOutlined, ReloadOutlined } from '@ant-design/icons';
import { Button, Input, Popconfirm, Select, Table, type TableColumnsType } from 'antd';
import { memo, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stored } from '../../../lib/db/failure.ts';
import {
  correctSubmission,
  recheck,
  removeSubmissions,
  type Correction,
} from '../../../lib/db/submissions.ts';
import type { Origin, Submission } from '../../../lib/db/submission-schema.ts';
import { shifted } from '../../../lib/evidence/month.ts';
import { monthWords } from '../../shared/month-words.ts';
import type { QueueRow } from '../queue/use-queue.ts';
import { useHeight } from '../use-height.ts';

interface Props {
  readonly rows: readonly QueueRow[];
  readonly month: string;
  readonly onQueue: (period: string) => void;
  readonly onCorrected: () => void;
}

/**
 * What came in for the month: whose it is and of which month, to be set right where it is wrong. Drawn
 * anew only when that changes: during an import the words beside it change four times a second.
 */
export const Received = memo(function Received({ rows, month, onQueue, onCorrected }: Props) {
  const { t, i18n } = useTranslation('desk');
  const [failed, setFailed] = useState(false);
  const [box, height] = useHeight();
  const submissions = useMemo(
    () =>
      rows
        .map(({ submission }) => submission)
        // Those without an author first: they are what there is to do here.
        .toSorted((a, b) => Number(a.author !== null) - Number(b.author !== null) || b.at - a.at),
    [rows],
  );
  const attempt = useCallback(
    async (work: () => Promise<void>): Promise<void> => {
      const { ok } = await stored(work);
      setFailed(!ok);
      if (ok) onCorrected();
    },
    [onCorrected],
  );
  const unnamed = submissions.filter(({ author }) => author === null).length;
  const columns = useColumns(attempt);
  return (
    <section className="received" aria-label={t('received.title')} ref={box}>
      <div className="received-head">
        <h2>
          {t('received.count', { month: monthWords(month, i18n.language), count: rows.length })}
        </h2>
        {unnamed > 0 && <span className="warned">{t('received.unnamed', { count: unnamed })}</span>}
        <Button
          icon={<ReloadOutlined />}
          disabled={rows.length === 0}
          title={t('received.recheckHint')}
          onClick={() => void attempt(() => recheck(submissions.map(({ key }) => key)))}
        >
          {t('received.recheck')}
        </Button>
        <Button type="primary" disabled={rows.length === 0} onClick={() => onQueue(month)}>
          {t('received.review')}
        </Button>
      </div>
      <output className="failed">{failed && t('received.failed')}</output>
      <Table
        virtual
        size="small"
        rowKey="key"
        columns={columns}
        dataSource={submissions}
        pagination={false}
        scroll={{ x: 620, y: Math.max(200, height - 100) }}
        locale={{ emptyText: t('received.none') }}
      />
    </section>
  );
});

function useColumns(
  attempt: (work: () => Promise<void>) => Promise<void>,
): TableColumnsType<Submission> {
  const { t, i18n } = useTranslation('desk');
  return useMemo(() => {
    const onCorrect = (key: string, change: Correction): void =>
      void attempt(() => correctSubmission(key, change));
    const named = (role: 'author' | 'area', row: Submission) => (
      <Input
        key={`${row.key} ${row[role] ?? ''}`}
        size="small"
        variant="borderless"
        maxLength={80}
        aria-label={t(`received.${role}Of`, { name: row.title ?? '' })}
        placeholder={t(`received.no-${role}`)}
        defaultValue={row[role] ?? ''}
        status={role === 'author' && row.author === null ? 'warning' : ''}
        onPressEnter={(event) => event.currentTarget.blur()}
        onBlur={(event) => {
          const value = event.target.value.trim() || null;
          if (value !== row[role]) onCorrect(row.key, { [role]: value });
        }}
      />
    );
    return [
      {
        title: t('column.author'),
        width: 120,
        shouldCellUpdate: isOther,
        render: (_, row) => named('author', row),
      },
      {
        title: t('column.area'),
        width: 130,
        shouldCellUpdate: isOther,
        render: (_, row) => named('area', row),
      },
      {
        title: t('column.period'),
        width: 130,
        shouldCellUpdate: isOther,
        render: (_, { key, period, title }) => (
          <Select
            size="small"
            variant="borderless"
            aria-label={t('received.periodOf', { name: title ?? '' })}
            value={period}
            popupMatchSelectWidth={false}
            onChange={(picked) => onCorrect(key, { period: picked })}
            options={monthsAround(period).map((value) => ({
              value,
              label: monthWords(value, i18n.language),
            }))}
          />
        ),
      },
      {
        title: t('column.origin'),
        ellipsis: true,
        shouldCellUpdate: isOther,
        render: (_, { origin, title }) => <OriginWords origin={origin} title={title} />,
      },
      {
        width: 48,
        shouldCellUpdate: isOther,
        render: (_, { key, author, title }) => (
          <Popconfirm
            title={t('received.removeAsk', { name: author ?? title ?? '' })}
            okText={t('received.remove')}
            cancelText={t('received.keep')}
            placement="left"
            onConfirm={() => attempt(() => removeSubmissions([key]))}
          >
            <Button
              size="small"
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('received.removeOne', { name: author ?? title ?? '' })}
            />
          </Popconfirm>
        ),
      },
    ];
  }, [t, i18n.language, attempt]);
}

/** Every two seconds of a check all rows are read anew, and few of them say something else here. */
function isOther(now: Submission, before: Submission): boolean {
  const { key, author, area, period, title } = now;
  return (
    key !== before.key ||
    author !== before.author ||
    area !== before.area ||
    period !== before.period ||
    title !== before.title
  );
}

function OriginWords({
  origin,
  title,
}: {
  readonly origin: Origin;
  readonly title: string | null;
}) {
  const { t } = useTranslation('desk');
  const words = {
    file: () => (origin.from === 'file' ? origin.path : ''),
    table: () =>
      origin.from === 'table' ? t('received.row', { path: origin.path, row: origin.row }) : '',
    page: () => title ?? '',
    pasted: () => t('received.pasted'),
  }[origin.from]();
  return <span title={origin.from === 'page' ? origin.url : words}>{words}</span>;
}

const AROUND = 14;

function monthsAround(period: string): readonly string[] {
  return Array.from({ length: AROUND }, (_, at) => shifted(period, 1 - at));
}
