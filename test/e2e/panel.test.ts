/** What an author does in the panel besides reading, and what is kept while browser and worker come and go. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checked, coached, enable, locate, rows, SLOT } from './author.ts';
import { startCoach, type Coach } from './coach.ts';

const LINES = [
  '河东片区10月工作总结',
  '一、销售情况',
  '销售卷烟120箱，同比增长___%，在全县排第3位，完成月计划118箱的101.7%。',
  '二、客户情况',
  '拜访212户次，新增2户，明码标价抽查15户，标价率由80%升至93.3%，比9月高2.1个百分点。',
  '三、下月打算',
  '11月10日前走访农村小户40户，登记最低需求；11月20日前把27户的价签换完。',
];
const TEXT = LINES.join('\n');

let coach: Coach;

beforeAll(async () => {
  coach = await startCoach();
  await coach.allowOrigin(coach.portal.url);
});
afterAll(() => coach.close());
afterEach(() => expect(coach.complaints).toEqual([]));

interface DraftRow {
  readonly text: string;
  readonly period: string;
}

describe('ignoring', () => {
  it('a finding stays away over edits elsewhere and a reload, and can be brought back', async () => {
    const { page, panel } = await coached(coach, '/write/textarea');
    await page.locator('#summary').fill(TEXT);
    await panel.getByRole('button', { name: SLOT }).click();
    await panel.getByRole('button', { name: /忽\s*略/ }).click();
    await panel.getByText('仅忽略此处').click();
    await panel.getByRole('button', { name: SLOT }).waitFor({ state: 'detached' });

    await page.reload();
    await page.locator('#summary').fill(`${TEXT}月底复查。`);
    await checked(panel, '月底复查。');
    await panel.getByText('已忽略 1 条').click();
    await panel.getByRole('button', { name: /恢复/ }).click();
    await panel.getByRole('button', { name: SLOT }).waitFor();
    await panel.close();
    await page.close();
  });
});

it('picking the month checks the title anew', async () => {
  const { page, panel } = await coached(coach, '/write/textarea');
  await page.locator('#summary').fill(TEXT);
  await checked(panel, '换完。');
  expect(await panel.getByText(/标题写的是/).count()).toBe(0);
  await panel.getByRole('combobox', { name: '汇报月份' }).click();
  await panel.getByTitle('2026年9月').click();
  await panel.getByText('标题写的是10月，这份总结是9月的').waitFor();
  await panel.close();
  await page.close();
});

it('the findings are worked by keyboard alone', async () => {
  const { page, panel } = await coached(coach, '/write/textarea');
  await page.locator('#summary').fill(TEXT.replace('10月工作总结', '工作总结'));
  const first = panel.locator('.finding-header').first();
  await first.waitFor();
  await first.focus();
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('Enter');
  const opened = panel.locator('.finding-header[aria-expanded=true]');
  expect(await opened.count()).toBe(1);
  expect(await panel.locator('.finding-header').nth(1).getAttribute('aria-expanded')).toBe('true');
  await panel.keyboard.press('Escape');
  await opened.waitFor({ state: 'detached' });
  await panel.close();
  await page.close();
});

describe('nothing typed is lost', () => {
  it('when the worker is stopped again and again while one types', async () => {
    const { page, panel } = await coached(coach, '/write/wangeditor');
    await page.waitForFunction(() => 'portalReady' in window);
    await page.locator('#editor [contenteditable=true]').click();
    for (const [index, line] of LINES.entries()) {
      if (index > 0) await page.keyboard.press('Enter');
      await page.keyboard.type(line);
      await coach.stopWorker();
    }
    await page.keyboard.type('完');
    await checked(panel, '换完。完');
    const drafts = await rows<DraftRow>(panel, 'drafts');
    expect(drafts.map(({ text }) => text)).toContain(`${TEXT}完`);
    await panel.close();
    await page.close();
  });

  it('when the page is reloaded before saving: the text is in the history', async () => {
    const { page, panel } = await coached(coach, '/write/textarea');
    await page.locator('#summary').fill(`${TEXT}这一句没有保存。`);
    await checked(panel, '这一句没有保存。');
    await page.reload();
    await page.locator('#summary').fill('从头再来');
    await checked(panel, '从头再来');
    const history = await rows<DraftRow>(panel, 'snapshots');
    expect(history.some(({ text }) => text.endsWith('这一句没有保存。'))).toBe(true);
    await panel.close();
    await page.close();
  });
});

it('nothing is read while pinyin is composed; the chosen word is', async () => {
  const { page, panel } = await coached(coach, '/write/textarea');
  await page.locator('#summary').fill(TEXT);
  await checked(panel, '换完。');
  await page.locator('#summary').press('Control+End');
  const session = await coach.context.newCDPSession(page);
  for (const text of ['z', 'zo', 'zou']) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await session.send('Input.insertText', { text: '走访' });
  await checked(panel, '换完。走访');
  const seen = await rows<DraftRow>(panel, 'snapshots');
  expect(seen.filter(({ text }) => /z(?:o|ou)?$/.test(text))).toEqual([]);
  await panel.close();
  await page.close();
});

it('a frame of another origin is read once that origin is enabled too', async () => {
  const other = coach.portal.url.replace('127.0.0.1', 'localhost');
  await coach.allowOrigin(other);
  const own = await coach.context.newPage();
  await own.goto(`${other}/write/textarea`);
  const beside = await coach.openPanel(own);
  await enable(beside);
  await beside.close();
  await own.close();
  const { page, panel } = await coached(coach, '/special/cross');
  await page.frameLocator('iframe.whole').locator('#summary').fill(TEXT);
  await panel.getByRole('button', { name: SLOT }).waitFor();
  await locate(panel, SLOT);
  await panel.close();
  await page.close();
});
