/** The main job by keyboard alone: everything can be reached, and the focus is never lost. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checked, coached, SLOT } from './author.ts';
import { startCoach, type Coach } from './coach.ts';

const TEXT = [
  '云溪片区2026年10月工作总结',
  '一、片区销售情况',
  '10月销售176.2箱，完成月计划178箱的98.99%，同比增长___%，原因是雨多。',
  '二、市场及客户分析',
  '拜访212户次，新增2户，明码标价抽查15户，标价率由80%升至93.3%。',
].join('\n');

let coach: Coach;
let page: Page;
let panel: Page;

beforeAll(async () => {
  coach = await startCoach();
  await coach.allowOrigin(coach.portal.url);
  ({ page, panel } = await coached(coach, '/write/textarea'));
});
afterAll(() => coach.close());

const button = (name: string | RegExp) => panel.getByRole('button', { name });
const text = () => page.locator('#summary').inputValue();
const press = (...keys: readonly string[]) =>
  keys.reduce((before, key) => before.then(() => panel.keyboard.press(key)), Promise.resolve());
const hasFocus = (target: Locator) =>
  target.evaluate((element) => element === document.activeElement);
const isFocused = (target: Locator) => expect.poll(() => hasFocus(target)).toBe(true);

/** Goes on with this key until the target has the focus; a way that is too long is none. */
async function goTo(target: Locator, key = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let steps = 0; steps < 40; steps += 1) {
    if (await hasFocus(target)) return;
    await press(key);
  }
  expect.fail(`${key} does not lead to ${String(target)}`);
}

it('a finding is opened, its suggestion filled in and written', async () => {
  await page.locator('#summary').fill(TEXT);
  await checked(panel, '93.3%。');
  await goTo(panel.locator('.finding-header').first());
  await goTo(button(SLOT), 'ArrowDown');
  await press('Enter');
  await goTo(button('改写建议'));
  await press('Enter');
  await goTo(panel.getByLabel('多少', { exact: true }));
  await panel.keyboard.type('3.2');
  await press('Enter');
  await isFocused(panel.locator('.written'));
  expect(await text()).toBe(TEXT.replace('___', '3.2'));
  await button(SLOT).waitFor({ state: 'detached' });
});

it('a finding is ignored and brought back', async () => {
  const first = panel.locator('.finding-header').first();
  await goTo(first);
  const ignored = (await first.locator('.finding-message').textContent()) ?? '';
  await press('Enter');
  await goTo(button(/忽\s*略/));
  await press('Enter');
  await goTo(panel.getByRole('menuitem', { name: '仅忽略此处' }), 'ArrowDown');
  await press('Enter');
  const restore = panel.getByText('已忽略 1 条');
  await restore.waitFor();
  await isFocused(panel.locator('.finding-header').first());
  await goTo(restore);
  await press('Enter');
  await goTo(button(`恢复“${ignored}”`));
  await press('Enter');
  await isFocused(panel.getByText(`已恢复：${ignored}`));
});

it('the outline is opened, left, chosen from, inserted and closed', async () => {
  const opener = panel.locator('.head-outline');
  const outline = panel.getByRole('region', { name: '一键提纲' });
  await goTo(opener, 'Shift+Tab');
  await press('Enter');
  await isFocused(outline.getByRole('heading'));
  await press('Escape');
  await isFocused(opener);
  await press('Enter');
  const part = outline.getByRole('checkbox', { name: /重点品牌分析/ });
  await goTo(part);
  await press('Space');
  expect(await part.isChecked()).toBe(false);
  await press('Space');
  await goTo(outline.getByRole('button', { name: /插入 \d 部分/ }));
  await press('Enter');
  await panel.getByText(/已插入 \d 部分/).waitFor();
  await isFocused(outline.getByRole('button', { name: '完成' }));
  await press('Enter');
  await isFocused(opener);
  expect(await text()).toContain('重点品牌分析');
});

it('figures, tasks and months are brought in, and the way back is short', async () => {
  await goTo(panel.getByRole('tab', { name: '检查' }));
  await press('ArrowRight', 'Enter');
  await goTo(button('导入指标表'));
  await press('Enter');
  await isFocused(panel.getByRole('heading', { name: '导入指标' }));
  await goTo(button('取消'));
  await press('Enter');
  await isFocused(panel.getByRole('radio', { name: '指标' }));
  await press('ArrowRight', 'ArrowRight');
  await goTo(button('填入部门任务'));
  await press('Enter');
  await goTo(panel.getByLabel('每行一项任务'));
  await panel.keyboard.type('做好灰狼上柜。');
  await goTo(button('存入 1 项'));
  await press('Enter');
  await panel.getByText('2026年10月 · 1 项').waitFor();
  await isFocused(panel.getByRole('radio', { name: '部门任务' }));
  await goTo(panel.getByRole('tab', { name: '依据' }), 'Shift+Tab');
  await press('ArrowRight', 'Enter');
  await goTo(button('导入以前的总结'));
  await press('Enter');
  await isFocused(panel.getByRole('heading', { name: '导入总结' }));
  await goTo(button('取消'));
  await press('Enter');
  await isFocused(panel.getByRole('tab', { name: '记录' }));
});

it('the settings of the language model give the focus back', async () => {
  await goTo(button('网页设置'), 'Shift+Tab');
  await press('Enter');
  const opener = panel.locator('.page-settings').getByRole('button', { name: '打开' });
  await goTo(opener);
  await press('Enter');
  const settings = panel.getByRole('dialog');
  await goTo(settings.getByLabel('地址', { exact: true }));
  await press('Escape');
  await settings.waitFor({ state: 'detached' });
  await isFocused(opener);
  expect(coach.complaints).toEqual([]);
});
