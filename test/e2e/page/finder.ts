/** Shows pages to the finder, in the page's own world: finding needs no extension. */
import type { Page } from 'playwright-core';
import { bundle } from '../../setup/bundle.ts';
import { launchChromium } from '../../setup/launch.ts';
import type { Probe } from './inside/probe.ts';

export interface Finder {
  readonly page: Page;
  /** Opens a page with this body and tells what is found in it. */
  findIn(body: string, title?: string): Promise<ReturnType<Probe['find']>>;
  close(): Promise<void>;
}

export async function openFinder(): Promise<Finder> {
  const script = await bundle('test/e2e/page/inside/probe.ts', 'bundled');
  const browser = await launchChromium();
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
