import * as fc from 'fast-check';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { bundle } from '../../setup/bundle.ts';
import { launchChromium } from '../../setup/launch.ts';
import { htmlTree } from './html-tree.ts';

let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto('about:blank');
  await page.evaluate(await bundle('test/e2e/page/inside/probe.ts', 'bundled'));
});
afterAll(() => browser.close());

const SHAPES: [name: string, html: string, text: string, style?: string][] = [
  ['段落', '<p>一、本月工作</p><p>走访32户。</p>', '一、本月工作\n走访32户。'],
  ['空段落是一空行', '<p>甲</p><p><br></p><p>乙</p>', '甲\n\n乙'],
  ['段末的占位换行不算', '<p>甲<br></p><p>乙</p>', '甲\n乙'],
  ['段末两个换行', '<p>甲<br><br></p><p>乙</p>', '甲\n\n乙'],
  ['只有占位换行的编辑器是空的', '<p><br></p>', ''],
  ['末尾的空段落', '<p>甲</p><p><br></p>', '甲\n'],
  ['嵌套的块不重复换行', '<div><div><p>甲</p></div></div><div>乙</div>', '甲\n乙'],
  ['裸文本与块', '甲<div>乙</div>丙', '甲\n乙\n丙'],
  ['行内元素不换行', '<p>销量<b>增长</b><span style="color:red">5.2%</span></p>', '销量增长5.2%'],
  ['写成块的行内元素', '<span style="display:block">甲</span><span>乙</span>', '甲\n乙'],
  [
    '写成行内的块',
    '<div style="display:inline">甲</div><div style="display:inline">乙</div>',
    '甲乙',
  ],
  ['br 换行', '甲<br>乙<br><br>丙', '甲\n乙\n\n丙'],
  [
    '列表不带序号',
    '<ol><li>走访</li><li><p>培训</p></li></ol><ul><li>陈列</li></ul>',
    '走访\n培训\n陈列',
  ],
  [
    '表格一行一行',
    '<table><tr><th>指标</th><th>完成</th></tr><tr><td>销量</td><td>96箱</td></tr></table>',
    '指标\t完成\n销量\t96箱',
  ],
  [
    '单元格里的段落',
    '<table><tr><td><p>销量</p></td><td><p>96箱</p></td></tr></table><p>后</p>',
    '销量\t96箱\n后',
  ],
  [
    '空单元格',
    '<table><tr><td>甲</td><td></td><td>乙</td></tr><tr><td><br></td><td>丙</td></tr></table>',
    '甲\t\t乙\n\t丙',
  ],
  [
    '单元格里多段',
    '<table><tr><td>工作</td><td><p>一</p><p>二</p></td></tr></table>',
    '工作\t一\n二',
  ],
  ['不换行空格', '<p>本月&nbsp;&nbsp;销量</p>', '本月  销量'],
  ['源码换行收拢', '<p>本月\n   销量\t增长 </p>\n<p> 下月 </p>', '本月 销量 增长\n下月'],
  ['收拢跨元素', '<p>a <b> b</b> </p><p> c</p>', 'a b\nc'],
  ['保留空白', '甲  乙\n丙\n', '甲  乙\n丙', 'white-space:pre-wrap'],
  ['保留空白的空行', '甲\n\n乙', '甲\n\n乙', 'white-space:pre-wrap'],
  ['pre-line', '甲   乙 \n  丙', '甲 乙\n丙', 'white-space:pre-line'],
  ['pre 元素', '<pre>甲  乙\n丙</pre><p>丁  戊</p>', '甲  乙\n丙\n丁 戊'],
  ['零宽字符', '<p>\u200B甲\uFEFF乙\u2060</p>', '甲乙'],
  ['只有零宽字符的段落是空行', '<p>甲</p><p>\u200B</p><p>乙</p>', '甲\n\n乙'],
  [
    '隐藏的内容',
    '<p>甲<span style="display:none">x</span><span style="visibility:hidden">y</span>乙</p>',
    '甲乙',
  ],
  ['脚本和样式', '<style>p{}</style><script>1</script><p>甲</p>', '甲'],
  ['工具条', '<div contenteditable="false" role="toolbar"><span>加粗</span></div><p>甲</p>', '甲'],
  ['控件里的按钮', '<p>甲<span contenteditable="false"><button>删除</button></span>乙</p>', '甲乙'],
  [
    '提到某人仍是文字',
    '<p>请<span contenteditable="false">@市场部</span>协助</p>',
    '请@市场部协助',
  ],
  ['Slate 空行', '<p><span data-slate-zero-width="n">\uFEFF<br></span></p><p>乙</p>', '\n乙'],
  [
    'Slate 提示语',
    '<p><span data-slate-placeholder="true" contenteditable="false">请输入</span><span data-slate-zero-width="n">\uFEFF<br></span></p>',
    '',
  ],
  [
    'ProseMirror 占位',
    '<p>甲<br class="ProseMirror-trailingBreak"></p><p><br class="ProseMirror-trailingBreak"></p>',
    '甲\n',
  ],
  [
    'TinyMCE 占位',
    '<p>甲</p><p><br data-mce-bogus="1"></p><div data-mce-bogus="all">x</div>',
    '甲\n',
  ],
  ['TinyMCE 包裹', '<p>甲<span data-mce-bogus="1">乙</span></p>', '甲乙'],
  [
    'CKEditor 书签',
    '<p>甲<span data-cke-bookmark="1">x</span>乙</p><p><br data-cke-filler="true"></p>',
    '甲乙\n',
  ],
  [
    'Quill 列表',
    '<ol><li data-list="bullet"><span class="ql-ui" contenteditable="false"></span>走访</li></ol>',
    '走访',
  ],
  ['图片和分隔线', '<p>甲<img alt="图">乙</p><hr><p>丙</p>', '甲乙\n丙'],
  ['注释', '<p>甲<!-- 注 -->乙</p>', '甲乙'],
  ['表情和生僻字', '<p>😀𠮷完成</p>', '😀𠮷完成'],
];

