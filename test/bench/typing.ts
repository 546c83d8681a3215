/**
 * What the coach costs the page while one types: the same form in two browsers, of which only one has it enabled,
 * keystroke by keystroke. Two browsers, because a tab that is switched to is drawn anew, with all its marks.
 *
 * The two are never the same for long: garbage is collected, the machine does something else. So both type as many
 * letters before the coach is enabled in one, which tells how far apart they are without it. Held against the targets
 * are the costs letter by letter; beside them stand those by size, the cheapest against the cheapest and the dearest
 * against the dearest, which is the kinder view: the mean is the same. What the coach does later falls to the letter
 * before.
 */
import type { CDPSession, Page } from 'playwright-core';
import { startCoach, type Coach } from '../e2e/coach.ts';
import { enable } from '../e2e/author.ts';
import { ready } from '../e2e/editors.ts';
import { pageHeap, workerHeap } from './heap.ts';
import { mean, median, quantile } from './statistics.ts';
import { summaryOf } from './text.ts';

const LENGTH = 8_000;
const KEYSTROKES = 200;
/** Writing without a pause. */
const CADENCE_MS = 200;
const IDLE_MS = 10_000;
/**
 * Chromium watches the links of one page in four, by lot, to foretell where the user goes; each key then costs 0.3 ms
 * and more, in one browser and not in the other. So in neither.
 */
const NO_LOT = {
  args: [
    '--enable-features=CDPScreenshotNewSurface,NavigationPredictor:random_anchor_sampling_period/1000000',
  ],
};
/** Ten minutes of writing at that pace. */
const SESSION = 3_000;

const FIELDS = {
  文本框: { path: '/write/textarea', field: '#summary' },
  wangEditor: { path: '/write/wangeditor', field: '#editor [contenteditable=true]' },
};

export async function benchTyping(): Promise<void> {
  console.log(
    `\n打字时页面多花的主线程时间（${LENGTH} 字，${KEYSTROKES} 次按键，两个浏览器里一开一关，每 ${CADENCE_MS} 毫秒一个字）`,
  );
  for (const [name, { path, field }] of Object.entries(FIELDS)) {
    const [coach, other] = [await startCoach(NO_LOT), await startCoach(NO_LOT)];
    try {
      await measureIn(coach, other, name, { path, field });
    } finally {
      await coach.close();
      await other.close();
    }
  }
}

async function measureIn(
  coach: Coach,
  other: Coach,
  name: string,
  { path, field }: { path: string; field: string },
): Promise<void> {
  await coach.allowOrigin(coach.portal.url);
  const enabled = await openForm(coach, path, field);
  const plain = await openForm(other, path, field);
  const panel = await coach.openPanel(enabled.page);
  // The same in both but for the permission: what the switch to the panel and back scrolls counts for neither.
  await other.openPanel(plain.page);
  const before = await costsInBoth(enabled, plain);
  await enable(panel);
  await panel.getByText(/已保存/).waitFor();
  const costs = await costsInBoth(enabled, plain);
  console.log(
    `  ${name}：中位数 ${told(byTurn(costs))}（目标 1 ms 和 4 ms 以内；都没开时也差 ${told(byTurn(before).map(Math.abs))}）`,
  );
  console.log(
    `  ${name}：两边按大小对应，中位数 ${told(bySize(costs))}，平均 ${mean(bySize(costs)).toFixed(2)} ms`,
  );
  console.log(
    `  ${name}：停手 ${IDLE_MS / 1000} 秒内页面发出 ${await messagesWhileIdle(coach, enabled.page)} 条消息（目标 0）`,
  );
  const [grown, anyway] = [await heapGrowth(enabled, coach), await heapGrowth(plain, other)];
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
  console.log(
    `  ${name}：连写 ${SESSION} 字后，页面内存多涨 ${megabytes(grown.page - anyway.page)}，扩展后台涨 ${megabytes(grown.worker)}（目标 5 MB 以内）`,
  );
}

interface Costs {
  readonly withCoach: readonly number[];
  readonly without: readonly number[];
}

async function costsInBoth(enabled: Form, plain: Form): Promise<Costs> {
  for (const { page } of [enabled, plain]) await page.bringToFront();
  const [withCoach, without] = await Promise.all([costsOfTyping(enabled), costsOfTyping(plain)]);
  return { withCoach, without };
}

/** What each keystroke cost more than the same keystroke in the other browser. */
function byTurn({ withCoach, without }: Costs): number[] {
  return withCoach.map((cost, at) => cost - (without[at] ?? Number.NaN));
}

/** The same, of keystrokes that are as dear among those of their browser. */
function bySize({ withCoach, without }: Costs): number[] {
  const sorted = (costs: readonly number[]): number[] => costs.toSorted((a, b) => a - b);
  return byTurn({ withCoach: sorted(withCoach), without: sorted(without) });
}

function told(added: readonly number[]): string {
  return `${median(added).toFixed(2)} ms，95 分位 ${quantile(added, 0.95).toFixed(2)} ms`;
}

interface Form {
  readonly page: Page;
  readonly session: CDPSession;
}

/** The form with a long text in it and the caret at its end: the same place, however wide the window. */
async function openForm(coach: Coach, path: string, field: string): Promise<Form> {
  const page = await coach.context.newPage();
  await page.goto(coach.portal.url + path);
  await ready(page);
  await page.locator(field).click();
  for (const [at, line] of summaryOf(LENGTH).split('\n').entries()) {
    // A line feed in a text that is put in makes no paragraph of an editor.
    if (at > 0) await page.keyboard.press('Enter');
    await page.keyboard.insertText(line);
  }
  const session = await coach.context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, session };
}

/** Milliseconds of processor time of the page's main thread, by letter of a new line: from each until the next. */
async function costsOfTyping({ page, session }: Form): Promise<number[]> {
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1_000);
  const costs: number[] = [];
  let before = await taskMilliseconds(session);
  for (let stroke = 0; stroke < KEYSTROKES; stroke += 1) {
    await page.keyboard.insertText('货');
    await page.waitForTimeout(CADENCE_MS);
    const after = await taskMilliseconds(session);
    costs.push(after - before);
    before = after;
  }
  return costs;
}

async function taskMilliseconds(session: CDPSession): Promise<number> {
  return (await metric(session, 'TaskDuration')) * 1000;
}

async function metric(session: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
}

async function messagesWhileIdle(coach: Coach, page: Page): Promise<number> {
  // What was typed last is still read and told.
  await page.waitForTimeout(1_000);
  const worker = await coach.worker();
  await worker.evaluate(() => {
    Reflect.set(self, 'heard', 0);
    chrome.runtime.onMessage.addListener(() => {
      Reflect.set(self, 'heard', Reflect.get(self, 'heard') + 1);
    });
  });
  await page.waitForTimeout(IDLE_MS);
  return worker.evaluate(() => Reflect.get(self, 'heard') as number);
}

/** Bytes that stay on the heaps after ten minutes' worth of writing, as fast as the page takes it. */
async function heapGrowth({ page, session }: Form, coach: Coach): Promise<Heaps> {
  const before = await heapsOf(session, coach);
  for (let typed = 0; typed < SESSION; typed += 1) await page.keyboard.insertText('货');
  await page.waitForTimeout(1_000);
  const after = await heapsOf(session, coach);
  return { page: after.page - before.page, worker: after.worker - before.worker };
}

interface Heaps {
  readonly page: number;
  readonly worker: number;
}

async function heapsOf(session: CDPSession, coach: Coach): Promise<Heaps> {
  return { page: await pageHeap(session), worker: await workerHeap(coach) };
}
