/** Keeps the page script registered on exactly the origins the user granted. */
import { closeOrigin, forgetPageLives, openOrigins } from '../db/drafts.ts';
import { originPattern } from '../permissions.ts';
import type { Queue } from './queue.ts';

export const SCRIPT = '/portal.js';
const ID = 'portal';

export interface Registration {
  readonly id: string;
  readonly js: string[];
  readonly matches: string[];
  readonly allFrames: boolean;
  readonly matchOriginAsFallback: boolean;
  readonly persistAcrossSessions: boolean;
  readonly runAt: 'document_idle';
}

interface Listenable<T extends (...given: never[]) => void> {
  addListener(listener: T): void;
}
interface Origins {
  readonly origins?: string[];
}

/** The parts of the extension API that are used here. */
export interface PortalApi {
  readonly permissions: {
    getAll(): Promise<Origins>;
    contains(wanted: { origins: string[] }): Promise<boolean>;
    readonly onAdded: Listenable<(added: Origins) => void>;
    readonly onRemoved: Listenable<(removed: Origins) => void>;
  };
  readonly scripting: {
    getRegisteredContentScripts(): Promise<readonly { readonly id: string }[]>;
    unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
    registerContentScripts(scripts: Registration[]): Promise<void>;
  };
  /** Runs the page script in all frames of a tab; rejects where no script may run. */
  readonly inject: (tabId: number) => Promise<unknown>;
  readonly tabs: { query(filter: { url: string[] }): Promise<readonly { readonly id?: number }[]> };
  readonly runtime: {
    readonly onInstalled: Listenable<() => void>;
    readonly onStartup: Listenable<() => void>;
  };
}

/** What should be registered for these granted patterns: one script for all, or nothing. */
export function wantedRegistrations(origins: readonly string[]): Registration[] {
  if (origins.length === 0) return [];
  return [
    {
      id: ID,
      js: [SCRIPT],
      matches: origins.toSorted(),
      allFrames: true,
      // Editors write into about:blank frames.
      matchOriginAsFallback: true,
      persistAcrossSessions: true,
      runAt: 'document_idle',
    },
  ];
}

/** Makes the registrations what they should be; can run any number of times. */
export async function syncPortals(api: PortalApi): Promise<void> {
  const { origins = [] } = await api.permissions.getAll();
  const registered = await api.scripting.getRegisteredContentScripts();
  const ids = registered.map(({ id }) => id);
  if (ids.length > 0) await api.scripting.unregisterContentScripts({ ids });
  const wanted = wantedRegistrations(origins);
  if (wanted.length > 0) await api.scripting.registerContentScripts(wanted);
}

/** Runs the page script once in the open tabs of these origins: a registration waits for a reload. */
export async function injectPortals(api: PortalApi, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await api.tabs.query({ url: [...origins] });
  const targets = tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
  // A tab may be discarded, showing an error page or closing: its script comes with the next load.
  await Promise.allSettled(targets.map((tabId) => api.inject(tabId)));
}

/**
 * `drafts` is the queue that writes of drafts take, so that a removal is not overtaken by an edit;
 * `inTurn` that of registrations, which fail when two overlap.
 */
export function setupPortals(api: PortalApi, drafts: Queue, inTurn: Queue): void {
  api.permissions.onAdded.addListener(({ origins = [] }) => {
    // The open page is read even if its registration for later loads fails.
    void inTurn(() => syncPortals(api).finally(() => injectPortals(api, origins)));
  });
  api.permissions.onRemoved.addListener(() => {
    void inTurn(() => syncPortals(api));
    void drafts(() => closeRemoved(api));
  });
  api.runtime.onInstalled.addListener(() => {
    void inTurn(async () => {
      // Registrations vanish with an update, and scripts of the old version are cut off.
      await drafts(forgetPageLives);
      await syncPortals(api);
      const { origins = [] } = await api.permissions.getAll();
      await injectPortals(api, origins);
    });
  });
  api.runtime.onStartup.addListener(() => void inTurn(() => syncPortals(api)));
}

async function closeRemoved(api: PortalApi): Promise<void> {
  for (const origin of await openOrigins()) {
    const isGranted = await api.permissions.contains({ origins: [originPattern(origin)] });
    if (!isGranted) await closeOrigin(origin);
  }
}
