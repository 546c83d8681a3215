import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '../../../lib/db/database.ts';
import { SUMMARY_MAX, type Source, type Summary } from '../../../lib/db/schema.ts';
import {
  forgetOlder,
  keepOwnMonth,
  moveOwnMonth,
  ownBefore,
  ownMonths,
  putOwnMonths,
  removeSummaries,
  summaryStamp,
  type OwnMonth,
} from '../../../lib/db/summaries.ts';
import { putTaskList, removeTaskList, taskListOf } from '../../../lib/db/tasks.ts';
import { emptyDatabase, NOW } from './samples.ts';

beforeEach(emptyDatabase);

const PASTED: Source = { from: 'pasted' };
const FORM: Source = { from: 'draft', draftKey: 'form' };

const own = (period: string, text: string, source: Source = PASTED): OwnMonth => ({
  period,
  text,
  source,
  author: null,
  area: null,
});
const put = (...months: OwnMonth[]): Promise<void> => putOwnMonths(months, NOW);
const keep = (period: string, text: string): Promise<void> =>
  keepOwnMonth(own(period, text, FORM), NOW + 1);
const stored = async (): Promise<string[]> =>
  (await ownMonths()).map(({ period, text }) => `${period} ${text}`);

it('gives the months before one, the latest first', async () => {
  await put(
    own('2026-08', '八'),
    own('2026-10', '十'),
    own('2025-12', '去年'),
    own('2026-09', '九'),
  );
  expect((await ownBefore('2026-10')).map(({ period }) => period)).toEqual([
    '2026-09',
    '2026-08',
    '2025-12',
  ]);
});

it('keeps other people’s texts out of one’s own', async () => {
  await put(own('2026-09', '九'));
  const others = (await ownMonths()).map((one): Summary => ({
    ...one,
    key: 'x',
    kind: 'colleague',
  }));
  await database.summaries.bulkPut(others);
  expect(await stored()).toEqual(['2026-09 九']);
});

it.each<[string, OwnMonth]>([
  ['a month that does not exist', own('2026-13', '文')],
  ['an empty text', own('2026-09', '')],
  ['a text longer than any summary', own('2026-09', '长'.repeat(SUMMARY_MAX + 1))],
])('refuses %s, and then stores none of them', async (_, wrong) => {
  await expect(put(own('2026-08', '八'), wrong)).rejects.toThrow();
  expect(await stored()).toEqual([]);
});

describe('a month kept from a form', () => {
  it('takes the place of its earlier version', async () => {
    await keep('2026-09', '九月的第一稿');
    await keep('2026-09', '九月的第二稿，改过');
    expect(await stored()).toEqual(['2026-09 九月的第二稿，改过']);
  });

  it('is not replaced by what an emptied form still holds', async () => {
    await keep('2026-09', '一、销售情况：卖了二百箱，完成计划。');
    await keep('2026-09', '一、销售情况');
    expect(await stored()).toEqual(['2026-09 一、销售情况：卖了二百箱，完成计划。']);
  });

  it('is not kept as the next month too while the form still shows it', async () => {
    await keep('2026-09', '九月的总结');
    await keep('2026-10', '九月的总结');
    expect(await stored()).toEqual(['2026-09 九月的总结']);
  });

  it('goes along when the author corrects the month', async () => {
    await keep('2026-09', '十月的总结');
    await moveOwnMonth({ key: 'form', text: '十月的总结' }, '2026-09', '2026-10', NOW + 2);
    expect(await stored()).toEqual(['2026-10 十月的总结']);
  });

  it('stays when it is another text, or of another form', async () => {
    await keep('2026-09', '九月的总结');
    await moveOwnMonth({ key: 'form', text: '十月的总结' }, '2026-09', '2026-10', NOW + 2);
    await moveOwnMonth({ key: 'other', text: '九月的总结' }, '2026-09', '2026-10', NOW + 2);
    expect(await stored()).toEqual(['2026-09 九月的总结']);
  });
});

it('two panels that store at once lose nothing', async () => {
  await Promise.all([put(own('2026-08', '八')), put(own('2026-09', '九')), keep('2026-07', '七')]);
  expect(await stored()).toEqual(['2026-09 九', '2026-08 八', '2026-07 七']);
});

it('lets go of what is past its time, and of nothing when all is to be kept', async () => {
  await put(own('2024-10', '旧'), own('2024-11', '刚好'), own('2026-10', '新'));
  expect(await forgetOlder(0, '2026-11')).toBe(0);
  expect(await forgetOlder(24, '2026-11')).toBe(1);
  expect(await stored()).toEqual(['2026-10 新', '2024-11 刚好']);
});

it('tells by its stamp when something was put, replaced or taken away', async () => {
  const stamps = [await summaryStamp()];
  await put(own('2026-09', '九'));
  stamps.push(await summaryStamp());
  await keep('2026-09', '九月');
  stamps.push(await summaryStamp());
  await removeSummaries(['own 2026-09']);
  stamps.push(await summaryStamp());
  expect(new Set(stamps).size).toBe(3);
  expect(stamps.at(-1)).toBe(stamps[0]);
});

describe('the task list of a month', () => {
  it('is replaced as a whole, and removed', async () => {
    await putTaskList('2026-10', ['走访客户'], PASTED, NOW);
    await putTaskList('2026-10', ['检查价签', '新增终端2户'], PASTED, NOW);
    expect((await taskListOf('2026-10'))?.tasks).toEqual(['检查价签', '新增终端2户']);
    expect(await taskListOf('2026-11')).toBeNull();
    await removeTaskList('2026-10');
    expect(await taskListOf('2026-10')).toBeNull();
  });

  it('is refused when it is empty', async () => {
    await expect(putTaskList('2026-10', [], PASTED, NOW)).rejects.toThrow();
  });
});
