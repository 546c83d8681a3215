/** Timers that run only when something happened. */

export interface Scheduled {
  /** Asks for a run; requests before it are one. */
  request(): void;
  cancel(): void;
}

export interface Debounced extends Scheduled {
  /** Whether a run is to come. */
  isWaiting(): boolean;
}

/**
 * Runs once nothing was requested for `delay` milliseconds, and at the latest `ceiling` milliseconds after
 * the first request: who types without a pause would otherwise be heard only at the end.
 */
export function debounce(delay: number, ceiling: number, run: () => void): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  let due: number | null = null;

  function cancel(): void {
    clearTimeout(timer);
    timer = undefined;
    due = null;
  }

  // One timer at a time, which waits on when it finds that more was requested: a request costs next to nothing.
  function wait(): void {
    const left = Math.min(latest + delay, due ?? 0) - performance.now();
    if (left > 0) {
      timer = setTimeout(wait, left);
      return;
    }
    cancel();
    run();
  }

  return {
    request() {
      latest = performance.now();
      due ??= latest + ceiling;
      timer ??= setTimeout(wait, Math.min(delay, ceiling));
    },
    cancel,
    isWaiting: () => due !== null,
  };
}

/** Runs after delay milliseconds at most; longer when a run is slow, so that at most a twentieth of the time goes there. */
export function throttle(delay: number, run: () => void): Scheduled {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let notBefore = 0;
  return {
    request() {
      timer ??= setTimeout(
        () => {
          timer = null;
          const began = performance.now();
          run();
          const ended = performance.now();
          notBefore = ended + 20 * (ended - began);
        },
        Math.max(delay, notBefore - performance.now()),
      );
    },
    cancel() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
