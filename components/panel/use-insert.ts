import { useState } from 'react';
import { copyText } from '../../lib/copy-text.ts';
import type { Draft } from '../../lib/db/schema.ts';
import { insert as ask, type InsertOutcome } from '../../lib/requests.ts';
import { usePortalRow } from './use-stored.ts';

/** copied: the portal is not to be written into, and the user pastes. */
export type Outcome = InsertOutcome | 'copied' | 'not-copied';

/** Puts texts where the caret stands in the draft's field, or on the clipboard where that is settled. */
export function useInsert({ key, tabId, frameId }: Draft): {
  readonly insert: (text: string) => void;
  /** What came of the last one; null before the first. */
  readonly outcome: Outcome | null;
} {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const portal = usePortalRow(key);
  const insert = (text: string): void => {
    if (portal?.write === 'clipboard')
      void copyText(text).then((done) => setOutcome(done ? 'copied' : 'not-copied'));
    else if (tabId === null) setOutcome('field-gone');
    else void ask({ tabId, frameId }, text).then(setOutcome);
  };
  return { insert, outcome };
}
