/** Every screen of the panel, light and dark, at the width it has beside a form: axe-core finds nothing serious. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startFaultServer, type FaultServer } from '../setup/fault-server.ts';
import { allFaults } from '../setup/refusals.ts';
import { checked, enable, SLOT } from './author.ts';
import { axeIn } from './axe.ts';
import { startCoach, type Coach } from './coach.ts';
import { ask, FINDING, setUp } from './llm/asking.ts';

const COPIED =
  '全月拜访客户388户次，重点走访了粮站周边和竹园一带。竹园的小店店主不会手机订货，我教了三次以后他已经能自己下单，订货时间缩短到8分钟。';
const SEPTEMBER = [
  '云溪片区2026年9月工作总结',
  '一、市场及客户分析',
  COPIED,
  '二、10月工作打算',
  '1、灰狼新上柜18户，10月25日前完成，先铺镇中心。',
  '2、给9户老花眼店主换大字价目牌，10月20日前换好。',
].join('\n');
const OCTOBER = [
  '云溪片区2026年10月工作总结',
  '一、片区销售情况',
  '10月销售176.2箱，完成月计划178箱的98.99%，同比增长___%，原因是雨多。',
  '二、重点品牌分析',
  '灰狼铺了15户，差的3户店面在装修。',
  '三、市场及客户分析',
  COPIED.replace('388', '392'),
  '四、存在的问题和建议',
  '学校旁8户零售店门口有流动摊贩，10月12日去看过。建议加强市场清理力度。',
].join('\n');
const OTHER = '竹园片区2026年8月工作总结\n一、片区销售情况\n8月销售97.3箱，暴雨停业两天。';
const FIGURES = '片区\t销量\t计划\n云溪片区\t176.2\t178\n';

let coach: Coach;
let server: FaultServer;
let page: Page;
let panel: Page;
let axe: Awaited<ReturnType<typeof axeIn>>;
const found: Record<string, readonly string[]> = {};

beforeAll(async () => {
  [coach, server] = await Promise.all([startCoach(), startFaultServer(allFaults)]);
  // Before the panel follows the tab in front: what is granted is not a portal before it is enabled as one.
  await coach.allowOrigin(coach.portal.url);
  page = await coach.open('/write/textarea');
  panel = await coach.openPanel(page);
  await panel.setViewportSize({ width: 360, height: 800 });
  axe = await axeIn(panel);
});
afterAll(async () => {
  await coach.close();
  await server.close();
});

/** Notes what axe-core says of the screen as it is now: all of it in light, its colours in dark too. */
async function look(screen: string): Promise<void> {
  note(screen, await axe());
  await panel.emulateMedia({ colorScheme: 'dark' });
  note(`${screen}, dark`, await axe(['color-contrast']));
  await panel.emulateMedia({ colorScheme: 'light' });
}

function note(screen: string, serious: readonly string[]): void {
  if (serious.length > 0) found[screen] = serious;
}

const button = (name: string | RegExp) => panel.getByRole('button', { name });
const tab = (name: string): Promise<void> => panel.getByRole('tab', { name }).click();
const view = (name: string): Promise<void> =>
  panel.getByRole('radiogroup').getByText(name, { exact: true }).click();

