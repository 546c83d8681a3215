/** The copy of a text box's text, line by line. */
import * as fc from 'fast-check';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../setup/bundle.ts';
import { launchChromium } from '../../setup/launch.ts';

let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto('about:blank');
  await page.evaluate(await bundle('test/e2e/page/inside/probe.ts', 'bundled'));
});
afterAll(() => browser.close());

const texts = fc.array(fc.constantFrom('甲', '乙', '丙', '\n', '\n'), { maxLength: 9 });

describe('a copy that is changed from text to text', () => {
  it('has a block for each line, a break in the last, and a place for each offset', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 5 }), async (values) => {
        const written = values.map((parts) => parts.join(''));
        const last = written.at(-1) ?? '';
        const { blocks, breaks, before } = await page.evaluate((v) => probe.copied(v), written);
        const lines = last.split('\n');
        expect(blocks).toEqual(lines.map((line, at) => line + (at < lines.length - 1 ? '\n' : '')));
        expect(breaks).toEqual(lines.map((_, at) => (at < lines.length - 1 ? 0 : 1)));
        expect(before).toEqual(
          Array.from({ length: last.length + 1 }, (_, at) => [
            last.slice(0, at),
            last.slice(0, at),
          ]),
        );
      }),
      { numRuns: 400 },
    );
  });
});
