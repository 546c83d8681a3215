import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '../../../lib/db/database.ts';
import { forgetPast, pastBy, pastSubmissions } from '../../../lib/db/retained.ts';
import { putReviews, reviewsFor } from '../../../lib/db/reviews.ts';
import { addSubmissions, countOnly, submissionBy } from '../../../lib/db/submissions.ts';
import { putOwnMonths } from '../../../lib/db/summaries.ts';
import { toSubmission } from '../../../lib/desk/submit.ts';
import { appealAgainst, settle } from '../../../lib/review/appeal.ts';
import { itemsOf } from '../../../lib/review/confirm.ts';
import type { Review } from '../../../lib/review/review.ts';
import { BATCH, given } from '../desk/samples.ts';
import { confirmed, opened, proposal } from '../review/samples.ts';
import { emptyDatabase, NOW } from './samples.ts';

beforeEach(emptyDatabase);

const OLD = '2024-09';
const LIMIT = '2024-11';
const THIS_MONTH = '2026-11';

async function put(author: string, period = OLD): Promise<string> {
  const text = '本月走访392户次。';
  const one = await toSubmission(given({ text, author, period }), BATCH);
  await addSubmissions([one]);
  return one.row.key;
}

function decided(key: string, reviewer = '考核甲'): Review {
  return confirmed(opened(key, reviewer), [proposal()]);
}

function appealed(key: string): Review {
  return appealAgainst(decided(key), itemsOf(decided(key))[0]?.id ?? '', '写了', NOW);
}

async function remaining(keys: readonly string[]): Promise<readonly boolean[]> {
  return Promise.all(keys.map(async (key) => (await submissionBy(key)) !== undefined));
}

describe('what is past its time on the desk', () => {
  it('goes with its text and its reviews, once it is decided', async () => {
    const key = await put('方禾');
    await putReviews([decided(key), decided(key, '考核乙')]);
    expect(await forgetPast(24, THIS_MONTH)).toBe(1);
    expect(await submissionBy(key)).toBeUndefined();
    expect(await database.submissionTexts.count()).toBe(0);
    expect(await reviewsFor(key)).toEqual([]);
  });

  it('stays while it is not decided, by one of its reviewers or at all', async () => {
    const [untouched, begun, halfway] = [await put('方禾'), await put('祁远'), await put('温澄')];
    await putReviews([opened(begun), decided(halfway), opened(halfway, '考核乙')]);
    expect(await pastSubmissions(24, THIS_MONTH)).toEqual({ gone: [], unsettled: 3 });
    expect(await forgetPast(24, THIS_MONTH)).toBe(0);
    expect(await remaining([untouched, begun, halfway])).toEqual([true, true, true]);
    expect(await reviewsFor(halfway)).toHaveLength(2);
  });

  it('stays while an appeal is pending, and goes when it is settled', async () => {
    const key = await put('方禾');
    await putReviews([appealed(key)]);
    expect(await pastSubmissions(24, THIS_MONTH)).toEqual({ gone: [], unsettled: 1 });
    await forgetPast(24, THIS_MONTH);
    expect(await reviewsFor(key)).toHaveLength(1);
    const item = itemsOf(appealed(key))[0]?.id ?? '';
    const outcome = { facts: '', by: '考核甲', interviewed: true, reply: '' };
    const settled = settle(appealed(key), item, { ...outcome, result: 'upheld' }, NOW);
    if (settled === null) throw new Error('not settled');
    await putReviews([settled]);
    expect(await forgetPast(24, THIS_MONTH)).toBe(1);
  });

  it('goes undecided where another one of its author counts instead', async () => {
    const [counts, aside] = [await put('方禾'), await put('方禾甲')];
    await countOnly(counts, [aside]);
    expect(await pastSubmissions(24, THIS_MONTH)).toEqual({ gone: [aside], unsettled: 1 });
  });

  it('is told by the month, and nothing goes where all is kept', async () => {
    const [last, first] = [await put('方禾', '2024-10'), await put('祁远', LIMIT)];
    await putReviews([decided(last), decided(first)]);
    expect((await pastSubmissions(24, THIS_MONTH)).gone).toEqual([last]);
    expect(await forgetPast(0, THIS_MONTH)).toBe(0);
    expect(await remaining([last, first])).toEqual([true, true]);
    await forgetPast(24, THIS_MONTH);
    expect(await remaining([last, first])).toEqual([false, true]);
  });

  it('goes together with the months of the library', async () => {
    const own = { author: null, area: null, source: { from: 'pasted' }, text: '九月' } as const;
    await putOwnMonths([{ ...own, period: OLD }], NOW);
    const key = await put('方禾');
    await putReviews([decided(key)]);
    expect(await pastBy(24, THIS_MONTH)).toEqual({ summaries: 1, gone: [key], unsettled: 0 });
    expect(await pastBy(0, THIS_MONTH)).toEqual({ summaries: 0, gone: [], unsettled: 0 });
    expect(await forgetPast(24, THIS_MONTH)).toBe(2);
  });
});
