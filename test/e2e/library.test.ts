/** Earlier months and the department's tasks: brought in, held against the text, looked up, taken away. */
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { plainDocx } from '../setup/docx.ts';
import { checked, coached, rows } from './author.ts';
import { startCoach, type Coach } from './coach.ts';

const SEPTEMBER = [
  '云溪片区2026年9月工作总结',
  '一、片区销售情况',
  '9月销售182.4箱，完成月计划180箱的101.33%，环比增长2.11%，原因是中秋备货。',
  '二、市场及客户分析',
  '全月拜访客户388户次，重点走访了粮站周边和竹园一带。竹园的小店店主不会手机订货，我教了三次以后他已经能自己下单，订货时间缩短到8分钟。',
  '五、10月工作打算',
  '1、灰狼新上柜18户，10月25日前完成，先铺镇中心。',
  '2、给9户老花眼店主换大字价目牌，10月20日前换好。',
  '难点是雨天多。',
].join('\n');
const OCTOBER = [
  '云溪片区2026年10月工作总结',
  '一、片区销售情况',
  '10月销售176.2箱，完成月计划178箱的98.99%，环比下降3.40%，原因是雨多。',
  '二、重点品牌分析',
  '灰狼铺了15户，差的3户店面在装修。',
].join('\n');
const SENTENCE = '上月计划给9户老花眼店主换大字价目牌，10月20日前换好，本月【待补充：结果】。';

let coach: Coach;
let page: Page;
let panel: Page;

beforeAll(async () => {
  coach = await startCoach();
  await coach.allowOrigin(coach.portal.url);
});
afterAll(() => coach.close());
beforeEach(async () => {
  ({ page, panel } = await coached(coach, '/write/textarea'));
  await page.locator('#summary').fill(OCTOBER);
  await checked(panel, '装修。');
  // The page that the test before left has been kept by now: its turn came before this draft's.
  await panel.evaluate(empty, ['summaries', 'tasks']);
});
afterEach(async () => {
  // Drafts too, or the month is kept when the page closes.
  await panel.evaluate(empty, ['drafts', 'summaries', 'tasks']);
  await panel.close();
  await page.close();
  expect(coach.complaints).toEqual([]);
});

interface TextFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const textFile = (name: string, text: string | Uint8Array): TextFile => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});
const tab = (name: string): Promise<void> => panel.getByRole('tab', { name }).click();
const view = (name: string): Promise<void> =>
  panel.getByRole('radiogroup').getByText(name, { exact: true }).click();

async function choose(...files: readonly TextFile[]): Promise<void> {
  await tab('记录');
  await panel.getByRole('button', { name: /导入/ }).click();
  await panel.locator('input[type=file]').setInputFiles([...files]);
}

async function importMonths(...files: readonly TextFile[]): Promise<void> {
  await choose(...files);
  await panel.getByRole('button', { name: `存入 ${files.length} 份` }).click();
  await panel.getByText(`已存入 ${files.length} 份总结。`).waitFor();
}

it('what last month planned is asked for, and the account begins with one click', async () => {
  await importMonths(textFile('2026-09.txt', SEPTEMBER));
  await tab('检查');
  const finding = panel.getByRole('button', { name: /上月写下的“给9户老花眼店主换大字价目牌”/ });
  await finding.click();
  await panel.getByRole('button', { name: `复制“${SENTENCE}”` }).waitFor();

  await tab('依据');
  await view('上月计划');
  await panel.getByRole('heading', { name: '未交代 1 项' }).waitFor();
  await panel.getByRole('heading', { name: '已交代 1 项' }).waitFor();
  await panel.getByRole('button', { name: /的交代$/ }).click();
  await panel.getByText('已在页面中选中。').waitFor();
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('灰狼铺了15户');

  await page.locator('#summary').press('End');
  await panel.getByRole('button', { name: `插入“${SENTENCE}”` }).click();
  await panel.getByText('上月的计划和问题都有交代。').waitFor();
  expect(await page.locator('#summary').inputValue()).toContain(SENTENCE);
  await tab('检查');
  await finding.waitFor({ state: 'detached' });
});

