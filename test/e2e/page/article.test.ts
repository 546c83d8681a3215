/** The submission on a read-only page, without what a portal puts around it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Finder, openFinder } from './finder.ts';

let finder: Finder;

beforeAll(async () => {
  finder = await openFinder();
});
afterAll(() => finder.close());

const FIRST = '一、销售情况。本月销量356.924箱，完成月计划349箱的102.27%，同比增长5.2%。';
const SECOND = '二、客户服务。走访客户212户次，解决缺货、退换等问题17个，新增加盟店3家。';
const FRAME = (inner: string): string => `
<header>烟草公司月度总结系统 <a href="#">首页</a> <a href="#">提交列表</a> <a href="#">退出登录</a></header>
<nav><ul><li><a href="#">填写总结</a></li><li><a href="#">保存记录</a></li></ul></nav>
${inner}
<form><label>考核评语<textarea>请在此填写评语</textarea></label><button>保存评语</button></form>
<footer>版权所有 技术支持 信息中心</footer>`;

async function read(body: string): Promise<{ title: string; text: string; from: string }> {
  await finder.findIn(body);
  return finder.page.evaluate(() => probe.article());
}

it('is read with its heading, without menu, form and footer', async () => {
  const article = await read(
    FRAME(
      `<main><h1>2026年10月工作总结</h1><article><p>${FIRST}</p><p>${SECOND}</p></article></main>`,
    ),
  );
  expect(article).toEqual({
    title: '2026年10月工作总结',
    text: `${FIRST}\n${SECOND}`,
    from: 'article',
  });
});

it('keeps tables, the cells of a row apart', async () => {
  const { text } = await read(
    FRAME(`<div class="content"><p>${FIRST}</p>
<table><tr><th>片区</th><th>销量</th></tr><tr><td>城关</td><td>356.924</td></tr></table><p>${SECOND}</p></div>`),
  );
  expect(text).toBe(`${FIRST}\n片区\t销量\n城关\t356.924\n${SECOND}`);
});

it('leaves out what cannot be seen', async () => {
  const { text } = await read(
    FRAME(
      `<style>.old{display:none}</style><div><p>${FIRST}</p><p class="old">上一稿的文字，早已不要了。</p><p>${SECOND}</p></div>`,
    ),
  );
  expect(text).toBe(`${FIRST}\n${SECOND}`);
});

it('is what the user selected, if something is', async () => {
  await finder.findIn(FRAME(`<div><p>${FIRST}</p><p id="second">${SECOND}</p></div>`));
  const article = await finder.page.evaluate(() => {
    const second = document.querySelector('#second');
    if (second) getSelection()?.selectAllChildren(second);
    return probe.article();
  });
  expect(article).toMatchObject({ text: SECOND, from: 'selection' });
});

it('changes nothing in the page', async () => {
  await finder.findIn(FRAME(`<div><p>${FIRST}</p><p>${SECOND}</p></div>`));
  const html = await finder.page.content();
  await finder.page.evaluate(() => probe.article());
  expect(await finder.page.content()).toBe(html);
});

it('of a page with next to nothing is all that can be seen', async () => {
  const article = await read('<p>待填写</p>');
  expect(article).toMatchObject({ text: '待填写', from: 'page' });
});
