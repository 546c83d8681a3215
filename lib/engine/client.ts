/** A page's way to the engine, which lives in a worker: a check never stops the pages of the extension. */
import type { CheckRequest } from '../message-schema.ts';
import type { Examined } from './examine.ts';
import type { FromEngine, ToEngine } from './serve.ts';

/** The page's side of a worker. */
export type EngineWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

export type Check = (request: CheckRequest) => Promise<Examined>;

/**
 * A worker that died without a word would hold up every draft behind it. No text takes so long; building the
 * copy index of a large library anew, which the first check may have to, takes half of it.
 */
const PATIENCE_MS = 120_000;

/** A worker that failed or fell silent is replaced at the next check; those under way are told as failed. */
export function openEngine(start: () => EngineWorker = startWorker, patience = PATIENCE_MS): Check {
  let running: Running | null = null;
  return (request) => {
    running = running?.isAlive() ? running : run(start(), patience);
    return running.check(request);
  };
}

interface Running {
  readonly check: Check;
  readonly isAlive: () => boolean;
}

function run(worker: EngineWorker, patience: number): Running {
  const waiting = new Map<number, (examined: Examined) => void>();
  let asked = 0;
  let alive = true;
  worker.addEventListener('message', ({ data }: MessageEvent<FromEngine>) => {
    waiting.get(data.id)?.(data.examined);
    waiting.delete(data.id);
  });
  const end = (failure: string): void => {
    alive = false;
    worker.terminate();
    for (const settle of waiting.values()) settle({ report: null, failure, storage: null });
    waiting.clear();
  };
  worker.addEventListener('error', ({ message }) => end(message || 'the engine stopped'));
  return {
    isAlive: () => alive,
    check: (request) => {
      const id = (asked += 1);
      const answered = new Promise<Examined>((resolve) => {
        const silence = setTimeout(() => end('the engine fell silent'), patience);
        waiting.set(id, (examined) => {
          clearTimeout(silence);
          resolve(examined);
        });
      });
      const message: ToEngine = { id, request };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to choose
      worker.postMessage(message);
      return answered;
    },
  };
}

function startWorker(): EngineWorker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}