it('several months come in at once, the unreadable one with its reason', async () => {
  await choose(
    textFile('九月.docx', plainDocx(SEPTEMBER.split('\n'))),
    textFile('又一份.txt', SEPTEMBER.replace('182.4', '183.4')),
    textFile('没写月份.txt', '云溪片区的总结，忘了写是哪一个月。'),
    textFile('照片.txt', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 1, 0, 0, 2, 3])),
    textFile('空.txt', '  \n'),
  );
  await panel.getByText('有 2 个文件没有读出来').waitFor();
  await panel.getByText('空.txt 文件里没有文字。').waitFor();
  const save = panel.getByRole('button', { name: /^存入/ });
  expect(await save.isDisabled()).toBe(true);
  await panel.getByRole('button', { name: '不导入“又一份.txt”' }).click();
  expect(await save.isDisabled()).toBe(true);
  await panel.getByLabel('“没写月份.txt”的月份').click();
  await panel.getByTitle('2026年8月').click();
  await panel.getByRole('button', { name: '存入 2 份' }).click();
  await panel.getByText('已存入 2 份总结。').waitFor();

  await panel.getByLabel('在以前的总结里查找').fill('老花眼');
  expect(await panel.locator('.month').count()).toBe(1);
  await panel.getByText('2026年9月', { exact: true }).click();
  await panel.locator('.month-text mark').waitFor();
  await panel.getByRole('button', { name: /删\s*除/ }).click();
  await panel
    .locator('.ant-popconfirm')
    .getByRole('button', { name: /删\s*除/ })
    .click();
  await panel.getByText('已删除2026年9月的总结。').waitFor();
  await panel.getByText('没有找到“老花眼”。').waitFor();
  expect((await rows<{ period: string }>(panel, 'summaries')).map(({ period }) => period)).toEqual([
    '2026-08',
  ]);
});

it('the months can be taken along as files', async () => {
  await importMonths(textFile('2026-09.txt', SEPTEMBER));
  const download = panel.waitForEvent('download');
  await panel.getByRole('button', { name: '全部导出为压缩包' }).click();
  const path = await (await download).path();
  const files = unzipSync(new Uint8Array(readFileSync(path)));
  expect(Object.keys(files)).toEqual(['2026-09.txt']);
  expect(strFromU8(files['2026-09.txt'] ?? new Uint8Array()).replace('\uFEFF', '')).toBe(SEPTEMBER);
});

it('a full disk is said, and nothing is half stored', async () => {
  await choose(textFile('2026-09.txt', SEPTEMBER));
  await panel.evaluate(fillDisk);
  await panel.getByRole('button', { name: '存入 1 份' }).click();
  await panel.getByText('本机存储已满，一份也没有存入').waitFor();
  await panel.evaluate(() => (window as unknown as Disk).freeDisk());
  expect(await rows(panel, 'summaries')).toEqual([]);
  await panel.getByRole('button', { name: '存入 1 份' }).click();
  await panel.getByText('已存入 1 份总结。').waitFor();
});

it('a copied sentence stands beside its source, with what was changed', async () => {
  await importMonths(textFile('2026-09.txt', SEPTEMBER));
  await tab('检查');
  const copied = SEPTEMBER.split('\n')[4]?.replace('388', '392').replace('8分钟', '5分钟') ?? '';
  await page.locator('#summary').fill(`${OCTOBER}\n三、市场及客户分析\n${copied}`);
  await panel.getByRole('button', { name: /和自己9月的总结/ }).click();
  const beside = panel.getByRole('region', { name: '对照着看' });
  await beside.getByText('只改了数字').waitFor();
  expect(await beside.locator('dd').first().locator('mark').allInnerTexts()).toEqual(['92', '5']);
  expect(await beside.locator('dd').last().locator('mark').allInnerTexts()).toEqual(['88', '8']);
});

