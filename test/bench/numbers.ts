/** The number checker inside real Chromium, in passes of Intl.Segmenter over the same text in the same run. */
import { bundle } from '../setup/bundle.ts';
import { launchChromium } from '../setup/launch.ts';
import type { NumbersTimes } from './numbers-probe.ts';
import { median } from './statistics.ts';
import { figuresOf } from './text.ts';

const LENGTH = 5_000;
const ROUNDS = 61;
const BATCH = 8;

declare const figures: { measure(text: string, rounds: number, batch: number): NumbersTimes };

export async function benchNumbers(): Promise<void> {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.addScriptTag({ content: await bundle('test/bench/numbers-probe.ts', 'figures') });
  const times = await page.evaluate(
    ([text, rounds, batch]) => figures.measure(text, rounds, batch),
    [figuresOf(LENGTH), ROUNDS, BATCH] as const,
  );
  await browser.close();
  const [pass, scan, relations] = [times.segmenter, times.scan, times.relations].map(median);
  const ratio = (a = Number.NaN): string => (a / (pass ?? Number.NaN)).toFixed(2);
  const ms = (value = Number.NaN): string => `${value.toFixed(2)} ms`;
  console.log(
    `\n数字核对（Chromium 内，${LENGTH} 字，${times.numbers} 处数字，${times.found} 个关系，目标 0.30 S 以内）`,
  );
  console.log(
    `  合计 ${ratio((scan ?? 0) + (relations ?? 0))} S：读数字 ${ratio(scan)} S（${ms(scan)}），找关系并判断 ${ratio(relations)} S（${ms(relations)}），分词 ${ms(pass)}`,
  );
}
