/** Timers that run only when something happened. */

export interface Scheduled {
  /** Asks for a run; requests before it are one. */
  request(): void;
  cancel(): void;
}

/** Runs once nothing was requested for delay milliseconds. */
export function debounce(delay: number, run: () => void): Scheduled {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    request() {
      clearTimeout(timer);
      timer = setTimeout(run, delay);
    },
    cancel: () => clearTimeout(timer),
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
