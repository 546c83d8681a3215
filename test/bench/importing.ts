/** Three thousand summaries of colleagues into the library, in the panel: how long, and the longest task of the page. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { coached } from '../e2e/author.ts';
import { startCoach } from '../e2e/coach.ts';
import { handedIn } from '../setup/submissions.ts';

const CHARACTERS = 2_400;
const FILES = 3_000;

export async function benchImporting(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'colleagues-'));
  const paths = Array.from({ length: FILES }, (_, at) => {
    const { name, text } = handedIn(at, CHARACTERS);
    const path = join(folder, `${at}-${name}`);
    writeFileSync(path, text);
    return path;
  });
  const coach = await startCoach();
  try {
    await coach.allowOrigin(coach.portal.url);
    const { panel } = await coached(coach, '/write/textarea');
    console.log(`\n参考库：${FILES} 份同事的 .txt（每份 ${CHARACTERS} 字）从侧边栏导入`);
    for (const round of ['头一次', '同样的再来一次']) {
      // oxlint-disable-next-line no-await-in-loop
      const { read, stored, longest } = await imported(panel, paths);
      console.log(
        `  ${round}：读 ${seconds(read)}，存入并加进查重索引 ${seconds(stored)}；页面最长的一个任务 ${longest.toFixed(0)} ms（目标：100 ms 以内）`,
      );
    }
  } finally {
    await coach.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Imported {
  /** Milliseconds from choosing the files until all are listed, and from there until all are stored. */
  readonly read: number;
  readonly stored: number;
  /** Milliseconds of the longest task of the page meanwhile; 0 where none was over 50. */
  readonly longest: number;
}

async function imported(panel: Page, paths: readonly string[]): Promise<Imported> {
  await panel.getByRole('tab', { name: '记录' }).click();
  await panel.getByRole('button', { name: /导入/ }).click();
  await panel.getByText('别人写的', { exact: true }).click();
  await handOver(panel, paths);
  await panel.evaluate(chooseAndWatch);
  const save = panel.getByRole('button', { name: `存入 ${paths.length} 份` });
  await save.waitFor({ timeout: 300_000 });
  const read = await panel.evaluate(() => performance.now() - (window.chosenAt ?? 0));
  const listed = performance.now();
  await save.click();
  await save.waitFor({ state: 'detached', timeout: 300_000 });
  await panel.getByText(`已存入 ${paths.length} 份`).waitFor();
  const stored = performance.now() - listed;
  return { read, stored, longest: await panel.evaluate(longestTask) };
}

/** Into an input of the bench's own: handing files to a page takes the driver seconds of the page's time. */
async function handOver(panel: Page, paths: readonly string[]): Promise<void> {
  await panel.evaluate(() => {
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', multiple: true, className: 'of-bench' });
    document.querySelector('.of-bench')?.remove();
    document.body.append(input);
  });
  const input = panel.locator('input.of-bench');
  await input.setInputFiles([...paths], { timeout: 300_000 });
}

declare global {
  interface Window {
    tasks?: PerformanceObserver;
    longestTask?: number;
    chosenAt?: number;
  }
}

function chooseAndWatch(): void {
  window.tasks?.disconnect();
  window.longestTask = 0;
  window.tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      window.longestTask = Math.max(window.longestTask ?? 0, duration);
    }
  });
  window.tasks.observe({ type: 'longtask' });
  const [chosen, asked] = ['.of-bench', '.drop input'].map((selector) =>
    document.querySelector<HTMLInputElement>(selector),
  );
  if (!chosen || !asked) throw new Error('no input to choose by');
  window.chosenAt = performance.now();
  asked.files = chosen.files;
  asked.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The last ones are told late: a turn of the page later. */
function longestTask(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(() => resolve(window.longestTask ?? 0), 0));
  });
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} 秒`;
}
