/** Portal pages as the browser shows them: the tab that was used before the desk, and one of our own. */
import { browser } from 'wxt/browser';
import { articleSchema, type Article } from '../../message-schema.ts';
import type { ReadPage } from '../sources.ts';
import { linksOf, type Links } from './links.ts';
import type { Reader } from './walk.ts';

/** Reads the main text of every frame; made for pages that cannot be edited. */
const ARTICLE = '/article.js';

/** The fullest text among a tab's frames; null where no frame shows any. Rejects where the tab may not be read. */
export async function readTab(tabId: number): Promise<Article | null> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    files: [ARTICLE],
  });
  const articles = results.flatMap(({ result }) => {
    const read = articleSchema.safeParse(result);
    return read.success && read.data.text.trim() !== '' ? [read.data] : [];
  });
  return articles.toSorted((a, b) => weightOf(b) - weightOf(a))[0] ?? null;
}

/** What was selected goes before a main text, and that before a whole page. */
function weightOf({ from, text }: Article): number {
  return { selection: 2, article: 1, page: 0 }[from] * 1_000_000 + text.length;
}

/** The links of the page in a tab. */
export async function linksInTab(tabId: number, url: string): Promise<readonly Links[]> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () =>
      // Cells are parted, or their words would run together.
      Array.from(document.querySelectorAll<HTMLAnchorElement>('a[href]'), (link) => ({
        url: link.href,
        text: (link.textContent ?? '').slice(0, 200),
        row: Array.from(link.closest('tr')?.cells ?? [], (cell) => cell.textContent)
          .join(' ')
          .slice(0, 400),
      })),
  });
  return linksOf(
    url,
    results.flatMap(({ result }) => result ?? []),
  );
}

/** A text may come some time after the page: looked for again so often, after so long. */
const LOOKS = 12;
const LOOK_MS = 400;
const TEXT_LEAST = 40;
const SETTLE_MS = 50;
const PATIENCE_MS = 30_000;

/** A tab behind the desk that shows one page after the other; to be closed. */
export async function openReader(
  pause: (milliseconds: number) => Promise<void>,
): Promise<Reader & { close(): Promise<void> }> {
  const { id } = await browser.tabs.create({ url: 'about:blank', active: false });
  if (id === undefined) throw new Error('the browser gave no tab');
  const close = (): Promise<void> => browser.tabs.remove(id).catch(() => undefined);
  // A desk that is closed in the middle leaves no tab behind.
  addEventListener('pagehide', close);
  // A new tab is complete once before it shows anything: that must not be taken for the first page.
  while ((await browser.tabs.get(id)).status !== 'complete') {
    // oxlint-disable-next-line no-await-in-loop
    await pause(SETTLE_MS);
  }
  return {
    async read(url) {
      // A page that never ends loading is read as far as it came.
      await Promise.race([show(id, url), pause(PATIENCE_MS)]);
      let best: ReadPage | null = null;
      for (let look = 0; look < LOOKS; look += 1) {
        // oxlint-disable-next-line no-await-in-loop
        const article = await readTab(id);
        if (article !== null) best = { url, title: article.title, text: article.text };
        if ((best?.text.length ?? 0) >= TEXT_LEAST) break;
        // oxlint-disable-next-line no-await-in-loop
        await pause(LOOK_MS);
      }
      return best;
    },
    close: () => {
      removeEventListener('pagehide', close);
      return close();
    },
  };
}

/** Resolves when the page has come. A page that sends elsewhere, to a login say, is read all the same. */
function show(tabId: number, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      browser.tabs.onUpdated.removeListener(hear);
      browser.tabs.onRemoved.removeListener(gone);
    };
    const hear = (id: number, change: { status?: string }): void => {
      if (id !== tabId || change.status !== 'complete') return;
      done();
      resolve();
    };
    const gone = (id: number): void => {
      if (id !== tabId) return;
      done();
      reject(new Error('the tab was closed'));
    };
    browser.tabs.onUpdated.addListener(hear);
    browser.tabs.onRemoved.addListener(gone);
    browser.tabs.update(tabId, { url }).catch((error: unknown) => {
      done();
      reject(error);
    });
  });
}
