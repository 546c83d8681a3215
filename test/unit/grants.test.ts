import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { grants, isPortal } from '../../lib/grants.ts';
import {
  hasEndpoint,
  hasPortal,
  releaseEndpoint,
  requestEndpoint,
  requestPortal,
} from '../../lib/permissions.ts';

const PORTAL = 'http://localhost:3000';
const MODEL = 'http://localhost:11434';

describe('what is a portal', () => {
  it.each([
    ['a portal', PORTAL, true],
    ['another port of its host', 'http://localhost:8080', true],
    ['the port of a model at its host', MODEL, false],
    ['another host', 'http://127.0.0.1:3000', false],
    ['the same host by another scheme', 'https://localhost:3000', false],
  ])('%s: %s is %s', (_, origin, expected) => {
    expect(isPortal(origin, { portals: [PORTAL], endpoints: [MODEL] })).toBe(expected);
  });

  it('a model’s origin that was enabled as a portal too', () => {
    expect(isPortal(MODEL, { portals: [MODEL], endpoints: [MODEL] })).toBe(true);
  });
});

describe('grants', () => {
  let granted: Set<string>;
  beforeEach(() => {
    granted = new Set();
    const permissions = {
      request: async ({ origins = [] }: { origins?: string[] }) => {
        for (const one of origins) granted.add(one);
        return true;
      },
      // As Chrome does: a host without a port covers all its ports.
      contains: async ({ origins = [] }: { origins?: string[] }) =>
        origins.every((one) => granted.has(one) || granted.has(one.replace(/:\d+\/\*$/, '/*'))),
      remove: async ({ origins = [] }: { origins?: string[] }) =>
        origins.every((one) => granted.delete(one)),
    };
    Object.assign(fakeBrowser, { permissions });
  });

  it('one for a model makes no portal', async () => {
    await requestEndpoint(MODEL);
    expect([await hasEndpoint(MODEL), await hasPortal(MODEL)]).toEqual([true, false]);
    expect([...granted]).toEqual(['http://localhost:11434/*']);
  });

  it('one for a portal covers a model at its host, which stays none', async () => {
    await requestPortal(PORTAL);
    await requestEndpoint(MODEL);
    expect([await hasPortal(PORTAL), await hasPortal(MODEL)]).toEqual([true, false]);
  });

  it('a portal that was refused is none', async () => {
    Object.assign(fakeBrowser.permissions, { request: async () => false });
    await requestPortal(PORTAL);
    granted.add('http://localhost/*');
    expect(await hasPortal(PORTAL)).toBe(false);
  });

  it('a model that is asked no more gives its grant back', async () => {
    await requestEndpoint(MODEL);
    await releaseEndpoint(MODEL);
    expect(granted.size).toBe(0);
    expect(await grants()).toEqual({ portals: [], endpoints: [] });
  });

  it('but not that of a portal', async () => {
    await requestPortal(MODEL);
    await requestEndpoint(MODEL);
    await releaseEndpoint(MODEL);
    expect(await hasPortal(MODEL)).toBe(true);
  });
});
