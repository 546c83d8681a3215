/** What the portal loses is still there: the history of a draft, with what changed, and the way back. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { checked, coached } from './author.ts';
import { startCoach, type Coach } from './coach.ts';
import { ready } from './editors.ts';

const FIRST = '河东片区10月工作总结\n一、销售情况\n销售卷烟120箱，完成月计划118箱的101.7%。';

let coach: Coach;

beforeAll(async () => {
  coach = await startCoach();
  await coach.allowOrigin(coach.portal.url);
});
afterAll(() => coach.close());
afterEach(() => expect(coach.complaints).toEqual([]));

it('a text that was cleared by accident is shown beside what is there, and put back in one undo step', async () => {
  const { page, panel } = await coached(coach, '/write/textarea');
  const field = page.locator('#summary');
  await field.fill(FIRST);
  await checked(panel, '101.7%。');
  await field.fill('误删后重写的一句话。');
  await checked(panel, '一句话。');

  await panel.getByRole('tab', { name: '记录' }).click();
  await panel.getByText('这一稿的历史').click();
  await panel.getByRole('button', { name: new RegExp(`${FIRST.length} 字`) }).click();
  await panel.locator('.then-and-now mark').first().waitFor();
  await panel.getByRole('button', { name: /恢复成/ }).click();
  await panel.getByText(/已恢复/).waitFor();
  expect(await field.inputValue()).toBe(FIRST);
  await field.press('Control+z');
  expect(await field.inputValue()).toBe('误删后重写的一句话。');
  await panel.close();
  await page.close();
});

it('in a rich text editor its lines come back as paragraphs', async () => {
  const { page, panel } = await coached(coach, '/write/wangeditor');
  await ready(page);
  const field = page.locator('#editor [contenteditable=true]');
  await field.click();
  await page.keyboard.insertText(FIRST);
  await checked(panel, '101.7%。');
  await field.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type('重写。');
  await checked(panel, '重写。');

  await panel.getByRole('tab', { name: '记录' }).click();
  await panel.getByText('这一稿的历史').click();
  await panel.getByRole('button', { name: new RegExp(`${FIRST.length} 字`) }).click();
  await panel.getByRole('button', { name: /恢复成/ }).click();
  await panel.getByText(/已恢复/).waitFor();
  expect((await field.innerText()).trim().split(/\n+/)).toEqual(FIRST.split('\n'));
  await panel.close();
  await page.close();
});
