/** Marks over inputs of one line, which scroll sideways and tell nobody, lie where the glyphs are. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare, marked, SELECTION, settled, undrawn } from './glyphs.ts';
import { openPortal, type Portal } from './portal.ts';

let portal: Portal;
let reader: Page;

beforeAll(async () => {
  portal = await openPortal({ scrollbars: true });
  reader = await portal.page.context().newPage();
  await portal.page.bringToFront();
});
afterAll(() => portal.close());

const TEXT =
  '本月销量356.924箱，完成月计划（349箱）的102.27%，走访客户212户次，《终端建设手册》已发放到户，11月15日前由许见山负责培训两次。';
const QUOTES = ['本月销量', '349箱', '102.27%', '212户次', '《终端', '许见山', '两次'];
const PLAIN = 'width:420px;font:16px/normal "Noto Sans CJK SC";';
const ALLOWED = 1;

interface Scene {
  readonly name: string;
  readonly style?: string;
  readonly field?: string;
  readonly css?: string;
  readonly prepare?: (page: Page) => Promise<unknown>;
  readonly atLeast?: number;
}

const press = (key: string) => (page: Page) => page.locator('#t').press(key);

const SCENES: readonly Scene[] = [
  { name: 'plain' },
  { name: 'at its end', prepare: press('End') },
  {
    name: 'left again',
    prepare: async (page) => press('End')(page).then(() => press('Tab')(page)),
  },
  {
    name: 'odd box',
    style: 'padding:7.3px 31px 3px 13.7px;border:5px solid;border-left-width:11px',
  },
  { name: 'border box', style: 'box-sizing:border-box;padding:4px 11px;height:32px' },
  { name: 'high', style: 'height:71px', prepare: press('End') },
  { name: 'spread out', style: 'line-height:40px;letter-spacing:2.3px;text-indent:2em' },
  { name: 'a tight line', style: 'line-height:12px' },
  { name: 'to the right', style: 'text-align:right;width:1100px', atLeast: 5 },
  { name: 'right to left', field: 'dir="rtl"' },
  { name: 'CSS zoom', css: 'body{zoom:1.25} #t{zoom:.9}', prepare: press('End') },
  { name: 'scaled', css: '#box{transform:scale(.85);transform-origin:30% 10px}' },
  { name: 'turned a little', css: '#box{rotate:3deg;margin:60px}' },
];

describe('a mark in an input lies under its glyphs', () => {
  it.each(SCENES)('$name', async ({ style = '', field = '', css = '', prepare, atLeast = 2 }) => {
    const { page } = portal;
    await portal.open(
      `<style>${SELECTION}${css}</style><form><p><label for="o">工作总结</label><textarea id="o"></textarea></p>
<div id="box"><label for="t">本月工作重点</label><input id="t" ${field} style='${PLAIN}${style}' value="${TEXT}"></div></form>`,
    );
    await marked(portal, QUOTES);
    await prepare?.(page);
    await settled(page);
    const { errors, boxes } = await compare(page, reader, QUOTES);
    expect(Object.entries(errors).filter(([, error]) => error > ALLOWED)).toEqual([]);
    expect(boxes.length).toBeGreaterThanOrEqual(atLeast);
    expect(await undrawn(page, reader, boxes)).toEqual([]);
  });
});
