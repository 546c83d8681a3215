/** Picking the field where the page embeds frames of another origin: 127.0.0.1 and localhost are two. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checked, coached, enable, rows } from './author.ts';
import { startCoach, type Coach } from './coach.ts';

const TEXT = '本月销售卷烟120箱，走访32户。';
const ABOVE = '【10月工作总结】';

let coach: Coach;
let other: string;

beforeEach(async () => {
  coach = await startCoach();
  other = coach.portal.url.replace('127.0.0.1', 'localhost');
  for (const origin of [coach.portal.url, other]) await coach.allowOrigin(origin);
});
afterEach(() => coach.close());

const inner = (page: Page) => page.frameLocator('iframe.whole').locator('#summary');
/** Of two fields that are followed, the one that is shown is chosen from a list. */
const fieldName = (panel: Page) => panel.locator('.head-field').innerText();

async function chosen(panel: Page): Promise<unknown[]> {
  const all = await rows<{ origin: string; field: { label: string } | null }>(panel, 'portals');
  return all.map(({ origin, field }) => [origin, field?.label]);
}

/** Enables an origin on a page of its own. */
async function enableAlone(origin: string): Promise<void> {
  const page = await coach.context.newPage();
  await page.goto(`${origin}/write/textarea`);
  const panel = await coach.openPanel(page);
  await enable(panel);
  await panel.close();
  await page.close();
}

it('where the frame is not enabled, the panel says so and offers it', async () => {
  const { page, panel } = await coached(coach, '/special/cross');
  await panel.getByRole('button', { name: '换一个输入框' }).click();
  await panel.getByText(`网页里嵌着 ${new URL(other).host} 的内容`).waitFor();
  expect(await rows(panel, 'drafts')).toEqual([]);
  await panel.getByRole('button', { name: `允许读取 ${new URL(other).host}` }).click();
  await panel.getByText('工作总结内容').waitFor();
  // Nothing is left waiting for a click.
  await expect
    .poll(() => page.frameLocator('iframe.whole').locator('summary-coach-pick').count())
    .toBe(0);
  await inner(page).fill(TEXT);
  await checked(panel, TEXT);
  expect(coach.complaints).toEqual([]);
});

it('where both are enabled, a click in the frame picks its field, and that is remembered', async () => {
  for (const origin of [coach.portal.url, other]) await enableAlone(origin);
  const page = await coach.open('/special/cross');
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'above';
    field.rows = 12;
    field.setAttribute('aria-label', '片区工作总结');
    document.querySelector('iframe')?.before(field);
  });
  const panel = await coach.openPanel(page);
  await page.locator('#above').fill(ABOVE);
  await checked(panel, ABOVE);
  await expect.poll(() => fieldName(panel)).toContain('片区工作总结');
  await panel.getByRole('button', { name: '网页设置' }).click();
  await panel.getByRole('button', { name: '换一个输入框' }).click();
  await panel.getByText('请到网页里点一下').waitFor();
  await page.bringToFront();
  for (const place of [page, page.frameLocator('iframe.whole')])
    await place.locator('summary-coach-pick').waitFor({ state: 'attached' });
  await inner(page).click();
  await expect.poll(() => fieldName(panel)).toContain('工作总结内容');
  await panel.getByText('您选定的').waitFor();
  for (const place of [page, page.frameLocator('iframe.whole')])
    await place.locator('summary-coach-pick').waitFor({ state: 'detached' });
  await page.keyboard.type(TEXT);
  await checked(panel, TEXT);
  expect(await chosen(panel)).toEqual([[other, '工作总结内容']]);
  expect(await panel.getByText('网页里嵌着').count()).toBe(0);
  expect(coach.complaints).toEqual([]);
});

it('given up before the page has begun to wait, nothing is left waiting', async () => {
  const { page, panel } = await coached(coach, '/write/textarea');
  await checked(panel, '');
  await panel.getByRole('button', { name: '网页设置' }).click();
  const button = panel.getByRole('button', { name: '换一个输入框' });
  await button.evaluate(async (element: HTMLElement) => {
    element.click();
    // The panel has said so by then; the page is not asked yet.
    await Promise.resolve();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });
  await panel.getByText('请到网页里点一下').waitFor({ state: 'hidden' });
  await button.waitFor();
  expect(await page.locator('summary-coach-pick').count()).toBe(0);
});
