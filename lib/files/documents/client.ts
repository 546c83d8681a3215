/** Documents read in a worker: the page never waits for a file, and a file that never ends is given up. */
import type { FileProblem } from '../problem.ts';
import type { ChosenFile } from './chosen.ts';
import type { Outcome, Place } from './many.ts';
import type { FromWorker, ToWorker } from './serve.ts';

/** The page's side of a worker. */
export type ReadingWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

export interface ReadingFiles {
  /** Hashes of documents that need not be read again. */
  readonly known?: ReadonlySet<string>;
  readonly signal?: AbortSignal;
  /** How much of the list is read, 0 to 1, and what was read last. */
  readonly onProgress?: (share: number, path: string) => void;
  /** Milliseconds without a word from the worker after which a document is given up. */
  readonly patience?: number;
  readonly startWorker?: () => ReadingWorker;
}

/** A PDF of a hundred pages takes ten seconds on a slow machine, a long .docx one. */
const PATIENCE = 30_000;

/** Every document of the files, in order: its text, or why not. Ends early when the signal says so. */
export async function* readFiles(
  files: readonly ChosenFile[],
  {
    known = new Set(),
    signal,
    onProgress,
    patience = PATIENCE,
    startWorker = start,
  }: ReadingFiles = {},
): AsyncGenerator<Outcome, void> {
  let from: Place = { file: 0, member: 0 };
  while (from.file < files.length) {
    const worker = startWorker();
    const hear = listen(worker, patience, signal);
    let say: ToWorker = { type: 'start', known: [...known], from };
    let opening: Opening = { place: from, path: files[from.file]?.path ?? '' };
    try {
      await hand(worker, files);
      for (;;) {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to choose
        worker.postMessage(say);
        const heard = await hear((next) => (opening = next));
        if (heard.type === 'aborted' || heard.type === 'end') return;
        const outcome = heard.type === 'outcome' ? heard.outcome : givenUp(opening, heard, files);
        yield outcome;
        onProgress?.(outcome.share, outcome.path);
        if (heard.type !== 'outcome') break;
        say = { type: 'next' };
      }
    } finally {
      worker.terminate();
    }
    from = placeAfter(opening, files);
  }
}

/** Files handed over without a pause. */
const AT_ONCE = 50;

/** Each costs the page some time to hand over; between some of them it answers. */
async function hand(worker: ReadingWorker, files: readonly ChosenFile[]): Promise<void> {
  for (let at = 0; at < files.length; at += AT_ONCE) {
    if (at > 0) await new Promise((resolve) => setTimeout(resolve));
    const say: ToWorker = { type: 'files', files: files.slice(at, at + AT_ONCE) };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to choose
    worker.postMessage(say);
  }
}

type Heard =
  | Extract<FromWorker, { type: 'outcome' | 'end' | 'failed' }>
  | { readonly type: 'silent' | 'aborted' };

interface Opening {
  readonly place: Place;
  readonly path: string;
}

/** Waits for the next thing that decides something; what the worker opens meanwhile is passed on. */
function listen(worker: ReadingWorker, patience: number, signal: AbortSignal | undefined) {
  let settle: ((heard: Heard) => void) | null = null;
  let onOpening: ((opening: Opening) => void) | null = null;
  let timer: ReturnType<typeof setTimeout>;
  const watch = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => settle?.({ type: 'silent' }), patience);
  };
  signal?.addEventListener('abort', () => settle?.({ type: 'aborted' }));
  worker.addEventListener('error', ({ message }) => settle?.({ type: 'failed', message }));
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.type !== 'opening') return settle?.(data);
    onOpening?.(data);
    watch();
  });
  return async (opens: (opening: Opening) => void): Promise<Heard> => {
    if (signal?.aborted) return { type: 'aborted' };
    onOpening = opens;
    const heard = new Promise<Heard>((resolve) => (settle = resolve));
    watch();
    try {
      return await heard;
    } finally {
      clearTimeout(timer);
    }
  };
}

/** The document that the worker was at when it fell silent or failed. */
function givenUp(
  { place, path }: Opening,
  heard: Exclude<Heard, { type: 'outcome' | 'end' }>,
  files: readonly ChosenFile[],
): Outcome {
  const problem: FileProblem =
    heard.type === 'failed'
      ? { kind: 'fault', detail: { message: heard.message } }
      : { kind: 'too-slow', detail: {} };
  const share = (place.file + 1) / files.length;
  return { place, path, share, hash: null, state: 'refused', problem };
}

/** The next document of a zip file, or the next file where the file itself was the trouble. */
function placeAfter({ place, path }: Opening, files: readonly ChosenFile[]): Place {
  const isMember = path !== files[place.file]?.path;
  return isMember
    ? { file: place.file, member: place.member + 1 }
    : { file: place.file + 1, member: 0 };
}

function start(): ReadingWorker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}
