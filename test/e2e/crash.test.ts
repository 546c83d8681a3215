/** The browser dies while the author types: what was typed up to a second before is there again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPortal, type Portal } from '../portal/server.ts';
import { coached, rows } from './author.ts';
import { startCoach, type Coach } from './coach.ts';

const CRASHES = 10;
/** Milliseconds of typing that a crash may cost. */
const MAY_COST = 1_000;
const LEAST_TYPING = 1_500;
const WORDS = '本月走访客户、查看库存、登记需求、更换价签、讲解新品；';

let kept: { portal: Portal; profile: string };

beforeAll(async () => {
  kept = {
    portal: await startPortal(),
    profile: mkdtempSync(join(tmpdir(), 'summary-coach-crash-')),
  };
});
afterAll(async () => {
  await kept.portal.close();
  rmSync(kept.profile, { recursive: true, force: true });
});

it(
  'at most the last second of typing is missing after a crash, whenever it comes',
  { timeout: 300_000 },
  async () => {
    let coach = await startCoach({ kept });
    for (let crash = 1; crash <= CRASHES; crash += 1) {
      const moment = LEAST_TYPING + Math.random() * 1_500;
      const typed = await typeUntilCrash(coach, `第${crash}稿。`, moment);
      coach = await startCoach({ kept });
      const texts = await storedTexts(coach);
      expect(typed.length, 'something was typed in time').toBeGreaterThan(4);
      expect(
        texts.some((text) => text.startsWith(typed)),
        `killed after ${moment} ms: “${typed}” is not the start of ${texts.join(' | ')}`,
      ).toBe(true);
    }
    await coach.close();
  },
);

async function storedTexts({ context, extensionId }: Coach): Promise<readonly string[]> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  const texts = (await rows<{ text: string }>(page, 'drafts')).map(({ text }) => text);
  await page.close();
  return texts;
}

/** What the field held a second before the browser was killed. */
async function typeUntilCrash(coach: Coach, start: string, moment: number): Promise<string> {
  // Chrome writes a grant down only after some seconds, so a crash may take it along.
  await coach.allowOrigin(kept.portal.url);
  const { page } = await coached(coach, '/write/textarea');
  await page.bringToFront();
  const held: { readonly at: number; readonly text: string }[] = [];
  await page.locator('#summary').fill(start);
  let text = start;
  const began = performance.now();
  while (performance.now() - began < moment) {
    const next = WORDS.charAt(text.length % WORDS.length);
    await page.keyboard.insertText(next);
    text += next;
    held.push({ at: performance.now(), text });
    // Faster than the pause that the coach waits for: the author types without one.
    await passed(40);
  }
  const killed = performance.now();
  await coach.kill();
  return held.findLast(({ at }) => at < killed - MAY_COST)?.text ?? '';
}
