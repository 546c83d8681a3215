/**
 * `npm run demo`: the demo portal, Chromium with the extension, and the side panel open on a poor draft.
 * With a display it stays open to be tried; without one it does the main job once, prints what the
 * panel says and leaves screenshots in .output/demo/.
 */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { startCoach, type Coach } from '../e2e/coach.ts';
import { sideBySide } from './side-by-side.ts';

const FOLDER = '.output/demo';
const FORM = '/write/wangeditor?author=yunling&draft=2026-10-yunling';
const SLOT = /还有没填的空/;
const VAGUE_PLAN = /没有写对象、数量、时间/;
/** What its suggestion asks for: whom, how much, by when, who. */
const PLAN = ['山区网点26户', '换好价签26户', '11月20日前', '我'];

interface Shot {
  readonly name: string;
  readonly left: Buffer;
  readonly right: Buffer;
}

/** Put side by side at the end: that takes a tab of its own, and the panel speaks of the tab that is active. */
const shots: Shot[] = [];

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const coach = await startCoach({ headless: !hasDisplay });
const { page, panel } = await open(coach);
if (hasDisplay) await stay(coach);
else await perform(coach, page, panel);
await coach.close();

async function open({ portal, open: openTab, allowOrigin, openPanel }: Coach) {
  const form = await openTab(FORM);
  await form.waitForFunction(() => 'portalReady' in window);
  // The click below asks the user for this origin; in a demo the answer is yes.
  await allowOrigin(portal.url);
  const side = await openPanel(form);
  await side.getByRole('button', { name: '在本页启用' }).click();
  await side.getByRole('button', { name: SLOT }).waitFor();
  return { page: form, panel: side };
}

async function stay({ portal, context }: Coach): Promise<void> {
  console.log(`演示门户：${portal.url}\n侧栏已打开。改几句试试；关掉浏览器窗口就结束。`);
  await new Promise<void>((done) => context.once('close', () => done()));
}

async function perform({ context, portal }: Coach, form: Page, side: Page): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  console.log('草稿：许见山《工作总结》，云岭片区，2026年10月\n');
  console.log(await spoken(side));
  await shoot(form, side, '1-findings');

  await side.getByRole('button', { name: SLOT }).click();
  await side.getByRole('button', { name: /定\s*位/ }).click();
  await form.waitForFunction(() => getSelection()?.toString().startsWith('___') === true);
  await shoot(form, side, '2-located');

  await form.bringToFront();
  await form.keyboard.type('212户次');
  await side.getByRole('button', { name: SLOT }).waitFor({ state: 'detached' });
  console.log('\n定位到“___户次”，补成“212户次”，这一条就没有了：\n');
  console.log(await spoken(side));
  await shoot(form, side, '3-mended');

  await takeSuggestion(form, side);
  console.log('\n“没有写对象、数量、时间”的建议，填好空写进了页面：\n');
  console.log(await spoken(side));
  await shoot(form, side, '5-suggestion-written');

  await insertOutline(form, side);
  console.log('\n“片区销售情况分析”偏薄，插入了提纲：\n');
  console.log(await spoken(side));
  await shoot(form, side, '7-outline-inserted');

  const answer = form.waitForResponse((response) => response.url().includes('/submit'));
  await form.getByRole('button', { name: '保存草稿' }).click();
  await answer;
  const saved = Buffer.from(portal.submissions().at(-1)?.body ?? []).toString('utf8');
  await develop(context);
  const foreign = /coach|highlight|data-|style=/.test(saved);
  console.log(
    `\n门户收到 ${saved.length} 字符，其中${foreign ? '有' : '没有'}别的东西。截图在 ${FOLDER}/。`,
  );
}

/** Opens a finding, fills the blanks of its suggestion, writes it. */
async function takeSuggestion(form: Page, side: Page): Promise<void> {
  await side.getByRole('button', { name: VAGUE_PLAN }).click();
  await side.getByRole('button', { name: '改写建议' }).click();
  const slots = side.locator('.slot input');
  await slots.first().waitFor();
  for (const [index, words] of PLAN.entries()) await slots.nth(index).fill(words);
  await side.locator('.suggestion').scrollIntoViewIfNeeded();
  await shoot(form, side, '4-suggestion');
  await side.getByRole('button', { name: '写入' }).click();
  await side.getByText(/针对的是：/).waitFor();
  await side.getByRole('button', { name: VAGUE_PLAN }).waitFor({ state: 'detached' });
}

async function insertOutline(form: Page, side: Page): Promise<void> {
  await side.getByRole('button', { name: '插入提纲：片区销售情况分析' }).click();
  await side.locator('.outline-part').first().waitFor();
  await shoot(form, side, '6-outline');
  await side.getByRole('button', { name: /插入 \d+ 部分/ }).click();
  await side.getByText(/^已插入 \d+ 部分/).waitFor();
}

async function spoken(side: Page): Promise<string> {
  const text = await side.locator('body').innerText();
  return text.replace(/\n{2,}/g, '\n').trim();
}

async function shoot(form: Page, side: Page, name: string): Promise<void> {
  shots.push({ name, left: await form.screenshot(), right: await side.screenshot() });
}

async function develop(context: Coach['context']): Promise<void> {
  for (const { name, left, right } of shots) {
    const both = await sideBySide(context, left, right);
    await both.screenshot({ path: `${FOLDER}/${name}.png` });
    await both.close();
  }
}
