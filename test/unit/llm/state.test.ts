import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { grants } from '../../../lib/grants.ts';
import { dropLlm, faultsOf, storeLlm, type Typed } from '../../../lib/llm/change.ts';
import { boundKey } from '../../../lib/llm/key.ts';
import { originRule } from '../../../lib/llm/origin-rule.ts';
import { changeLlm, llmSettings } from '../../../lib/llm/settings.ts';
import { llmState } from '../../../lib/llm/state.ts';

const TYPED: Typed = {
  preset: 'deepseek',
  url: ' https://api.deepseek.com/chat/completions ',
  model: ' chat ',
  key: 'sk-one',
  keepsKey: false,
  prices: null,
};

let granted: Set<string>;
let rules: unknown[];
let policy: Record<string, unknown>;

beforeEach(() => {
  granted = new Set();
  rules = [];
  policy = {};
  Object.assign(fakeBrowser, {
    permissions: {
      contains: async ({ origins = [] }: { origins?: string[] }) =>
        origins.every((one) => granted.has(one)),
      remove: async ({ origins = [] }: { origins?: string[] }) =>
        origins.every((one) => granted.delete(one)),
    },
    declarativeNetRequest: {
      updateSessionRules: async ({ addRules = [] }: { addRules?: unknown[] }) => {
        rules = addRules;
      },
    },
  });
  Object.assign(fakeBrowser.storage.local, { setAccessLevel: async () => undefined });
  Object.assign(fakeBrowser.storage.managed, { get: async () => policy });
});

describe('setting a model up', () => {
  it('keeps the address as it is meant, and the key in memory, bound to it', async () => {
    await storeLlm(TYPED);
    expect(await llmSettings()).toMatchObject({
      baseUrl: 'https://api.deepseek.com',
      model: 'chat',
      agreedTo: null,
    });
    expect(await boundKey()).toEqual({ value: 'sk-one', origin: 'https://api.deepseek.com' });
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('sk-one');
    expect((await grants()).endpoints).toEqual(['https://api.deepseek.com']);
  });

  it('keeps the key on the device only where that is wanted, and takes it back', async () => {
    await storeLlm({ ...TYPED, keepsKey: true });
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).toContain('sk-one');
    expect(await fakeBrowser.storage.session.get()).toEqual({});
    await storeLlm({ ...TYPED, key: '', keepsKey: false });
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('sk-one');
    expect((await boundKey())?.value).toBe('sk-one');
  });

  it('another model at the same address needs no new agreement and no new key', async () => {
    await storeLlm(TYPED);
    await changeLlm({ agreedTo: 'https://api.deepseek.com' });
    await storeLlm({ ...TYPED, key: '', model: 'other' });
    expect(await llmSettings()).toMatchObject({ agreedTo: 'https://api.deepseek.com' });
    expect((await boundKey())?.value).toBe('sk-one');
  });

  it('another address has neither key, nor agreement, nor grant of the one before', async () => {
    granted.add('https://api.deepseek.com/*');
    await storeLlm(TYPED);
    await changeLlm({ agreedTo: 'https://api.deepseek.com', hidesOrigin: true });
    await storeLlm({ ...TYPED, key: '', url: 'http://127.0.0.1:11434/v1' });
    expect(await llmSettings()).toMatchObject({ agreedTo: null, hidesOrigin: false });
    expect(await boundKey()).toBeNull();
    expect([...granted]).toEqual([]);
    expect((await grants()).endpoints).toEqual(['http://127.0.0.1:11434']);
  });

  it.each([
    [{ url: '' }, { url: 'llm.url.empty', model: null }],
    [
      { url: 'ftp://x', model: ' ' },
      { url: 'llm.url.scheme', model: 'llm.set.modelEmpty' },
    ],
    [{ url: 'https://a/v1?key=1' }, { url: 'llm.url.secret', model: null }],
    [{}, { url: null, model: null }],
  ])('%j has the faults %j', (given, faults) => {
    expect(faultsOf({ ...TYPED, ...given })).toEqual(faults);
  });

  it('is forgotten as a whole', async () => {
    granted.add('https://api.deepseek.com/*');
    await storeLlm(TYPED);
    await dropLlm();
    expect(await llmState()).toEqual({ kind: 'unset' });
    expect([await boundKey(), granted.size, rules]).toEqual([null, 0, []]);
  });
});

describe('whether a model can be asked', () => {
  it('none is set up', async () => {
    expect(await llmState()).toEqual({ kind: 'unset' });
  });

  it('the administrator switched it off, whatever is set up', async () => {
    await storeLlm(TYPED);
    policy = { llm: 'off' };
    expect(await llmState()).toEqual({ kind: 'forbidden' });
  });

  it('the user switched it off', async () => {
    await storeLlm(TYPED);
    await changeLlm({ isOff: true });
    expect(await llmState()).toMatchObject({ kind: 'off', hasKey: true });
  });

  it('it can, as soon as its origin is granted', async () => {
    await storeLlm(TYPED);
    expect(await llmState()).toMatchObject({ kind: 'ready', isGranted: false, lacksKey: false });
    granted.add('https://api.deepseek.com/*');
    expect(await llmState()).toMatchObject({ isGranted: true });
  });

  it('a key that went with the browser is missed', async () => {
    await storeLlm(TYPED);
    await fakeBrowser.storage.session.clear();
    expect(await llmState()).toMatchObject({ lacksKey: true, endpoint: { key: null } });
  });

  it('what another version stored is nothing', async () => {
    await fakeBrowser.storage.local.set({ llm: { preset: 'gone', baseUrl: 'javascript:1' } });
    expect(await llmState()).toEqual({ kind: 'unset' });
  });
});

it('the Origin is left out of our own requests to one address, and of no page’s', () => {
  expect(originRule('http://127.0.0.1:11434', 'ours')).toMatchObject({
    condition: {
      initiatorDomains: ['ours'],
      urlFilter: '|http://127.0.0.1:11434/',
      resourceTypes: ['xmlhttprequest'],
    },
    action: { requestHeaders: [{ header: 'origin', operation: 'remove' }] },
  });
});