it('another’s text is compared with, never shown', async () => {
  const other = SEPTEMBER.split('\n')[4] ?? '';
  await tab('记录');
  await panel.getByRole('button', { name: /导入/ }).click();
  await panel.getByLabel('别人写的').check();
  await panel
    .locator('input[type=file]')
    .setInputFiles([
      textFile('2026-10-竹园.txt', `竹园片区2026年10月工作总结\n${other}\n方以南\n2026年11月1日`),
    ]);
  await panel.getByRole('button', { name: '存入 1 份' }).click();
  await panel.getByText('另有 1 份别人的总结，只用来查照搬，不显示原文。').waitFor();
  expect(await panel.locator('.records').innerText()).not.toContain('竹园的小店');
  await page.locator('#summary').fill(`${OCTOBER}\n三、市场及客户分析\n${other}`);
  await tab('检查');
  await panel.getByRole('button', { name: /和另一份总结/ }).click();
  expect(await panel.locator('body').innerText()).not.toContain('方以南');
  await tab('记录');
  await panel.getByRole('button', { name: '删除别人的总结' }).click();
  await panel
    .locator('.ant-popconfirm')
    .getByRole('button', { name: /删\s*除/ })
    .click();
  await panel.getByText('已删除别人的总结。').waitFor();
  await tab('检查');
  await panel.getByRole('button', { name: /和另一份总结/ }).waitFor({ state: 'detached' });
});

it('the department’s tasks are pasted, and what the text leaves out is named', async () => {
  await page
    .locator('#summary')
    .fill(
      `${OCTOBER}\n五、下月打算\n11月20日前灰狼再上柜5户，每户先进3条，由我跟车送第一批货，月底看有几户补了第二次。`,
    );
  await tab('依据');
  await view('部门任务');
  await panel.getByRole('button', { name: '填入部门任务' }).click();
  await panel
    .getByLabel('每行一项任务')
    .fill('2026年10月重点任务\n一、品牌\n1．做好灰狼上柜。\n二、客户\n2．为沿街客户发放雨伞架。\n');
  await panel.getByText('认出 2 项任务。').waitFor();
  await panel.getByRole('button', { name: '存入 2 项' }).click();
  await panel.getByText('2026年10月 · 2 项').waitFor();
  expect(await panel.locator('.task', { hasText: '雨伞架' }).innerText()).toContain('没有写到');
  expect(await panel.locator('.task', { hasText: '灰狼' }).innerText()).not.toContain('没有写到');
  await tab('检查');
  await panel.getByRole('button', { name: /部门布置的“为沿街客户发放雨伞架”/ }).waitFor();
  await tab('依据');
  await panel.getByRole('button', { name: '删除这个月的任务' }).click();
  await panel
    .locator('.ant-popconfirm')
    .getByRole('button', { name: /删\s*除/ })
    .click();
  await panel.getByText('还没有2026年10月的部门任务').waitFor();
  expect(await rows(panel, 'tasks')).toEqual([]);
});

it('a month is kept when its form is left', async () => {
  await page.locator('#summary').fill(`${OCTOBER}\n三、客户\n拜访客户392户次，新增1户，注销1户。`);
  await checked(panel, '注销1户。');
  await page.goto(coach.portal.url);
  await expect
    .poll(() => rows<{ period: string; area: string }>(panel, 'summaries'))
    .toMatchObject([{ period: '2026-10', area: '云溪片区', source: { from: 'draft' } }]);
});

interface Disk {
  freeDisk(): void;
}

/** Every write of this page fails as on a full disk until freeDisk is called. */
function fillDisk(): void {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  (window as unknown as Disk).freeDisk = () => {
    IDBObjectStore.prototype.put = put;
  };
}

function empty(tables: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('summary-coach');
    opening.addEventListener('success', () => {
      const change = opening.result.transaction(tables, 'readwrite');
      for (const table of tables) change.objectStore(table).clear();
      change.addEventListener('complete', () => {
        opening.result.close();
        resolve();
      });
    });
  });
}
