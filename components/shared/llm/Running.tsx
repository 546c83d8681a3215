import { LoadingOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress } from './progress.ts';

interface Props {
  readonly progress: Progress;
  readonly onStop: () => void;
}

/** How far it has come, and the way out. */
export function Running({ progress, onStop }: Props) {
  const { t } = useTranslation('coach');
  const { stage, count, until, attempt } = progress;
  const now = useNow(stage === 'waiting');
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  return (
    <div className="running">
      <LoadingOutlined aria-hidden="true" />
      {/* Told once a stage, not at every character. */}
      <span aria-hidden="true">{t(`llm.progress.${stage}`, { count, seconds, attempt })}</span>
      <output className="unseen">
        {t(`llm.progress.${stage}`, { count: 0, seconds: 0, attempt })}
      </output>
      <Button size="small" type="text" onClick={onStop}>
        {t('llm.progress.stop')}
      </Button>
    </div>
  );
}

/** The time, in milliseconds since 1970, anew each second while it is wanted. */
function useNow(isWanted: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isWanted) return;
    const tick = (): void => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [isWanted]);
  return now;
}
