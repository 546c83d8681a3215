/** The desk on two cores: texts chosen, imported, checked and compared, in the real extension. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startCoach } from '../e2e/coach.ts';
import { plainDocx } from '../setup/docx.ts';
import { handedIn } from '../setup/submissions.ts';
import { benchExport, benchScroll, type Use } from './desk-use.ts';

const CHARACTERS = 2_400;
const FEW = 300;
const MANY = 3_000;

export async function benchDesk(): Promise<void> {
  const few = await run(FEW, textFile);
  const many = await run(MANY, textFile, [benchScroll, benchExport]);
  const documents = await run(FEW, wordFile);
  console.log(`\n审阅台（${CHARACTERS} 字一份的 .txt，导入、检查、互相比对，两个核）`);
  tell(FEW, few);
  tell(MANY, many);
  for (const { what, took, longest } of many.used) {
    console.log(
      `  ${MANY} 份，${what}：${took === null ? '' : `${(took / 1_000).toFixed(1)} 秒，`}最长的一个任务 ${longest < 50 ? '不到 50' : longest.toFixed(0)} ms`,
    );
  }
  console.log(
    `  ${FEW} 份 .docx：每秒 ${((FEW / documents.total) * 1_000).toFixed(0)} 份（目标：8 份以上）`,
  );
  console.log(
    `  ${FEW} → ${MANY} 份用时增长 ${(many.total / few.total).toFixed(1)} 倍（目标：11 倍以内）`,
  );
}

interface Run {
  /** Milliseconds from choosing the files until all are checked. */
  readonly total: number;
  readonly imported: number;
  readonly compared: number;
  /** Bytes of the page's JavaScript heap, its workers' included as far as the browser tells. */
  readonly heap: number;
  /** The longest time that the page did not answer. */
  readonly longest: number;
  /** What a reviewer does with so many; none where that was not measured. */
  readonly used: readonly Use[];
}

function tell(count: number, { total, imported, compared, heap, longest }: Run): void {
  const rate = (count / total) * 1_000;
  console.log(
    `  ${count} 份：共 ${(total / 1_000).toFixed(1)} 秒，每秒 ${rate.toFixed(0)} 份（目标：100 份以上）；导入 ${(imported / 1_000).toFixed(1)} 秒，两两比对 ${compared.toFixed(0)} ms（目标：2 秒以内），页面内存 ${(heap / 1e6).toFixed(0)} MB（目标：600 MB 以内），最久一次没有响应 ${longest.toFixed(0)} ms`,
  );
}

interface Written {
  readonly name: string;
  readonly bytes: string | Uint8Array;
}

function textFile(number: number): Written {
  const { name, text } = handedIn(number, CHARACTERS);
  return { name, bytes: text };
}

function wordFile(number: number): Written {
  const { name, text } = handedIn(number, CHARACTERS);
  return { name: name.replace(/txt$/, 'docx'), bytes: plainDocx(text.split('\n')) };
}

async function run(
  count: number,
  fileOf: (number: number) => Written,
  uses: readonly ((page: Page) => Promise<readonly Use[]>)[] = [],
): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'handed-in-'));
  const paths = Array.from({ length: count }, (_, at) => {
    const { name, bytes } = fileOf(at);
    const path = join(folder, `${at}-${name}`);
    writeFileSync(path, bytes);
    return path;
  });
  const coach = await startCoach();
  try {
    const page = await coach.context.newPage();
    await page.goto(`chrome-extension://${coach.extensionId}/desk.html`);
    await page.locator('.drop input').waitFor({ state: 'attached' });
    await watch(page);
    await page.locator('.drop input').setInputFiles(paths);
    await page.waitForFunction(
      (wanted) => window.stages?.find(({ stage, done }) => stage === 'checked' && done === wanted),
      count,
      { timeout: 300_000, polling: 200 },
    );
    const stages = (await page.evaluate(() => window.stages)) ?? [];
    const at = (stage: string): number =>
      stages.find((one) => one.stage === stage)?.at ?? Number.NaN;
    const heap = await page.evaluate(async () => {
      const measured = await performance.measureUserAgentSpecificMemory?.().catch(() => null);
      // @ts-expect-error Chromium alone has this one.
      return measured?.bytes ?? (performance.memory.usedJSHeapSize as number);
    });
    const longest = (await page.evaluate(() => window.longest)) ?? Number.NaN;
    const used: Use[] = [];
    // One after the other, in one page.
    // oxlint-disable-next-line no-await-in-loop
    for (const use of uses) used.push(...(await use(page)));
    return {
      used,
      longest,
      total: at('checked') - at('chosen'),
      imported: at('imported') - at('chosen'),
      compared: at('compared') - at('imported'),
      heap,
    };
  } finally {
    await coach.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

declare global {
  interface Window {
    stages?: { readonly stage: string; readonly done: number; readonly at: number }[];
    longest?: number;
  }
  interface Performance {
    measureUserAgentSpecificMemory?: () => Promise<{ readonly bytes: number }>;
  }
}

/** The page notes when each stage begins and ends, as its own words tell, and how long it was deaf. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.stages = [];
    window.longest = 0;
    const stages = window.stages;
    const note = (stage: string, done = 0): void => {
      const isNew = !stages.some((one) => one.stage === stage);
      if (isNew) stages.push({ stage, done, at: performance.now() });
    };
    let last = performance.now();
    const choose = (): void => {
      note('chosen');
      // Handing the browser thousands of paths is the bench's doing.
      last = performance.now();
      window.longest = 0;
    };
    addEventListener('change', choose, true);
    let total = 0;
    const look = (): void => {
      const now = performance.now();
      window.longest = Math.max(window.longest ?? 0, now - last);
      last = now;
      const told = document.querySelector('.desk-checking')?.textContent ?? '';
      const of = /\/ (\d+)/.exec(told)?.[1];
      if (told.startsWith('正在互相比对')) note('imported');
      if (told.startsWith('正在检查')) note('compared');
      const isOver = stages.some(({ stage }) => stage === 'compared') && told === '';
      if (isOver) note('checked', total);
      if (of !== undefined) total = Number(of);
      setTimeout(look, 20);
    };
    look();
  });
}
