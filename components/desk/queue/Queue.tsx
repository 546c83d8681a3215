import { Table, type TableRef } from 'antd';
import { memo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHeight } from '../use-height.ts';
import { useColumns } from './columns.tsx';
import './queue.css';
import { QueueBar } from './QueueBar.tsx';
import { Rivals } from './Rivals.tsx';
import { useQueueKeys } from './use-queue-keys.ts';
import type { QueueNow, QueueRow } from './use-queue.ts';

interface Props {
  readonly queue: QueueNow;
  readonly isBusy: boolean;
  readonly onOpen: (key: string) => void;
}

/** The month as a list, the riskiest first: J and K move, Enter opens, / searches. */
export const Queue = memo(function Queue({ queue, isBusy, onOpen }: Props) {
  const { t } = useTranslation('desk');
  const [box, height] = useHeight();
  const [at, setAt] = useState(0);
  const table = useRef<TableRef>(null);
  const columns = useColumns(onOpen);
  const { shown } = queue;
  const current = shown[Math.min(at, shown.length - 1)]?.submission.key ?? null;
  useQueueKeys({
    onMove: (by) => {
      const next = Math.max(0, Math.min(shown.length - 1, at + by));
      setAt(next);
      const key = shown[next]?.submission.key;
      if (key !== undefined) table.current?.scrollTo({ key });
    },
    onOpen: () => current !== null && onOpen(current),
  });
  return (
    <section className="queue" aria-label={t('queue.title')}>
      <QueueBar queue={queue} />
      <Rivals groups={queue.rivals} />
      <div className="queue-table" ref={box}>
        <Table<QueueRow>
          ref={table}
          virtual
          size="small"
          rowKey={({ submission }) => submission.key}
          columns={columns}
          dataSource={shown}
          pagination={false}
          showSorterTooltip={false}
          loading={queue.all === null && !isBusy}
          scroll={{ x: WIDTH, y: Math.max(160, height - HEADER) }}
          rowClassName={({ submission, state }) =>
            [submission.key === current ? 'current' : '', `is-${state}`].join(' ')
          }
          onRow={({ submission }) => ({ onClick: () => onOpen(submission.key) })}
          locale={{ emptyText: t('queue.nothing') }}
        />
      </div>
      <p className="quiet queue-foot">{t('queue.keys')}</p>
    </section>
  );
});

/** Pixels that all columns need. */
const WIDTH = 900;
/** Pixels of the table's head. */
const HEADER = 40;
