import { Alert, Button, Select } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stored } from '../../lib/db/failure.ts';
import { forgetPast, pastBy } from '../../lib/db/retained.ts';
import { recentMonths } from '../../lib/period.ts';
import { RETENTIONS, setRetention, type Retention } from '../../lib/settings.ts';
import './retained.css';
import { useRetention } from './use-retention.ts';

/** How long months and the desk's submissions are kept; a shorter time asks before it takes any away. */
export function Retained() {
  const { t } = useTranslation();
  const [kept, setKept] = useRetention();
  const [asked, setAsked] = useState<Retention | null>(null);
  const [failed, setFailed] = useState(false);
  const [[thisMonth = '']] = useState(() => recentMonths(new Date(), 1));
  const asking = asked ?? kept ?? 0;
  const read = useLiveQuery(
    async () => ({ asking, past: await stored(() => pastBy(asking, thisMonth)) }),
    [asking, thisMonth],
  );
  const past = read?.asking === asking && read.past.ok ? read.past.value : NONE;
  const choose = async (time: Retention): Promise<void> => {
    const found = await stored(() => pastBy(time, thisMonth));
    const isAnyGone = !found.ok || found.value.summaries > 0 || found.value.gone.length > 0;
    await (isAnyGone ? setAsked(time) : set(time));
  };
  const set = async (time: Retention): Promise<void> => {
    setAsked(null);
    await setRetention(time);
    setKept(time);
    setFailed(!(await stored(() => forgetPast(time, thisMonth))).ok);
  };
  if (kept === null) return null;
  const count = past.summaries;
  const desk = t('records.shorterDesk', { count: past.gone.length });
  return (
    <div className="retained">
      <label>
        <span>{t('records.retention')}</span>
        <Select
          size="small"
          value={asked ?? kept}
          popupMatchSelectWidth={false}
          onChange={(time) => void choose(time)}
          options={RETENTIONS.map((value) => ({
            value,
            label: value === 0 ? t('records.always') : t('records.months', { count: value }),
          }))}
        />
      </label>
      <p className="quiet">{t('records.retentionText')}</p>
      {past.unsettled > 0 && (
        <p className="quiet">{t('records.unsettled', { count: past.unsettled })}</p>
      )}
      {asked !== null && read?.asking === asking && (
        <Alert
          type="warning"
          role="alert"
          title={count > 0 ? t('records.shorter', { count }) : desk}
          description={count > 0 && past.gone.length > 0 && desk}
          action={
            <>
              <Button size="small" danger onClick={() => void set(asked)}>
                {t('remove.remove')}
              </Button>
              <Button size="small" type="text" onClick={() => setAsked(null)}>
                {t('remove.keep')}
              </Button>
            </>
          }
        />
      )}
      <output className="failed">{failed && t('trouble.dismiss')}</output>
    </div>
  );
}

const NONE = { summaries: 0, gone: [], unsettled: 0 } as const;
