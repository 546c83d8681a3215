import { beforeEach, expect, it } from 'vitest';
import { keepHistory, snapshotsOf } from '../../../lib/db/snapshots.ts';
import { emptyDatabase, NOW } from './samples.ts';

beforeEach(emptyDatabase);

const texts = async (key = 'a'): Promise<string[]> =>
  (await snapshotsOf(key)).map(({ text }) => text);

/** Types the texts one after the other, `pause` ms apart. */
async function type(versions: readonly string[], pause: number): Promise<void> {
  let before: string | null = null;
  for (const [index, text] of versions.entries()) {
    await keepHistory('a', before, text, NOW + index * pause);
    before = text;
  }
}

it('takes one at most every five seconds', async () => {
  await type(['一', '一二', '一二三', '一二三四', '一二三四五', '一二三四五六'], 1_000);
  expect(await texts()).toEqual(['一', '一二三四五六']);
});

it('takes each change when they are far apart', async () => {
  await type(['一', '一二', '一二三'], 5_000);
  expect(await texts()).toEqual(['一', '一二', '一二三']);
});

it.each<[string, string, boolean]>([
  ['all deleted', '', true],
  ['replaced by a text as long', '另一个月的总结正文', true],
  ['more than half deleted', '本月销售', true],
  ['less than half deleted', '本月销售卷烟八箱', false],
  ['added in the middle', '本月销售了很多很多很多卷烟十八箱', false],
])('saves the old text before it is %s: %s', async (_, after, isSaved) => {
  const before = '本月销售卷烟十八箱';
  await keepHistory('a', null, '开头', NOW);
  await keepHistory('a', before, after, NOW + 1);
  expect((await texts()).includes(before)).toBe(isSaved);
});

it('never keeps two equal in a row, nor an empty one', async () => {
  await type(['', '一', '一', '', '一'], 10_000);
  expect(await texts()).toEqual(['一']);
});

const HOUR = 60 * 60 * 1000;

it('keeps all of the last hour, and of the hours before it the last', async () => {
  await keepHistory('b', null, '另一稿', NOW);
  await type(
    Array.from({ length: 3 * 12 + 1 }, (_, index) => `第${index}稿`),
    HOUR / 12,
  );
  const at = (await snapshotsOf('a')).map((one) => (one.at - NOW) / HOUR);
  expect(at.filter((hours) => hours >= 2)).toHaveLength(13);
  expect(at.filter((hours) => hours < 2).length).toBeLessThanOrEqual(3);
  expect(await texts('b')).toEqual(['另一稿']);
});

it('a text of a megabyte does not fill the disk, and its newest version stays', async () => {
  const long = '销售卷烟。'.repeat(200_000);
  await type(
    Array.from({ length: 30 }, (_, index) => long + String(index)),
    5_000,
  );
  const kept = await texts();
  expect(kept.length).toBeLessThanOrEqual(20);
  expect(kept.at(-1)?.endsWith('29')).toBe(true);
});
