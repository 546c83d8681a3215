/** What an author does in the panel and the page, in the words of the screens. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Coach } from './coach.ts';
import { EDITORS, ready, type EditorPage } from './editors.ts';

export const SLOT = /还有没填的空/;

/** Opens a portal page and the panel on it, and enables the portal where it is not. */
export async function coached(coach: Coach, path: string): Promise<{ page: Page; panel: Page }> {
  const page = await coach.open(path);
  const panel = await coach.openPanel(page);
  await enable(panel);
  return { page, panel };
}

/** Opens the page of an editor that has the name, with the panel on it, and waits until it can be typed into. */
export async function coachedIn(
  coach: Coach,
  name: string,
): Promise<{ page: Page; panel: Page; editor: EditorPage }> {
  const editor = EDITORS[name];
  if (!editor) throw new Error(`no editor ${name}`);
  const opened = await coached(coach, editor.path);
  await ready(opened.page);
  return { ...opened, editor };
}

/** What the draft of an editor ends with: behind the field that was written stand the labels of those still empty. */
export function endOf(name: string, ending: string): string {
  return name === 'fields' ? '下月工作打算' : ending;
}

/** The text of the draft that was saved last. */
export async function latestText(panel: Page): Promise<string> {
  const drafts = await rows<{ text: string; savedAt: number }>(panel, 'drafts');
  return drafts.toSorted((a, b) => b.savedAt - a.savedAt)[0]?.text ?? '';
}

/** Resolves when the portal is enabled, clicking the button where it has to be. */
export async function enable(panel: Page): Promise<void> {
  await panel.locator('.notice:not(.pending) h2, .head h2').first().waitFor();
  const button = panel.getByRole('button', { name: '在本页启用' });
  if (await button.isVisible()) await button.click();
  await button.waitFor({ state: 'detached' });
}

/** Opens a finding, clicks 定位, waits until the page has answered, closes it again. */
export async function locate(panel: Page, finding: RegExp): Promise<void> {
  const header = panel.getByRole('button', { name: finding });
  await header.click();
  await panel.getByRole('button', { name: /定\s*位/ }).click();
  await panel.getByText('已在页面中选中').waitFor();
  await header.click();
}

/** Resolves when a draft of an open page that ends like this has been stored and checked. */
export async function checked(panel: Page, ending: string): Promise<void> {
  const isChecked = ({ tabId, text, savedAt, checkedAt }: StoredDraft): boolean =>
    tabId !== null && text.trimEnd().endsWith(ending) && checkedAt !== null && checkedAt >= savedAt;
  await expect
    .poll(async () => (await rows<StoredDraft>(panel, 'drafts')).some(isChecked), {
      timeout: 15_000,
      message: `a checked draft that ends with ${ending}`,
    })
    .toBe(true);
}

interface StoredDraft {
  /** Null when its page was left. */
  readonly tabId: number | null;
  readonly text: string;
  readonly savedAt: number;
  readonly checkedAt: number | null;
}

/** The rows of a table in the extension's own database, read in the panel's page. */
export function rows<Row>(panel: Page, table: string): Promise<Row[]> {
  return panel.evaluate(readTable<Row>, table);
}

function readTable<Row>(table: string): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('summary-coach');
    opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
    opening.addEventListener('success', () => {
      const reading = opening.result.transaction(table).objectStore(table).getAll();
      reading.addEventListener('success', () => {
        opening.result.close();
        resolve(reading.result as Row[]);
      });
    });
  });
}
