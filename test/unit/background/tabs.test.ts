import { beforeEach, expect, it } from 'vitest';
import { oneAtATime } from '../../../lib/background/queue.ts';
import { setupTabs } from '../../../lib/background/tabs.ts';
import { draftByKey, putDraft } from '../../../lib/db/drafts.ts';
import { aDraft, emptyDatabase, FORM, NOW } from '../db/samples.ts';

type Updated = (tabId: number, change: { status?: string }, tab: { url?: string }) => void;

const inTurn = oneAtATime();
let removed: (tabId: number) => void;
let updated: Updated;
let started: () => void;

beforeEach(async () => {
  await emptyDatabase();
  await putDraft(aDraft());
  const api = {
    tabs: {
      onRemoved: { addListener: (listener: typeof removed) => void (removed = listener) },
      onUpdated: { addListener: (listener: Updated) => void (updated = listener) },
    },
    runtime: { onStartup: { addListener: (listener: () => void) => void (started = listener) } },
  };
  setupTabs(api, NOW + 1, inTurn, async () => undefined);
});

it.each<[string, () => void, boolean]>([
  ['its tab closes', () => removed(7), false],
  ['another tab closes', () => removed(8), true],
  [
    'its page goes elsewhere',
    () => updated(7, { status: 'loading' }, { url: 'https://x.org/' }),
    false,
  ],
  ['its page goes where we may not look', () => updated(7, { status: 'loading' }, {}), false],
  ['its page reloads', () => updated(7, { status: 'loading' }, { url: FORM }), true],
  ['its page is done loading', () => updated(7, { status: 'complete' }, {}), true],
  ['the browser starts', () => started(), false],
])('when %s', async (_, happen, isOpen) => {
  happen();
  const draft = await inTurn(() => draftByKey(aDraft().key));
  expect(draft?.tabId === 7).toBe(isOpen);
});
