/** The way to the engine: an offscreen document that is there when it is asked, and only once. */
import type { Examined } from '../engine/examine.ts';
import type { CheckRequest } from '../message-schema.ts';

/** The parts of chrome.offscreen and chrome.runtime that are used. */
export interface OffscreenApi {
  readonly offscreen: {
    createDocument(given: {
      url: string;
      reasons: ['WORKERS'];
      justification: string;
    }): Promise<void>;
  };
  readonly runtime: {
    getURL(path: '/offscreen.html'): string;
    getContexts(filter: {
      contextTypes: ['OFFSCREEN_DOCUMENT'];
      documentUrls: string[];
    }): Promise<readonly unknown[]>;
  };
}

export interface Engine {
  /** Starts it, for a check that is about to come. */
  wake(): void;
  /** Never rejects: an engine that cannot be reached is told as a failure of the check. */
  check(request: CheckRequest): Promise<Examined>;
}

const PAGE = '/offscreen.html';

/** @param ask sends the request to the extension's pages; undefined where none has answered */
export function reachEngine(
  { offscreen, runtime }: OffscreenApi,
  ask: (request: CheckRequest) => Promise<Examined | undefined>,
): Engine {
  let opening: Promise<void> | null = null;
  const isOpen = async (): Promise<boolean> => {
    const documentUrls = [runtime.getURL(PAGE)];
    return (
      (await runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'], documentUrls })).length > 0
    );
  };
  const open = async (): Promise<void> => {
    if (await isOpen()) return;
    await offscreen.createDocument({
      url: PAGE,
      reasons: ['WORKERS'],
      justification: 'Checks the draft in a worker, on this machine.',
    });
  };
  const ready = (): Promise<void> =>
    (opening ??= open().finally(() => {
      opening = null;
    }));
  const attempt = async (request: CheckRequest): Promise<Examined | string> => {
    try {
      await ready();
      return (await ask(request)) ?? 'the engine gave no answer';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  return {
    wake: () => void ready().catch(() => undefined),
    async check(request) {
      // It may have gone between being seen and being asked: once more, with a new one.
      const first = await attempt(request);
      const last = typeof first === 'string' ? await attempt(request) : first;
      return typeof last === 'string' ? { report: null, failure: last, storage: null } : last;
    },
  };
}
