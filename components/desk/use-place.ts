import { useCallback, useSyncExternalStore } from 'react';
import { periodFor } from '../../lib/period.ts';

/** What stands in the head of the desk, in order. */
export const VIEWS = [
  'intake',
  'queue',
  'outcome',
  'charts',
  'fairness',
  'targets',
  'sharing',
] as const;
export type View = (typeof VIEWS)[number];

/** Where the reviewer is; it stands in the address, so that a reload comes back to it. */
export interface Place {
  readonly view: View | 'paper';
  /** YYYY-MM; null while nobody chose one. */
  readonly period: string | null;
  /** The submission that is open. */
  readonly key: string | null;
}

const HASH = /^#\/([a-z]+)(?:\/(\d{4}-(?:0[1-9]|1[0-2])))?(?:\/([0-9a-f]{64}))?$/;
const START: Place = { view: 'queue', period: null, key: null };

export function usePlace(): readonly [Place, (change: Partial<Place>) => void] {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const place = placeOf(hash);
  const go = useCallback((change: Partial<Place>): void => {
    location.hash = hashOf({ ...placeOf(location.hash), ...change });
  }, []);
  return [place, go];
}

/** The month to begin with where there are no submissions yet. */
export function usualMonth(): string {
  return periodFor('', new Date());
}

function placeOf(hash: string): Place {
  const [, name, period = null, key = null] = HASH.exec(hash) ?? [];
  if (name === 'paper' && key !== null) return { view: 'paper', period, key };
  const view = VIEWS.find((one) => one === name);
  return view === undefined ? START : { view, period, key: null };
}

function hashOf({ view, period, key }: Place): string {
  const steps = [view, period, view === 'paper' ? key : null];
  return `#/${steps.filter((step) => step !== null).join('/')}`;
}

function subscribe(onChange: () => void): () => void {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}
