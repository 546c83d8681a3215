/** Documents are read under the policy of the extension: in a worker of a page that the real build made. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { build } from 'wxt';
import { plainDocx } from '../setup/docx.ts';
import { launchChromium } from '../setup/launch.ts';
import { pdf } from '../setup/pdf.ts';
import type { Shown } from './documents/reading/main.ts';

const OUT = resolve('.output/documents');
const EXTENSION = join(OUT, 'chrome-mv3');
const DOCX = plainDocx(['城关片区10月工作总结', '一、销售情况']);
const PDF = pdf([[{ text: '城关片区10月工作总结', x: 114, y: 700 }]]);

let context: BrowserContext;
let page: Page;
let folder: string;
const complaints: string[] = [];

beforeAll(async () => {
  await build({ entrypointsDir: 'test/e2e/documents', outDir: OUT, logger: SILENT });
  context = await launchChromium({ extension: EXTENSION });
});
afterAll(async () => {
  await context.close();
  rmSync(OUT, { recursive: true, force: true });
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'documents-'));
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(`chrome-extension://${idOf(EXTENSION)}/reading.html`);
  return async () => {
    await page.close();
    rmSync(folder, { recursive: true });
    expect(complaints).toEqual([]);
  };
});

const SILENT = {
  debug() {},
  log() {},
  info() {},
  warn() {},
  error() {},
  fatal() {},
  success() {},
  level: 0,
};

/** Chrome names an unpacked extension by its path. */
function idOf(path: string): string {
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

async function readFolder(files: Readonly<Record<string, Uint8Array>>): Promise<Shown> {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  await page.locator('input').setInputFiles(folder);
  const shown = page.locator('output');
  await expect.poll(() => shown.textContent(), { timeout: 55_000 }).not.toBe('');
  return JSON.parse((await shown.textContent()) ?? '') as Shown;
}

it('Word, PDF by its character map, zip files, and what cannot be read', async () => {
  const { outcomes } = await readFolder({
    '城关/1.docx': DOCX,
    '城关/2.pdf': PDF,
    '3.zip': zipSync({ '一组/甲.docx': DOCX }),
    '4.doc': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    '~$5.docx': DOCX,
  });
  const told = outcomes.map((one) => [
    one.path.slice(one.path.indexOf('/') + 1),
    one.state === 'read' ? one.document.text : one.state === 'refused' && one.problem.kind,
  ]);
  expect(Object.fromEntries(told)).toEqual({
    '城关/1.docx': '城关片区10月工作总结\n一、销售情况',
    '城关/2.pdf': '城关片区10月工作总结',
    '3.zip/一组/甲.docx': '城关片区10月工作总结\n一、销售情况',
    '4.doc': 'doc',
  });
});

it('a thousand documents, eight a second at least, and the page is never held for 100 ms', async () => {
  await page.goto(`${page.url()}?times=100`);
  const lines = Array.from(
    { length: 100 },
    (_, at) => `${at + 1}.本月销售${at * 7.5}箱，同比增长5.69%，主要是节日带动。`,
  );
  const files = Array.from({ length: 10 }, (_, at) => [`${at}.docx`, plainDocx(lines)] as const);
  const { read: count, milliseconds, longestTask } = await readFolder(Object.fromEntries(files));
  expect(count).toBe(1_000);
  expect(milliseconds / count).toBeLessThan(125);
  expect(longestTask).toBeLessThan(100);
});
