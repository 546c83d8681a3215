/** What a reviewer does with a month of thousands: going through the list by wheel, and exporting it. */
import type { Page } from 'playwright-core';
import { reviewedMonth } from '../setup/reviewed.ts';

export interface Use {
  readonly what: string;
  /** Milliseconds; null where it takes as long as one likes. */
  readonly took: number | null;
  /** Milliseconds of the longest task that held the page up meanwhile; below 50 the browser tells none. */
  readonly longest: number;
}

const MONTH = '2026-10';
const TURNS = 120;
const PIXELS = 700;

/** Through the queue by wheel, down and up again. */
export async function benchScroll(page: Page): Promise<readonly Use[]> {
  await opened(page, 'queue');
  const table = page.locator('.queue-table .ant-table-tbody-virtual-holder');
  await table.locator('.ant-table-row').first().waitFor();
  await table.hover();
  await atRest(page);
  await watchTasks(page);
  const first = await page.locator('.queue-author').first().innerText();
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.mouse.wheel(0, turn < TURNS / 2 ? PIXELS : -PIXELS);
    await drawn(page);
    if (turn === TURNS / 2 && (await page.locator('.queue-author').first().innerText()) === first)
      throw new Error('the list did not move');
  }
  return [{ what: '滚动审阅列表', took: null, longest: await longestTask(page) }];
}

/** All four pages of a month in which every submission is reviewed. */
export async function benchExport(page: Page): Promise<readonly Use[]> {
  await reviewAll(page);
  await opened(page, 'outcome');
  await page.locator('.print-page tbody tr').first().waitFor({ timeout: 120_000 });
  const uses: Use[] = [];
  for (const format of ['Excel', 'Word'] as const) {
    await page.getByRole('button', { name: `${format} 的其他导出方式` }).click();
    const all = page.getByRole('menuitem', { name: '4 张全部导出' }).locator('visible=true');
    await all.waitFor();
    await atRest(page);
    await watchTasks(page);
    const began = performance.now();
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 300_000 }),
      all.click(),
    ]);
    await download.path();
    const took = performance.now() - began;
    uses.push({ what: `导出全部 ${format}`, took, longest: await longestTask(page) });
  }
  return uses;
}

async function opened(page: Page, view: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${view}/${MONTH}`);
  await page.reload();
}

/** Nothing is left to be drawn of what was opened before. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>((done) => requestIdleCallback(() => done())));
}

/** Confirmed reviews as real ones are, each submission with one of twenty. */
async function reviewAll(page: Page): Promise<void> {
  const { records } = await reviewedMonth(20);
  const reviews = records.reviews.filter(({ reviewer }) => reviewer === '考核甲');
  await page.evaluate(async (samples) => {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open('summary-coach');
      request.addEventListener('success', () => done(request.result));
      request.addEventListener('error', () => fail(request.error ?? new Error('not opened')));
    });
    const transaction = database.transaction(['submissions', 'reviews'], 'readwrite');
    const keys = transaction.objectStore('submissions').getAllKeys();
    keys.addEventListener('success', () => {
      const store = transaction.objectStore('reviews');
      for (const [at, submission] of keys.result.map(String).entries()) {
        const sample = samples[at % samples.length];
        if (sample === undefined) continue;
        store.put({ ...sample, submission, key: JSON.stringify([submission, sample.reviewer]) });
      }
    });
    await new Promise<void>((done, fail) => {
      transaction.addEventListener('complete', () => done());
      transaction.addEventListener('abort', () =>
        fail(transaction.error ?? new Error('not stored')),
      );
    });
    database.close();
  }, reviews);
}

declare global {
  interface Window {
    longestTask?: number;
    tasksWatched?: boolean;
  }
}

/** From now on. */
async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.longestTask = 0;
    if (window.tasksWatched) return;
    window.tasksWatched = true;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        window.longestTask = Math.max(window.longestTask ?? 0, duration);
    }).observe({ type: 'longtask' });
  });
}

async function longestTask(page: Page): Promise<number> {
  await drawn(page);
  return (await page.evaluate(() => window.longestTask)) ?? Number.NaN;
}

/** Twice: what an observer is told comes behind the frame. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}
