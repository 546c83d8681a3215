import { useEffect, useRef, useState } from 'react';
import { hasPortal, requestPortal } from '../../lib/permissions.ts';
import { foreignOrigins, pickField, stopPicking, type PickResult } from '../../lib/picking.ts';

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
  /** Ends with the picking that goes on; null while none does. */
  const going = useRef<Promise<void> | null>(null);
  useEffect(() => {
    if (!isPicking || tabId === null) return;
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') void stopPicking(tabId);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isPicking, tabId]);
  useEffect(
    () => () => {
      // A frame that was just enabled may show its field before the user has picked one.
      if (going.current !== null && tabId !== null) void stopPicking(tabId);
    },
    [tabId],
  );

  const pickIn = async (id: number): Promise<void> => {
    setPicking(true);
    void closedIn(id, followed?.frameId).then(setClosed);
    const { outcome: came, frameId } = await pickField(id, followed?.frameId);
    setOutcome(came);
    if (came === 'picked' && frameId !== null) followed?.onPicked(frameId);
    going.current = null;
    setPicking(false);
  };
  const pick = (): void => {
    if (tabId === null) setOutcome('no-answer');
    else going.current = pickIn(tabId);
  };
  const stop = (): void => {
    if (tabId !== null) void stopPicking(tabId);
  };
  const answered = async (isAllowed: boolean): Promise<void> => {
    setRefused(!isAllowed);
    if (!isAllowed) return;
    stop();
    await going.current;
    pick();
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
