import { beforeEach, describe, expect, it } from 'vitest';
import { keepFinished } from '../../../lib/background/keep.ts';
import { changePeriod, receiveDraft, type Desk } from '../../../lib/background/receive.ts';
import { closeTab, leavePage, markLost, putDraft } from '../../../lib/db/drafts.ts';
import { ownMonths, putOwnMonths, removeSummaries } from '../../../lib/db/summaries.ts';
import { putTaskList } from '../../../lib/db/tasks.ts';
import type { CheckContext } from '../../../lib/rules/check.ts';
import { engineHere } from './engine-here.ts';
import { aDraft, aReport, emptyDatabase, FORM, NOW } from '../db/samples.ts';

const KEY = `${FORM}#content`;
const WORDS = '片区销售卷烟二百四十箱，拜访客户四百多户次，新增终端四户，价签都换完了。';
const OCTOBER = `柳湾片区2026年10月工作总结\n${WORDS}十月的事情都写在这里，一件一件都有结果。\n辛一禾\n2026年11月1日`;
const NOVEMBER = `柳湾片区2026年11月工作总结\n开头写了一句，天气转凉，节前的备货从月初就要开始排。`;

let now: number;
let given: CheckContext[];
let desk: Desk;

beforeEach(async () => {
  await emptyDatabase();
  now = NOW;
  given = [];
  desk = {
    engine: engineHere((_text, _pack, context) => {
      given.push(context);
      return aReport({ period: context.period });
    }),
    marksShown: async () => true,
    now: () => now,
    tell: async () => undefined,
  };
});

let revision = 0;
const type = (text: string, hint = '2026年10月工作总结'): Promise<unknown> => {
  revision += 1;
  return receiveDraft(
    {
      field: { key: 'content', label: '工作总结', kind: 'textarea', count: 1 },
      text,
      revision,
      hint,
      titleField: null,
    },
    {
      tabId: 7,
      frameId: 0,
      pageLife: 'first',
      origin: 'https://oa.example.cn',
      pathname: '/summary/edit',
      url: FORM,
    },
    desk,
  );
};
const library = async (): Promise<string[]> =>
  (await ownMonths()).map(({ period, text }) => `${period} ${text}`);

describe('a month is kept', () => {
  it('when the form goes on to the next month', async () => {
    await type(OCTOBER);
    expect(await library()).toEqual([]);
    await type(NOVEMBER, '2026年11月工作总结');
    expect(await library()).toEqual([`2026-10 ${OCTOBER}`]);
    expect(await ownMonths()).toMatchObject([
      { author: '辛一禾', area: '柳湾片区', source: { from: 'draft', draftKey: KEY } },
    ]);
  });

  it('when the field is cleared, as after a submission', async () => {
    await type(OCTOBER);
    await type('');
    expect(await library()).toEqual([`2026-10 ${OCTOBER}`]);
  });

  it.each<[string, () => Promise<void>]>([
    ['the field is gone', () => markLost(7, 0)],
    ['the page is left', () => leavePage(7, 'https://oa.example.cn/done')],
    ['the tab is closed', () => closeTab(7)],
  ])('when %s', async (_, leave) => {
    await type(OCTOBER);
    await leave();
    await keepFinished(now);
    expect(await library()).toEqual([`2026-10 ${OCTOBER}`]);
  });

  it('when it is over, though the form is still open', async () => {
    await type(OCTOBER);
    await keepFinished(now);
    expect(await library()).toEqual([]);
    await keepFinished(new Date(2026, 10, 16).getTime());
    expect(await library()).toEqual([`2026-10 ${OCTOBER}`]);
  });

  it('in its last version, when it was left, taken up again and left', async () => {
    await type(OCTOBER);
    await closeTab(7);
    await keepFinished(now);
    now += 1_000;
    await type(`${OCTOBER}补记`);
    await closeTab(7);
    await keepFinished(now);
    expect(await library()).toEqual([`2026-10 ${OCTOBER}补记`]);
  });
});

it('a line or two are not kept', async () => {
  await type('十月的总结，还没有想好。');
  await closeTab(7);
  await keepFinished(now);
  expect(await library()).toEqual([]);
});

it('what the author deleted does not come back by itself', async () => {
  await type(OCTOBER);
  await closeTab(7);
  await keepFinished(now);
  await removeSummaries(['own 2026-10']);
  await keepFinished(now);
  expect(await library()).toEqual([]);
});

it('a corrected month takes what was kept of it along', async () => {
  await putDraft(aDraft({ text: OCTOBER, period: '2026-09', present: false }));
  await keepFinished(now);
  await changePeriod(KEY, '2026-10', desk);
  expect(await library()).toEqual([`2026-10 ${OCTOBER}`]);
});

it('the check gets the months before the draft’s own, and its tasks', async () => {
  const pasted = { source: { from: 'pasted' }, author: null, area: null } as const;
  await putOwnMonths(
    [
      { ...pasted, period: '2026-08', text: '八' },
      { ...pasted, period: '2026-09', text: '九' },
      { ...pasted, period: '2026-10', text: '十' },
    ],
    NOW,
  );
  await putTaskList('2026-10', ['检查价签'], { from: 'pasted' }, NOW);
  await type(OCTOBER);
  await type(`${OCTOBER}。`);
  expect(given[0]?.history?.map(({ text }) => text)).toEqual(['九', '八']);
  expect(given[0]?.tasks).toEqual(['检查价签']);
  expect(given[1]?.history).toBe(given[0]?.history);
  await removeSummaries(['own 2026-09']);
  await type(OCTOBER);
  expect(given[2]?.history?.map(({ text }) => text)).toEqual(['八']);
});
