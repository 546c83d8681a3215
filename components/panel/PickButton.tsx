import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Pick } from './use-pick.ts';

/** Starts picking; while the page waits, says what to do there. */
export function PickButton({ isPicking, outcome, pick, stop }: Pick) {
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
    </>
  );
}
