import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Pick } from './use-pick.ts';

/** Starts picking; while the page waits, says what to do there, and where nothing can be picked yet. */
export function PickButton({ isPicking, outcome, closed, isRefused, pick, stop, open }: Pick) {
  const { t } = useTranslation();
  return (
    <>
      <Button size="small" onClick={isPicking ? stop : pick}>
        {t(isPicking ? 'pick.stop' : 'pick.start')}
      </Button>
      <output className={isPicking ? 'pick-how' : 'failed'}>
        {isPicking && t('pick.how')}
        {!isPicking && (outcome === 'no-answer' || outcome === 'not-kept') && t(`pick.${outcome}`)}
      </output>
      {closed.map((origin) => (
        <div key={origin} className="pick-closed">
          <p className="quiet">{t('pick.closed', { host: new URL(origin).host })}</p>
          <Button size="small" onClick={() => open(origin)}>
            {t('pick.open', { host: new URL(origin).host })}
          </Button>
        </div>
      ))}
      <output className="failed">
        {closed.length > 0 && isRefused && t('permission.refused')}
      </output>
    </>
  );
}
