/** What the worker that holds the copy index does, and what it and a page say to each other. */
import type { Candidate } from '../copying/search.ts';
import { storageFailure, type StorageFailure } from '../db/failure.ts';
import type { Keeper } from './keeper.ts';

export type ToLibrary = { readonly id: number } & (
  | { readonly type: 'sync' }
  | { readonly type: 'query'; readonly text: string; readonly author: string | null }
);

export type FromLibrary =
  | { readonly type: 'progress'; readonly done: number; readonly of: number }
  | ({ readonly id: number } & (
      | { readonly type: 'synced'; readonly count: number }
      | { readonly type: 'found'; readonly candidates: readonly Candidate[] }
      | { readonly type: 'failed'; readonly failure: StorageFailure }
    ));

/** The worker's side of a worker, or what stands for it in tests. */
export interface Port {
  readonly postMessage: (message: FromLibrary) => void;
  readonly addEventListener: (
    type: 'message',
    listener: (event: { readonly data: ToLibrary }) => void,
  ) => void;
}

/** Answers one question after the other: a query never meets a half-filled index. */
export function serve(port: Port, keeper: Keeper): void {
  let last: Promise<void> = Promise.resolve();
  port.addEventListener('message', ({ data }) => {
    last = last.then(() => answer(data, port, keeper));
  });
}

async function answer(asked: ToLibrary, port: Port, keeper: Keeper): Promise<void> {
  const { id } = asked;
  try {
    const count = await keeper.sync((done, of) => port.postMessage({ type: 'progress', done, of }));
    if (asked.type === 'sync') return port.postMessage({ id, type: 'synced', count });
    const { text, author: own } = asked;
    const accepts = (_: string, author: string | null): boolean => own === null || author !== own;
    port.postMessage({ id, type: 'found', candidates: keeper.query(text, { accepts }) });
  } catch (error) {
    port.postMessage({ id, type: 'failed', failure: storageFailure(error) });
  }
}