const textFile = (name: string, text: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

async function bring(name: string, text: string, whose: '我自己写的' | '别人写的'): Promise<void> {
  await button('导入').click();
  await panel.getByLabel(whose).check();
  await look(`导入${whose}`);
  await panel.locator('input[type=file]').setInputFiles([textFile(name, text)]);
  await button('存入 1 份').waitFor();
  await look(`预览${whose}`);
  await button('存入 1 份').click();
  await panel.getByText(/已存入 1 份/).waitFor();
}

it('from the first visit to a month with all its papers', async () => {
  await button('在本页启用').waitFor();
  await look('启用之前');
  await enable(panel);
  await panel.getByText('可以开始写了').waitFor();
  await look('空白');
  await panel.locator('.head').getByRole('button', { name: '一键提纲' }).click();
  await button(/插入 \d 部分/).waitFor();
  await look('提纲');
  await button('取消').click();

  await tab('依据');
  await panel.getByText('还没有指标数据').waitFor();
  await look('没有指标');
  await button('导入指标表').click();
  await look('导入指标');
  await panel.getByLabel('或者粘贴表格').fill(FIGURES);
  await panel.getByLabel('“销量”的单位').waitFor();
  await look('导入预览');
  await panel.getByLabel('“销量”的单位').fill('箱');
  await panel.getByLabel('“计划”的单位').fill('箱');
  await panel.getByLabel('“计划”的单位').blur();
  await button('导入 2 条').click();
  await panel.getByText('已导入 2 条指标。').waitFor();
  await look('指标');
  await view('部门任务');
  await panel.getByText(/还没有.*的部门任务/).waitFor();
  await look('没有任务');
  await button('填入部门任务').click();
  await panel.getByLabel('每行一项任务').fill('1．做好灰狼上柜。\n2．为沿街客户发放雨伞架。');
  await look('填任务');
  await button('存入 2 项').click();
  await panel.getByText('2026年10月 · 2 项').waitFor();
  await view('上月计划');
  await panel.getByText('没有以前的总结').waitFor();
  await look('没有上月计划');

  await tab('记录');
  await panel.getByText('还没有以前的总结').waitFor();
  await look('没有记录');
  await bring('2026-09.txt', SEPTEMBER, '我自己写的');
  await bring('2026-08-竹园.txt', OTHER, '别人写的');
  expect(found).toEqual({});
});

it('with a draft: what is found, what it is held against, what it was before', async () => {
  await page.locator('#summary').fill(OCTOBER.slice(0, 60));
  await checked(panel, OCTOBER.slice(50, 60));
  await page.locator('#summary').fill(OCTOBER);
  await checked(panel, '清理力度。');
  await panel.locator('.month summary').first().click();
  await panel.getByText('这一稿的历史').click();
  await panel.locator('.version').last().click();
  await panel.locator('.then-and-now').waitFor();
  await look('记录');
  await tab('依据');
  await panel.getByRole('heading', { name: /未交代/ }).waitFor();
  await look('上月计划');
  await view('部门任务');
  await panel.locator('.task-open').first().waitFor();
  await look('任务');
  await view('指标');
  await panel.locator('.evidence summary').first().click();
  await look('指标和句子');

  await tab('检查');
  await panel.locator('.numbers summary').click();
  await button(SLOT).click();
  await button('改写建议').click();
  await panel.getByLabel('多少', { exact: true }).waitFor();
  await button('写入').click();
  await panel.getByText(/还有 1 处没有填/).waitFor();
  await button(/忽\s*略/).click();
  await panel.getByText('仅忽略此处').waitFor();
  await look('空和建议');
  await panel.keyboard.press('Escape');
  await button(/和自己9月的总结/).click();
  await panel.getByRole('region', { name: '对照着看' }).waitFor();
  await look('对照着看');
  await panel.locator('.head').getByRole('button', { name: '一键提纲' }).click();
  await button(/插入 \d 部分/).waitFor();
  await look('缺的部分的提纲');
  await button('取消').click();
  expect(found).toEqual({});
});

it('with a language model: how it is set up, what goes out, what was stopped, what went', async () => {
  await button('网页设置').click();
  await look('网页设置');
  await panel.locator('.page-settings').getByRole('button', { name: '打开' }).click();
  const drawer = panel.getByRole('dialog');
  await drawer.getByLabel('服务', { exact: true }).waitFor();
  await look('大模型设置');
  await drawer.getByRole('button', { name: /Close|关闭/ }).click();
  await drawer.waitFor({ state: 'hidden' });
  await button('网页设置').click();

  await setUp(panel, server, { model: 'invented-number' });
  await button(FINDING).click();
  await button('改写建议').click();
  await ask(panel, 'invented-number');
  await panel.getByText('这条建议没有通过核对').waitFor();
  await button('看将发送的内容').first().click();
  await panel.getByRole('region', { name: '将发送的内容' }).waitFor();
  await look('将发送和没有通过的');
  await button('网页设置').click();
  await panel.locator('.page-settings').getByRole('button', { name: '打开' }).click();
  await drawer.getByRole('tab', { name: '发送记录' }).click();
  await drawer.locator('.sent-runs li').waitFor();
  await look('发送记录');
  expect(found).toEqual({});
});
