/** What comes of a reviewed month, in the real desk: files, paper, appeals, fairness, charts, targets, exchange. */
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IN_NODE } from '../../lib/cli/reading.ts';
import { writable } from '../../lib/files/outcome/plain.ts';
import { readXlsx } from '../../lib/files/xlsx.ts';
import { readPdf } from '../../lib/files/documents/pdf.ts';
import { decidedItems, reviewedMonth, type ReviewedMonth } from '../setup/reviewed.ts';
import { faults } from './axe.ts';
import { startCoach, type Coach } from './coach.ts';

const COUNT = 18;

let coach: Coach;
let desk: Page;
let month: ReviewedMonth;

beforeAll(async () => {
  month = await reviewedMonth(COUNT);
  coach = await startCoach({ window: { width: 1440, height: 900 } });
  desk = await coach.context.newPage();
  desk.setDefaultTimeout(15_000);
  await desk.goto(`chrome-extension://${coach.extensionId}/desk.html#/sharing/2026-10`);
  await desk.getByLabel('审阅人姓名').fill('考核甲');
  await desk.getByLabel('审阅人姓名').blur();
});
afterAll(() => coach.close());

function flat(text: string): string {
  return writable(text).replace(/\s+/g, '');
}

async function go(view: string): Promise<void> {
  await desk.getByRole('tab', { name: view }).click();
}

async function choose(bytes: Uint8Array): Promise<void> {
  await desk
    .locator('input[type=file][accept=".mscb"]')
    .setInputFiles({ name: '十月.mscb', mimeType: 'application/zip', buffer: Buffer.from(bytes) });
}

async function kind(name: string): Promise<void> {
  await desk.locator('.outcome-bar').getByText(name, { exact: true }).click();
}

/** Takes the first choice by keys, once there are choices: a field may wait for the one before. */
async function pickFirst(within: Locator, label: string): Promise<void> {
  const field = within.getByRole('combobox', { name: label, disabled: false });
  await field.press('ArrowDown');
  const list = `[id="${await field.getAttribute('id')}_list"]`;
  await desk.locator(`.ant-select-dropdown:has(${list}) .ant-select-item-option-active`).waitFor();
  await field.press('Enter');
  await within
    .locator('.ant-form-item', { hasText: label })
    .locator('.ant-select-content-has-value')
    .waitFor();
}

/** All pages of the month as a file of this format. */
async function exported(format: 'Word' | 'Excel', count = 4): Promise<Uint8Array> {
  await desk.getByRole('button', { name: `${format} 的其他导出方式` }).click();
  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    desk
      .getByRole('menuitem', { name: `${count} 张全部导出` })
      .locator('visible=true')
      .click(),
  ]);
  return new Uint8Array(readFileSync(await download.path()));
}

describe('a month comes from a colleague', () => {
  test('one that was changed on the way is refused with what to do', async () => {
    const parts = unzipSync(month.bundle);
    const reviews = strFromU8(parts['reviews.ndjson'] ?? new Uint8Array());
    parts['reviews.ndjson'] = strToU8(reviews.replace('考核乙', '考核丙'));
    await choose(zipSync(parts));
    await desk.getByText('文件被改过。请向发送人重新要一份。').waitFor();
  });

  test('it is looked into first, and stored when the reviewer says so', async () => {
    await choose(month.bundle);
    await desk.getByText('签名有效，但这个密钥是第一次见').waitFor();
    const row = desk.getByRole('row', { name: /^总结/ });
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['总结', '18', '0', '0', '0']);
    await desk.getByPlaceholder('例如：城区组长').fill('城区组长');
    await desk.getByRole('button', { name: '存入' }).click();
    await desk.getByText(`已存入 ${COUNT + month.records.reviews.length} 条。`).waitFor();
  });

  test('the same one again is from somebody known and changes nothing', async () => {
    await choose(month.bundle);
    await desk.getByText('签名有效，来自城区组长').waitFor();
    await desk.getByText('这个文件里的内容本机都有，导入不会改变什么。').waitFor();
    await desk.getByRole('button', { name: '取消' }).click();
  });
});

