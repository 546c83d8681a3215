import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Unreadable } from '../shared/Unreadable.tsx';
import { Notice } from '../shared/Notice.tsx';
import { DeskHead } from './DeskHead.tsx';
import { Intake } from './intake/Intake.tsx';
import { useIntake } from './intake/use-intake.ts';
import { Queue } from './queue/Queue.tsx';
import { useQueue, type QueueRow } from './queue/use-queue.ts';
import { useChecking } from './use-checking.ts';
import { useKept } from './use-kept.ts';
import { useMonth, useMonths } from './use-month.ts';
import { usePlace, usualMonth } from './use-place.ts';
import { useReviewer } from './use-reviewer.ts';

const Paper = lazy(() => import('./paper/Paper.tsx').then((it) => ({ default: it.Paper })));

const NO_ROWS: readonly QueueRow[] = [];

const Aftermath = lazy(() => import('./Aftermath.tsx').then((it) => ({ default: it.Aftermath })));

/** One month of submissions: what came in, in which order it is looked at, and the one that is open. */
export function Month() {
  const { t } = useTranslation('desk');
  const [place, go] = usePlace();
  const checking = useChecking();
  const { check } = checking;
  const onAdded = useCallback(
    (shown: string) => {
      go({ view: 'intake', period: shown });
      check();
    },
    [go, check],
  );
  const onQueue = useCallback((shown: string) => go({ view: 'queue', period: shown }), [go]);
  const intake = useIntake(onAdded);
  const isBusy = intake.state.step === 'running' || checking.progress !== null;
  const months = useKept('months', useMonths(isBusy));
  const [usual] = useState(usualMonth);
  const [latest] = months?.ok ? months.value : [];
  const period = place.period ?? latest?.period ?? usual;
  const onOpen = useCallback((key: string) => go({ view: 'paper', period, key }), [go, period]);
  // What is written on a screen must outlive the moment in which a check begins.
  const month = useKept(period, useMonth(period, isBusy));
  const reviewer = useReviewer();
  const queue = useQueue(month?.ok ? month.value : null, reviewer.name);
  const isEmpty = months?.ok === true && months.value.length === 0;
  useEffect(() => {
    if (isEmpty && (place.view === 'queue' || place.view === 'paper')) go({ view: 'intake' });
  }, [isEmpty, place.view, go]);
  if (months === undefined) return <Notice pending title={t('loading')} />;
  if (!months.ok) return <Unreadable failure={months.failure} />;
  const { view } = place;
  return (
    <>
      <DeskHead
        view={view}
        period={period}
        months={months.value}
        checking={checking}
        reviewer={reviewer}
        onGo={go}
      />
      <main className="desk-main">
        {month?.ok === false && <Unreadable failure={month.failure} />}
        {view === 'intake' && (
          <Intake
            intake={intake}
            month={period}
            rows={queue.all ?? NO_ROWS}
            onQueue={onQueue}
            onCorrected={checking.check}
          />
        )}
        {view === 'queue' && <Queue queue={queue} isBusy={isBusy} onOpen={onOpen} />}
        {view === 'paper' && place.key !== null && (
          <Suspense fallback={<Notice pending title={t('loading')} />}>
            <Paper
              key={place.key}
              submission={place.key}
              queue={queue}
              reviewer={reviewer.name}
              onCorrected={checking.check}
              onOpen={onOpen}
              onBack={() => go({ view: 'queue', period })}
            />
          </Suspense>
        )}
        {view !== 'intake' && view !== 'queue' && view !== 'paper' && month?.ok === true && (
          <Suspense fallback={<Notice pending title={t('loading')} />}>
            <Aftermath
              view={view}
              period={period}
              month={month.value}
              reviewer={reviewer.name}
              onQueue={() => go({ view: 'queue', period })}
              onTaken={checking.check}
            />
          </Suspense>
        )}
      </main>
    </>
  );
}
