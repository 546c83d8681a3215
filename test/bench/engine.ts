/** The engine inside real Chromium, in passes of Intl.Segmenter over the same text in the same run. */
import { bundle } from '../setup/bundle.ts';
import { launchChromium } from '../setup/launch.ts';
import type { EngineTimes } from './engine-probe.ts';
import { median } from './statistics.ts';
import { summaryOf } from './text.ts';

const SIZES = [5_000, 20_000, 60_000, 180_000];
const ROUNDS = 201;

declare const probe: { measure(text: string, rounds: number): EngineTimes };

export async function benchEngine(): Promise<void> {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.addScriptTag({ content: await bundle('test/bench/engine-probe.ts', 'probe') });
  console.log('\n引擎（Chromium 内；单位 S = 同一轮里 Intl.Segmenter 对同一文本分词一遍）');
  for (const size of SIZES) {
    const rounds = Math.max(9, Math.round((ROUNDS * 5_000) / size));
    const times = await page.evaluate(([text, count]) => probe.measure(text, count), [
      summaryOf(size),
      rounds,
    ] as const);
    const [pass, full, edit] = [times.segmenter, times.full, times.edit].map(median);
    console.log(
      `  ${String(size).padStart(7)} 字：全文检查 ${ratio(full, pass)} S（${ms(full)}），改一处 ${ratio(edit, pass)} S（${ms(edit)}），分词 ${ms(pass)}`,
    );
  }
  await browser.close();
}

function ratio(a = Number.NaN, b = Number.NaN): string {
  return (a / b).toFixed(2);
}

function ms(value = Number.NaN): string {
  return `${value.toFixed(2)} ms`;
}
