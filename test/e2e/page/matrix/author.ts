/** An author with the extension on one page of the demo portal. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { savedText } from '../../../portal/store.ts';
import { startPortal } from '../../../portal/server.ts';
import { ready } from '../../editors.ts';
import { openPortal } from '../portal.ts';
import { FORMATS } from './formats.ts';
import type { Place } from './places.ts';

export interface Author {
  readonly page: Page;
  /** Opens the place with these lines in it, as they were saved before, and waits until they are read. */
  open(place: Place, lines: readonly string[]): Promise<void>;
  /** Saves as the form does and opens what was saved; gives the source as it was opened, and as it was saved. */
  saveAndReopen(place: Place): Promise<{ readonly opened: string; readonly saved: string }>;
  /** Waits until the extension has read this text. */
  reads(text: string): Promise<void>;
  /** Every text that the extension has read since the page was opened. */
  readSoFar(): Promise<string[]>;
  /** What the extension calls the field that it read last. */
  label(): string;
  locate(span: Quoted): Promise<unknown>;
  replace(span: Quoted, text: string): Promise<unknown>;
  insert(text: string): Promise<unknown>;
  /** Has these words marked wherever they stand; none takes all marks away. */
  flaw(...words: readonly string[]): Promise<void>;
  /** What the page itself would save now. */
  source(): Promise<string>;
  editor(place: Place): Locator;
  /** Errors of the page's scripts since it was opened. */
  errors(): readonly string[];
  close(): Promise<void>;
}

export interface Quoted {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export async function startAuthor(): Promise<Author> {
  const [portal, demo] = await Promise.all([openPortal(), startPortal()]);
  const { page } = portal;
  let errors: string[] = [];
  let opened = '';
  let label = '';
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));

  async function show(place: Place, saved: string): Promise<void> {
    errors = [];
    await portal.visit(`${demo.url}${place.path}?author=hekou&saved=${saved}`);
    await ready(page);
    if (place.open !== undefined) await page.locator(place.open).click();
  }

  async function reads(text: string): Promise<void> {
    ({ label } = (await portal.hears(text)).data.field);
  }

  async function source(): Promise<string> {
    return unnamed(await page.evaluate<string>('portalContent()'));
  }

  return {
    page,
    reads,
    readSoFar: async () =>
      (await portal.heard()).flatMap(({ data }) => ('text' in data ? [data.text] : [])),
    label: () => label,
    async open(place, lines) {
      const format = FORMATS[place.format];
      const query = new URLSearchParams({
        page: place.path.slice(1),
        author: 'hekou',
        state: 'draft',
      });
      const response = await fetch(`${demo.url}/submit?${query}`, {
        method: 'POST',
        body: format.source(lines, place.emptyParagraph ?? '<br>'),
      });
      const { id } = (await response.json()) as { id: string };
      await show(place, id);
      await reads(format.text(lines));
      opened = await source();
    },
    async saveAndReopen(place) {
      const answered = page.waitForResponse((response) => response.url().includes('/submit?'));
      // By the keyboard: UEditor's page may move under the mouse when its editor loses the focus.
      await page.locator('button[data-state=draft]').press('Enter');
      expect((await answered).status()).toBe(201);
      const saved = demo.submissions().at(-1);
      if (saved === undefined) throw new Error('nothing was saved');
      await show(place, saved.id);
      return { opened, saved: unnamed(savedText(saved)) };
    },
    locate: ({ start, end, quote }) => portal.locate(start, end, quote),
    replace: ({ start, end, quote }, text) => portal.replace(start, end, quote, text),
    insert: portal.insert,
    async flaw(...words) {
      await portal.worker.evaluate(
        (flaws) => Object.assign(globalThis.worker, { flaws: [...flaws] }),
        words,
      );
      for (const frame of await portal.frameIds()) {
        // oxlint-disable-next-line no-await-in-loop
        await portal.find(frame).catch(() => undefined);
      }
    },
    source,
    editor({ at }) {
      const frames = at.slice(0, -1);
      const holder = frames.reduce<Pick<Page, 'frameLocator' | 'locator'>>(
        (outer, frame) => outer.frameLocator(frame),
        page,
      );
      return holder.locator(at.at(-1) ?? 'body');
    },
    errors: () => errors,
    async close() {
      await portal.close();
      await demo.close();
    },
  };
}

/** TinyMCE and CKEditor 4 write this character of an emoji by its name. */
const unnamed = (source: string): string => source.replaceAll('&zwj;', '\u200D');

/** Runs in the editor's document: the selected text. */
export function selectedIn(element: Element): string {
  if (element instanceof HTMLTextAreaElement)
    return element.value.slice(element.selectionStart, element.selectionEnd);
  const root = element.getRootNode() as Document & { getSelection?: () => Selection | null };
  return String(root.getSelection?.() ?? element.ownerDocument.getSelection());
}
