import { useState } from 'react';
import type { Draft } from '../../lib/db/schema.ts';
import type { Locate } from '../../lib/messages.ts';
import { locate as ask, type LocateOutcome } from '../../lib/requests.ts';

/** What came of the last request, and for which part or finding. */
export interface Outcome {
  readonly id: string;
  readonly result: LocateOutcome;
}

export type OnLocate = (id: string, range: Locate) => void;

/** Shows ranges of the draft in the page. */
export function useLocate({ tabId, frameId }: Draft): {
  readonly locate: OnLocate;
  readonly outcome: Outcome | null;
} {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const locate: OnLocate = (id, range) => {
    if (tabId === null) {
      setOutcome({ id, result: 'field-gone' });
      return;
    }
    void ask({ tabId, frameId }, range).then((result) => setOutcome({ id, result }));
  };
  return { locate, outcome };
}
