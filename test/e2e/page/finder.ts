/** Shows pages to the finder, in the page's own world: finding needs no extension. */
import type { Page } from 'playwright-core';
import { bundle } from './bundle.ts';
import { launch } from './chromium.ts';
import type { Probe } from './inside/probe.ts';

export interface Finder {
  readonly page: Page;
  /** Opens a page with this body and tells what is found in it. */
  findIn(body: string, title?: string): Promise<ReturnType<Probe['find']>>;
  close(): Promise<void>;
}

export async function openFinder(): Promise<Finder> {
  const script = await bundle('inside/probe.ts');
  const browser = await launch();
  const page = await browser.newPage();

  async function findIn(body: string, title = '日志'): Promise<ReturnType<Probe['find']>> {
    await browser.unroute('**');
    await browser.route('**', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><title>${title}</title><body>${body}`,
      }),
    );
    await page.goto('http://portal.test/report');
    await page.evaluate(script);
    return page.evaluate(() => probe.find());
  }

  return { page, findIn, close: () => browser.close() };
}
