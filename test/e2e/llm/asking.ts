/** A draft with something to ask a model about, a server that answers as it likes, and the panel between them. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Run } from '../../../lib/db/schema.ts';
import type { FaultServer } from '../../setup/fault-server.ts';
import { coached, rows } from '../author.ts';
import type { Coach } from '../coach.ts';

export const PHONE = '13800138000';
export const AUTHOR = '许见山';
export const SECRET = 'secret-key';

export const DRAFT = `2026年10月工作总结

一、本月工作完成情况
10月销售卷烟318.452箱，完成月计划的101.2%，同比增长3.4%。

四、存在的问题和建议
学校旁8户零售店门口有流动摊贩，${AUTHOR}10月12日去看过，店主电话${PHONE}。建议加强市场清理力度。

五、下月工作计划
11月15日前走访212户。

客户经理：${AUTHOR}`;

export const FINDING = /建议不够具体/;

export interface Asking {
  readonly page: Page;
  readonly panel: Page;
}

/** The draft in the page, the finding open, its suggestion from the rules on the screen. */
export async function opened(coach: Coach): Promise<Asking> {
  await coach.allowOrigin(coach.portal.url);
  const { page, panel } = await coached(coach, '/write/textarea');
  await page.locator('#summary').fill(DRAFT);
  await panel.getByRole('button', { name: FINDING }).click();
  await panel.getByRole('button', { name: '改写建议' }).click();
  await panel.locator('.suggestion').first().waitFor();
  await hurry(panel);
  return { page, panel };
}

/**
 * Retries and watchdogs wait in the panel's own clock, which runs faster here. What must be fast on a busy machine
 * keeps its time, unless a test says `impatient`.
 */
async function hurry(panel: Page): Promise<void> {
  await panel.evaluate(() => {
    const real = window.setTimeout.bind(window);
    const hurried = (then: () => void, ms = 0): number => {
      const isWatchdog = ms >= 30_000;
      const shortened = isWatchdog ? (window.impatient === true ? ms / 200 : ms) : ms / 50;
      return real(then, ms > 900 ? shortened : ms);
    };
    Object.assign(window, { setTimeout: hurried });
  });
}

declare global {
  interface Window {
    impatient?: boolean;
  }
}

interface Setting {
  readonly model: string;
  readonly preset?: string;
  readonly baseUrl?: string;
}

/** Sets a model up as the form does, its outgoing text agreed to. */
export async function setUp(
  panel: Page,
  { baseUrl: own, origin }: FaultServer,
  { model, preset = 'custom', baseUrl = own }: Setting,
): Promise<void> {
  const settings = {
    preset,
    baseUrl,
    model,
    keepsKey: false,
    isOff: false,
    hidesOrigin: false,
    prices: null,
    agreedTo: origin,
  };
  await panel.evaluate(
    async ([llm, key]) => {
      await chrome.storage.session.set({ llmKey: key });
      await chrome.storage.local.set({ llm, endpoints: [key.origin] });
    },
    [settings, { value: SECRET, origin }] as const,
  );
}

/** Has the model that is set up rewrite the sentence; resolves when it has, or has failed. */
export async function ask(panel: Page, model: string): Promise<Run> {
  // The screen follows what is stored: only then the click asks this model.
  await panel.locator(`.asking[data-model="${model}"]`).first().waitFor();
  await panel.getByRole('button', { name: '用大模型改写' }).click();
  const runOf = async (): Promise<Run | undefined> =>
    (await rows<Run>(panel, 'runs')).findLast((run) => run.model === model);
  await expect
    .poll(async () => (await runOf())?.outcome ?? 'aborted', {
      timeout: 20_000,
      message: `an end of ${model}`,
    })
    .toMatch(/^(?!aborted)/);
  await panel.locator('.running').waitFor({ state: 'detached' });
  const run = await runOf();
  if (!run) throw new Error(`no run of ${model}`);
  return run;
}
