import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
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
import { addEndpoint, addPortal, grants } from '../../../lib/grants.ts';
import { aDraft, emptyDatabase } from '../db/samples.ts';

const OA = 'https://oa.example.cn/*';
const OTHER = 'https://other.example.cn/*';
const MODEL = 'https://api.example.com';

beforeEach(async () => {
  await emptyDatabase();
  await addPortal('https://oa.example.cn');
});

describe('wanted registrations', () => {
  it('are none without a portal', () => {
    expect(wantedRegistrations({ portals: [], endpoints: [MODEL] })).toEqual([]);
  });

  it('are one for all portals, in all frames', () => {
    const portals = ['https://other.example.cn', 'https://oa.example.cn'];
    expect(wantedRegistrations({ portals, endpoints: [] })).toEqual([
      {
        id: 'portal',
        js: ['/portal.js'],
        matches: [OA, OTHER],
        excludeMatches: [],
        allFrames: true,
        matchOriginAsFallback: true,
        persistAcrossSessions: true,
        runAt: 'document_idle',
      },
    ]);
  });
});

it('a model’s port at a portal’s host is left out, unless it is a portal itself', () => {
  const portals = ['http://localhost:3000'];
  const endpoints = ['http://localhost:11434', 'http://localhost'];
  expect(wantedRegistrations({ portals, endpoints })).toMatchObject([
    {
      matches: ['http://localhost/*'],
      excludeMatches: ['http://localhost:11434/*', 'http://localhost:80/*'],
    },
  ]);
  const both = { portals: ['http://localhost:11434'], endpoints };
  expect(wantedRegistrations(both)).toMatchObject([
    { matches: ['http://localhost/*'], excludeMatches: ['http://localhost:80/*'] },
  ]);
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
  await injectPortals(browser.api);
  expect(browser.injected).toEqual([3, 5]);
});

describe('an origin that is granted for a model', () => {
  it('gets no script', async () => {
    const browser = aBrowser([OA, `${MODEL}/*`], [3]);
    await addEndpoint(MODEL);
    await syncPortals(browser.api);
    expect(browser.registered.map(({ matches }) => matches)).toEqual([[OA]]);
  });

  it('gets none in its open tabs either, at the host of a portal', async () => {
    const browser = aBrowser([OA], [3]);
    browser.address = 'https://oa.example.cn:8443/v1';
    await addEndpoint('https://oa.example.cn:8443');
    await injectPortals(browser.api);
    expect(browser.injected).toEqual([]);
  });
});

it('a grant that was taken back enables no portal when it is given for something else', async () => {
  const browser = aBrowser([]);
  browser.start();
  browser.fire('removed', { origins: [OA] });
  await browser.settled();
  browser.granted = [OA];
  browser.fire('added', { origins: [OA] });
  await browser.settled();
  expect(browser.registered).toEqual([]);
});

it('what was granted before there was a list is a portal', async () => {
  await fakeBrowser.storage.local.clear();
  const browser = aBrowser([OA]);
  browser.start();
  browser.fire('installed', {});
  await browser.settled();
  expect(await grants()).toEqual({ portals: ['https://oa.example.cn'], endpoints: [] });
  expect(browser.registered.map(({ matches }) => matches)).toEqual([[OA]]);
});

describe('events', () => {
  it('a grant registers first, then injects', async () => {
    const browser = aBrowser([OA], [3]);
    browser.start();
    browser.fire('added', { origins: [OA] });
    await browser.settled();
    expect(browser.log).toEqual(['register', 'inject 3']);
  });

  it('a grant that enables no portal injects nothing', async () => {
    const browser = aBrowser([`${MODEL}/*`], [3]);
    browser.start();
    browser.fire('added', { origins: [`${MODEL}/*`] });
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
  /** What its tabs show. */
  address: string;
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
    address: 'https://oa.example.cn/edit',
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
      tabs: { query: async () => tabs.map((id) => ({ id, url: browser.address })) },
      runtime: { onInstalled: on('installed'), onStartup: on('startup') },
    },
  };
  return browser;
}