describe('the outcome', () => {
  beforeAll(() => go('通报'));

  test('the Word document holds every decided item, and everybody', async () => {
    const bytes = await exported('Word');
    const text = flat((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value);
    const items = decidedItems(month);
    expect(items.length).toBeGreaterThan(COUNT);
    for (const { title, clause, quote, improvement } of items)
      for (const piece of [title, clause, quote, improvement]) expect(text).toContain(flat(piece));
    for (const { author, area } of month.records.submissions)
      for (const name of [author, area]) expect(text).toContain(name);
  });

  test('the workbook holds them too, a sheet a page', async () => {
    const bytes = await exported('Excel');
    const read = async (sheet: string): Promise<string> => {
      const { rows } = await readXlsx(bytes, { sheet });
      return flat(rows.flatMap(({ cells }) => cells).join(''));
    };
    const signing = await read('签字表');
    for (const { title, clause, quote, improvement } of decidedItems(month))
      for (const piece of [title, clause, quote, improvement])
        expect(signing).toContain(flat(piece));
    const defects = await read('共性问题');
    for (const { author, area } of month.records.submissions)
      for (const name of [author, area]) expect(defects).not.toContain(name);
  });

  test('on paper there is the page and nothing else, a sheet a person', async () => {
    await kind('签字表');
    await desk.emulateMedia({ media: 'print' });
    expect(await desk.locator('.desk-head').isVisible()).toBe(false);
    expect(await desk.getByRole('button', { name: '打印 / PDF' }).isVisible()).toBe(false);
    const pdf = new Uint8Array(await desk.pdf({ preferCSSPageSize: true }));
    await desk.emulateMedia({ media: null });
    const printed = flat(await readPdf(pdf, IN_NODE));
    for (const { author } of month.records.submissions) expect(printed).toContain(author);
    expect(printed).toContain('是否申诉');
  });

  test('an appeal is taken down, settled, and told with its outcome', async () => {
    await kind('申诉');
    await desk.getByRole('button', { name: '登记申诉' }).click();
    const filing = desk.getByRole('dialog', { name: '登记申诉' });
    for (const choice of ['申诉人', '哪一条扣分']) await pickFirst(filing, choice);
    await filing.getByLabel('申诉内容及依据').fill('第三段写了原因');
    await filing.getByRole('button', { name: '登记' }).click();
    await filing.waitFor({ state: 'hidden' });
    await desk.getByText('1 条申诉等待处理。').waitFor();
    await desk.getByRole('button', { name: '处理' }).click();
    const settling = desk.getByRole('dialog');
    await settling.getByLabel('撤销扣分').check();
    await settling.getByLabel('调查事实').fill('原文确有');
    await settling.getByLabel('已与本人面谈').check();
    await settling.getByRole('button', { name: '处理' }).click();
    await settling.waitFor({ state: 'hidden' });
    await desk.getByText('没有等待处理的申诉。').waitFor();
    const told = await desk.locator('.print-page tbody tr', { hasText: '撤销扣分' }).innerText();
    expect(told).toContain('第三段写了原因');
    expect(told).toContain('原文确有');
  });
});

describe('fairness', () => {
  test('the same defect gets the same points with one click, and two reviewers are compared', async () => {
    await go('公平');
    await desk.getByRole('button', { name: /^对齐我审的/ }).click();
    await desk.getByText('本批里同样的问题都扣了同样的分。').waitFor();
    const agreement = desk.locator('section.fairness section').last();
    const cells = await agreement.locator('tbody tr:last-child td').allInnerTexts();
    expect(cells[0]).toContain('考核甲');
    expect(cells[1]).toBe('6');
    expect(cells[4]).toMatch(/^(?:—|-?\d\.\d\d)$/);
  });
});

test('the charts are drawn, and a table says the same', async () => {
  await go('图表');
  await desk.locator('.chart-drawing svg').first().waitFor();
  expect(await desk.locator('.chart-drawing svg').count()).toBe(5);
  const distribution = desk.locator('.chart', { hasText: '得分分布' });
  await distribution.getByText('看表格').click();
  const counts = await distribution.locator('tbody td').allInnerTexts();
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(COUNT);
});

describe('targets and the two parts', () => {
  const area = '柳渡片区';

  test('a target is proposed with its formula, changed with a reason and agreed', async () => {
    await putFigures(area);
    await go('目标与考核');
    await desk.getByText('年计划3900箱 ÷ 12').waitFor();
    await desk.getByRole('button', { name: '提议' }).first().click();
    await desk.getByRole('dialog').getByRole('button', { name: '提议' }).click();
    await desk.getByRole('button', { name: '修改' }).click();
    const changing = desk.getByRole('dialog');
    await changing.getByLabel('改为').fill('340');
    await changing.getByLabel('为什么').fill('城东拆迁，少了三十户');
    await changing.getByRole('button', { name: '修改' }).click();
    await desk.getByRole('button', { name: '同意' }).click();
    const agreeing = desk.getByRole('dialog');
    await agreeing.getByLabel('谁').fill('温禾澄');
    await agreeing.getByRole('button', { name: '同意' }).click();
    await agreeing.waitFor({ state: 'hidden' });
    await desk.getByRole('button', { name: /展开行|Expand row/ }).click();
    const history = await desk.locator('.target-history li').allInnerTexts();
    expect(history.map((step) => step.replace(/\s+/g, ' '))).toEqual([
      expect.stringContaining('考核甲 提议 358箱'),
      expect.stringContaining('考核甲 修改 340箱 — 城东拆迁，少了三十户'),
      expect.stringContaining('温禾澄 同意 340箱'),
    ]);
  });

  test('performance shows both completions; market is entered by hand; both make the whole', async () => {
    const performance = desk.locator('.target-card', { hasText: '业绩考核' });
    const volume = await performance.getByRole('row', { name: /^销量/ }).innerText();
    expect(volume).toContain('101.98%');
    expect(volume).toContain('104.98%');
    await desk.getByText('两部分都齐了才有总评').waitFor();
    for (const item of [
      '拜访到位与时长',
      '信息采集与维护',
      '明码标价与陈列',
      '客户满意与诉求处理',
    ]) {
      await desk.getByLabel(`${item}的得分`).fill('80');
      await desk.getByLabel(`${item}的得分`).press('Enter');
      // The next one builds on what is stored.
      await desk.waitForFunction((label) => {
        const note = document.querySelector<HTMLInputElement>(`[aria-label="${label}"]`);
        return note !== null && !note.disabled;
      }, `${item}的依据`);
    }
    await desk.getByText(/^总评 \d+(\.\d+)? 分/).waitFor();
  });

  test('both parts of everybody stand on one paper, and go out as Word and Excel', async () => {
    await desk.getByText('全部人员（打印、导出）').click();
    const whole = desk.locator('.print-page tbody tr', { hasText: area }).first();
    await whole.waitFor();
    expect(await desk.locator('.print-page tbody tr').count()).toBe(COUNT);
    expect((await whole.innerText()).trim()).not.toContain('业绩：');
    expect(await faults(desk)).toEqual([]);
    await desk.getByText('两部分明细', { exact: true }).click();
    await desk.locator('.print-block.own-sheet').first().waitFor();
    const paper = await readPdf(await desk.pdf({ preferCSSPageSize: true }), IN_NODE);
    expect(flat(paper)).toContain('101.98%（计划350箱）');
    const word = await mammoth.extractRawText({
      buffer: Buffer.from(await exported('Word', 2)),
    });
    const table = await readXlsx(await exported('Excel', 2), { sheet: '两部分考核明细' });
    const cells = flat(table.rows.flatMap((row) => row.cells).join('\n'));
    for (const told of [
      '101.98%（计划350箱）',
      '104.98%（目标340箱）',
      '温禾澄同意340箱',
      '拜访到位与时长',
    ])
      for (const found of [flat(word.value), cells]) expect(found).toContain(told);
  });
});

test.each(['通报', '图表', '公平', '目标与考核', '交换'])(
  'axe finds no serious issue on %s',
  async (view) => {
    await go(view);
    await desk.locator('.desk-main h2, .desk-main h3').first().waitFor();
    expect(await faults(desk)).toEqual([]);
  },
);

test('nothing went wrong in any page: no error, nothing refused', () => {
  expect(coach.complaints).toEqual([]);
});

/** What the panel's 依据 would have imported: three years, this month, and the year's plan. */
async function putFigures(scope: string): Promise<void> {
  const rows = [2023, 2024, 2025].flatMap((year) =>
    Array.from({ length: 12 }, (_, at) => ({
      period: `${year}-${String(at + 1).padStart(2, '0')}`,
      metric: '销量',
      value: String(259 + at * 9 + (year - 2023) * 5),
      unit: '箱',
    })),
  );
  const now = [
    ['销量', '356.924', '箱'],
    ['销量计划', '350', '箱'],
    ['销量年计划', '3900', '箱'],
    ['单箱结构', '34120', '元/箱'],
    ['单箱结构计划', '33900', '元/箱'],
  ].map(([metric = '', value = '', unit = '']) => ({ period: '2026-10', metric, value, unit }));
  await desk.evaluate(
    async ([area, figures]) => {
      const database = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open('summary-coach');
        request.addEventListener('success', () => done(request.result));
      });
      const transaction = database.transaction('indicators', 'readwrite');
      for (const { period, metric, value, unit } of figures) {
        const key = `${period} ${area} ${metric}`;
        const source = { file: null, row: 1 };
        transaction
          .objectStore('indicators')
          .put({ key, period, scope: area, metric, value, unit, source, at: 1 });
      }
      await new Promise((done) => {
        transaction.addEventListener('complete', done);
      });
      database.close();
    },
    [scope, [...rows, ...now]] as const,
  );
}
