import { liveQuery } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  closeOrigin,
  closeTab,
  draftByKey,
  draftsInTab,
  forgetPageLives,
  forgetTabs,
  leavePage,
  markLost,
  openOrigins,
  putDraft,
} from '../../../lib/db/drafts.ts';
import type { Draft } from '../../../lib/db/schema.ts';
import { aDraft, aReport, emptyDatabase, FORM, NOW } from './samples.ts';

beforeEach(emptyDatabase);

const stored = async (key = aDraft().key): Promise<Draft> => {
  const draft = await draftByKey(key);
  if (draft === null) throw new Error(`no draft ${key}`);
  return draft;
};

it('gives back what was put', async () => {
  const draft = aDraft({ report: aReport() });
  await putDraft(draft);
  expect(await draftByKey(draft.key)).toEqual(draft);
});

it('knows no draft that was never put', async () => {
  expect(await draftByKey('https://oa.example.cn/#other')).toBeNull();
});

it.each<[string, object]>([
  ['a month that does not exist', { period: '2026-13' }],
  ['a text that is none', { text: 5 }],
  ['a report with a foreign field', { report: { ...aReport(), extra: 1 } }],
  ['a column that the schema does not know', { note: 'x' }],
])('refuses %s', async (_, wrong) => {
  await expect(putDraft({ ...aDraft(), ...wrong })).rejects.toThrow();
  expect(await draftsInTab(7)).toEqual([]);
});

it('lists the drafts of a tab, the last edited first', async () => {
  await putDraft(aDraft({ key: 'early', changedAt: NOW }));
  await putDraft(aDraft({ key: 'late', changedAt: NOW + 1 }));
  await putDraft(aDraft({ key: 'elsewhere', tabId: 8 }));
  expect((await draftsInTab(7)).map(({ key }) => key)).toEqual(['late', 'early']);
});

it('tells a watching panel of each new text', async () => {
  const seen: string[] = [];
  const twoTexts = new Promise<void>((resolve) => {
    liveQuery(() => draftsInTab(7)).subscribe(([draft]) => {
      if (draft !== undefined) seen.push(draft.text);
      if (seen.length === 1) void putDraft(aDraft({ text: '二' }));
      if (seen.length === 2) resolve();
    });
  });
  await putDraft(aDraft({ text: '一' }));
  await twoTexts;
  expect(seen).toEqual(['一', '二']);
});

describe('a page that goes', () => {
  it('keeps the text when only the field is lost, and only in its own frame', async () => {
    await putDraft(aDraft({ key: 'frame 0', frameId: 0 }));
    await putDraft(aDraft({ key: 'frame 4', frameId: 4 }));
    await markLost(7, 4);
    expect(await stored('frame 0')).toMatchObject({ tabId: 7, present: true });
    expect(await stored('frame 4')).toMatchObject({
      tabId: 7,
      present: false,
      text: aDraft().text,
    });
  });

  it.each<[string, string | null, number | null]>([
    ['another address', 'https://oa.example.cn/list', null],
    ['another site', 'https://example.org/summary/edit', null],
    ['an address that is hidden from us', null, null],
    ['the same form again', `${FORM}?saved=1#top`, 7],
  ])('loading %s', async (_, url, tabId) => {
    await putDraft(aDraft());
    await leavePage(7, url);
    expect(await stored()).toMatchObject({ tabId, present: tabId !== null });
  });

  it('leaves other tabs alone', async () => {
    await putDraft(aDraft({ key: 'other', tabId: 8 }));
    await closeTab(7);
    await leavePage(7, null);
    expect(await stored('other')).toMatchObject({ tabId: 8, present: true });
  });

  it('closes with its tab', async () => {
    await putDraft(aDraft());
    await closeTab(7);
    expect(await stored()).toMatchObject({ tabId: null, present: false });
  });

  it('closes with its permission', async () => {
    await putDraft(aDraft());
    await putDraft(aDraft({ key: 'other', origin: 'https://other.example.cn' }));
    await putDraft(aDraft({ key: 'closed', origin: 'https://old.example.cn', tabId: null }));
    expect(await openOrigins()).toEqual(['https://oa.example.cn', 'https://other.example.cn']);
    await closeOrigin('https://oa.example.cn');
    expect(await openOrigins()).toEqual(['https://other.example.cn']);
  });
});

it('forgets the tabs of an earlier browser session, not those of this one', async () => {
  await putDraft(aDraft({ key: 'before', savedAt: NOW - 1 }));
  await putDraft(aDraft({ key: 'since', savedAt: NOW }));
  await forgetTabs(NOW);
  expect(await stored('before')).toMatchObject({ tabId: null, present: false });
  expect(await stored('since')).toMatchObject({ tabId: 7, present: true });
});

it('forgets page lives when the extension is updated', async () => {
  await putDraft(aDraft());
  await forgetPageLives();
  expect((await stored()).pageLife).toBeNull();
});
