import { describe, expect, it } from 'vitest';
import { grantedFrame, ownPage, type Sender } from '../../../lib/background/sender.ts';

const PORTAL: Sender = {
  id: 'ours',
  tab: { id: 7, url: 'https://oa.example.cn/summary/edit?id=3' },
  frameId: 0,
  documentId: 'life',
  url: 'https://oa.example.cn/summary/edit?id=3',
  origin: 'https://oa.example.cn',
};

const accepts = (sender: Sender) =>
  grantedFrame(sender, 'ours', async (origin) => origin === 'https://oa.example.cn');

describe('refuses', () => {
  it.each<[string, Sender, string]>([
    ['another extension', { ...PORTAL, id: 'theirs' }, 'foreign'],
    ['a sender without a name', { ...PORTAL, id: undefined }, 'foreign'],
    ['a page that is in no tab', { ...PORTAL, tab: undefined }, 'no-tab'],
    ['our own panel', { id: 'ours', url: 'chrome-extension://ours/sidepanel.html' }, 'no-tab'],
    [
      'our own page in a tab',
      { ...PORTAL, url: 'chrome-extension://ours/x.html', origin: 'chrome-extension://ours' },
      'no-origin',
    ],
    [
      'a sandboxed frame without an address',
      { ...PORTAL, url: 'about:srcdoc', origin: 'null' },
      'no-origin',
    ],
    ['a file', { ...PORTAL, url: 'file:///tmp/a.html', origin: 'null' }, 'no-origin'],
    [
      'a site that is not enabled',
      { ...PORTAL, url: 'https://example.org/', origin: 'https://example.org' },
      'not-granted',
    ],
    [
      'the same host over http',
      { ...PORTAL, url: 'http://oa.example.cn/', origin: 'http://oa.example.cn' },
      'not-granted',
    ],
    [
      'a foreign frame in a page that is enabled',
      { ...PORTAL, frameId: 4, url: 'https://ads.example.org/', origin: 'https://ads.example.org' },
      'not-granted',
    ],
  ])('%s', async (_, sender, reason) => {
    await expect(accepts(sender)).rejects.toMatchObject({ reason });
  });
});

describe('accepts', () => {
  it.each<[string, Sender, object]>([
    [
      'the page itself',
      PORTAL,
      { tabId: 7, frameId: 0, pageLife: 'life', pathname: '/summary/edit', url: PORTAL.url },
    ],
    [
      'a frame, by its own path, under the address of the tab',
      { ...PORTAL, frameId: 4, url: 'https://oa.example.cn/editor' },
      { frameId: 4, pathname: '/editor', url: PORTAL.url },
    ],
    [
      'a blank frame of an editor, by the path of the page around it',
      { ...PORTAL, frameId: 4, url: 'about:blank' },
      { origin: 'https://oa.example.cn', pathname: '/summary/edit' },
    ],
    [
      'a sandboxed frame with an address',
      { ...PORTAL, frameId: 4, origin: 'null' },
      { origin: 'https://oa.example.cn' },
    ],
    [
      'a frame in a page whose address is hidden from us',
      { ...PORTAL, tab: { id: 7 } },
      { url: PORTAL.url },
    ],
  ])('%s', async (_, sender, frame) => {
    expect(await accepts(sender)).toMatchObject(frame);
  });
});

describe('settings of a draft', () => {
  const OURS = 'chrome-extension://ours/';

  it('may be changed by our own pages', () => {
    expect(() => ownPage({ id: 'ours', url: `${OURS}sidepanel.html` }, 'ours', OURS)).not.toThrow();
  });

  it.each<[string, Sender]>([
    ['a portal', PORTAL],
    ['another extension', { id: 'theirs', url: `${OURS}sidepanel.html` }],
    ['a sender without an address', { id: 'ours' }],
  ])('may not be changed by %s', (_, sender) => {
    expect(() => ownPage(sender, 'ours', OURS)).toThrow('foreign');
  });
});
