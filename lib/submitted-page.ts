/** The submission that a tab shows, read when a reviewer asks for it. */
import { browser } from 'wxt/browser';
import { articleSchema, type Article } from './message-schema.ts';

/** no-access: the portal is not enabled, or the browser lets nobody read the page. empty: there is no text on it. */
export type SubmittedPage =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly reason: 'no-access' | 'empty' };

/** Runs the reader in all frames of the tab that we may read; what is selected wins, else the longest text. */
export async function readSubmittedPage(tabId: number): Promise<SubmittedPage> {
  const results = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, files: ['/article.js'] })
    .catch(() => null);
  if (results === null) return { ok: false, reason: 'no-access' };
  // What a page says is parsed, be it by our own script.
  const articles = results
    .flatMap(({ result }) => articleSchema.safeParse(result).data ?? [])
    .filter(({ text }) => text !== '');
  const [best] = articles.toSorted(bySelectionThenLength);
  return best === undefined ? { ok: false, reason: 'empty' } : { ok: true, article: best };
}

function bySelectionThenLength(a: Article, b: Article): number {
  const selected = Number(b.from === 'selection') - Number(a.from === 'selection');
  return selected || b.text.length - a.text.length;
}
