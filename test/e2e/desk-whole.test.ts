/** A whole month at the desk: three hundred summaries and the demo world's come in, three are decided by keys, and go out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writable } from '../../lib/files/outcome/plain.ts';
import { readXlsx } from '../../lib/files/xlsx.ts';
import { itemsOf } from '../../lib/review/confirm.ts';
import type { Review } from '../../lib/review/review.ts';
import { handedIn } from '../setup/submissions.ts';
import { rows } from './author.ts';
import { startCoach, type Coach } from './coach.ts';

const WORLD = 'test/portal/world/submissions';
const GENERATED = 300;
const DECIDED = 3;

let coach: Coach;
let desk: Page;

beforeAll(async () => {
  coach = await startCoach({ window: { width: 1440, height: 980 } });
  desk = await coach.context.newPage();
  await desk.goto(`chrome-extension://${coach.extensionId}/desk.html`);
});
afterAll(async () => {
  expect(coach.complaints).toEqual([]);
  await coach.close();
});

const file = (name: string, text: string) => ({ name, mimeType: '', buffer: Buffer.from(text) });

/** Accepts every proposal and confirms, with no pointer. */
async function decideByKeys(): Promise<void> {
  const undecided = desk.locator('.proposal.undecided');
  await undecided.first().waitFor();
  const count = await undecided.count();
  for (let at = 1; at <= count; at += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    if (at <= 9) await desk.keyboard.press(`Digit${at}`);
    // oxlint-disable-next-line no-await-in-loop
    else
      await undecided
        .first()
        .getByRole('button', { name: /采\s*纳/ })
        .first()
        .press('Enter');
    // oxlint-disable-next-line no-await-in-loop
    await expect.poll(() => undecided.count()).toBe(count - at);
  }
  const confirm = desk.getByRole('button', { name: /^确\s*认$/ });
  await confirm.press('Enter');
  await confirm.waitFor({ state: 'detached' });
}

async function exported(format: 'Word' | 'Excel'): Promise<Buffer> {
  await desk.getByRole('button', { name: `${format} 的其他导出方式` }).click();
  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    desk
      .getByRole('menuitem', { name: /全部导出/ })
      .locator('visible=true')
      .click(),
  ]);
  return readFileSync(await download.path());
}

const flat = (text: string): string => writable(text).replace(/\s+/g, '');

it('comes in, is ordered, decided by keys and exported; both files hold every decided item', async () => {
  const world = readdirSync(WORLD).map((name) =>
    file(name, readFileSync(join(WORLD, name), 'utf8')),
  );
  const generated = Array.from({ length: GENERATED }, (_, at) => handedIn(at));
  const all = [...world, ...generated.map(({ name, text }) => file(name, text))];
  await desk.getByLabel('审阅人姓名').fill('考核甲');
  await desk.locator('.intake-drop .drop input').setInputFiles(all);
  await desk.getByText(`新收下 ${all.length} 份`).waitFor({ timeout: 60_000 });
  await desk.getByRole('tab', { name: '审阅' }).click();
  await desk.getByText(`${all.length} / ${all.length} 份`).waitFor();
  await desk
    .locator('.desk-checking .ant-progress')
    .waitFor({ state: 'detached', timeout: 60_000 });
  await desk.locator('.ant-table-row.waiting').first().waitFor({ state: 'detached' });

  await desk.keyboard.press('j');
  await desk.keyboard.press('Enter');
  for (let paper = 1; paper <= DECIDED; paper += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one paper after the other
    await decideByKeys();
    const heading = desk.locator('.paper-head').getByRole('heading').first();
    // oxlint-disable-next-line no-await-in-loop
    const name = await heading.innerText();
    if (paper === DECIDED) break;
    // oxlint-disable-next-line no-await-in-loop
    await desk.keyboard.press('j');
    // oxlint-disable-next-line no-await-in-loop
    await expect.poll(() => heading.innerText()).not.toBe(name);
  }
  const confirmed = (await rows<Review>(desk, 'reviews')).filter(
    ({ status }) => status === 'confirmed',
  );
  expect(confirmed).toHaveLength(DECIDED);
  const items = confirmed.flatMap(itemsOf);
  expect(items.length).toBeGreaterThanOrEqual(DECIDED);

  await desk.keyboard.press('Escape');
  await desk.getByRole('tab', { name: '通报' }).click();
  const word = flat((await mammoth.extractRawText({ buffer: await exported('Word') })).value);
  const { rows: signed } = await readXlsx(new Uint8Array(await exported('Excel')), {
    sheet: '签字表',
  });
  const sheet = flat(signed.flatMap(({ cells }) => cells).join(''));
  for (const { title, clause, quote, improvement } of items) {
    for (const piece of [title, clause, quote, improvement]) {
      expect(word).toContain(flat(piece));
      expect(sheet).toContain(flat(piece));
    }
  }
}, 180_000);
