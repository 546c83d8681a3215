/** Marks stay under their glyphs when the browser zooms, or the window goes to a screen with other pixels. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { compare, marked, SELECTION, settled, undrawn } from './glyphs.ts';
import { openPortal, type Portal } from './portal.ts';

let portal: Portal;
let reader: Page;

beforeAll(async () => {
  portal = await openPortal({ scrollbars: true });
  reader = await portal.page.context().newPage();
  await portal.page.bringToFront();
});
afterEach(() => zoom(1));
afterAll(() => portal.close());

const TEXT = `本月销量356.924箱，完成月计划（349箱）的102.27%，走访客户212户次，《终端建设手册》已发放到户。
二、问题：城东两户订货不均衡，库存周转天数由12天升到19天……
三、计划：11月15日前由许见山负责培训两次，每次不少于2小时。`;
const ALLOWED = 1;
const QUOTES = ['本月销量', '349箱', '102.27%', '《终端', '库存周转', '许见山', '2小时'];
const STYLE = 'width:431px;height:230px;padding:7px 11px;font:15px/1.6 "Noto Sans CJK SC"';
const LABEL = '<label for="t">工作总结内容</label>';

const FIELDS = [
  ['textarea', `${LABEL}<textarea id="t" style='${STYLE}'>${TEXT}</textarea>`, 5],
  [
    'input',
    `<form><textarea aria-label="工作总结"></textarea><p>${LABEL}<input id="t" style='${STYLE};height:24px' value="${TEXT.replaceAll('\n', '')}"></form>`,
    2,
  ],
  [
    'editor',
    `<p>工作总结内容</p><div id="t" contenteditable style='${STYLE}'>${TEXT.replaceAll('\n', '<br>')}</div>`,
    5,
  ],
] as const;

async function zoom(factor: number): Promise<void> {
  await portal.worker.evaluate(async (wanted) => {
    const [tab] = await chrome.tabs.query({ active: true });
    await chrome.tabs.setZoom(tab?.id ?? chrome.tabs.TAB_ID_NONE, wanted);
  }, factor);
  await expect.poll(() => portal.page.evaluate(() => devicePixelRatio)).toBeCloseTo(factor, 2);
}

describe.each(FIELDS)('in a %s', (_name, html, atLeast) => {
  it.each([0.67, 1.25, 1.5])('zoomed to %f', async (factor) => {
    const { page } = portal;
    await portal.open(`<style>${SELECTION}</style><div id="box">${html}</div>`);
    await marked(portal, QUOTES);
    await zoom(factor);
    await settled(page);
    const { errors, boxes } = await compare(page, reader, QUOTES);
    expect(Object.entries(errors).filter(([, error]) => error > ALLOWED)).toEqual([]);
    expect(boxes.length).toBeGreaterThanOrEqual(atLeast);
    expect(await undrawn(page, reader, boxes)).toEqual([]);
  });

  it('with twice the pixels', async () => {
    const { page } = portal;
    await portal.open(`<style>${SELECTION}</style><div id="box">${html}</div>`);
    await marked(portal, QUOTES);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setDeviceMetricsOverride', {
      width: 0,
      height: 0,
      deviceScaleFactor: 2,
      mobile: false,
    });
    await settled(page);
    const { errors, boxes } = await compare(page, reader, QUOTES);
    expect(Object.entries(errors).filter(([, error]) => error > ALLOWED)).toEqual([]);
    expect(boxes.length).toBeGreaterThanOrEqual(atLeast);
    expect(await undrawn(page, reader, boxes)).toEqual([]);
    await session.detach();
  });
});
