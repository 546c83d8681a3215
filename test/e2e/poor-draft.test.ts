/** The demo's poor draft, brought to a good score in the panel, with no model: suggestions, the outline, typed facts. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { yunlingKnows } from '../unit/coach/yunling.ts';
import { coached, rows } from './author.ts';
import { startCoach, type Coach } from './coach.ts';

const FORM = '/write/textarea?author=yunling&draft=2026-10-yunling';
const GOOD = 80;
const STEPS_MOST = 40;

let coach: Coach;

beforeAll(async () => {
  coach = await startCoach();
  await coach.allowOrigin(coach.portal.url);
});
afterAll(() => coach.close());

it('rule suggestions, the outline and what the author knows are enough for 80 points', async () => {
  const { page, panel } = await coached(coach, FORM);
  await panel.locator('.finding-header').first().waitFor();
  await importFigures(panel);
  const before = await standing(page, panel);
  expect(before.score).toBeLessThan(40);

  await mend(panel, '标题里没有写月份');
  await standing(page, panel);
  await panel.getByRole('button', { name: '插入提纲：片区销售情况分析' }).click();
  for (const question of await panel.locator('.outline-line').filter({ hasText: '提问' }).all())
    await question.getByRole('checkbox').uncheck();
  await panel.getByRole('button', { name: '插入 1 部分' }).click();
  await panel.getByRole('button', { name: '完成' }).click();

  const tried = new Set<string>();
  let now = await standing(page, panel);
  for (let step = 0; step < STEPS_MOST; step += 1) {
    const next = now.findings.find(({ id, points }) => points > 0 && !tried.has(id));
    if (next === undefined) break;
    tried.add(next.id);
    await mend(panel, next.message);
    const after = await standing(page, panel);
    expect([next.message, after.score]).toEqual([
      next.message,
      expect.toSatisfy((score: number) => score >= now.score),
    ]);
    now = after;
  }
  expect(now.score).toBeGreaterThanOrEqual(GOOD);
  expect(await panel.locator('.score-number').innerText()).toBe(String(Math.round(now.score)));
  expect(coach.complaints).toEqual([]);
}, 180_000);

async function importFigures(panel: Page): Promise<void> {
  await panel.getByRole('tab', { name: '依据' }).click();
  await panel.getByRole('button', { name: '导入指标表' }).click();
  await panel.locator('input[type=file]').setInputFiles('test/portal/world/indicators-2026.csv');
  await panel.getByRole('button', { name: /导入 \d+ 条/ }).click();
  await panel.getByText(/已导入 \d+ 条指标/).waitFor();
  await panel.getByRole('tab', { name: '检查' }).click();
}

interface Stored {
  readonly text: string;
  readonly savedAt: number;
  readonly checkedAt: number | null;
  readonly report: Standing | null;
}

interface Standing {
  readonly score: number;
  /** The dearest first. */
  readonly findings: readonly { id: string; message: string; points: number }[];
}

/** What the check says of the text that is in the page now. */
async function standing(page: Page, panel: Page): Promise<Standing> {
  let found: Standing | null = null;
  const read = async (): Promise<boolean> => {
    const text = await page.locator('#summary').inputValue();
    const [draft] = await rows<Stored>(panel, 'drafts');
    const isChecked = draft?.text === text && (draft.checkedAt ?? 0) >= draft.savedAt;
    found = isChecked ? (draft?.report ?? null) : null;
    return found !== null;
  };
  await expect.poll(read, { timeout: 15_000, message: 'the text in the page, checked' }).toBe(true);
  const { score, findings } = found as unknown as Standing;
  return { score, findings: findings.toSorted((a, b) => b.points - a.points) };
}

/** Opens the first finding that says so, fills the slots of its suggestion, and writes it; only asked, closes it. */
async function mend(panel: Page, message: string): Promise<void> {
  const finding = panel.locator('.finding').filter({ hasText: message }).first();
  const header = finding.locator('.finding-header');
  await header.click();
  await finding.getByRole('button', { name: '改写建议' }).click();
  const card = finding.locator('.suggestion');
  await card.waitFor();
  const write = card.getByRole('button', { name: '写入' });
  if (!(await write.isVisible())) return header.click();
  const leads = await card.evaluate(leadsOfSlots);
  const inputs = await card.locator('.slot input').all();
  for (const [at, input] of inputs.entries())
    await input.fill(yunlingKnows(leads[at] ?? '', await questionOf(input)));
  await write.click();
  await panel.getByText(/针对的是：/).waitFor();
}

async function questionOf(input: Locator): Promise<string> {
  return input.evaluate((element) => (element as HTMLInputElement).labels?.[0]?.textContent ?? '');
}

/** The words in front of each slot, behind the slot before; of the first one also where it goes. */
function leadsOfSlots(card: Element): string[] {
  const place = card.querySelector('dt:last-of-type')?.textContent ?? '';
  let lead = place.replace(/^加在“…?|”后面$/g, '');
  const leads: string[] = [];
  for (const piece of card.querySelector('.rewrite-after')?.children ?? []) {
    if (piece.classList.contains('slot')) {
      leads.push(lead);
      lead = '';
    } else lead += piece.textContent;
  }
  return leads;
}
