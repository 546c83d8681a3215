/**
 * Marks over text boxes lie where the glyphs are. The truth is the browser's own selection, painted in a colour of its
 * own and read from the screen: the box itself says where its text is.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareMarked, marked, SELECTION, settled, undrawn } from './glyphs.ts';
import { openPortal, type Portal } from './portal.ts';

let portal: Portal;
let reader: Page;

beforeAll(async () => {
  portal = await openPortal({ scrollbars: true });
  reader = await portal.page.context().newPage();
  await portal.page.bringToFront();
});
afterAll(() => portal.close());

const TEXT = `城关片区2026年10月工作总结
一、销售情况。本月销量356.924箱，完成月计划（349箱）的102.27%，同比增长5.2%；“云岭”“山河”两个品牌占比达41.6%，比上月提高1.3个百分点。
二、客户服务：走访客户212户次，覆盖率98.1%！其中重点户86户，解决缺货、退换等问题17个……新增加盟店3家，《终端建设手册》已发放到户。

	三、存在的问题	（一）城东两户订货不均衡，库存周转天数由12天升到19天。
四、外部系统对接 https://portal.example.com/report/2026/10/verylongpathwithoutanybreakopportunity?area=chengguan&month=10 已完成。
五、下月计划：11月15日前对8户重点户联合检查，由客户经理许见山负责；培训两次，每次不少于2小时。`;

const QUOTES = [
  '城关片区',
  '356.924箱',
  '349箱',
  '同比增长',
  '“山河”',
  '1.3个百分点',
  '98.1%！',
  '17个……',
  '《终端建设手册》',
  '由12天升到',
  'withoutanybreak',
  '许见山',
  '2小时',
];

const ALLOWED = 1;

interface Scene {
  readonly name: string;
  readonly style?: string;
  readonly field?: string;
  readonly before?: string;
  readonly after?: string;
  readonly css?: string;
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** Fewer quotes than this in view make the scene worthless. */
  readonly atLeast?: number;
}

const PLAIN = 'width:520px;height:260px;font:16px/normal "Noto Sans CJK SC";';

const onField = (change: (field: HTMLTextAreaElement) => void) => (page: Page) =>
  page.locator('#t').evaluate(change as (field: SVGElement | HTMLElement) => void);

const SCENES: readonly Scene[] = [
  { name: 'plain' },
  {
    name: 'scrolled inside',
    style: 'height:120px',
    prepare: onField((field) => field.scrollTo(0, 97)),
    atLeast: 3,
  },
  {
    name: 'page scrolled',
    before: '<p style="height:500px">',
    after: '<p style="height:2000px">',
    prepare: (page) => page.evaluate(() => scrollTo(0, 433)),
  },
  {
    name: 'resized by its handle',
    prepare: onField((field) => {
      field.style.width = '413.5px';
      field.style.height = '333px';
    }),
  },
  {
    name: 'moved by what grows above it',
    before: '<div id="above">',
    prepare: (page) =>
      page.evaluate(() => {
        document.querySelector('div')?.setAttribute('style', 'height:73px');
      }),
  },
  {
    name: 'odd box',
    style:
      'padding:7.3px 31px 3px 13.7px;border:5px solid;border-left-width:11px;margin:3.4px;letter-spacing:1.3px;line-height:28px;text-indent:2em;tab-size:3;word-spacing:4px',
  },
  { name: 'border box', style: 'box-sizing:border-box;padding:9.5px;width:501.3px' },
  { name: 'vertical scroll bar', style: 'height:150px;overflow-y:scroll' },
  {
    name: 'vertical scroll bar, border box',
    style: 'height:150px;overflow-y:scroll;box-sizing:border-box;padding:6.6px',
  },
  { name: 'right to left', field: 'dir="rtl"', style: 'height:150px;overflow-y:scroll' },
  { name: 'direction by content', field: 'dir="auto"' },
  { name: 'no wrapping', field: 'wrap="off"', prepare: onField((field) => field.scrollTo(180, 0)) },
  {
    name: 'serif in English page',
    style: 'font:15px/22px "Noto Serif CJK SC"',
    field: 'lang="ja"',
  },
  {
    name: 'loose line breaking',
    style: 'line-break:loose;word-break:break-all;text-align:justify',
  },
  { name: 'strict line breaking', style: 'line-break:strict;word-break:keep-all;width:311px' },
  { name: 'narrow', style: 'width:233px;height:420px' },
  {
    name: 'spacing of punctuation',
    style: 'text-spacing-trim:trim-start;text-autospace:normal;width:377px',
  },
  { name: 'CSS zoom', css: 'body{zoom:1.25}' },
  { name: 'CSS zoom of the root', css: 'html{zoom:1.25}' },
  { name: 'CSS zoom twice', css: 'body{zoom:1.25} #t{zoom:.8}' },
  { name: 'scaled', css: '#box{transform:scale(.85);transform-origin:30% 10px}' },
  { name: 'scaled up by the scale property', css: '#box{scale:1.2 1.1;transform-origin:0 0}' },
  { name: 'turned a little', css: '#box{rotate:3deg;margin:60px}' },
  {
    name: 'turned and scaled twice',
    css: '#box{transform:rotate(-4deg) scale(.9);margin:60px} #t{transform:skewX(3deg)}',
  },
  {
    name: 'fixed',
    css: '#box{position:fixed;left:41px;top:33px}',
    after: '<p style="height:3000px">',
    prepare: (page) => page.evaluate(() => scrollTo(0, 700)),
  },
  {
    name: 'fixed in a transformed box',
    css: 'body{transform:translateX(20px)} #box{position:fixed;left:41px;top:33px}',
  },
  {
    name: 'in a scroller',
    css: '#box{height:150px;width:480px;overflow:auto;border:4px solid}',
    prepare: (page) => page.locator('#box').evaluate((box) => box.scrollTo(23, 61)),
    atLeast: 3,
  },
  {
    name: 'in a flex body',
    css: 'html{height:100%}body{display:flex;justify-content:center;align-items:center;height:100%}',
  },
  { name: 'in a grid root', css: 'html{display:grid;grid-template-columns:1fr 3fr}' },
  { name: 'a transformed root', css: 'html{transform:translate(30px,20px)}' },
  { name: 'columns of text', style: 'writing-mode:vertical-rl;width:520px;height:300px' },
  {
    name: 'ending in an empty line',
    prepare: onField((field) => {
      field.value += '\n';
      field.dispatchEvent(new Event('input'));
      field.scrollTo(0, 1e4);
    }),
    style: 'height:150px',
    atLeast: 2,
  },
  {
    name: 'pinched',
    prepare: async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1.5 });
      await session.detach();
    },
    atLeast: 3,
  },
];

describe('a mark lies under its glyphs', () => {
  it.each(SCENES)(
    '$name',
    async ({ style = '', field = '', before = '', after = '', css = '', prepare, atLeast = 4 }) => {
      const { page } = portal;
      await portal.open(
        `<style>${SELECTION}${css}</style>${before}<div id="box"><textarea id="t" ${field} style='${PLAIN}${style}'>\n${TEXT}</textarea></div>${after}`,
      );
      await marked(portal, QUOTES, atLeast);
      await prepare?.(page);
      await settled(page);
      const { errors, boxes } = await compareMarked(page, reader, QUOTES);
      expect(
        Object.entries(errors)
          .filter(([, error]) => error > ALLOWED)
          .map(String)
          .join(' | '),
      ).toBe('');
      expect(boxes.length).toBeGreaterThanOrEqual(atLeast);
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      expect(await undrawn(page, reader, boxes)).toEqual([]);
    },
  );
});
