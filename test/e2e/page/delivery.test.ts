import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AREA, openPortal, type Portal } from './portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const SUMMARY = `<label>工作总结<textarea id="t" name="content" ${AREA}></textarea></label>`;

describe('a worker', () => {
  it('that does not answer is asked again', async () => {
    await portal.open(SUMMARY);
    await portal.hears('');
    await portal.worker.evaluate(() => Object.assign(globalThis.worker, { failures: 2 }));
    await portal.page.fill('#t', '甲');
    await portal.hears('甲');
    expect(await portal.worker.evaluate(() => globalThis.worker.failed)).toBe(2);
  });

  it('that stays away is asked four times, then at the next edit', async () => {
    await portal.open(SUMMARY);
    await portal.hears('');
    await portal.worker.evaluate(() => Object.assign(globalThis.worker, { failures: 4 }));
    await portal.page.fill('#t', '甲');
    await expect
      .poll(() => portal.worker.evaluate(() => globalThis.worker.failed), { timeout: 10_000 })
      .toBe(4);
    await portal.page.fill('#t', '甲乙');
    await portal.hears('甲乙');
    expect((await portal.heard()).map(({ data }) => 'text' in data && data.text)).toEqual([
      '',
      '甲乙',
    ]);
  });

  it('that is slow gets one message at a time, the latest next', async () => {
    await portal.open(SUMMARY);
    await portal.hears('');
    await portal.worker.evaluate(() => Object.assign(globalThis.worker, { held: true }));
    await portal.page.fill('#t', '一');
    await portal.hears('一');
    for (const text of ['一二', '一二三']) {
      await portal.page.fill('#t', text);
      // Each is read before the next: the marks of the page follow the text.
      await portal.locate(0, 1, '一');
    }
    await portal.worker.evaluate(() => globalThis.worker.release());
    await portal.hears('一二三');
    expect((await portal.heard()).map(({ data }) => 'text' in data && data.text)).toEqual([
      '',
      '一',
      '一二三',
    ]);
  });
});
