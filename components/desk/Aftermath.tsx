import { lazy } from 'react';
import { FairnessView } from './fairness/FairnessView.tsx';
import { OutcomeView } from './outcome/OutcomeView.tsx';
import { SharingView } from './sharing/SharingView.tsx';
import { TargetsView } from './targets/TargetsView.tsx';
import type { MonthRead } from './use-month.ts';
import type { View } from './use-place.ts';

/** Drawing takes a library that nobody needs who only reads. */
const ChartsView = lazy(() =>
  import('./charts/ChartsView.tsx').then((it) => ({ default: it.ChartsView })),
);

interface Props {
  readonly view: Exclude<View, 'intake' | 'queue'>;
  readonly period: string;
  readonly month: MonthRead;
  readonly reviewer: string;
  readonly onQueue: () => void;
  /** New submissions wait to be checked. */
  readonly onTaken: () => void;
}

/** What comes of a month that was reviewed. */
export function Aftermath({ view, period, month, reviewer, onQueue, onTaken }: Props) {
  switch (view) {
    case 'outcome':
      return <OutcomeView period={period} month={month} reviewer={reviewer} onQueue={onQueue} />;
    case 'charts':
      return <ChartsView period={period} />;
    case 'fairness':
      return <FairnessView month={month} reviewer={reviewer} />;
    case 'targets':
      return <TargetsView key={period} period={period} month={month} reviewer={reviewer} />;
    case 'sharing':
      return <SharingView period={period} reviewer={reviewer} onTaken={onTaken} />;
  }
}
