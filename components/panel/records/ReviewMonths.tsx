import { CloseOutlined } from '@ant-design/icons';
import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Summary } from '../../../lib/db/schema.ts';
import { shifted } from '../../../lib/evidence/month.ts';
import { recentMonths } from '../../../lib/period.ts';
import { monthWords } from '../../shared/month-words.ts';
import type { Entry, ImportState, MonthImport, Refusal, Whose } from './use-month-import.ts';
import { useRetention } from '../../shared/use-retention.ts';

interface Props {
  readonly state: Extract<ImportState, { step: 'review' }>;
  readonly months: readonly Summary[];
  readonly whose: Whose;
  readonly flow: MonthImport;
  readonly onSave: () => Promise<void>;
}

/** So many of a list are shown at once, and so many more when asked for: thousands would stop the page. */
const SHOWN = 20;

/** What was read, a month each, and what could not be read. */
export function ReviewMonths({ state, months, whose, flow, onSave }: Props) {
  const { t } = useTranslation();
  const [isSaving, setSaving] = useState(false);
  const [shown, setShown] = useState(SHOWN);
  const [retained] = useRetention();
  const { entries, refusals } = state;
  const periods = entries.map(({ period }) => period);
  const isOwn = whose === 'own';
  // A month of one's own is there once; others write of the same month.
  const isReady = entries.length > 0 && (!isOwn || new Set(periods).size === entries.length);
  const save = async (): Promise<void> => {
    setSaving(true);
    await onSave();
    setSaving(false);
  };
  return (
    <>
      <Refusals refusals={refusals} />
      <ol className="entries">
        {entries.slice(0, shown).map((entry) => (
          <li key={entry.id}>
            <EntryLine
              entry={entry}
              whose={whose}
              stored={isOwn ? months.find(({ period }) => period === entry.period) : undefined}
              isTwice={isOwn && periods.filter((period) => period === entry.period).length > 1}
              retained={retained ?? 0}
              flow={flow}
            />
          </li>
        ))}
      </ol>
      {entries.length > shown && (
        <Button className="entries-more" onClick={() => setShown(shown + SHOWN)}>
          {t('records.showMore', { count: entries.length - shown })}
        </Button>
      )}
      <div className="import-foot entries-foot">
        <Button onClick={flow.back}>{t('import.another')}</Button>
        <Button
          type="primary"
          loading={isSaving}
          disabled={!isReady || periods.includes(null)}
          onClick={() => void save()}
        >
          {t('records.save', { count: entries.length })}
        </Button>
      </div>
    </>
  );
}

interface LineProps {
  readonly entry: Entry;
  readonly whose: Whose;
  /** What the library holds of that month. */
  readonly stored: Summary | undefined;
  readonly isTwice: boolean;
  /** Months that the library keeps; 0 for all. */
  readonly retained: number;
  readonly flow: MonthImport;
}

/** Three years back, for who begins with what lies around. */
const MONTHS = 36;

function EntryLine({ entry, whose, stored, isTwice, retained, flow }: LineProps) {
  const { t, i18n } = useTranslation();
  const { id, source, text, isRough, period } = entry;
  const [recent] = useState(() => recentMonths(new Date(), MONTHS));
  const isPast = period !== null && retained > 0 && period < shifted(recent[0] ?? '', -retained);
  const offered = period === null || recent.includes(period) ? recent : [...recent, period];
  const name = source.from === 'file' ? source.name : t('records.pasted');
  return (
    <>
      <div className="entry-head">
        <span className="entry-name" title={name}>
          {name}
        </span>
        <Select
          size="small"
          aria-label={t('records.monthOf', { name })}
          placeholder={t('records.pickMonth')}
          status={period === null || isTwice ? 'error' : ''}
          value={period}
          popupMatchSelectWidth={false}
          onChange={(picked) => flow.setPeriod(id, picked)}
          options={offered.map((value) => ({ value, label: monthWords(value, i18n.language) }))}
        />
        <Button
          size="small"
          type="text"
          icon={<CloseOutlined />}
          aria-label={t('records.leaveOut', { name })}
          onClick={() => flow.drop(id)}
        />
      </div>
      {isRough && <p className="quiet">{t('documents.isRough')}</p>}
      {/* Another's text is compared with, not read. */}
      {whose === 'own' && <p className="entry-words">{text.trim().slice(0, 80)}</p>}
      <p className="quiet">
        {t('records.size', { count: text.length })}
        {isTwice && period !== null && <strong className="warned"> · {t('records.twice')}</strong>}
        {isPast && <strong className="warned"> · {t('records.past', { count: retained })}</strong>}
        {!isTwice && stored !== undefined && (
          <span> · {t(stored.text === text ? 'records.same' : 'records.replaces')}</span>
        )}
      </p>
    </>
  );
}

function Refusals({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(SHOWN);
  if (refusals.length === 0) return null;
  return (
    <Alert
      type="warning"
      title={t('records.refused', { count: refusals.length })}
      description={
        <>
          <ul className="row-errors">
            {refusals.slice(0, shown).map(({ name, problem }) => (
              <li key={name}>
                <strong>{name}</strong> <WhyNot problem={problem} />
              </li>
            ))}
          </ul>
          {refusals.length > shown && (
            <Button size="small" onClick={() => setShown(shown + SHOWN)}>
              {t('records.showMore', { count: refusals.length - shown })}
            </Button>
          )}
        </>
      }
    />
  );
}

function WhyNot({ problem }: Pick<Refusal, 'problem'>) {
  const { t } = useTranslation();
  if (!('detail' in problem)) return t(`records.${problem.kind}`);
  const words = { replace: problem.detail };
  return (
    <>
      {t(`files.${problem.kind}.title`, words)}
      {t(`files.${problem.kind}.next`, words)}
    </>
  );
}
