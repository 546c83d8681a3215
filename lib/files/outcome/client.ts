/** The pages as a file, written in a worker that lives as long as that takes. */
import type { Order } from './worker.ts';

export type { Format } from './worker.ts';

/** Rejects with an Error where the worker could not do it. */
export function writePages(order: Order): Promise<Uint8Array> {
  const worker = new Worker(new URL('worker.ts', import.meta.url), { type: 'module' });
  const written = new Promise<Uint8Array>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to choose
    worker.postMessage(order);
  });
  return written.finally(() => worker.terminate());
}
