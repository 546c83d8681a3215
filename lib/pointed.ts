/**
 * The mark that the user points at in the page, for the panel to open its finding. It lives in session storage: the
 * panel may be closed, and the worker asleep a moment later.
 */
import { browser } from 'wxt/browser';
import type { MarkPointed } from './message-schema.ts';

export interface Pointed {
  readonly tabId: number;
  readonly frameId: number;
  readonly finding: string;
  readonly by: MarkPointed['by'];
  /** Milliseconds since the epoch; tells two pointings at one mark apart. */
  readonly at: number;
}

const KEY = 'pointed';

export async function tellPointed(pointed: Pointed): Promise<void> {
  await browser.storage.session.set({ [KEY]: pointed });
}

/** Calls back when the user points, not with what was pointed at before; the answer stops it. */
export function watchPointed(onPointed: (pointed: Pointed) => void): () => void {
  const { session } = browser.storage;
  const listener = (changes: Record<string, { newValue?: unknown }>): void => {
    const value = changes[KEY]?.newValue;
    // Only our own background writes here, and always a Pointed.
    if (value !== undefined) onPointed(value as Pointed);
  };
  session.onChanged.addListener(listener);
  return () => session.onChanged.removeListener(listener);
}
