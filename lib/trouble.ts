/**
 * What went wrong while a draft was stored or checked, for the panel to show. It lives in session
 * storage, in memory: a full disk is the very thing it has to report.
 */
import { browser } from 'wxt/browser';
import type { StorageFailure } from './db/failure.ts';

export interface Trouble {
  /** Null while drafts can be stored. */
  readonly storage: StorageFailure | null;
  /** The draft that could not be checked last, and what the engine threw; null when it did not. */
  readonly check: CheckFailure | null;
}

export interface CheckFailure {
  readonly draftKey: string;
  readonly message: string;
}

export const NO_TROUBLE: Trouble = { storage: null, check: null };

const KEY = 'trouble';

export async function tellTrouble(trouble: Trouble): Promise<void> {
  await browser.storage.session.set({ [KEY]: trouble });
}

/** Calls back with what is known now and on every change; the answer stops it. */
export function watchTrouble(onTrouble: (trouble: Trouble) => void): () => void {
  const { session } = browser.storage;
  const listener = (changes: Record<string, { newValue?: unknown }>): void => {
    const change = changes[KEY];
    if (change !== undefined) onTrouble(asTrouble(change.newValue));
  };
  session.onChanged.addListener(listener);
  void session.get(KEY).then((items) => onTrouble(asTrouble(items[KEY])));
  return () => session.onChanged.removeListener(listener);
}

/** Only our own background writes here, and always a Trouble. */
function asTrouble(value: unknown): Trouble {
  return value === undefined ? NO_TROUBLE : (value as Trouble);
}
