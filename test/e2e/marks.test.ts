/** Marks in the page and the panel beside it: pointing, hiding, picking another field, passing it on. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checked, coachedIn, endOf, rows, SLOT } from './author.ts';
import { startCoach, type Coach } from './coach.ts';
import { EDITORS, ready } from './editors.ts';

const LINES = ['城关片区2026年10月工作总结', '一、片区销售情况', '走访___户次，订货均匀。'];
let coach: Coach;
let page: Page;
let panel: Page;

beforeAll(async () => {
  coach = await startCoach();
  await coach.allowOrigin(coach.portal.url);
});
afterAll(() => coach.close());
afterEach(async () => {
  await panel.close();
  await page.close();
  expect(coach.complaints).toEqual([]);
});

async function prepare(name: 'textarea' | 'wangeditor' | 'fields'): Promise<void> {
  const opened = await coachedIn(coach, name);
  ({ page, panel } = opened);
  await opened.editor.write(page, LINES);
  await checked(panel, endOf(name, '订货均匀。'));
  await expect.poll(slot).not.toBe(null);
  await page.bringToFront();
}

/** The middle of the mark on ___ in the page; null while there is none. */
function slot(): Promise<{ x: number; y: number } | null> {
  return page.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((marks) => [...marks] as Range[]);
    const box = ranges.find((range) => String(range).startsWith('___'))?.getBoundingClientRect();
    return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  });
}

async function point(click: boolean): Promise<void> {
  const at = await slot();
  if (at === null) throw new Error('no mark');
  await page.mouse.move(at.x, at.y, { steps: 3 });
  if (!click) return;
  await page.keyboard.down('Alt');
  await page.mouse.click(at.x, at.y);
  await page.keyboard.up('Alt');
}

const opened = () => panel.getByRole('button', { name: SLOT, expanded: true });

describe.each(['textarea', 'wangeditor'] as const)('in %s', (name) => {
  it('resting on a mark opens its finding; the focus stays in the page', async () => {
    await prepare(name);
    // Another field of the page has the focus and nothing was typed for a while.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await expect
      .poll(
        async () => {
          await page.mouse.move(5, 5);
          await point(false);
          return opened().count();
        },
        { interval: 600, timeout: 10_000 },
      )
      .toBe(1);
    expect(await panel.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  it('Alt and a click open it from another view too', async () => {
    await prepare(name);
    await panel.getByRole('tab', { name: '依据' }).click();
    await point(true);
    await opened().waitFor();
    expect(await panel.evaluate(() => document.activeElement?.closest('.finding') ?? null)).toBe(
      null,
    );
  });
});

async function settings(): Promise<void> {
  await panel.getByRole('button', { name: '网页设置' }).click();
  await panel.getByRole('switch', { name: '在网页里标出要改的地方' }).waitFor();
}

it('one switch hides the marks at once, and they stay hidden', async () => {
  await prepare('textarea');
  await settings();
  const toggle = panel.getByRole('switch', { name: '在网页里标出要改的地方' });
  await toggle.click();
  await expect.poll(slot).toBe(null);
  await page.reload();
  await EDITORS['textarea']?.write(page, LINES);
  await checked(panel, '订货均匀。');
  expect(await slot()).toBe(null);
  await toggle.click();
  await expect.poll(slot).not.toBe(null);
});

describe('picking another field', () => {
  const current = () => panel.locator('.head-name').innerText();

  it('is done by a click in the page, survives a reload, and is taken back', async () => {
    await prepare('fields');
    await settings();
    const joined = await current();
    const field = page.locator('form textarea').nth(1);
    const label = (
      await page
        .locator('label')
        .filter({ has: page.locator('text=/./') })
        .allInnerTexts()
    ).join();
    await panel.getByRole('button', { name: '换一个输入框' }).click();
    await panel.getByText('请到网页里点一下').waitFor();
    await page.bringToFront();
    await page.locator('summary-coach-pick').waitFor({ state: 'attached' });
    await field.click();
    await panel.getByText('您选定的').waitFor();
    await expect.poll(current).not.toBe(joined);
    const picked = await current();
    expect(label).toContain(picked);
    await page.reload();
    await ready(page);
    await page.locator('form textarea').nth(1).fill('换过之后写的。');
    await expect
      .poll(async () => (await rows<{ text: string }>(panel, 'drafts')).map(({ text }) => text))
      .toContain('换过之后写的。');
    expect(await current()).toBe(picked);
    await panel.getByRole('button', { name: '恢复自动查找' }).click();
    await expect.poll(current).toBe(joined);
  });

  it.each([
    ['in the page', () => page.keyboard.press('Escape')],
    ['in the panel', () => panel.keyboard.press('Escape')],
  ])('Esc %s gives up and changes nothing', async (_where, press) => {
    await prepare('fields');
    await settings();
    const before = await current();
    await panel.getByRole('button', { name: '换一个输入框' }).click();
    await page.bringToFront();
    await page.locator('summary-coach-pick').waitFor({ state: 'attached' });
    await page.locator('h2').first().click();
    await press();
    await panel.getByRole('button', { name: '换一个输入框' }).waitFor();
    expect(await current()).toBe(before);
    expect(
      await rows(panel, 'portals').then((all) =>
        all.filter((row) => Reflect.get(Object(row), 'field') !== null),
      ),
    ).toEqual([]);
  });
});

it('a portal may forbid writing: what is inserted is copied, and the file passes that on', async () => {
  await prepare('textarea');
  await settings();
  const copies = panel.getByRole('switch', { name: '只复制，不往网页里写' });
  await copies.click();
  await expect.poll(() => copies.isChecked()).toBe(true);
  const [download] = await Promise.all([
    panel.waitForEvent('download'),
    panel.getByRole('button', { name: '导出' }).click(),
  ]);
  const file = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(file).toMatchObject({
    kind: 'summary-coach-portal',
    path: '/write/textarea',
    write: 'clipboard',
  });
  const take = (profile: unknown) =>
    panel.locator('input[type=file]').setInputFiles({
      name: 'portal.json',
      mimeType: 'application/json',
      buffer: Buffer.from(typeof profile === 'string' ? profile : JSON.stringify(profile)),
    });
  await take('门户');
  await panel.getByText('内容不是 JSON').waitFor();
  await take({ ...file, write: 'everywhere' });
  await panel.getByText('文件里的“write”写得不对').waitFor();
  await take({ ...file, write: 'page' });
  await panel.getByText(`已导入 ${coach.portal.url} 的设置`).waitFor();
  await expect.poll(() => copies.isChecked()).toBe(false);
  await take(file);
  await expect.poll(() => copies.isChecked()).toBe(true);

  const before = await page.locator('#summary').inputValue();
  await panel.getByRole('tab', { name: '依据' }).click();
  await panel.getByRole('button', { name: '导入指标表' }).click();
  await panel
    .getByLabel('或者粘贴表格')
    .fill('片区\t指标\t实际\t计划\t单位\n城关片区\t销量\t356.924\t349\t箱\n');
  await panel.getByRole('button', { name: '导入 2 条' }).click();
  await panel.getByRole('button', { name: /^插入“10月销量/ }).click();
  await panel.getByText('里按 Ctrl+V 粘贴').waitFor();
  expect(await page.locator('#summary').inputValue()).toBe(before);
});
