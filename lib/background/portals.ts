/** Keeps the page script registered on exactly the portals: what the user enabled and still grants. */
import { closeOrigin, forgetPageLives, openOrigins } from '../db/drafts.ts';
import {
  adoptPortals,
  dropPortals,
  grants,
  isPortal,
  watchGrants,
  type Grants,
} from '../grants.ts';
import { originPattern, portPattern } from '../origins.ts';
import type { Queue } from './queue.ts';

export const SCRIPT = '/portal.js';
const ID = 'portal';

export interface Registration {
  readonly id: string;
  readonly js: string[];
  readonly matches: string[];
  readonly excludeMatches: string[];
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
  readonly tabs: {
    query(filter: {
      url: string[];
    }): Promise<readonly { readonly id?: number; readonly url?: string }[]>;
  };
  readonly runtime: {
    readonly onInstalled: Listenable<() => void>;
    readonly onStartup: Listenable<() => void>;
  };
}

/** What should be registered for these portals: one script for all, or nothing. */
export function wantedRegistrations({ portals, endpoints }: Grants): Registration[] {
  if (portals.length === 0) return [];
  return [
    {
      id: ID,
      js: [SCRIPT],
      matches: patternsOf(portals),
      excludeMatches: endpoints
        .filter((origin) => !portals.includes(origin))
        .map(portPattern)
        .toSorted(),
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
  const known = await grantedPortals(api);
  const registered = await api.scripting.getRegisteredContentScripts();
  const ids = registered.map(({ id }) => id);
  if (ids.length > 0) await api.scripting.unregisterContentScripts({ ids });
  const wanted = wantedRegistrations(known);
  if (wanted.length > 0) await api.scripting.registerContentScripts(wanted);
}

/** Runs the page script once in the portals' open tabs: a registration waits for a reload. */
export async function injectPortals(api: PortalApi): Promise<void> {
  const known = await grantedPortals(api);
  if (known.portals.length === 0) return;
  const tabs = await api.tabs.query({ url: patternsOf(known.portals) });
  const targets = tabs.flatMap(({ id, url }) =>
    id !== undefined && url !== undefined && isPortal(new URL(url).origin, known) ? [id] : [],
  );
  // A tab may be discarded, showing an error page or closing: its script comes with the next load.
  await Promise.allSettled(targets.map((tabId) => api.inject(tabId)));
}

/** The lists, the portals among them whose grant was taken back left out. */
async function grantedPortals(api: PortalApi): Promise<Grants> {
  const known = await grants();
  const granted = await Promise.all(known.portals.map((origin) => isGranted(api, origin)));
  return { ...known, portals: known.portals.filter((_, at) => granted[at]) };
}

function patternsOf(origins: readonly string[]): string[] {
  return [...new Set(origins.map(originPattern))].toSorted();
}

/**
 * `drafts` is the queue that writes of drafts take, so that a removal is not overtaken by an edit;
 * `inTurn` that of registrations, which fail when two overlap.
 */
export function setupPortals(api: PortalApi, drafts: Queue, inTurn: Queue): void {
  // An open page is read even if its registration for later loads fails.
  const renew = (): void => void inTurn(() => syncPortals(api).finally(() => injectPortals(api)));
  api.permissions.onAdded.addListener(renew);
  watchGrants(renew);
  api.permissions.onRemoved.addListener(() => {
    void inTurn(async () => {
      await dropPortals(async (origin) => !(await isGranted(api, origin)));
      await syncPortals(api);
    });
    void drafts(() => closeRemoved(api));
  });
  api.runtime.onInstalled.addListener(() => {
    void inTurn(async () => {
      await adoptPortals((await api.permissions.getAll()).origins ?? []);
      // Registrations vanish with an update, and scripts of the old version are cut off.
      await drafts(forgetPageLives);
      await syncPortals(api);
      await injectPortals(api);
    });
  });
  api.runtime.onStartup.addListener(() => void inTurn(() => syncPortals(api)));
}

async function closeRemoved(api: PortalApi): Promise<void> {
  for (const origin of await openOrigins()) {
    if (!(await isGranted(api, origin))) await closeOrigin(origin);
  }
}

function isGranted(api: PortalApi, origin: string): Promise<boolean> {
  return api.permissions.contains({ origins: [originPattern(origin)] });
}
