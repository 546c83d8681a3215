import { beforeEach, expect, it } from 'vitest';
import { setupDrafts } from '../../../lib/background/drafts.ts';
import { oneAtATime } from '../../../lib/background/queue.ts';
import type { Sender } from '../../../lib/background/sender.ts';
import { draftByKey, draftsInTab } from '../../../lib/db/drafts.ts';
import type { onMessage } from '../../../lib/messages.ts';
import { engineHere } from './engine-here.ts';
import { aFinding, aReport, emptyDatabase, NOW } from '../db/samples.ts';

const PAGE: Sender = {
  id: 'ours',
  tab: { id: 7, url: 'https://oa.example.cn/edit' },
  frameId: 0,
  documentId: 'first',
  url: 'https://oa.example.cn/edit',
  origin: 'https://oa.example.cn',
};
const PANEL: Sender = { id: 'ours', url: 'chrome-extension://ours/sidepanel.html' };
const KEY = 'https://oa.example.cn/edit#content';

const edit = (revision: number, text: string) => ({
  field: { key: 'content', label: '工作总结内容', kind: 'textarea', count: 1 },
  text,
  revision,
  hint: '',
  titleField: null,
});

type Handler = (message: { data: unknown; sender: Sender }) => unknown;
const handlers = new Map<string, Handler>();

const send = async (type: string, data: unknown, sender: Sender): Promise<unknown> =>
  handlers.get(type)?.({ data, sender });

beforeEach(async () => {
  await emptyDatabase();
  const on = (type: string, handler: Handler) => handlers.set(type, handler);
  setupDrafts(
    on as unknown as typeof onMessage,
    {
      ownId: 'ours',
      ownOrigin: 'chrome-extension://ours/',
      isGranted: async (origin) => origin === 'https://oa.example.cn',
    },
    {
      engine: engineHere(
        (text) => aReport({ findings: [aFinding({ end: text.length, quote: text })] }),
        { figures: async () => [], history: async () => [], colleagues: async () => [] },
      ),
      now: () => NOW,
      tell: async () => undefined,
      marksShown: async () => true,
    },
    oneAtATime(),
    async () => undefined,
  );
});

it('takes edits in the order they came, however long one takes', async () => {
  const answers = await Promise.all([
    send('draft.changed', edit(1, '一'), PAGE),
    send('draft.changed', edit(2, '一二'), PAGE),
    send('draft.changed', edit(3, '一二三'), PAGE),
  ]);
  expect(answers).toMatchObject([{ revision: 1 }, { revision: 2 }, { revision: 3 }]);
  expect(await draftByKey(KEY)).toMatchObject({ revision: 3, text: '一二三' });
});

it('does not let an edit that is being stored undo a field lost meanwhile', async () => {
  await Promise.all([
    send('draft.changed', edit(1, '一'), PAGE),
    send('field.lost', { reason: 'gone' }, PAGE),
  ]);
  expect(await draftByKey(KEY)).toMatchObject({ present: false, report: { score: 88 } });
});

it.each<[string, string, unknown, Sender]>([
  ['an edit of another shape', 'draft.changed', { ...edit(1, '一'), extra: 1 }, PAGE],
  ['an edit without a text', 'draft.changed', { ...edit(1, '一'), text: null }, PAGE],
  [
    'an edit from a site not enabled',
    'draft.changed',
    edit(1, '一'),
    { ...PAGE, url: 'https://x.org/', origin: 'https://x.org' },
  ],
  ['a loss of another shape', 'field.lost', { reason: 'other' }, PAGE],
  ['a month set by a page', 'draft.period', { key: KEY, period: '2026-10' }, PAGE],
  ['a month that does not exist', 'draft.period', { key: KEY, period: '2026-13' }, PANEL],
])('refuses %s', async (_, type, data, sender) => {
  await expect(send(type, data, sender)).rejects.toThrow();
  expect(await draftsInTab(7)).toEqual([]);
});

it('lets the panel set the month', async () => {
  await send('draft.changed', edit(1, '一'), PAGE);
  await send('draft.period', { key: KEY, period: '2026-07' }, PANEL);
  expect(await draftByKey(KEY)).toMatchObject({ period: '2026-07', periodChosen: true });
});
