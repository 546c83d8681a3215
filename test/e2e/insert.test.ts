/** A ready sentence goes where the caret stands, and one Ctrl+Z takes it back. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checked, coachedIn, endOf, latestText } from './author.ts';
import { startCoach, type Coach } from './coach.ts';
import { EDITORS } from './editors.ts';

const LINES = ['城关片区2026年10月工作总结', '一、片区销售情况', '销售平稳，', '订货均匀。'];
const FACT = '10月销量356.924箱，完成月计划349箱的102.27%，超7.924箱。';
const TABLE = '片区\t指标\t实际\t计划\t单位\n城关片区\t销量\t356.924\t349\t箱\n';

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

/** Writes a draft, imports the month's figures, and opens the tab with the sentence. */
async function prepare(name: string): Promise<void> {
  const opened = await coachedIn(coach, name);
  ({ page, panel } = opened);
  await opened.editor.write(page, LINES);
  await checked(panel, endOf(name, '订货均匀。'));
  await panel.getByRole('tab', { name: '依据' }).click();
  const known = panel.getByRole('button', { name: `插入“${FACT}”` });
  const choose = panel.getByRole('button', { name: '导入指标表' });
  await known.or(choose).first().waitFor();
  if (await choose.isVisible()) {
    await choose.click();
    await panel.getByLabel('或者粘贴表格').fill(TABLE);
    await panel.getByRole('button', { name: '导入 2 条' }).click();
  }
  await known.waitFor();
}

const textOf = (): Promise<string> => latestText(panel);

describe.each(Object.keys(EDITORS))('%s', (name) => {
  it('takes it at the caret, goes on being typed in, and takes it back', async () => {
    await prepare(name);
    const before = await textOf();
    // In front of 订货均匀。
    for (let step = 0; step < '订货均匀。'.length; step += 1)
      await page.keyboard.press('ArrowLeft');
    await panel.getByRole('button', { name: `插入“${FACT}”` }).click();
    await panel.getByText('已插入光标处').waitFor();
    const inserted = before.replace('订货均匀。', `${FACT}订货均匀。`);
    await expect.poll(textOf).toBe(inserted);
    await page.bringToFront();
    await page.keyboard.type('又');
    await expect.poll(textOf).toBe(inserted.replace(`${FACT}`, `${FACT}又`));
    await page.keyboard.press('Backspace');
    await expect.poll(textOf).toBe(inserted);
  });

  it('one undo takes it back', async () => {
    await prepare(name);
    const before = await textOf();
    await panel.getByRole('button', { name: `插入“${FACT}”` }).click();
    await panel.getByText('已插入光标处').waitFor();
    await expect.poll(textOf).toContain(FACT);
    await page.bringToFront();
    await page.keyboard.press('Control+z');
    await expect.poll(textOf).toBe(before);
  });
});

it('a field that is read-only by now is left alone', async () => {
  await prepare('textarea');
  const before = await page.locator('#summary').inputValue();
  await page.locator('#summary').evaluate((field) => field.setAttribute('readonly', ''));
  // The page's script may notice by itself, and the panel take the button away before it is clicked.
  const known = await panel.getByRole('button', { name: `插入“${FACT}”` }).elementHandles();
  await Promise.all(
    known.map((button) => button.evaluate((node) => (node as HTMLElement).click())),
  );
  await panel
    .getByText(/页面上已经没有这个输入框|输入框已经不在页面上/)
    .first()
    .waitFor();
  expect(await page.locator('#summary').inputValue()).toBe(before);
});
