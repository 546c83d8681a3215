/**
 * What the coach costs the page while one types: the same form under two hosts, of which only one is enabled,
 * keystroke by keystroke in turn.
 */
import type { CDPSession, Page } from 'playwright-core';
import { startCoach, type Coach } from '../e2e/coach.ts';
import { enable } from '../e2e/author.ts';
import { ready } from '../e2e/editors.ts';
import { median, quantile } from './statistics.ts';
import { summaryOf } from './text.ts';

const LENGTH = 8_000;
const KEYSTROKES = 200;
/** Longer than the pause after which the coach reads, so that each reading is counted with its keystroke. */
const PAUSE_MS = 180;
const IDLE_MS = 10_000;
/** Ten minutes of writing, a character every fifth of a second. */
const SESSION = 3_000;

const FIELDS = {
  文本框: { path: '/write/textarea', field: '#summary' },
  wangEditor: { path: '/write/wangeditor', field: '#editor [contenteditable=true]' },
};

export async function benchTyping(): Promise<void> {
  console.log(
    `\n打字时页面多花的主线程时间（${LENGTH} 字，${KEYSTROKES} 次按键，同一浏览器里一开一关）`,
  );
  for (const [name, { path, field }] of Object.entries(FIELDS)) {
    const coach = await startCoach();
    try {
      await measureIn(coach, name, path, field);
    } finally {
      await coach.close();
    }
  }
}

async function measureIn(coach: Coach, name: string, path: string, field: string): Promise<void> {
  await coach.allowOrigin(coach.portal.url);
  const enabled = await openForm(coach, coach.portal.url + path, field);
  const panel = await coach.openPanel(enabled.page);
  await enable(panel);
  await panel.getByText(/已保存/).waitFor();
  const plain = await openForm(
    coach,
    coach.portal.url.replace('127.0.0.1', 'localhost') + path,
    field,
  );

  const added: number[] = [];
  for (let stroke = 0; stroke < KEYSTROKES; stroke += 1) {
    const without = await costOfKeystroke(plain);
    added.push((await costOfKeystroke(enabled)) - without);
  }
  console.log(
    `  ${name}：中位数 ${median(added).toFixed(2)} ms，95 分位 ${quantile(added, 0.95).toFixed(2)} ms（目标 1 ms 和 4 ms 以内）`,
  );
  console.log(
    `  ${name}：停手 ${IDLE_MS / 1000} 秒内页面发出 ${await messagesWhileIdle(coach, enabled.page)} 条消息（目标 0）`,
  );
  const growth = (await heapGrowth(enabled)) - (await heapGrowth(plain));
  console.log(
    `  ${name}：连写 ${SESSION} 字后内存多涨 ${(growth / 1e6).toFixed(2)} MB（目标 5 MB 以内）`,
  );
}

interface Form {
  readonly page: Page;
  readonly session: CDPSession;
}

/** The form with a long text in it and the caret at its end: the same place, however wide the window. */
async function openForm(coach: Coach, url: string, field: string): Promise<Form> {
  const page = await coach.context.newPage();
  await page.goto(url);
  await ready(page);
  await page.locator(field).click();
  await page.keyboard.insertText(summaryOf(LENGTH));
  const session = await coach.context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'timeTicks' });
  return { page, session };
}

/** Milliseconds of main-thread tasks from one keystroke until all that follows from it is done. */
async function costOfKeystroke({ page, session }: Form): Promise<number> {
  await page.bringToFront();
  const before = await taskMilliseconds(session);
  await page.keyboard.insertText('货');
  await page.waitForTimeout(PAUSE_MS);
  return (await taskMilliseconds(session)) - before;
}

async function taskMilliseconds(session: CDPSession): Promise<number> {
  return (await metric(session, 'TaskDuration')) * 1000;
}

async function metric(session: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
}

async function messagesWhileIdle(coach: Coach, page: Page): Promise<number> {
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

/** Bytes that stay on the page's heap after a session of writing. */
async function heapGrowth({ page, session }: Form): Promise<number> {
  await page.bringToFront();
  const before = await heapBytes(session);
  for (let typed = 0; typed < SESSION; typed += 1) await page.keyboard.insertText('货');
  await page.waitForTimeout(1_000);
  return (await heapBytes(session)) - before;
}

async function heapBytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return metric(session, 'JSHeapUsedSize');
}
