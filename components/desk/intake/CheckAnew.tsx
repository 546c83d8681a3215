import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { correctSubmissions } from '../../../lib/db/submissions.ts';
import { NotStored } from '../NotStored.tsx';
import type { QueueRow } from '../queue/use-queue.ts';
import { useSaving } from '../use-saving.ts';

interface Props {
  readonly rows: readonly QueueRow[];
  /** The rules that are chosen. */
  readonly packId: string;
  readonly isIdle: boolean;
  readonly onCorrected: () => void;
}

/** The rules that are chosen for the whole month, not only for what comes in. */
export function CheckAnew({ rows, packId, isIdle, onCorrected }: Props) {
  const { t } = useTranslation('desk');
  const { failure, save } = useSaving();
  const [isBusy, setBusy] = useState(false);
  const others = rows
    .map(({ submission }) => submission)
    .filter((submission) => submission.packId !== packId);
  if (others.length === 0) return null;
  const change = async (): Promise<void> => {
    setBusy(true);
    const keys = others.map(({ key }) => key);
    if (await save(() => correctSubmissions(keys, { packId }))) onCorrected();
    setBusy(false);
  };
  return (
    <div className="intake-anew">
      <Button size="small" disabled={!isIdle} loading={isBusy} onClick={() => void change()}>
        {t('intake.checkAnew', { count: others.length })}
      </Button>
      <p className="quiet">{t('intake.checkAnewText')}</p>
      <NotStored failure={failure} />
    </div>
  );
}
