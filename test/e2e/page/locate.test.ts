import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AREA, openPortal, type Portal } from './portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const DONE = { done: true };

/** 300 lines; LINE is the one that is looked for. */
const LINES = Array.from({ length: 300 }, (_, at) => `第${at}行走访客户`);
const TEXT = LINES.join('\n');
const LINE = '第200行';
const START = TEXT.indexOf(LINE);
const PARAGRAPHS = LINES.map((line) => `<p>${line}</p>`).join('');

/** What is selected in a document and whether its box lies within the window and all frames around it. */
function shown(path: string[]) {
  return portal.page.evaluate((selectors) => {
    let view: Window = window;
    let [top, bottom] = [0, window.innerHeight];
    let offset = 0;
    for (const selector of selectors) {
      const frame = view.document.querySelector<HTMLIFrameElement>(selector);
      if (!frame?.contentWindow) throw new Error(`no frame ${selector}`);
      const box = frame.getBoundingClientRect();
      offset += box.top + frame.clientTop;
      [top, bottom] = [Math.max(top, offset), Math.min(bottom, offset + frame.clientHeight)];
      view = frame.contentWindow;
    }
    const selection = view.document.getSelection();
    const box = selection?.getRangeAt(0).getBoundingClientRect();
    const [from, to] = [(box?.top ?? -1) + offset, (box?.bottom ?? -1) + offset];
    return {
      text: String(selection),
      visible: from >= top && to <= bottom,
      active: view.document.activeElement?.localName,
    };
  }, path);
}

function inTextarea(selector: string) {
  return portal.page.locator(selector).evaluate((element) => {
    const field = element as HTMLTextAreaElement;
    const line = field.value.slice(0, field.selectionStart).split('\n').length - 1;
    const top = field.getBoundingClientRect().top + field.clientTop + line * 20 - field.scrollTop;
    const box = field.getBoundingClientRect();
    return {
      text: field.value.slice(field.selectionStart, field.selectionEnd),
      visible: top >= Math.max(0, box.top) && top + 20 <= Math.min(window.innerHeight, box.bottom),
      active: document.activeElement === field,
    };
  });
}

const STYLE = 'style="width:500px;height:200px;line-height:20px;padding:0;white-space:pre"';

describe('locating in a textarea', () => {
  const SEEN = { text: LINE, visible: true, active: true };

  it.each([
    [
      'below the fold',
      `<div style="height:3000px"></div><label>工作总结<textarea id="t" ${STYLE}></textarea></label>`,
    ],
    [
      'taller than the screen',
      `<label>工作总结<textarea id="t" ${STYLE.replace('200px', '6100px')}></textarea></label>`,
    ],
    [
      'in a scroller',
      `<div style="height:400px;overflow:auto"><div style="height:2000px"></div><label>工作总结<textarea id="t" ${STYLE}></textarea></label></div>`,
    ],
  ])('%s selects the words and shows their line', async (_, html) => {
    await portal.open(html);
    await portal.page.fill('#t', TEXT);
    await portal.hears(TEXT);
    await portal.page.evaluate(() => window.scrollTo(0, 0));
    expect(await portal.locate(START, START + LINE.length, LINE)).toEqual(DONE);
    expect(await inTextarea('#t')).toEqual(SEEN);
  });

  it('works again on the same place after the user scrolled away', async () => {
    await portal.open(`<label>工作总结<textarea id="t" ${STYLE}></textarea></label>`);
    await portal.page.fill('#t', TEXT);
    await portal.hears(TEXT);
    await portal.locate(START, START + LINE.length, LINE);
    await portal.page.locator('#t').evaluate((field) => field.scrollTo(0, 0));
    await portal.locate(START, START + LINE.length, LINE);
    expect(await inTextarea('#t')).toEqual(SEEN);
  });

  it('puts the caret where something is missing', async () => {
    await portal.open(`<label>工作总结<textarea id="t" ${STYLE}></textarea></label>`);
    await portal.page.fill('#t', '甲\n乙');
    await portal.hears('甲\n乙');
    expect(await portal.locate(3, 3, '')).toEqual(DONE);
    expect(
      await portal.page
        .locator('#t')
        .evaluate((field) => (field as HTMLTextAreaElement).selectionStart),
    ).toBe(3);
  });

  it('goes to the right one of joined fields', async () => {
    await portal.open(
      `<form><label>工作成效<textarea id="a" ${STYLE}>走访</textarea></label><label>下月计划<textarea id="b" ${STYLE}>拜访8户</textarea></label></form>`,
    );
    const text = '工作成效\n走访\n下月计划\n拜访8户\n';
    await portal.hears(text);
    const start = text.indexOf('8户');
    expect(await portal.locate(start, start + 2, '8户')).toEqual(DONE);
    expect(await inTextarea('#b')).toEqual({ text: '8户', visible: true, active: true });
  });
});

