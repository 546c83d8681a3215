/** A real Chromium with the production build in it, and the real side panel. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type Page,
  type Worker,
} from 'playwright-core';
import { startPortal, type Portal } from '../portal/server.ts';
import { launchChromium } from '../setup/launch.ts';

const EXTENSION = resolve('.output/chrome-mv3');

export interface Coach {
  readonly portal: Portal;
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** What went wrong in any page, frame or worker so far: errors and refused content. */
  readonly complaints: readonly string[];
  /** Opens a portal page in a tab of its own. */
  open(path: string): Promise<Page>;
  /** Clicks the toolbar button on the page's tab and gives the side panel. */
  openPanel(page: Page): Promise<Page>;
  /** Lets the panel's permission request for this origin succeed; without it no prompt is answered. */
  allowOrigin(origin: string): Promise<void>;
  worker(): Promise<Worker>;
  /** A connection of its own to the browser, closed with it. */
  connect(): Promise<Browser>;
  /** Stops the service worker as Chrome does when it is idle. */
  stopWorker(): Promise<void>;
  /** Kills the browser as a crash does: nothing gets the chance to save. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export interface CoachOptions {
  /** A portal and a profile that outlive the browser; both are the caller's to clean up. */
  readonly kept?: { readonly portal: Portal; readonly profile: string };
  readonly headless?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  readonly window?: { readonly width: number; readonly height: number };
  /** More switches for the browser. */
  readonly args?: readonly string[];
}

export async function startCoach(options: CoachOptions = {}): Promise<Coach> {
  const { window = { width: 1280, height: 860 }, kept, args = [], ...look } = options;
  const portal = kept?.portal ?? (await startPortal());
  const debugPort = await freePort();
  const profile = kept?.profile ?? mkdtempSync(join(tmpdir(), 'summary-coach-'));
  const context = await launchChromium({
    ...look,
    extension: EXTENSION,
    profile,
    args: [
      `--window-size=${window.width},${window.height}`,
      `--remote-debugging-port=${debugPort}`,
      ...args,
    ],
  });
  const complaints: string[] = [];
  await listen(context, complaints);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await untilListening(worker);
  const extensionId = new URL(worker.url()).host;
  const connections: Browser[] = [];
  const connect = async (): Promise<Browser> => {
    const connection = await chromium.connectOverCDP(`http://127.0.0.1:${debugPort}`);
    connections.push(connection);
    return connection;
  };

  return {
    portal,
    context,
    extensionId,
    complaints,
    async open(path) {
      const page = await context.newPage();
      await page.goto(portal.url + path);
      return page;
    },
    async openPanel(page) {
      await triggerAction(await connect(), page, extensionId);
      // A connection lists the side panel only when the panel was there before it.
      const panel = panelPage(await connect(), extensionId);
      watch(panel, 'panel', complaints);
      return panel;
    },
    async allowOrigin(origin) {
      const settings = await context.newPage();
      await settings.goto('chrome://extensions');
      await settings.evaluate(
        ([id, host]) =>
          // @ts-expect-error Chrome's own page has this API, no type does.
          chrome.developerPrivate.addHostPermission(id, host) as Promise<void>,
        [extensionId, patternOf(origin)],
      );
      await settings.close();
    },
    worker: () => Promise.resolve(worker),
    connect,
    async stopWorker() {
      const page = context.pages()[0] ?? (await context.newPage());
      const session = await context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    async kill() {
      const gone = new Promise((done) => context.once('close', done));
      process.kill(await processOf(await connect()), 'SIGKILL');
      await gone;
    },
    async close() {
      await Promise.all(connections.map((connection) => connection.close()));
      await context.close();
      if (kept) return;
      await portal.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** The id of the browser's own process, the parent of all others. */
async function processOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const found = processInfo.find(({ type }) => type === 'browser');
  if (!found) throw new Error('the browser names no process of its own');
  return found.id;
}

/** Resolves when the worker hears the toolbar button; a click before its first run is lost. */
async function untilListening(worker: Worker): Promise<void> {
  while (!(await worker.evaluate(() => chrome.action.onClicked.hasListeners()))) {
    // Each question is a round trip to the browser, so the loop waits without a clock.
  }
}

/** Clicks the toolbar button; resolves when the side panel is there. */
async function triggerAction(browser: Browser, page: Page, id: string): Promise<void> {
  await page.bringToFront();
  const session = await browser.newBrowserCDPSession();
  const opened = new Promise<void>((done) => {
    session.on('Target.targetCreated', ({ targetInfo }) => {
      if (targetInfo.url === panelUrl(id)) done();
    });
    session.on('Target.targetInfoChanged', ({ targetInfo }) => {
      if (targetInfo.url === panelUrl(id)) done();
    });
  });
  await session.send('Target.setDiscoverTargets', { discover: true });
  // The action takes a tab target, which only the browser's own session lists.
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  if (!tab) throw new Error(`no tab shows ${page.url()}`);
  await session.send('Extensions.triggerAction', { id, targetId: tab.targetId });
  await opened;
  await session.detach();
}

function panelPage(browser: Browser, id: string): Page {
  const pages = browser.contexts().flatMap((context) => context.pages());
  const panel = pages.find((page) => page.url() === panelUrl(id));
  if (!panel) throw new Error('the side panel is not there');
  return panel;
}

/** Match patterns know no ports. */
function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

function panelUrl(id: string): string {
  return `chrome-extension://${id}/sidepanel.html`;
}

async function listen(context: BrowserContext, complaints: string[]): Promise<void> {
  context.on('weberror', (error) => complaints.push(`error: ${error.error().stack ?? ''}`));
  context.on('page', (page) => watch(page, page.url(), complaints));
  for (const page of context.pages()) watch(page, page.url(), complaints);
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
}

function watch(page: Page, name: string, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`${name}: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${name}: console: ${message.text()}`);
  });
}

function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address && typeof address === 'object') resolvePort(address.port);
        else reject(new Error('no port'));
      });
    });
  });
}
