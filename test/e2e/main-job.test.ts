/** The main job, as the author lives it, in every editor of the demo portal. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checked, enable, locate, SLOT } from './author.ts';
import { startCoach, type Coach } from './coach.ts';
import { EDITORS, ready, type EditorPage } from './editors.ts';

const FIRST = [
  '河东片区10月工作总结',
  '一、销售情况',
  '销售卷烟120箱，同比增长___%，在全县排第3位，完成月计划118箱的101.7%，各价类货源都比较充足。',
  '二、客户情况',
  '拜访212户次，新增2户，明码标价抽查15户，标价率由80%升至93.3%，李某便利店每周由40条升至62条。',
];
const REST = [
  '三、存在问题和建议',
  '有9户早上缺货，因为店主夜里不盘点，每天少卖30条左右，我从11月起教9户睡前拍一张货架照。',
  '四、下月工作打算',
  '继续做好客户走访工作，进一步加强学习，不断提高服务水平，争取各项工作再上一个新的台阶。',
];
const VAGUE =
  '继续做好客户走访工作，进一步加强学习，不断提高服务水平，争取各项工作再上一个新的台阶。';
const VAGUE_PLAN = /没有写对象、数量、时间/;
const CONCRETE = '11月10日前走访农村小户40户，登记古田狼的最低需求，月底前把27户的价签换完。';

let coach: Coach;

beforeAll(async () => {
  coach = await startCoach();
  await coach.allowOrigin(coach.portal.url);
});
afterAll(() => coach.close());
afterEach(() => expect(coach.complaints).toEqual([]));

describe.each(Object.entries(EDITORS))('in %s', (name, editor) => {
  it('finds while one types, locates, lets go of what is mended, and leaves the form as typed', async () => {
    const page = await openEditor(editor, coach.portal.url);
    const panel = await coach.openPanel(page);
    await enable(panel);

    await editor.write(page, FIRST);
    await panel.getByRole('button', { name: SLOT }).waitFor();
    await coach.stopWorker();
    await page.keyboard.press(name === 'fields' ? 'End' : 'Enter');
    await typeRest(page, editor, name);

    // In separate fields the part has its label, and nothing in it.
    const noBrand = name === 'fields' ? /有标题，几乎没有内容/ : /没有找到“重点品牌分析”/;
    await checked(panel, VAGUE);
    await panel.getByRole('button', { name: noBrand }).first().waitFor();
    await locate(panel, SLOT);
    expect(await editor.selected(page)).toBe('___%');
    await page.keyboard.type('3.2%');
    await panel.getByRole('button', { name: SLOT }).waitFor({ state: 'detached' });

    await locate(panel, VAGUE_PLAN);
    expect(await editor.selected(page)).toBe(VAGUE);
    await page.keyboard.type(CONCRETE);
    await panel.getByRole('button', { name: VAGUE_PLAN }).waitFor({ state: 'detached' });

    const written = await saved(page);
    await panel.close();
    await page.close();
    expect(written).toEqual(await writtenWithoutCoach(editor));
  });
});

/** The same words typed into the same editor at an origin where the coach is not enabled. */
async function writtenWithoutCoach(editor: EditorPage): Promise<string> {
  const page = await openEditor(editor, coach.portal.url.replace('127.0.0.1', 'localhost'));
  const lines = [...FIRST, ...REST].map((line) =>
    line.replace('___%', '3.2%').replace(VAGUE, CONCRETE),
  );
  await editor.write(page, lines);
  const written = await saved(page);
  await page.close();
  return written;
}

async function openEditor(editor: EditorPage, origin: string): Promise<Page> {
  const page = await coach.context.newPage();
  await page.goto(origin + editor.path);
  await ready(page);
  return page;
}

/** The lines after the break go on where the caret is; separate fields are clicked anew. */
async function typeRest(page: Page, editor: EditorPage, name: string): Promise<void> {
  if (name === 'fields') return editor.write(page, REST);
  for (const [index, line] of REST.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
}

/** Saves a draft and reads what the portal received. */
async function saved(page: Page): Promise<string> {
  const before = coach.portal.submissions().length;
  const answer = page.waitForResponse((response) => response.url().includes('/submit'));
  await page.getByRole('button', { name: '保存草稿' }).click();
  await answer;
  const received = coach.portal.submissions()[before];
  if (!received) throw new Error('nothing was saved');
  return Buffer.from(received.body).toString('utf8');
}
