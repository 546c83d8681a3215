/** Opening a stored library inside real Chromium: what a reviewer waits for before the first comparison. */
import { bundle } from '../setup/bundle.ts';
import { launchChromium } from '../setup/launch.ts';
import { median } from './statistics.ts';

const SIZE = 10_000;
const ROUNDS = 7;

declare const shelves: {
  store(from: number, to: number): Promise<{ stored: number; indexed: number }>;
  open(): Promise<{ ready: number; count: number }>;
};

export async function benchOpening(): Promise<void> {
  const browser = await launchChromium();
  const page = await browser.newPage();
  // A page of its own: about:blank has no database.
  await page.route('https://library.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  );
  const script = await bundle('test/bench/opening-probe.ts', 'shelves');
  const visit = async (): Promise<void> => {
    await page.goto('https://library.test/');
    await page.addScriptTag({ content: script });
  };
  await visit();
  const all = await page.evaluate((size) => shelves.store(0, size), SIZE);
  const times: number[] = [];
  let count = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    await visit();
    const opened = await page.evaluate(() => shelves.open());
    times.push(opened.ready);
    count = opened.count;
  }
  const one = await page.evaluate((size) => shelves.store(size, size + 1), SIZE);
  console.log(
    `\n打开 ${count} 篇的资料库到查完第一篇：中位数 ${median(times).toFixed(0)} ms（目标 300 ms 以内）；` +
      `存 ${SIZE} 篇 ${(all.stored / 1000).toFixed(1)} s，建索引 ${(all.indexed / 1000).toFixed(1)} s；再加一篇存 ${one.stored.toFixed(0)} ms，入索引（含打开）${one.indexed.toFixed(0)} ms`,
  );
  await browser.close();
}
