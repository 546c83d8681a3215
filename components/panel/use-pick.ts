import { useEffect, useRef, useState } from 'react';
import { hasPortal, requestPortal } from '../../lib/permissions.ts';
import { foreignOrigins, pickField, type PickResult } from '../../lib/picking.ts';

export interface Pick {
  /** The page waits for the user's click. */
  readonly isPicking: boolean;
  /** What came of the last time; null before the first. */
  readonly outcome: PickResult['outcome'] | null;
  /** Origins of frames in the page that are not enabled: nothing in them can be picked. */
  readonly closed: readonly string[];
  /** The user was asked for one of them and did not agree. */
  readonly isRefused: boolean;
  readonly pick: () => void;
  readonly stop: () => void;
  /** Asks the user for one of them and has the page wait again. To be called in a click handler. */
  readonly open: (origin: string) => void;
}

interface Picking {
  readonly stopping: AbortController;
  readonly done: Promise<void>;
}

interface Followed {
  readonly frameId: number;
  readonly onPicked: (frameId: number) => void;
}

/**
 * Lets the user pick the field in a tab's page. Esc in the panel gives up, as it does in the page.
 * @param followed the frame that is followed, and what is told of the frame that has the field now
 */
export function usePick(tabId: number | null, followed?: Followed): Pick {
  const [isPicking, setPicking] = useState(false);
  const [outcome, setOutcome] = useState<Pick['outcome']>(null);
  const [closed, setClosed] = useState<readonly string[]>([]);
  const [isRefused, setRefused] = useState(false);
  const going = useRef<Picking | null>(null);
  /** The tab that is shown; null once it is not: a frame that was just enabled may show its field before one is picked. */
  const shown = useRef<number | null>(null);
  useEffect(() => {
    shown.current = tabId;
    return () => {
      shown.current = null;
      going.current?.stopping.abort();
    };
  }, [tabId]);
  useEffect(() => {
    if (!isPicking) return;
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') going.current?.stopping.abort();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isPicking]);

  const pickIn = async (id: number, signal: AbortSignal): Promise<void> => {
    setPicking(true);
    void closedIn(id, followed?.frameId).then(setClosed);
    const { outcome: came, frameId } = await pickField(id, signal, followed?.frameId);
    setOutcome(came);
    if (came === 'picked' && frameId !== null) followed?.onPicked(frameId);
    going.current = null;
    setPicking(false);
  };
  const pick = (): void => {
    if (tabId === null) {
      setOutcome('no-answer');
      return;
    }
    const stopping = new AbortController();
    going.current = { stopping, done: pickIn(tabId, stopping.signal) };
  };
  const stop = (): void => going.current?.stopping.abort();
  const answered = async (isAllowed: boolean): Promise<void> => {
    setRefused(!isAllowed);
    if (!isAllowed) return;
    stop();
    await going.current?.done;
    if (shown.current === tabId) pick();
  };
  return {
    isPicking,
    outcome,
    closed,
    isRefused,
    open: (origin) =>
      void requestPortal(origin)
        .catch(() => false)
        .then(answered),
    pick,
    stop,
  };
}

async function closedIn(tabId: number, frameId?: number): Promise<readonly string[]> {
  const origins = await foreignOrigins(tabId, frameId);
  const isOpen = await Promise.all(origins.map(hasPortal));
  return origins.filter((_, at) => !isOpen[at]);
}
