/** What the panel says when things are not as hoped; nothing may throw in any context. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { coached, enable, SLOT } from './author.ts';
import { startCoach, type Coach } from './coach.ts';

const POOR = '10月工作总结\n一、销售情况\n销售卷烟120箱，同比增长___%，在全县排第3位。';

let coach: Coach;

beforeAll(async () => {
  coach = await startCoach();
});
afterAll(() => coach.close());
afterEach(() => expect(coach.complaints).toEqual([]));

it('a refused permission is said plainly, reads nothing, and can be tried again', async () => {
  const page = await coach.open('/write/textarea');
  const panel = await coach.openPanel(page);
  // A headless browser shows no prompt that could be declined, so the answer is given here.
  await panel.evaluate(() => {
    Object.assign(chrome.permissions, { asked: chrome.permissions.request });
    chrome.permissions.request = () => Promise.resolve(false);
  });
  await panel.getByRole('button', { name: '在本页启用' }).click();
  await panel.getByText('还没有得到允许').waitFor();
  await page.locator('#summary').fill(POOR);

  await coach.allowOrigin(coach.portal.url);
  await page.bringToFront();
  await panel.evaluate(() => {
    const { permissions } = chrome as unknown as { permissions: Record<string, unknown> };
    permissions['request'] = permissions['asked'];
  });
  await panel.getByRole('button', { name: '再试一次' }).click();
  await panel.getByRole('button', { name: SLOT }).waitFor();
  await close(panel, page);
});

it('a revoked permission is noticed at once, and nothing more is read', async () => {
  const { page, panel } = await coached(coach, '/write/textarea');
  await page.locator('#summary').fill(POOR);
  await panel.getByRole('button', { name: SLOT }).waitFor();
  await panel.evaluate(() => chrome.permissions.remove({ origins: ['http://127.0.0.1/*'] }));
  await panel.getByRole('button', { name: '在本页启用' }).waitFor();
  await page.locator('#summary').fill(POOR.replace('___%', '3%'));

  await coach.allowOrigin(coach.portal.url);
  await page.bringToFront();
  await enable(panel);
  await panel.getByText('销售部分没有纵向对比').waitFor({ state: 'detached' });
  await panel.getByText(/没有找到“重点品牌分析”/).waitFor();
  await close(panel, page);
});

it('a page without a field says so, and looks again when asked', async () => {
  const { page, panel } = await coached(coach, '/special/empty');
  await panel.getByText('没有找到总结的输入框').waitFor();
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.setAttribute('aria-label', '工作总结');
    field.style.cssText = 'width:600px;height:300px';
    document.body.append(field);
  });
  await panel.getByText('可以开始写了').waitFor();
  await close(panel, page);
});

it('an empty field shows what a good summary holds', async () => {
  const { page, panel } = await coached(coach, '/write/textarea');
  await panel.getByText('可以开始写了').waitFor();
  await panel.getByText('片区销售情况分析').first().waitFor();
  await page.locator('#summary').fill('   \n　');
  await panel.getByText('可以开始写了').waitFor();
  await close(panel, page);
});

it('a megabyte of text is kept, not checked, and said so', async () => {
  const { page, panel } = await coached(coach, '/write/textarea');
  await page.locator('#summary').evaluate((field: HTMLTextAreaElement) => {
    field.value = '销售卷烟一百二十箱。\n'.repeat(100_000);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await panel.getByText('文字太长，没有检查').waitFor();
  await page.locator('#summary').fill(POOR);
  await panel.getByRole('button', { name: SLOT }).waitFor();
  await close(panel, page);
});

it('lone surrogates are checked like any text', async () => {
  const { page, panel } = await coached(coach, '/write/textarea');
  await page.locator('#summary').evaluate((field: HTMLTextAreaElement) => {
    field.value = '10月工作总结\n\uD83D一、销售情况\n\uDC4D销售120箱，同比增长___%。\uD83D';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await panel.getByRole('button', { name: SLOT }).waitFor();
  await close(panel, page);
});

it('an editor that disappears leaves the draft in the panel, and is found when it is back', async () => {
  const { page, panel } = await coached(coach, '/special/vanishing');
  await page.locator('#editor').click();
  await page.keyboard.type('10月工作总结，同比增长___%。');
  await panel.getByRole('button', { name: SLOT }).waitFor();
  await page.locator('#remove').click();
  await panel.getByText('输入框已经不在页面上').waitFor();
  await panel.getByRole('button', { name: '复制草稿' }).waitFor();
  await page.locator('#recreate').click();
  await panel.getByText('输入框已经不在页面上').waitFor({ state: 'detached' });
  await close(panel, page);
});

it('a closed tab and a browser page are normal', async () => {
  const { page, panel } = await coached(coach, '/write/textarea');
  await page.locator('#summary').fill(POOR);
  await panel.getByRole('button', { name: SLOT }).waitFor();
  const other = await coach.context.newPage();
  await other.goto('chrome://version');
  await other.bringToFront();
  await panel.getByText(/这个页面不能用|先选定要写总结的页面/).waitFor();
  await page.close();
  await panel.getByText(/这个页面不能用|先选定要写总结的页面/).waitFor();
  await close(panel, other);
});

async function close(...pages: readonly { close(): Promise<void> }[]): Promise<void> {
  for (const page of pages) await page.close();
}
