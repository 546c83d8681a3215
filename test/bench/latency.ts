/** From the last keystroke to the changed panel, in the demo portal with a 3,000-character text. */
import type { Page } from 'playwright-core';
import { startCoach } from '../e2e/coach.ts';
import { ready } from '../e2e/editors.ts';
import { median, quantile } from './statistics.ts';
import { summaryOf } from './text.ts';

const LENGTH = 3_000;
const ROUNDS = 40;
/** One underscore is no slot, two are: each keystroke makes the finding come or go. */
const SLOT_LINE = '\n本月走访_';
const FINDING = '还有没填的空';

declare global {
  interface Window {
    keystroke?: number;
    changes?: { readonly at: number; readonly shown: boolean }[];
  }
}

export async function benchLatency(): Promise<void> {
  const coach = await startCoach();
  try {
    await coach.allowOrigin(coach.portal.url);
    const page = await coach.open('/write/textarea?author=chengguan');
    await ready(page);
    const panel = await coach.openPanel(page);
    await panel.getByRole('button', { name: '在本页启用' }).click();
    await page.locator('#summary').fill(summaryOf(LENGTH) + SLOT_LINE);
    await panel.getByText(/已保存/).waitFor();
    await observe(page, panel);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      times.push(await keystroke(page, panel, round % 2 === 0));
    console.log(`\n从按键停下到面板更新（${LENGTH} 字，文本框，含 120 ms 防抖，${ROUNDS} 次）`);
    console.log(
      `  中位数 ${median(times).toFixed(0)} ms，95 分位 ${quantile(times, 0.95).toFixed(0)} ms（目标：中位数 300 ms 以内）`,
    );
  } finally {
    await coach.close();
  }
}

/** Both pages note the wall clock: of the input event, and of each change of the panel. */
async function observe(page: Page, panel: Page): Promise<void> {
  await page.bringToFront();
  await page.locator('#summary').press('Control+End');
  await page.evaluate(() => {
    addEventListener('input', () => (window.keystroke = Date.now()), true);
  });
  await panel.evaluate((finding) => {
    window.changes = [];
    new MutationObserver(() => {
      const shown = document.body.textContent?.includes(finding) ?? false;
      window.changes?.push({ at: Date.now(), shown });
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  }, FINDING);
}

async function keystroke(page: Page, panel: Page, appears: boolean): Promise<number> {
  await page.keyboard.press(appears ? '_' : 'Backspace');
  const typed = (await page.evaluate(() => window.keystroke)) ?? Number.NaN;
  const change = await panel.waitForFunction(
    ([since, shown]) => window.changes?.find((one) => one.at >= since && one.shown === shown),
    [typed, appears] as const,
    { polling: 'raf' },
  );
  const seen = await change.jsonValue();
  return (seen?.at ?? Number.NaN) - typed;
}
