/** The copy index inside real Chromium: queries in passes of Intl.Segmenter over the same text, memory, growth. */
import { bundle } from '../setup/bundle.ts';
import { launchChromium } from '../setup/launch.ts';
import type { CopyTimes } from './copying-probe.ts';
import { median, quantile } from './statistics.ts';

const SIZES = [1_000, 10_000, 100_000];
const ROUNDS = 31;
const BATCH = 20;

declare const copies: {
  fill(size: number): Pick<CopyTimes, 'adding' | 'settling'>;
  measure(rounds: number, batch: number): Omit<CopyTimes, 'adding' | 'settling'>;
  empty(): void;
};

export async function benchCopying(): Promise<void> {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.addScriptTag({ content: await bundle('test/bench/copying-probe.ts', 'copies') });
  const session = await browser.newCDPSession(page);
  const heap = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    const usage = await session.send('Runtime.getHeapUsage');
    const { usedSize, backingStorageSize = 0 } = usage as typeof usage & {
      backingStorageSize?: number;
    };
    return usedSize + backingStorageSize;
  };
  const before = await heap();
  console.log(
    '\n查重索引（Chromium 内；S = 同一轮里 Intl.Segmenter 对同一篇 2,400 字草稿分词一遍）',
  );
  const medians: number[] = [];
  for (const size of SIZES) {
    const { adding, settling } = await page.evaluate((count) => copies.fill(count), size);
    const bytes = ((await heap()) - before) / size;
    const times = await page.evaluate(([rounds, batch]) => copies.measure(rounds, batch), [
      ROUNDS,
      BATCH,
    ] as const);
    const [pass, fresh, edited] = [times.segmenter, times.fresh, times.edited].map(median);
    medians.push(fresh ?? Number.NaN);
    console.log(
      `  ${String(size).padStart(7)} 篇（每篇 ${times.characters} 字）：改一处后再查 ${ratio(edited, pass)} S（${ms(edited)}），没见过的草稿 ${ratio(fresh, pass)} S（${ms(fresh)}，95 分位 ${ms(quantile(times.fresh, 0.95))}），分词 ${ms(pass)}，` +
        `三个来源都排在最前 ${(100 * times.found).toFixed(1)}%`,
    );
    console.log(
      `          每篇占内存 ${(bytes / 1024).toFixed(2)} KB（其中表 ${(times.bytes / 1024).toFixed(2)} KB），加入 ${(adding / 1000).toFixed(1)} s（含生成文本），整理 ${ms(settling)}，从存储读回 ${ms(times.reading)}`,
    );
  }
  const [, middle = Number.NaN, large = Number.NaN] = medians;
  console.log(
    `  从 10,000 篇到 100,000 篇，查一篇的时间增加到 ${(large / middle).toFixed(1)} 倍（目标：10,000 篇时 0.20 S 以内，增长 8 倍以内，每篇 1.5 KB 以内）`,
  );
  await browser.close();
}

function ratio(a = Number.NaN, b = Number.NaN): string {
  return (a / b).toFixed(2);
}

function ms(value = Number.NaN): string {
  return `${value.toFixed(2)} ms`;
}
