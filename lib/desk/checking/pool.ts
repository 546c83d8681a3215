/** All waiting submissions checked by several workers; the desk's page only counts. */
import { stored, type StorageFailure, type Stored } from '../../db/failure.ts';
import { waitingKeys } from '../../db/submissions.ts';
import type { FromChecker, ToChecker } from './serve.ts';
import type { Likeness } from './similar.ts';

/** Texts handed to a worker at once: about a tenth of a second, so that a stop is soon obeyed. */
const BATCH = 24;

export interface CheckProgress {
  /** compare: which texts are alike. check: the rules. */
  readonly stage: 'compare' | 'check';
  readonly done: number;
  readonly of: number;
}

/** The page's side of a worker. */
export type CheckingWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

export interface Checking {
  /** Checks what waits until nothing does or the signal stops it; how many were checked. One run at a time. */
  run(onProgress: (progress: CheckProgress) => void, signal: AbortSignal): Promise<Stored<number>>;
  close(): void;
}

/** Workers are started when there is something to check. */
export function openChecking(
  cores: number = navigator.hardwareConcurrency,
  start: () => CheckingWorker = startWorker,
): Checking {
  const all: Asking[] = [];
  const worker = (at: number): Asking => (all[at] ??= asking(start()));
  let run = 0;
  return {
    async run(onProgress, signal) {
      run += 1;
      const keys = await stored(waitingKeys);
      if (!keys.ok) return keys;
      if (keys.value.length === 0) return { ok: true, value: 0 };
      const of = keys.value.length;
      onProgress({ stage: 'compare', done: 0, of });
      const compared = await worker(0).ask({ type: 'compare', keys: keys.value }, (done) =>
        onProgress({ stage: 'compare', done, of }),
      );
      if (compared.type !== 'compared') return failed(compared);
      const batches = inBatches(compared.likenesses);
      const total = compared.likenesses.length;
      onProgress({ stage: 'check', done: 0, of: total });
      let done = 0;
      let failure: StorageFailure | null = null;
      const work = async (at: number): Promise<void> => {
        for (let batch = batches.pop(); batch !== undefined; batch = batches.pop()) {
          if (signal.aborted || failure !== null) return;
          // oxlint-disable-next-line no-await-in-loop
          const answer = await worker(at).ask({ type: 'check', batch, run });
          if (answer.type !== 'checked') failure = failed(answer).failure;
          else onProgress({ stage: 'check', done: (done += answer.count), of: total });
        }
      };
      const workers = Math.max(1, Math.min(cores, batches.length));
      await Promise.all(Array.from({ length: workers }, (_, at) => work(at)));
      return failure === null ? { ok: true, value: done } : { ok: false, failure };
    },
    close() {
      for (const one of all) one.close();
    },
  };
}

/** The first batch is taken last from the end, so that the list fills from its beginning. */
function inBatches(likenesses: readonly Likeness[]): (readonly Likeness[])[] {
  const batches: (readonly Likeness[])[] = [];
  for (let at = 0; at < likenesses.length; at += BATCH) {
    batches.unshift(likenesses.slice(at, at + BATCH));
  }
  return batches;
}

type Answer = Exclude<FromChecker, { type: 'progress' }>;
type Question = ToChecker extends infer Q ? (Q extends unknown ? Omit<Q, 'id'> : never) : never;

interface Asking {
  ask(question: Question, onProgress?: (done: number) => void): Promise<Answer>;
  close(): void;
}

function asking(worker: CheckingWorker): Asking {
  const waiting = new Map<number, (answer: Answer) => void>();
  let progress: ((done: number) => void) | undefined;
  let asked = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<FromChecker>) => {
    if (data.type === 'progress') return progress?.(data.done);
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  worker.addEventListener('error', ({ message }) => {
    const failure = { kind: 'other', message, next: 'report' } as const;
    for (const [id, settle] of waiting) settle({ id, type: 'failed', failure });
    waiting.clear();
  });
  return {
    ask(question, onProgress) {
      const id = (asked += 1);
      progress = onProgress;
      const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to choose
      worker.postMessage({ id, ...question });
      return answered;
    },
    close: () => worker.terminate(),
  };
}

function failed(answer: Answer): { readonly ok: false; readonly failure: StorageFailure } {
  if (answer.type === 'failed') return { ok: false, failure: answer.failure };
  return { ok: false, failure: { kind: 'other', message: answer.type, next: 'report' } };
}

function startWorker(): CheckingWorker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}
