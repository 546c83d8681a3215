import { useState } from 'react';
import type { Draft } from '../../lib/db/schema.ts';
import { insert as ask, type InsertOutcome } from '../../lib/requests.ts';

/** Puts texts where the caret stands in the draft's field. */
export function useInsert({ tabId, frameId }: Draft): {
  readonly insert: (text: string) => void;
  /** What came of the last one; null before the first. */
  readonly outcome: InsertOutcome | null;
} {
  const [outcome, setOutcome] = useState<InsertOutcome | null>(null);
  const insert = (text: string): void => {
    if (tabId === null) setOutcome('field-gone');
    else void ask({ tabId, frameId }, text).then(setOutcome);
  };
  return { insert, outcome };
}

/** Text boxes take it; a rich text editor is given nothing that it did not ask for. */
export function canInsert({ field: { kind } }: Draft): boolean {
  return kind === 'textarea' || kind === 'joined';
}
