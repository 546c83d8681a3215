import { useCallback, useState } from 'react';
import { stored, type StorageFailure } from '../../lib/db/failure.ts';

export interface Saving {
  /** Why the last write was not stored; null after one that was. */
  readonly failure: StorageFailure | null;
  /** Writes; whether it is stored. */
  readonly save: (write: () => Promise<unknown>) => Promise<boolean>;
}

/** Writes whose failure is shown where they were asked for. */
export function useSaving(): Saving {
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const save = useCallback(async (write: () => Promise<unknown>): Promise<boolean> => {
    const outcome = await stored(write);
    setFailure(outcome.ok ? null : outcome.failure);
    return outcome.ok;
  }, []);
  return { failure, save };
}