describe('locating in an editor', () => {
  it('scrolls the editor and the page and selects exactly the words', async () => {
    await portal.open(
      `<div style="height:3000px"></div><div contenteditable style="height:200px;overflow:auto">${PARAGRAPHS}</div>`,
    );
    await portal.hears(TEXT);
    expect(await portal.locate(START, START + LINE.length, LINE)).toEqual(DONE);
    expect(await shown([])).toEqual({ text: LINE, visible: true, active: 'div' });
  });

  it('reaches into a frame three deep', async () => {
    const inner = `<body contenteditable>${PARAGRAPHS}`;
    const style = `style='width:90%;height:300px'`;
    await portal.open(
      `<div style="height:2000px"></div><iframe id="a" src="/a" ${AREA}></iframe>`,
      {
        'http://portal.test/a': `<div style="height:900px"></div><iframe id="b" src="/b" ${style}></iframe>`,
        'http://portal.test/b': `<div style="height:900px"></div><iframe id="c" src="/c" ${style}></iframe>`,
        'http://portal.test/c': inner,
      },
    );
    await portal.hears(TEXT);
    expect(await portal.locate(START, START + LINE.length, LINE)).toEqual(DONE);
    expect(await shown(['#a', '#b', '#c'])).toEqual({ text: LINE, visible: true, active: 'body' });
  });

  it('works in a designMode document filled by document.write', async () => {
    await portal.open(`<p>工作总结</p><iframe id="f" ${AREA}></iframe>`);
    await portal.page.evaluate((html) => {
      const inner = document.querySelector<HTMLIFrameElement>('#f')?.contentDocument;
      if (!inner) return;
      inner.designMode = 'on';
      inner.open();
      inner.write(html);
      inner.close();
    }, PARAGRAPHS);
    expect((await portal.hears(TEXT)).data.field.kind).toBe('design-mode');
    expect(await portal.locate(START, START + LINE.length, LINE)).toEqual(DONE);
    expect(await shown(['#f'])).toEqual({ text: LINE, visible: true, active: 'body' });
    await portal.page.keyboard.type('改');
    await portal.hears(TEXT.replace(LINE, '改'));
  });

  it('puts the caret into an empty paragraph', async () => {
    await portal.open(`<div id="e" contenteditable ${AREA}><p>甲</p><p><br></p><p>乙</p></div>`);
    await portal.hears('甲\n\n乙');
    expect(await portal.locate(2, 2, '')).toEqual(DONE);
    await portal.page.keyboard.type('丙');
    await portal.hears('甲\n丙\n乙');
  });

  it('works in a shadow root', async () => {
    await portal.open('<div id="host"></div>');
    await portal.page.evaluate((html) => {
      const shadow = document.querySelector('#host')?.attachShadow({ mode: 'open' });
      if (shadow) shadow.innerHTML = html;
      document.body.append('完');
    }, `<div contenteditable ${AREA}><p>走访客户</p></div>`);
    await portal.hears('走访客户');
    expect(await portal.locate(0, 2, '走访')).toEqual(DONE);
    await portal.page.keyboard.type('拜访');
    await portal.hears('拜访客户');
  });
});
