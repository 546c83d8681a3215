import { Alert, Button, Progress, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shifted } from '../../../lib/evidence/month.ts';
import { packIds } from '../../../lib/packs/index.ts';
import { monthWords } from '../../shared/month-words.ts';
import { Retained } from '../../shared/Retained.tsx';
import '../../shared/import.css';
import type { QueueRow } from '../queue/use-queue.ts';
import { useImportedPacks } from '../use-pack.ts';
import { usualMonth } from '../use-place.ts';
import { CheckAnew } from './CheckAnew.tsx';
import { Drop } from './Drop.tsx';
import './intake.css';
import { Outcome } from './Outcome.tsx';
import { Paste } from './Paste.tsx';
import { Portal } from './Portal.tsx';
import { Received } from './Received.tsx';
import { Resume } from './Resume.tsx';
import { TableMapping } from './TableMapping.tsx';
import type { Batch, IntakeNow } from './use-intake.ts';

interface Props {
  readonly intake: IntakeNow;
  /** The month that is shown. */
  readonly month: string;
  readonly rows: readonly QueueRow[];
  readonly onQueue: (period: string) => void;
  readonly onCorrected: () => void;
}

/** Submissions come in: files and folders, tables, the portal, the clipboard. */
export function Intake({ intake, month, rows, onQueue, onCorrected }: Props) {
  const { t } = useTranslation('desk');
  const [chosenPack, setPackId] = useState<string | null>(null);
  const packId = chosenPack ?? rows[0]?.submission.packId ?? DEFAULT_PACK;
  const [chosen, setPeriod] = useState<string | null>(null);
  const batch: Batch = { period: chosen ?? month, packId };
  const { state } = intake;
  const [table] = intake.tables;
  return (
    <div className="intake">
      <section className="intake-ways" aria-label={t('intake.title')}>
        <BatchChoice batch={batch} onPeriod={setPeriod} onPack={setPackId} />
        <CheckAnew
          rows={rows}
          packId={packId}
          isIdle={state.step === 'idle'}
          onCorrected={onCorrected}
        />
        {state.step === 'idle' && <Resume intake={intake} />}
        {state.step === 'running' && <Running intake={intake} />}
        {state.step === 'idle' && table !== undefined && (
          <TableMapping key={table.path} table={table} intake={intake} batch={batch} />
        )}
        {state.step === 'idle' && table === undefined && (
          <>
            {state.last !== null && (
              <Outcome
                tally={state.last}
                wasStopped={state.wasStopped}
                onQueue={() => onQueue(month)}
              />
            )}
            <Drop intake={intake} batch={batch} />
            <Portal intake={intake} batch={batch} />
            <Paste onText={(text) => intake.openText(text, batch)} />
            <Retained />
          </>
        )}
      </section>
      <Received rows={rows} month={month} onQueue={onQueue} onCorrected={onCorrected} />
    </div>
  );
}

const DEFAULT_PACK = 'tobacco';
const MONTHS = 24;

interface ChoiceProps {
  readonly batch: Batch;
  readonly onPeriod: (period: string) => void;
  readonly onPack: (packId: string) => void;
}

/** The month of those that name none, and the rules they are checked by. */
function BatchChoice({ batch, onPeriod, onPack }: ChoiceProps) {
  const { t, i18n } = useTranslation('desk');
  const imported = useImportedPacks();
  const [latest] = useState(() => shifted(usualMonth(), 1));
  const months = Array.from({ length: MONTHS }, (_, back) => shifted(latest, -back));
  const offered = months.includes(batch.period) ? months : [batch.period, ...months];
  return (
    <div className="intake-batch">
      <label>
        <span>{t('intake.period')}</span>
        <Select
          aria-label={t('intake.period')}
          value={batch.period}
          onChange={onPeriod}
          popupMatchSelectWidth={false}
          options={offered.map((value) => ({ value, label: monthWords(value, i18n.language) }))}
        />
      </label>
      <label>
        <span>{t('intake.pack')}</span>
        <Select
          aria-label={t('intake.pack')}
          value={batch.packId}
          onChange={onPack}
          popupMatchSelectWidth={false}
          options={[
            ...packIds.map((value) => ({ value, label: t(`pack.${packName(value)}`) })),
            ...imported.map(({ packId, pack: { title, version } }) => ({
              value: packId,
              label: t('intake.importedPack', { title, version }),
            })),
          ]}
        />
      </label>
    </div>
  );
}

function packName(id: string): 'tobacco' | 'bank' | 'telecom' | 'general' {
  return id === 'bank' || id === 'telecom' || id === 'general' ? id : 'tobacco';
}

function Running({ intake }: { readonly intake: IntakeNow }) {
  const { t } = useTranslation('desk');
  const { state } = intake;
  if (state.step !== 'running') return null;
  const { tally, name } = state;
  const percent = Math.round((tally?.share ?? 0) * 100);
  return (
    <Alert
      type="info"
      className="intake-running"
      title={t('intake.running', { count: tally?.count ?? 0 })}
      description={
        <>
          <Progress percent={percent} size="small" aria-label={t('intake.progress')} />
          <span className="quiet intake-name">{name}</span>
        </>
      }
      action={<Button onClick={intake.stop}>{t('intake.stop')}</Button>}
    />
  );
}
