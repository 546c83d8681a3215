import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stored } from '../../../lib/db/failure.ts';
import type { Summary } from '../../../lib/db/schema.ts';
import { forgetOlder } from '../../../lib/db/summaries.ts';
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
  const set = async (time: Retention): Promise<void> => {
    setAsked(null);
    await setRetention(time);
    setKept(time);
    setFailed(!(await stored(() => forgetOlder(time, thisMonth))).ok);
  };
  if (kept === null) return null;
  const count = asked === null ? 0 : goneBy(asked);
  return (
    <div className="retained">
      <label>
        <span>{t('records.retention')}</span>
        <Select
          size="small"
          value={asked ?? kept}
          popupMatchSelectWidth={false}
          onChange={(time) => (goneBy(time) > 0 ? setAsked(time) : void set(time))}
          options={RETENTIONS.map((value) => ({
            value,
            label: value === 0 ? t('records.always') : t('records.months', { count: value }),
          }))}
        />
      </label>
      {asked !== null && (
        <Alert
          type="warning"
          role="alert"
          title={t('records.shorter', { count })}
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
