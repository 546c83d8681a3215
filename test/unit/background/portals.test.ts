import { beforeEach, describe, expect, it } from 'vitest';
import {
  injectPortals,
  setupPortals,
  syncPortals,
  wantedRegistrations,
  type PortalApi,
  type Registration,
} from '../../../lib/background/portals.ts';
import { oneAtATime } from '../../../lib/background/queue.ts';
import { draftByKey, putDraft } from '../../../lib/db/drafts.ts';
import { aDraft, emptyDatabase } from '../db/samples.ts';

const OA = 'https://oa.example.cn/*';
const OTHER = 'https://other.example.cn/*';

beforeEach(emptyDatabase);

describe('wanted registrations', () => {
  it('are none without a portal', () => {
    expect(wantedRegistrations([])).toEqual([]);
  });

  it('are one for all portals, in all frames', () => {
    expect(wantedRegistrations([OTHER, OA])).toEqual([
      {
        id: 'portal',
        js: ['/portal.js'],
        matches: [OA, OTHER],
        allFrames: true,
        matchOriginAsFallback: true,
        persistAcrossSessions: true,
        runAt: 'document_idle',
      },
    ]);
  });
});

it('makes the registrations what they should be, however often it runs', async () => {
  const browser = aBrowser([OA]);
  await syncPortals(browser.api);
  await syncPortals(browser.api);
  expect(browser.registered.map(({ matches }) => matches)).toEqual([[OA]]);
});

it('takes registrations back that are no longer granted', async () => {
  const browser = aBrowser([OA]);
  await syncPortals(browser.api);
  browser.granted = [];
  await syncPortals(browser.api);
  expect(browser.registered).toEqual([]);
});

it('injects into every open tab of the origins, whatever one of them says', async () => {
  const browser = aBrowser([OA], [3, 4, 5]);
  browser.closed.add(4);
  await injectPortals(browser.api, [OA]);
  expect(browser.injected).toEqual([3, 5]);
});

describe('events', () => {
  it('a grant registers first, then injects', async () => {
    const browser = aBrowser([OA], [3]);
    browser.start();
    browser.fire('added', { origins: [OA] });
    await browser.settled();
    expect(browser.log).toEqual(['register', 'inject 3']);
  });

  it('a grant of something else than an origin injects nothing', async () => {
    const browser = aBrowser([], [3]);
    browser.start();
    browser.fire('added', {});
    await browser.settled();
    expect(browser.log).toEqual([]);
  });

  it('two at the same time do not get in each other’s way', async () => {
    const browser = aBrowser([OA], [3]);
    browser.start();
    browser.fire('added', { origins: [OA] });
    browser.fire('startup', {});
    await browser.settled();
    expect(browser.log).toEqual(['register', 'inject 3', 'unregister', 'register']);
  });

  it('a removal closes the drafts of the origin and of no other', async () => {
    const browser = aBrowser([OTHER]);
    await putDraft(aDraft({ key: 'a', origin: 'https://oa.example.cn' }));
    await putDraft(aDraft({ key: 'b', origin: 'https://other.example.cn' }));
    browser.start();
    browser.fire('removed', { origins: [OA] });
    await browser.settled();
    expect(await draftByKey('a')).toMatchObject({ tabId: null, present: false });
    expect(await draftByKey('b')).toMatchObject({ tabId: 7, present: true });
  });

  it('an update forgets page lives before the new scripts report', async () => {
    const browser = aBrowser([OA], [3]);
    await putDraft(aDraft());
    browser.start();
    browser.fire('installed', {});
    await browser.settled();
    expect(await draftByKey(aDraft().key)).toMatchObject({ pageLife: null });
    expect(browser.log).toEqual(['register', 'inject 3']);
  });
});

type Event = 'added' | 'removed' | 'installed' | 'startup';
type Listener = (given: { origins?: string[] }) => void;

interface FakeBrowser {
  granted: string[];
  registered: Registration[];
  readonly injected: number[];
  /** Tabs that close before a script can run in them. */
  readonly closed: Set<number>;
  readonly log: string[];
  readonly api: PortalApi;
  start(): void;
  fire(event: Event, given: { origins?: string[] }): void;
  /** When all that the events started is done. */
  settled(): Promise<void>;
}

/** What Chrome does with registrations: an id that is taken, or not there, is an error. */
function aBrowser(granted: string[], tabs: number[] = []): FakeBrowser {
  const listeners = new Map<Event, Listener>();
  const on = (event: Event) => ({
    addListener: (listener: Listener) => void listeners.set(event, listener),
  });
  const drafts = oneAtATime();
  const inTurn = oneAtATime();
  const isRegistered = (id: string): boolean => browser.registered.some((one) => one.id === id);
  const browser: FakeBrowser = {
    granted,
    registered: [],
    injected: [],
    closed: new Set(),
    log: [],
    start: () => setupPortals(browser.api, drafts, inTurn),
    fire: (event, given) => listeners.get(event)?.(given),
    settled: async () => {
      await inTurn(async () => undefined);
      await drafts(async () => undefined);
    },
    api: {
      permissions: {
        getAll: async () => ({ origins: browser.granted }),
        contains: async ({ origins }) => origins.every((one) => browser.granted.includes(one)),
        onAdded: on('added'),
        onRemoved: on('removed'),
      },
      scripting: {
        getRegisteredContentScripts: async () => browser.registered,
        unregisterContentScripts: async ({ ids }) => {
          if (!ids.every(isRegistered)) throw new Error('Nonexistent script ID');
          browser.registered = browser.registered.filter(({ id }) => !ids.includes(id));
          browser.log.push('unregister');
        },
        registerContentScripts: async (scripts) => {
          if (scripts.some(({ id }) => isRegistered(id))) throw new Error('Duplicate script ID');
          browser.registered = [...browser.registered, ...scripts];
          browser.log.push('register');
        },
      },
      inject: async (tabId) => {
        if (browser.closed.has(tabId)) throw new Error('No tab with that id');
        browser.injected.push(tabId);
        browser.log.push(`inject ${tabId}`);
      },
      tabs: { query: async () => tabs.map((id) => ({ id })) },
      runtime: { onInstalled: on('installed'), onStartup: on('startup') },
    },
  };
  return browser;
}
