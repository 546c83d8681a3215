import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type Finder, openFinder } from './finder.ts';
import { AREA } from './portal.ts';

let finder: Finder;

beforeAll(async () => {
  finder = await openFinder();
});
afterAll(() => finder.close());

describe('finding the field', () => {
  const TRAPS: [name: string, html: string][] = [
    ['搜索框', `<div role="search"><textarea ${AREA}></textarea></div>`],
    ['只读', `<textarea readonly ${AREA}></textarea>`],
    ['禁用的 fieldset', `<fieldset disabled><textarea ${AREA}></textarea></fieldset>`],
    ['不可见', `<textarea style="visibility:hidden;width:500px;height:200px"></textarea>`],
    [
      '移出屏幕',
      `<textarea style="position:absolute;left:-9999px;width:500px;height:200px"></textarea>`,
    ],
    [
      '代码编辑器的输入',
      `<div style="overflow:hidden;position:relative;width:3px;height:0"><textarea style="position:absolute;width:1000px;height:1em"></textarea></div>`,
    ],
    ['单行可编辑框', `<div contenteditable style="width:300px;height:22px">张</div>`],
    ['备注', `<label>备注<textarea ${AREA}></textarea></label>`],
    ['领导意见', `<label>领导意见<textarea ${AREA}></textarea></label>`],
    ['contenteditable=false', `<div contenteditable="false" ${AREA}>x</div>`],
    ['空页面', '<p>没有字段</p>'],
  ];
  test.each(TRAPS)('is not taken in by %s', async (_, html) => {
    expect(await finder.findIn(html)).toBeNull();
  });

  const KINDS: [name: string, html: string, kind: string, text: string][] = [
    ['可编辑区', `<div contenteditable ${AREA}><p>甲</p></div>`, 'contenteditable', '甲'],
    [
      'plaintext-only',
      `<div contenteditable="plaintext-only" ${AREA}>甲</div>`,
      'contenteditable',
      '甲',
    ],
    [
      '比屏幕高的字段',
      `<textarea style="width:500px;height:4000px">甲</textarea>`,
      'textarea',
      '甲',
    ],
    [
      '屏幕下方的字段',
      `<div style="height:5000px"></div><textarea ${AREA}>甲</textarea>`,
      'textarea',
      '甲',
    ],
    [
      '滚动框里的字段',
      `<div style="height:300px;overflow:auto"><div style="height:2000px"></div><textarea ${AREA}>甲</textarea></div>`,
      'textarea',
      '甲',
    ],
    [
      '只在纵向滚动的框里的字段',
      `<div style="height:300px;overflow:hidden auto"><div style="height:2000px"></div><textarea ${AREA}>甲</textarea></div>`,
      'textarea',
      '甲',
    ],
    [
      'html 元素可编辑的框架',
      `<iframe ${AREA} srcdoc="<html contenteditable><p>甲</p>"></iframe>`,
      'contenteditable',
      '甲',
    ],
    [
      '透明的字段',
      `<textarea style="opacity:0;width:500px;height:200px">甲</textarea>`,
      'textarea',
      '甲',
    ],
    [
      '标了名的单行字段',
      `<label>工作总结<textarea rows="1">甲</textarea></label>`,
      'textarea',
      '甲',
    ],
    [
      '框架里的可编辑 body',
      `<iframe ${AREA} srcdoc="<body contenteditable><p>甲</p>"></iframe>`,
      'contenteditable',
      '甲',
    ],
    [
      '框架里的表单',
      `<iframe ${AREA} srcdoc="<textarea style='width:300px;height:100px'>甲</textarea>"></iframe>`,
      'textarea',
      '甲',
    ],
  ];
  test.each(KINDS)('takes %s', async (_, html, kind, text) => {
    const found = await finder.findIn(html);
    expect([found?.field.kind, found?.text]).toEqual([kind, text]);
  });

  it('finds a field in an open shadow root and names it there', async () => {
    await finder.findIn('<div id="host"></div>');
    const found = await finder.page.evaluate((area) => {
      const host = document.querySelector('#host');
      const inner = host?.attachShadow({ mode: 'open' });
      if (inner)
        inner.innerHTML = `<label for="s">工作总结</label><textarea id="s" ${area}>甲</textarea>`;
      return probe.find();
    }, AREA);
    expect(found).toMatchObject({ field: { label: '工作总结', kind: 'textarea' }, text: '甲' });
  });

  it('finds a designMode document three frames deep, written by document.write', async () => {
    await finder.findIn(
      `<iframe name="main" ${AREA} srcdoc="<iframe id='work' style='width:90%;height:90%'></iframe>"></iframe>`,
    );
    const found = await finder.page.evaluate(() => {
      const frameIn = (document: Document | null | undefined) =>
        document?.querySelector('iframe')?.contentDocument;
      const middle = frameIn(frameIn(document));
      middle?.write(
        '<body>工作总结<iframe title="编辑器" style="width:300px;height:120px"></iframe>',
      );
      middle?.close();
      const inner = frameIn(middle);
      if (inner) inner.designMode = 'on';
      inner?.write('<p>甲</p><p>乙</p>');
      inner?.close();
      return probe.find();
    });
    expect(found).toMatchObject({
      field: { key: 'main>work>编辑器>|工作总结', kind: 'design-mode', label: '工作总结' },
      text: '甲\n乙',
    });
  });

  it('prefers the editor to the stale textarea that it replaced, and takes its name', async () => {
    const found = await finder.findIn(
      `<form name="report"><label for="c">总结内容</label><textarea id="c" name="content" style="display:none">旧</textarea>
       <div class="tox"><div role="toolbar"><button>加粗</button></div><iframe id="mce_0_ifr" ${AREA} srcdoc="<body contenteditable><p>新</p>"></iframe></div></form>`,
    );
    expect(found).toMatchObject({
      text: '新',
      field: { label: '总结内容', key: 'report:content|总结内容' },
    });
  });

  it('prefers the labelled summary to a larger remark and to a larger unnamed box', async () => {
    const found = await finder.findIn(
      `<textarea style="width:900px;height:400px">无名</textarea>
       <div><label>工作总结<textarea style="width:300px;height:80px">是我</textarea></label></div>
       <div><label>审批意见<textarea style="width:900px;height:400px">意见</textarea></label></div>`,
    );
    expect(found?.text).toBe('是我');
  });
});
