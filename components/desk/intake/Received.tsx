import { ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { memo, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stored } from '../../../lib/db/failure.ts';
import { recheck } from '../../../lib/db/submissions.ts';
import type { Submission } from '../../../lib/db/submission-schema.ts';
import { monthWords } from '../../shared/month-words.ts';
import type { QueueRow } from '../queue/use-queue.ts';
import { useHeight } from '../use-height.ts';
import { ReceivedTable } from './ReceivedTable.tsx';

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
        .toSorted((a, b) => Number(a.author !== null) - Number(b.author !== null) || inOrder(a, b)),
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
      <ReceivedTable
        submissions={submissions}
        height={Math.max(200, height - 100)}
        attempt={attempt}
      />
    </section>
  );
});

/** The latest first; of one import by key, so that a risk that changed moves none. */
function inOrder(a: Submission, b: Submission): number {
  return b.at - a.at || (a.key < b.key ? -1 : 1);
}