describe('reading', () => {
  test.each(SHAPES)('%s', async (_, html, text, style) => {
    expect(await page.evaluate(([h, s]) => probe.read(h, s), [html, style ?? ''] as const)).toBe(
      text,
    );
  });

  it('agrees with the browser on random documents, blank lines aside', async () => {
    await fc.assert(
      fc.asyncProperty(
        htmlTree,
        fc.constantFrom('', 'white-space:pre-wrap'),
        async (html, style) => {
          const { text, innerText } = await page.evaluate(([h, s]) => probe.compare(h, s), [
            html,
            style,
          ] as const);
          expect(lines(text)).toEqual(lines(innerText));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('maps every span back to a range with the same text', async () => {
    await fc.assert(
      fc.asyncProperty(htmlTree, async (html) => {
        const text = await page.evaluate((h) => probe.read(h), html);
        const starts = Array.from({ length: text.length }, (_, at) => at);
        const spans = starts.flatMap((start) =>
          [1, 2, 5, text.length - start].map(
            (size) => [start, Math.min(start + size, text.length)] as const,
          ),
        );
        const ranges = await page.evaluate(([h, s]) => probe.ranges(h, s), [html, spans] as const);
        expect(ranges.map(inked)).toEqual(
          spans.map(([start, end]) => inked(text.slice(start, end))),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('reads with a memory what it reads without one', async () => {
    const edits = fc.array(fc.tuple(fc.nat(40), fc.oneof(htmlTree, fc.constant(''))), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(htmlTree, edits, async (html, made) => {
        const { remembered, fresh } = await page.evaluate(([h, e]) => probe.reread(h, e), [
          html,
          made,
        ] as const);
        expect(remembered).toEqual(fresh);
      }),
      { numRuns: 300 },
    );
  });

  it('puts a caret on the line it belongs to', async () => {
    const caret = (offset: number) =>
      page.evaluate((at) => probe.caret('<p>甲乙</p><p><br></p><p>丙</p>', at), offset);
    expect(await Promise.all([0, 2, 3, 4, 5].map(caret))).toEqual([
      '#text 0',
      '#text 2',
      'P 0',
      '#text 0',
      '#text 1',
    ]);
  });

  it('reads 200,000 characters in 2,000 paragraphs in under 50 ms', async () => {
    const paragraph = `<p style="text-indent:2em"><span style="font-size:14px">${'本月走访客户销量增长。'.repeat(5)}</span><b>${'合'.repeat(45)}</b></p>`;
    const { units, milliseconds } = await page.evaluate(
      (html) => probe.time(html),
      paragraph.repeat(2000),
    );
    expect(units).toBe(2000 * 100 + 1999);
    expect(milliseconds).toBeLessThan(50);
  });
});

/** Non-blank lines and cells: innerText writes other empty ones than an editor shows. */
function lines(text: string): string[] {
  return text
    .replaceAll('\u00A0', ' ')
    .replaceAll(/[\u2060\uFEFF]/g, '')
    .split(/[\n\t]/)
    .filter((line) => line.trim() !== '');
}

/** What leaves ink: the text without white space and invisible characters. */
function inked(text: string): string {
  return text.replaceAll(/[\s\u2060\uFEFF]/g, '');
}
