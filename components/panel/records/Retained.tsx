import { Alert, Button, Select } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stored } from '../../../lib/db/failure.ts';
import { forgetPast, pastSubmissions } from '../../../lib/db/retained.ts';
import type { Summary } from '../../../lib/db/schema.ts';
import { shifted } from '../../../lib/evidence/month.ts';
import { recentMonths } from '../../../lib/period.ts';
import { RETENTIONS, setRetention, type Retention } from '../../../lib/settings.ts';
import { useRetention } from './use-retention.ts';

/** How long months are kept; a shorter time asks before it takes any away. */
export function Retained({ months }: { readonly months: readonly Summary[] }) {
  const { t } = useTranslation();
  const [kept, setKept] = useRetention();
  const [asked, setAsked] = useState<Retention | null>(null);
  const [failed, setFailed] = useState(false);
  const [[thisMonth = '']] = useState(() => recentMonths(new Date(), 1));
  const goneBy = (time: Retention): number =>
    time === 0 ? 0 : months.filter(({ period }) => period < shifted(thisMonth, -time)).length;
  const asking = asked ?? kept ?? 0;
  const read = useLiveQuery(
    async () => ({ asking, past: await stored(() => pastSubmissions(asking, thisMonth)) }),
    [asking, thisMonth],
  );
  const past = read?.asking === asking && read.past.ok ? read.past.value : NONE;
  const choose = async (time: Retention): Promise<void> => {
    const found = await stored(() => pastSubmissions(time, thisMonth));
    const isAnyGone = goneBy(time) > 0 || !found.ok || found.value.gone.length > 0;
    await (isAnyGone ? setAsked(time) : set(time));
  };
  const set = async (time: Retention): Promise<void> => {
    setAsked(null);
    await setRetention(time);
    setKept(time);
    setFailed(!(await stored(() => forgetPast(time, thisMonth))).ok);
  };
  if (kept === null) return null;
  const count = asked === null ? 0 : goneBy(asked);
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
      {asked !== null && (
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

const NONE = { gone: [], unsettled: 0 } as const;
