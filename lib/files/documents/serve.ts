/** What the reading worker does, and what it and the page say to each other. */
import type { ChosenFile } from './chosen.ts';
import { readMany, type Outcome, type Place } from './many.ts';
import type { TextReading } from './read.ts';

export type ToWorker =
  /** Some of the list, in order: thousands at once would hold the page up. */
  | { readonly type: 'files'; readonly files: readonly ChosenFile[] }
  | {
      readonly type: 'start';
      readonly known: readonly string[];
      readonly from: Place;
    }
  /** The page has dealt with what it got: nothing piles up on either side. */
  | { readonly type: 'next' };

export type FromWorker =
  | { readonly type: 'opening'; readonly place: Place; readonly path: string }
  | { readonly type: 'outcome'; readonly outcome: Outcome }
  | { readonly type: 'end' }
  | { readonly type: 'failed'; readonly message: string };

/** The worker's side of a worker, or what stands for it in tests. */
export interface Port {
  readonly postMessage: (message: FromWorker) => void;
  readonly addEventListener: (
    type: 'message',
    listener: (event: { readonly data: ToWorker }) => void,
  ) => void;
}

/** Reads one list of files, an outcome at a time. */
export function serve(port: Port, reading: TextReading): void {
  let proceed: (() => void) | null = null;
  const next = (): Promise<void> => new Promise((resolve) => (proceed = resolve));
  const files: ChosenFile[] = [];
  port.addEventListener('message', ({ data }) => {
    if (data.type === 'next') proceed?.();
    else if (data.type === 'files') files.push(...data.files);
    else {
      void answer(files, data, port, reading, next).catch((error: unknown) =>
        port.postMessage({ type: 'failed', message: String(error) }),
      );
    }
  });
}

async function answer(
  files: readonly ChosenFile[],
  start: Extract<ToWorker, { type: 'start' }>,
  port: Port,
  reading: TextReading,
  next: () => Promise<void>,
): Promise<void> {
  const sources = files.map(({ path, file }) => ({
    path,
    size: file.size,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  }));
  const outcomes = readMany(sources, {
    ...reading,
    known: new Set(start.known),
    from: start.from,
    onStart: (place, path) => port.postMessage({ type: 'opening', place, path }),
  });
  for await (const outcome of outcomes) {
    const proceeding = next();
    port.postMessage({ type: 'outcome', outcome });
    await proceeding;
  }
  port.postMessage({ type: 'end' });
}
