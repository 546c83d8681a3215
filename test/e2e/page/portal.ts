/// <reference types="chrome" />
/** A portal in a real browser with the content script in it, and a worker that records what the script says. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page, Worker } from 'playwright-core';
import { expect } from 'vitest';
import { bundle } from '../../setup/bundle.ts';
import { launchChromium, type LaunchOptions } from '../../setup/launch.ts';
import type { Heard } from './inside/background.ts';

export const AREA = 'style="width:500px;height:200px"';

const MANIFEST = {
  manifest_version: 3,
  name: 'page test',
  version: '1',
  permissions: ['scripting', 'tabs', 'webNavigation'],
  host_permissions: ['*://*/*'],
  background: { service_worker: 'background.js' },
  content_scripts: [
    {
      matches: ['*://*/*'],
      js: ['content.js'],
      all_frames: true,
      match_about_blank: true,
      match_origin_as_fallback: true,
      run_at: 'document_idle',
    },
  ],
};

export interface Portal {
  readonly page: Page;
  /** Changes with reload(). */
  worker: Worker;
  /** Opens a page with this body on portal.test; other URLs give what `others` says. */
  open(body: string, others?: Record<string, string>): Promise<void>;
  /** Opens a real address and forgets what was heard before. */
  visit(url: string): Promise<void>;
  /** Waits for the last message to be this text. */
  hears(text: string): Promise<Heard & { type: 'draft.changed' }>;
  /** Everything heard since the page was opened. */
  heard(): Promise<Heard[]>;
  /** Runs the content script once more in all frames. */
  inject(): Promise<void>;
  /** Updates the extension: running content scripts are cut off. */
  reload(): Promise<void>;
  frameIds(): Promise<number[]>;
  find(frameId?: number): Promise<void>;
  locate(start: number, end: number, quote: string, frameId?: number): Promise<unknown>;
  /** Asks for a text at the caret. */
  insert(text: string): Promise<unknown>;
  /** Asks for a text in the place of a span that should hold the quote. */
  replace(
    start: number,
    end: number,
    quote: string,
    text: string,
    frameId?: number,
  ): Promise<unknown>;
  /** The texts of the marks in a document, by severity. */
  marks(frame?: string): Promise<Record<string, string[]>>;
  close(): Promise<void>;
}

export async function openPortal(options: Pick<LaunchOptions, 'scrollbars'> = {}): Promise<Portal> {
  const folder = await mkdtemp(path.join(tmpdir(), 'coach-page-'));
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  await writeFile(
    path.join(folder, 'content.js'),
    await bundle('test/e2e/page/inside/content.ts', 'bundled'),
  );
  await writeFile(
    path.join(folder, 'writing.js'),
    await bundle('test/e2e/page/inside/writing.ts', 'bundled'),
  );
  await writeFile(
    path.join(folder, 'background.js'),
    await bundle('test/e2e/page/inside/background.ts', 'bundled'),
  );
  const browser = await launchChromium({ ...options, extension: folder });
  const worker = browser.serviceWorkers()[0] ?? (await browser.waitForEvent('serviceworker'));
  const page = await browser.newPage();
  // An unpacked extension comes back from a reload only in developer mode.
  await page.goto('chrome://extensions');
  await page.evaluate(
    'chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })',
  );
  return portalOf(browser, page, worker, folder);
}

function portalOf(browser: BrowserContext, page: Page, worker: Worker, folder: string): Portal {
  const heard = (): Promise<Heard[]> => portal.worker.evaluate(() => globalThis.worker.heard);
  const tell = (type: string, data: unknown, frameId: number): Promise<unknown> =>
    portal.worker.evaluate(([t, d, f]) => globalThis.worker.tell(t, d, f), [
      type,
      data,
      frameId,
    ] as const);

  /** Tells, and gives what the page's script answered. */
  async function ask(type: string, data: unknown, frameId = 0): Promise<unknown> {
    const answer = await tell(type, data, frameId);
    return answer !== null && typeof answer === 'object' && 'res' in answer ? answer.res : answer;
  }

  /** Leaves the page and forgets what was heard of it. */
  async function startOver(): Promise<void> {
    await page.goto('about:blank');
    await portal.worker.evaluate(() =>
      Object.assign(globalThis.worker, {
        heard: [],
        flaws: [],
        choice: null,
        pointed: [],
        failures: 0,
        failed: 0,
        held: false,
      }),
    );
    await browser.unroute('**');
  }

  const portal: Portal = {
    page,
    worker,
    heard,
    async open(body, others = {}) {
      await startOver();
      await browser.route('**', (route) => {
        const other = others[route.request().url()];
        const html = other ?? `<!doctype html><title>日志</title><body>${body}`;
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
      });
      await page.goto('http://portal.test/report');
    },
    async visit(url) {
      await startOver();
      await page.goto(url);
    },
    async hears(text) {
      await expect
        .poll(async () => lastDraft(await heard())?.data.text, { timeout: 5000 })
        .toBe(text);
      const last = lastDraft(await heard());
      if (last === undefined) throw new Error('heard nothing');
      return last;
    },
    inject: () => portal.worker.evaluate(() => globalThis.worker.inject()),
    async reload() {
      const started = browser.waitForEvent('serviceworker');
      await Promise.all([
        started,
        portal.worker.evaluate(() => chrome.runtime.reload()).catch(() => null),
      ]);
      portal.worker = await started;
    },
    frameIds: () => portal.worker.evaluate(() => globalThis.worker.frameIds()),
    async find(frameId = 0) {
      await tell('field.find', undefined, frameId);
    },
    locate: (start, end, quote, frameId) => ask('field.locate', { start, end, quote }, frameId),
    insert: (text) => ask('field.insert', { text }),
    replace: (start, end, quote, text, frameId) =>
      ask('field.replace', { start, end, quote, text }, frameId),
    marks: (frame) => page.evaluate(marksIn, frame ?? null),
    async close() {
      await browser.close();
      await rm(folder, { recursive: true });
    },
  };
  return portal;
}

function lastDraft(heard: Heard[]): (Heard & { type: 'draft.changed' }) | undefined {
  return heard.filter((message) => message.type === 'draft.changed').at(-1);
}

/** Runs in the page: the registry is shared with the content script's world. */
function marksIn(selector: string | null): Record<string, string[]> {
  const frame = selector === null ? null : document.querySelector<HTMLIFrameElement>(selector);
  const view = frame?.contentWindow ?? window;
  const registry = Reflect.get(view, 'CSS').highlights as Map<string, Set<Range>>;
  return Object.fromEntries([...registry].map(([name, ranges]) => [name, [...ranges].map(String)]));
}
