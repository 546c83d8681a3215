/** A page's way to the copy index, which lives in a worker: a large library never stops the page. */
import type { Candidate } from '../copying/search.ts';
import type { Stored } from '../db/failure.ts';
import type { FromLibrary, ToLibrary } from './serve.ts';

export interface LibraryIndex {
  /** Takes in what was stored since the last time; how many texts there are. */
  sync(onProgress?: (done: number, of: number) => void): Promise<Stored<number>>;
  /** The likeliest sources of a text, the author's own left out. */
  query(text: string, author: string | null): Promise<Stored<readonly Candidate[]>>;
  close(): void;
}

/** The page's side of a worker. */
export type LibraryWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

type Answer = Exclude<FromLibrary, { type: 'progress' }>;
type Question = { type: 'sync' } | { type: 'query'; text: string; author: string | null };

export function openLibraryIndex(worker: LibraryWorker = start()): LibraryIndex {
  const waiting = new Map<number, (answer: Answer) => void>();
  let onProgress: ((done: number, of: number) => void) | null = null;
  let asked = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<FromLibrary>) => {
    if (data.type === 'progress') return onProgress?.(data.done, data.of);
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  worker.addEventListener('error', ({ message }) => {
    const failure = { kind: 'other', message, next: 'report' } as const;
    for (const [id, settle] of waiting) settle({ id, type: 'failed', failure });
    waiting.clear();
  });
  const ask = (question: Question): Promise<Answer> => {
    const id = (asked += 1);
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    const message: ToLibrary = { id, ...question };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to choose
    worker.postMessage(message);
    return answered;
  };
  return {
    async sync(tell) {
      onProgress = tell ?? null;
      const answer = await ask({ type: 'sync' });
      if (answer.type === 'synced') return { ok: true, value: answer.count };
      return failed(answer);
    },
    async query(text, author) {
      const answer = await ask({ type: 'query', text, author });
      if (answer.type === 'found') return { ok: true, value: answer.candidates };
      return failed(answer);
    },
    close: () => worker.terminate(),
  };
}

function failed(answer: Answer): {
  ok: false;
  failure: Extract<Answer, { type: 'failed' }>['failure'];
} {
  if (answer.type === 'failed') return { ok: false, failure: answer.failure };
  return { ok: false, failure: { kind: 'other', message: answer.type, next: 'report' } };
}

function start(): LibraryWorker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}
