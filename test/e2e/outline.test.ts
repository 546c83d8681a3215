/** The outline: from figures that were imported into an empty text, and into the middle of a written one. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { checked, coachedIn, latestText } from './author.ts';
import { startCoach, type Coach } from './coach.ts';
import { EDITORS } from './editors.ts';

const TABLE = [
  '片区\t指标\t实际\t计划\t单位',
  '城关片区\t销量\t356.924\t349\t箱',
  '城关片区\t白狼销量\t31.952\t30\t箱',
].join('\n');
const FACT = '10月销量356.924箱，完成月计划349箱的102.27%，超7.924箱。';
const BRAND_FACT = '10月白狼销量31.952箱，完成月计划30箱的106.51%，超1.952箱。';

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

async function open(name: string): Promise<void> {
  ({ page, panel } = await coachedIn(coach, name));
}

/** The figures and tasks of the month are there for all tests of this file once they are in. */
async function importMonth(): Promise<void> {
  await panel.getByRole('tab', { name: '依据' }).click();
  await panel.getByRole('button', { name: '导入指标表' }).click();
  await panel.getByLabel('或者粘贴表格').fill(TABLE);
  await panel.getByRole('button', { name: /导入 \d+ 条/ }).click();
  await panel.getByText(/已导入 \d+ 条指标/).waitFor();
  await panel.getByText('部门任务', { exact: true }).click();
  await panel.getByRole('button', { name: '填入部门任务' }).click();
  await panel.getByLabel('每行一项任务').fill('1．白狼新上柜不少于10户。\n2．抽查价签15户。');
  await panel.getByRole('button', { name: '存入 2 项' }).click();
  await panel.getByText('2026年10月 · 2 项').waitFor();
  await panel.getByRole('tab', { name: '检查' }).click();
}

const textOf = (): Promise<string> => latestText(panel);

const outline = () => panel.getByRole('region', { name: '一键提纲' });
const headings = (text: string): readonly string[] =>
  text.split('\n').filter((line) => /^[一二三四五]、/.test(line));

it('an empty text gets all parts with what the figures say, but those that were left out, in one undo step', async () => {
  await open('textarea');
  const field = page.locator('#summary');
  await panel.getByText('可以开始写了').waitFor();
  await importMonth();
  await panel.locator('.head').getByRole('button', { name: '一键提纲' }).click();
  await outline().getByText(FACT).waitFor();
  await outline().getByRole('checkbox', { name: '三、市场及客户分析' }).uncheck();
  await outline()
    .getByRole('checkbox', { name: /与去年同期相比/ })
    .uncheck();
  await outline().getByRole('button', { name: '插入 4 部分' }).click();
  await panel.getByText('已插入 4 部分：').waitFor();
  const text = await field.inputValue();
  expect(headings(text)).toEqual([
    '一、片区销售情况分析',
    '二、重点品牌分析',
    '三、存在问题和建议',
    '四、下月工作打算',
  ]);
  expect(text).toContain(`一、片区销售情况分析\n${FACT}`);
  expect(text).toContain(BRAND_FACT);
  expect(text).toContain('\n白狼新上柜不少于10户：本月【待补充：');
  expect(text).not.toContain('与去年同期相比');
  await panel.getByRole('button', { name: '完成' }).click();
  await panel.getByRole('heading', { name: '结构' }).waitFor();
  await field.press('Control+z');
  expect(await field.inputValue()).toBe('');
});

it('a part that is missing in the middle goes there, and nothing that was written is touched', async () => {
  await open('wangeditor');
  const lines = [
    '城关片区2026年10月工作总结',
    '一、销售情况',
    `${FACT}订货均匀，客户反映节后货源充足，走访客户212户次。`,
    '二、市场及客户',
    '拜访客户212户次，新增2户，明码标价抽查15户，标价率由80%升至93.3%。',
  ];
  await EDITORS['wangeditor']?.write(page, lines);
  await checked(panel, '93.3%。');
  await panel.getByRole('button', { name: '插入提纲：重点品牌分析' }).click();
  await outline().getByText(BRAND_FACT).waitFor();
  await outline().getByRole('button', { name: '插入 1 部分' }).click();
  await panel.getByText('已插入 1 部分：').waitFor();
  await expect.poll(textOf).toContain(BRAND_FACT);
  const after = (await textOf()).split('\n');
  expect(after.slice(0, 5)).toEqual([
    ...lines.slice(0, 3),
    '二、重点品牌分析',
    expect.stringContaining(BRAND_FACT),
  ]);
  expect(after.slice(-2)).toEqual(lines.slice(-2));

  await panel.getByRole('button', { name: '顺一下序号（1 处）' }).click();
  await panel.getByText('序号已改好').waitFor();
  await expect
    .poll(async () => headings(await textOf()))
    .toEqual(['一、销售情况', '二、重点品牌分析', '三、市场及客户']);
  await page.bringToFront();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(textOf).toBe(lines.join('\n'));
});

it('a blank form of several fields gets each part in its own', async () => {
  await open('fields');
  await panel.getByText('可以开始写了').waitFor();
  await panel.locator('.head').getByRole('button', { name: '一键提纲' }).click();
  await outline().getByRole('button', { name: '插入 5 部分' }).click();
  await panel.getByText('已插入 5 部分：').waitFor();
  expect(await page.getByLabel('片区销售情况').inputValue()).toMatch(/^10月销量356\.924箱/);
  expect(await page.getByLabel('重点品牌情况').inputValue()).toContain(BRAND_FACT);
  expect(await page.getByLabel('下月工作打算').inputValue()).toMatch(/^下月的目标是/);
});
