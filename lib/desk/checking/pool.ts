/** All waiting submissions checked by several workers; the desk's page only counts. */
import { stored, type StorageFailure, type Stored } from '../../db/failure.ts';
import { storeStuck, waitingKeys } from '../../db/submissions.ts';
import type { FromChecker, ToChecker } from './serve.ts';
import type { Likeness } from './similar.ts';

/** Texts handed to a worker at once: about a tenth of a second, so that a stop is soon obeyed. */
const BATCH = 24;

/** A batch takes a tenth of a second: one that takes so long does not come back. */
const PATIENCE_MS = 20_000;

export interface CheckProgress {
  /** compare: which texts are alike. check: the rules. */
  readonly stage: 'compare' | 'check';
  readonly done: number;
  readonly of: number;
}

/** The page's side of a worker. */
export type CheckingWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** Calls once when a check has taken too long, unless what it gives is called first. */
export type Patience = (onOver: () => void) => () => void;

export interface Checking {
  /** Checks what waits until nothing does or the signal stops it; how many were checked. One run at a time. */
  run(onProgress: (progress: CheckProgress) => void, signal: AbortSignal): Promise<Stored<number>>;
  close(): void;
}

/**
 * Workers are started when there is something to check. One that does not come back is ended and
 * replaced; its texts are checked one by one, and the one that holds it up is listed as such.
 */
export function openChecking(
  cores: number = navigator.hardwareConcurrency,
  start: () => CheckingWorker = startWorker,
  patience: Patience = forSeconds,
): Checking {
  const all: (Asking | undefined)[] = [];
  const worker = (at: number): Asking => (all[at] ??= asking(start()));
  let run = 0;
  /** null: it did not come back, and its worker is gone. */
  const checked = async (at: number, batch: Batch): Promise<Answer | null> => {
    let enough = nothing;
    const over = new Promise<null>((resolve) => {
      enough = patience(() => resolve(null));
    });
    const answer = await Promise.race([worker(at).ask({ type: 'check', batch, run }), over]);
    enough();
    if (answer === null) {
      all[at]?.close();
      all[at] = undefined;
    }
    return answer;
  };
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
      /** What has become of a batch; how many of it are done. */
      const settle = async (answer: Answer | null, batch: Batch): Promise<Stored<number>> => {
        if (answer !== null) {
          return answer.type === 'checked' ? { ok: true, value: answer.count } : failed(answer);
        }
        // Ended by us, with the desk.
        if (signal.aborted) return { ok: true, value: 0 };
        const [first] = batch;
        if (batch.length === 1 && first) return stored(() => storeStuck(first[0]));
        batches.push(...batch.map((one) => [one]));
        return { ok: true, value: 0 };
      };
      const work = async (at: number): Promise<void> => {
        for (let batch = batches.pop(); batch !== undefined; batch = batches.pop()) {
          if (signal.aborted || failure !== null) return;
          // oxlint-disable-next-line no-await-in-loop
          const outcome = await settle(await checked(at, batch), batch);
          if (!outcome.ok) failure = outcome.failure;
          else onProgress({ stage: 'check', done: (done += outcome.value), of: total });
        }
      };
      const workers = Math.max(1, Math.min(cores, batches.length));
      await Promise.all(Array.from({ length: workers }, (_, at) => work(at)));
      return failure === null ? { ok: true, value: done } : { ok: false, failure };
    },
    close() {
      for (const one of all) one?.close();
    },
  };
}

type Batch = readonly Likeness[];

function nothing(): void {}

function forSeconds(onOver: () => void): () => void {
  const timer = setTimeout(onOver, PATIENCE_MS);
  return () => clearTimeout(timer);
}

/** The first batch is taken last from the end, so that the list fills from its beginning. */
function inBatches(likenesses: Batch): Batch[] {
  const batches: Batch[] = [];
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
