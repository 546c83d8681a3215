import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '../../../lib/db/database.ts';
import { closeIntake, keepIntake, openIntake } from '../../../lib/db/intakes.ts';
import { changeReview, reviewsFor } from '../../../lib/db/reviews.ts';
import {
  addSubmissions,
  authorMonths,
  correctSubmission,
  countOnly,
  knownSources,
  laterKeys,
  latestMonth,
  recheck,
  removeSubmissions,
  storeChecked,
  submissionBy,
  submissionMonths,
  submissionsOf,
  submissionsOfAuthor,
  waitingKeys,
} from '../../../lib/db/submissions.ts';
import { toSubmission, type Given } from '../../../lib/desk/submit.ts';
import { openReview } from '../../../lib/review/review.ts';
import { BATCH, given } from '../desk/samples.ts';
import { emptyDatabase, NOW } from './samples.ts';

beforeEach(emptyDatabase);

async function put(over: Partial<Given>): Promise<string> {
  const one = await toSubmission(given({ text: '本月走访392户次。', ...over }), BATCH);
  await addSubmissions([one]);
  return one.row.key;
}

describe('submissions', () => {
  it('are stored apart from their texts, and one that is there stays as it is', async () => {
    const key = await put({ author: '方禾' });
    await correctSubmission(key, { area: '柳溪片区' });
    await put({ author: '方禾' });
    expect(await submissionsOf('2026-10')).toMatchObject([{ key, area: '柳溪片区' }]);
    expect((await submissionBy(key))?.paper).toMatchObject({
      text: '本月走访392户次。',
      report: null,
    });
  });

  it('all of a transaction or none', async () => {
    const good = await toSubmission(given({ text: '一' }), BATCH);
    const bad = await toSubmission(given({ text: '二' }), BATCH);
    const broken = { ...bad, row: { ...bad.row, period: '2026-13' } };
    await expect(addSubmissions([good, broken])).rejects.toThrow();
    expect(await database.submissions.count()).toBe(0);
    expect(await database.submissionTexts.count()).toBe(0);
  });

  it('of an author: other months, the latest first; namesakes of another area are others', async () => {
    await put({ author: '方禾', area: '柳溪片区', period: '2026-08', text: '八' });
    await put({ author: '方禾', area: '柳溪片区', period: '2026-10', text: '十' });
    await put({ author: '方禾', area: null, period: '2026-09', text: '九' });
    await put({ author: '方禾', area: '桐桥片区', period: '2026-09', text: '他人' });
    const mine = await submissionsOfAuthor('方禾', '柳溪片区');
    expect(mine.map(({ period }) => period)).toEqual(['2026-10', '2026-09', '2026-08']);
    expect((await authorMonths()).get('方禾')).toEqual([
      '2026-08',
      '2026-09',
      '2026-09',
      '2026-10',
    ]);
    expect(await laterKeys('方禾', '2026-09')).toHaveLength(1);
    expect(await latestMonth()).toBe('2026-10');
    expect(await submissionMonths()).toEqual([
      { period: '2026-10', count: 1 },
      { period: '2026-09', count: 2 },
      { period: '2026-08', count: 1 },
    ]);
  });

  it('wait until they are checked, and again when they are set right or all are to be', async () => {
    const key = await put({ author: '方禾' });
    const checked = {
      key,
      text: '本月走访392户次。',
      digest: null,
      report: null,
      instructions: [],
      similar: [],
    };
    expect(await waitingKeys()).toEqual([key]);
    await storeChecked([checked]);
    expect(await waitingKeys()).toEqual([]);
    expect(await submissionsOf('2026-10')).toMatchObject([{ state: 'failed' }]);
    await correctSubmission(key, { author: '祁远' });
    expect(await waitingKeys()).toEqual([key]);
    await storeChecked([checked]);
    await recheck([key]);
    expect(await waitingKeys()).toEqual([key]);
  });

  it('what was deleted while it was checked stays deleted, its review too', async () => {
    const key = await put({ author: '方禾' });
    const about = {
      submission: key,
      period: '2026-10',
      reviewer: '裴清',
      pack: { id: 'tobacco', version: '1' },
    };
    await changeReview(openReview(about, NOW), (review) => review);
    await removeSubmissions([key]);
    await storeChecked([
      { key, text: '一', digest: null, report: null, instructions: [], similar: [] },
    ]);
    expect(await database.submissions.count()).toBe(0);
    expect(await database.submissionTexts.count()).toBe(0);
    expect(await reviewsFor(key)).toEqual([]);
  });

  it('one of several counts, the others are kept aside', async () => {
    const [first, second] = [await put({ text: '一' }), await put({ text: '二' })];
    await countOnly(second, [first]);
    await countOnly(first, [second]);
    const rows = new Map((await submissionsOf('2026-10')).map((row) => [row.key, row.isAside]));
    expect([rows.get(first), rows.get(second)]).toEqual([false, true]);
  });

  it('know the files they came from', async () => {
    await put({ sourceHash: 'b'.repeat(64) });
    await put({ text: '二' });
    expect(await knownSources()).toEqual(new Set(['b'.repeat(64)]));
  });
});

it('an import that was not finished is kept until it is closed', async () => {
  const links = [{ url: 'https://oa.example.cn/read/2', text: '第2份' }];
  const open = { at: NOW, period: '2026-10', packId: 'tobacco', done: 1, total: 2 };
  await keepIntake({ ...open, rest: { from: 'links', links } });
  expect(await openIntake()).toMatchObject({ ...open, rest: { links } });
  await closeIntake();
  expect(await openIntake()).toBeNull();
});
