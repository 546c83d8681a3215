import { useCallback, useEffect, useRef, useState } from 'react';
import { openChecking, type CheckProgress } from '../../lib/desk/checking/pool.ts';
import type { StorageFailure } from '../../lib/db/failure.ts';

export interface CheckingNow {
  /** Null while nothing is checked. */
  readonly progress: CheckProgress | null;
  readonly failure: StorageFailure | null;
  /** Checks what waits; asked again during a run, it follows that run. */
  readonly check: () => void;
}

/** Drawing it more often would cost more than checking. */
const TELL_MS = 250;

/** The checking of all that waits, in workers; what was left of an earlier visit is checked at once. */
export function useChecking(): CheckingNow {
  const [progress, setProgress] = useState<CheckProgress | null>(null);
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const running = useRef<{ again: boolean } | null>(null);
  const pool = useRef<ReturnType<typeof openChecking> | null>(null);
  const stop = useRef(new AbortController());

  const told = useRef(-TELL_MS);
  const tell = useCallback((now: CheckProgress): void => {
    if (performance.now() - told.current < TELL_MS) return;
    told.current = performance.now();
    setProgress(now);
  }, []);

  const check = useCallback((): void => {
    if (running.current) {
      running.current.again = true;
      return;
    }
    const mine = (running.current = { again: false });
    const { signal } = stop.current;
    const go = async (): Promise<void> => {
      pool.current ??= openChecking();
      do {
        mine.again = false;
        // oxlint-disable-next-line no-await-in-loop
        const outcome = await pool.current.run((now) => !signal.aborted && tell(now), signal);
        if (signal.aborted) return;
        setFailure(outcome.ok ? null : outcome.failure);
      } while (mine.again);
      running.current = null;
      setProgress(null);
    };
    void go();
  }, [tell]);

  useEffect(() => {
    stop.current = new AbortController();
    check();
    return () => {
      stop.current.abort();
      pool.current?.close();
      pool.current = null;
      running.current = null;
    };
  }, [check]);
  return { progress, failure, check };
}
