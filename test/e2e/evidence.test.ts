/** The company's figures come in through the panel, are shown as sentences, and reach the check. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { xlsx, type TestCell } from '../setup/xlsx.ts';
import { checked, coached, rows } from './author.ts';
import { startCoach, type Coach } from './coach.ts';

const TEXT = [
  '城关片区2026年10月工作总结',
  '一、销售情况',
  '销售卷烟356.924箱，完成月计划349箱的102.27%，同比增长5.69%。',
].join('\n');
const COMPLETION = '10月销量356.924箱，完成月计划349箱的102.27%，超7.924箱。';

/** The demo world's table, its figures as numbers. */
const WORLD: readonly (readonly TestCell[])[] = readFileSync(
  'test/portal/world/indicators-2026.csv',
  'utf8',
)
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(',').map((cell) => (/^\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)));

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
  await page.locator('#summary').fill(TEXT);
  await checked(panel, '5.69%。');
  await panel.getByRole('tab', { name: '依据' }).click();
});
afterEach(async () => {
  await panel.evaluate(emptyIndicators);
  await panel.close();
  await page.close();
  expect(coach.complaints).toEqual([]);
});

async function choose(name: string, bytes: Uint8Array): Promise<void> {
  const input = panel.locator('input[type=file]');
  if (!(await input.isVisible())) await panel.getByRole('button', { name: /导入/ }).click();
  await input.setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  });
}

it('a workbook of 20,000 rows is imported under the policy of the extension', async () => {
  await panel.getByText('还没有指标数据').waitFor();
  const many = Array.from({ length: 20_000 - WORLD.length + 1 }, (_, at) => [
    '2026-10',
    `第${at}网格`,
    '销量',
    at + 0.125,
    '箱',
  ]);
  await choose('指标.xlsx', xlsx([{ rows: [...WORLD, ...many] }]));
  await panel.getByRole('button', { name: '导入 20000 条' }).click();
  await panel.getByText('已导入 20000 条指标。').waitFor();
  await panel.getByText(COMPLETION, { exact: true }).waitFor();
  await panel.getByText('10月销量同比增长5.69%，在6个片区中列第1位。').waitFor();
  await panel.getByRole('button', { name: `复制“${COMPLETION}”` }).click();
  await panel.getByText('已复制').waitFor();
});

it('a pasted table has its columns explained by hand, and the month taken from the draft', async () => {
  await panel.getByRole('button', { name: '导入指标表' }).click();
  await panel.getByLabel('或者粘贴表格').fill('片区\t实际\t计划\n城关片区\t356.924\t349\n');
  await panel.getByText('有 1 处要改，还没有导入').waitFor();
  expect(await panel.getByRole('button', { name: /^导入 \d+ 条/ }).isDisabled()).toBe(true);
  await panel.getByLabel('“实际”的指标名称').fill('销量');
  await panel.getByLabel('“实际”的单位').fill('箱');
  await panel.getByLabel('“计划”的单位').fill('箱');
  await panel.getByLabel('“计划”的单位').blur();
  await panel.getByRole('button', { name: '导入 2 条' }).click();
  await panel.getByText(COMPLETION, { exact: true }).waitFor();
  const stored = await rows<{ period: string; metric: string; unit: string }>(panel, 'indicators');
  expect(stored.map(({ period, metric, unit }) => `${period} ${metric} ${unit}`)).toEqual([
    '2026-10 计划 箱',
    '2026-10 销量 箱',
  ]);
});

it('with one wrong row nothing is imported, and it says which', async () => {
  const table =
    'period,scope,metric,value,unit\n2026-10,城关片区,销量,356.924,箱\n2026-10,城关片区,计划,不详,箱';
  await choose('指标.csv', Buffer.from(table));
  await panel.getByText('第 3 行“value”').waitFor();
  expect(await panel.getByRole('button', { name: /^导入 \d+ 条/ }).isDisabled()).toBe(true);
  expect(await rows(panel, 'indicators')).toEqual([]);
});

it('what cannot be read gets a clear line, and nothing is lost', async () => {
  await choose('旧.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
  await panel.getByText('这是旧格式的 .xls 文件。').waitFor();
  const small = xlsx([{ rows: WORLD.slice(0, 20) }]);
  await choose('断.xlsx', small.slice(0, small.length - 30));
  await panel.getByText('文件损坏或不完整。').waitFor();
  await choose(
    '宏.xlsx',
    xlsx([{ rows: WORLD.slice(0, 20) }], { 'xl/vbaProject.bin': new Uint8Array(9) }),
  );
  await panel.getByText('文件里带有宏。').waitFor();
  const zeros = { 'xl/media/image1.bmp': new Uint8Array(64 * 1024 * 1024) };
  await choose('炸弹.xlsx', xlsx([{ rows: WORLD.slice(0, 20) }], zeros));
  await panel.getByText('文件解压后大得不正常，没有打开。').waitFor();
  await panel.getByRole('button', { name: '取消' }).click();
  await panel.getByRole('tab', { name: '检查' }).click();
  await panel.getByRole('heading', { name: '结构' }).waitFor();
  expect(await page.locator('#summary').inputValue()).toBe(TEXT);
});

function emptyIndicators(): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('summary-coach');
    opening.addEventListener('success', () => {
      const change = opening.result.transaction('indicators', 'readwrite');
      change.objectStore('indicators').clear();
      change.addEventListener('complete', () => {
        opening.result.close();
        resolve();
      });
    });
  });
}
