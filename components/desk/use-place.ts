import { useCallback, useSyncExternalStore } from 'react';
import { periodFor } from '../../lib/period.ts';

/** Where the reviewer is; it stands in the address, so that a reload comes back to it. */
export interface Place {
  readonly view: 'intake' | 'queue' | 'paper';
  /** YYYY-MM; null while nobody chose one. */
  readonly period: string | null;
  /** The submission that is open. */
  readonly key: string | null;
}

const HASH = /^#\/(intake|queue|paper)(?:\/(\d{4}-(?:0[1-9]|1[0-2])))?(?:\/([0-9a-f]{64}))?$/;
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
  const [, view, period = null, key = null] = HASH.exec(hash) ?? [];
  if (view === 'intake' || view === 'queue') return { view, period, key: null };
  return view === 'paper' && key !== null ? { view, period, key } : START;
}

function hashOf({ view, period, key }: Place): string {
  const steps = [view, period, view === 'paper' ? key : null];
  return `#/${steps.filter((step) => step !== null).join('/')}`;
}

function subscribe(onChange: () => void): () => void {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}
