import { beforeEach, describe, expect, it } from 'vitest';
import { setupPages } from '../../../lib/background/pages.ts';
import type { Sender } from '../../../lib/background/sender.ts';
import { portalFor } from '../../../lib/db/portals.ts';
import type { onMessage } from '../../../lib/messages.ts';
import { emptyDatabase, NOW } from '../db/samples.ts';

const PAGE: Sender = {
  id: 'ours',
  tab: { id: 7, url: 'https://oa.example.cn/edit/12' },
  frameId: 3,
  url: 'https://oa.example.cn/edit/12',
  origin: 'https://oa.example.cn',
};
const FORM = { origin: 'https://oa.example.cn', pathname: '/edit/12' };
const CHOICE = { key: 'content|工作内容', label: '工作内容' };

type Handler = (message: { data: unknown; sender: Sender }) => unknown;
const handlers = new Map<string, Handler>();
let told: unknown[];
let ran: unknown[];

const send = async (type: string, data: unknown, sender = PAGE): Promise<unknown> =>
  handlers.get(type)?.({ data, sender });

beforeEach(async () => {
  await emptyDatabase();
  told = [];
  ran = [];
  const on = (type: string, handler: Handler) => handlers.set(type, handler);
  setupPages(
    on as unknown as typeof onMessage,
    {
      ownId: 'ours',
      ownOrigin: 'chrome-extension://ours/',
      isGranted: async (origin) => origin === FORM.origin,
    },
    {
      now: () => NOW,
      tellPointed: async (pointed) => void told.push(pointed),
      run: async (...given) => void ran.push(given),
    },
  );
});

it('remembers the picked field for the form that the browser names', async () => {
  expect(await send('portal.choice', undefined)).toBe(null);
  await send('portal.picked', CHOICE);
  expect(await send('portal.choice', undefined)).toEqual(CHOICE);
  expect(await portalFor({ ...FORM, pathname: '/edit/13' })).toMatchObject({ path: '/edit/*' });
});

it('tells which mark of which frame is pointed at', async () => {
  await send('mark.pointed', { id: 'x', by: 'rest' });
  expect(told).toEqual([{ tabId: 7, frameId: 3, finding: 'x', by: 'rest', at: NOW }]);
});

it.each([
  ['marks', '/marks.js'],
  ['writing', '/writing.js'],
])('runs its own script for %s in the frame that asks, and no other', async (name, file) => {
  await send('page.tools', name);
  expect(ran).toEqual([[file, 7, 3]]);
});

describe.each([
  ['portal.choice', undefined],
  ['portal.picked', CHOICE],
  ['mark.pointed', { id: 'x', by: 'click' }],
  ['page.tools', 'writing'],
])('%s', (type, data) => {
  it.each<[string, Sender, string]>([
    ['another extension', { ...PAGE, id: 'theirs' }, 'foreign'],
    ['an origin that is not granted', { ...PAGE, origin: 'https://evil.example' }, 'not-granted'],
    ['no tab', { ...PAGE, tab: undefined as never }, 'no-tab'],
  ])('from %s is refused', async (_who, sender, reason) => {
    await expect(send(type, data, sender)).rejects.toMatchObject({ reason });
  });
});

it.each([
  ['portal.picked', { ...CHOICE, more: 1 }],
  ['portal.picked', { key: '', label: '' }],
  ['mark.pointed', { id: 'x', by: 'force' }],
  ['mark.pointed', { id: 'x'.repeat(301), by: 'rest' }],
  ['page.tools', { file: '/evil.js' }],
  ['page.tools', '/evil.js'],
])('%s with other content than agreed is refused', async (type, data) => {
  await expect(send(type, data)).rejects.toThrow();
  expect(told).toEqual([]);
  expect(ran).toEqual([]);
  expect(await portalFor(FORM)).toBe(null);
});
