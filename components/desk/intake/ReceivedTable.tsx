import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input, Popconfirm, Select, Table, type TableColumnsType } from 'antd';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  correctSubmission,
  removeSubmissions,
  type Correction,
} from '../../../lib/db/submissions.ts';
import type { Origin, Submission } from '../../../lib/db/submission-schema.ts';
import { shifted } from '../../../lib/evidence/month.ts';
import { monthWords } from '../../shared/month-words.ts';

interface Props {
  readonly submissions: readonly Submission[];
  /** Pixels. */
  readonly height: number;
  readonly attempt: (work: () => Promise<void>) => Promise<void>;
}

/**
 * Drawn anew only when a row says something else: during a check all rows are read anew every two
 * seconds, and rows of inputs take the longest of all that is drawn.
 */
export const ReceivedTable = memo(Rows, isSame);

function isSame(before: Props, now: Props): boolean {
  return (
    before.height === now.height &&
    before.attempt === now.attempt &&
    before.submissions.length === now.submissions.length &&
    now.submissions.every((one, at) => !isOther(one, before.submissions[at]))
  );
}

/** Whether a row says something else here. */
function isOther(now: Submission, before: Submission | undefined): boolean {
  const { key, author, area, period, title } = now;
  return (
    key !== before?.key ||
    author !== before.author ||
    area !== before.area ||
    period !== before.period ||
    title !== before.title
  );
}

function Rows({ submissions, height, attempt }: Props) {
  const { t } = useTranslation('desk');
  const columns = useColumns(attempt);
  return (
    <Table
      virtual
      size="small"
      rowKey="key"
      columns={columns}
      dataSource={submissions}
      pagination={false}
      scroll={{ x: 620, y: height }}
      locale={{ emptyText: t('received.none') }}
    />
  );
}

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
