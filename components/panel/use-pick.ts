import { useEffect, useState } from 'react';
import { pickField, stopPicking, type PickOutcome } from '../../lib/requests.ts';

export interface Pick {
  /** The page waits for the user's click. */
  readonly isPicking: boolean;
  /** What came of the last time; null before the first. */
  readonly outcome: PickOutcome | null;
  readonly pick: () => void;
  readonly stop: () => void;
}

/** Lets the user pick the field in a tab's page. Esc in the panel gives up, as it does in the page. */
export function usePick(tabId: number | null): Pick {
  const [isPicking, setPicking] = useState(false);
  const [outcome, setOutcome] = useState<PickOutcome | null>(null);
  useEffect(() => {
    if (!isPicking || tabId === null) return;
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') void stopPicking(tabId);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isPicking, tabId]);
  const pick = async (): Promise<void> => {
    if (tabId === null) {
      setOutcome('no-answer');
      return;
    }
    setPicking(true);
    setOutcome(await pickField(tabId));
    setPicking(false);
  };
  return {
    isPicking,
    outcome,
    pick: () => void pick(),
    stop: () => {
      if (tabId !== null) void stopPicking(tabId);
    },
  };
}
