import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AREA, openPortal, type Portal } from './portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const DRAFT = '<p>本月销量增长<b>5.2</b>%，工作认真。</p><p>下月加强服务。</p>';

async function flaws(...quotes: string[]): Promise<void> {
  await portal.worker.evaluate(
    (flawed) => Object.assign(globalThis.worker, { flaws: flawed }),
    quotes,
  );
  await portal.find();
}

describe('marks', () => {
  it('are painted by severity, across elements, without touching the document', async () => {
    await portal.open(`<div id="e" contenteditable ${AREA}>${DRAFT}</div>`);
    const html = await portal.page.content();
    await portal.hears('本月销量增长5.2%，工作认真。\n下月加强服务。');
    await flaws('增长5.2%', '加强服务', '认真');
    await expect
      .poll(() => portal.marks())
      .toEqual({
        'coach-error': ['增长5.2%'],
        'coach-warn': ['加强服务'],
        'coach-hint': ['认真'],
      });
    expect(await portal.page.content()).toBe(html);
  });

  it('are drawn by an adopted style sheet', async () => {
    await portal.open(`<div id="e" contenteditable ${AREA}>${DRAFT}</div>`);
    await flaws('认真');
    await expect.poll(async () => (await portal.marks())['coach-error']).toEqual(['认真']);
    const drawn = await portal.page.evaluate(() => {
      const paragraph = document.querySelector('p');
      return (
        paragraph && getComputedStyle(paragraph, '::highlight(coach-error)').textDecorationStyle
      );
    });
    expect(drawn).toBe('dotted');
  });

  it('are painted in a frame with that frame’s own registry', async () => {
    await portal.open(`<iframe id="f" ${AREA} srcdoc="<body contenteditable>${DRAFT}"></iframe>`);
    await flaws('认真');
    await expect.poll(async () => (await portal.marks('#f'))['coach-error']).toEqual(['认真']);
    expect(await portal.marks()).toEqual({});
    const drawn = await portal.page
      .frameLocator('#f')
      .locator('p')
      .first()
      .evaluate(
        (paragraph) => getComputedStyle(paragraph, '::highlight(coach-error)').textDecorationStyle,
      );
    expect(drawn).toBe('dotted');
  });

  it('are painted in a shadow root', async () => {
    await portal.open('<div id="host"></div>');
    await portal.page.evaluate((html) => {
      const shadow = document.querySelector('#host')?.attachShadow({ mode: 'open' });
      if (shadow) shadow.innerHTML = html;
    }, `<div contenteditable ${AREA}>${DRAFT}</div>`);
    await flaws('认真');
    await expect.poll(async () => (await portal.marks())['coach-error']).toEqual(['认真']);
    const drawn = await portal.page
      .locator('p')
      .first()
      .evaluate(
        (paragraph) => getComputedStyle(paragraph, '::highlight(coach-error)').textDecorationStyle,
      );
    expect(drawn).toBe('dotted');
  });

  it('are painted in nested shadow roots', async () => {
    await portal.open('<div id="host"></div>');
    await portal.page.evaluate((html) => {
      const outer = document.querySelector('#host')?.attachShadow({ mode: 'open' });
      if (!outer) return;
      outer.innerHTML = '<section><div id="inner"></div></section>';
      const inner = outer.querySelector('#inner')?.attachShadow({ mode: 'open' });
      if (inner) inner.innerHTML = html;
    }, `<div contenteditable ${AREA}>${DRAFT}</div>`);
    await flaws('认真');
    await expect.poll(async () => (await portal.marks())['coach-error']).toEqual(['认真']);
    const drawn = await portal.page
      .locator('p')
      .first()
      .evaluate(
        (paragraph) => getComputedStyle(paragraph, '::highlight(coach-error)').textDecorationStyle,
      );
    expect(drawn).toBe('dotted');
  });

  it('are painted in several frames, each with its share', async () => {
    const editor = (text: string): string =>
      `<iframe ${AREA} srcdoc="<body contenteditable><p>${text}</p>"></iframe>`;
    await portal.open(
      `<form><p>销售工作</p><div id="a">${editor('销量平稳')}</div><p>客户工作</p><div id="b">${editor('走访认真')}</div></form>`,
    );
    await portal.hears('销售工作\n销量平稳\n客户工作\n走访认真\n');
    await flaws('平稳', '认真');
    await expect
      .poll(async () => (await portal.marks('#a iframe'))['coach-error'])
      .toEqual(['平稳']);
    await expect
      .poll(async () => (await portal.marks('#b iframe'))['coach-warn'])
      .toEqual(['认真']);
    expect(await portal.marks()).toEqual({});
  });

  it('of an older text move with the edit, and those it touches go', async () => {
    await portal.open(`<div id="e" contenteditable ${AREA}><p>甲一乙二丙三</p></div>`);
    await portal.hears('甲一乙二丙三');
    await flaws('甲一', '乙二', '丙三');
    await expect.poll(() => portal.marks()).toMatchObject({ 'coach-hint': ['丙三'] });
    await portal.worker.evaluate(() => Object.assign(globalThis.worker, { held: true }));
    // The editor replaces the whole paragraph, as editors do: live ranges alone would all collapse.
    await portal.page.evaluate(() => {
      const editor = document.querySelector('#e');
      if (editor) editor.innerHTML = '<p>甲一乙改二丙三</p>';
    });
    await portal.hears('甲一乙改二丙三');
    await expect
      .poll(() => portal.marks())
      .toEqual({ 'coach-error': ['甲一'], 'coach-warn': [], 'coach-hint': ['丙三'] });
    await portal.worker.evaluate(() => globalThis.worker.release());
  });

  it('survive an editor that renders the same text anew', async () => {
    await portal.open(`<div id="e" contenteditable ${AREA}><p>工作认真</p></div>`);
    await flaws('认真');
    await expect.poll(async () => (await portal.marks())['coach-error']).toEqual(['认真']);
    const between = await portal.page.evaluate(() => {
      const editor = document.querySelector('#e');
      if (editor) editor.innerHTML = '<p>工作<b>认真</b></p>';
      return [...(CSS.highlights.get('coach-error') ?? [])].map(String);
    });
    expect(between).toEqual(['']);
    await expect.poll(async () => (await portal.marks())['coach-error']).toEqual(['认真']);
  });

  it('that arrive late are moved too', async () => {
    await portal.open(`<div id="e" contenteditable ${AREA}><p>工作认真</p></div>`);
    await portal.hears('工作认真');
    await portal.worker.evaluate(() =>
      Object.assign(globalThis.worker, { held: true, flaws: ['认真'] }),
    );
    await portal.page.evaluate(() => document.querySelector('p')?.append('。'));
    await portal.hears('工作认真。');
    await portal.page.evaluate(() => document.querySelector('p')?.prepend('本月'));
    // locate reads the field, so that the answer meets a newer text.
    await portal.locate(0, 1, '本');
    await portal.worker.evaluate(() => globalThis.worker.release());
    await expect.poll(async () => (await portal.marks())['coach-error']).toEqual(['认真']);
  });

  it('go with the field', async () => {
    await portal.open(`<div id="e" contenteditable ${AREA}>${DRAFT}</div>`);
    await flaws('认真');
    await expect.poll(async () => (await portal.marks())['coach-error']).toEqual(['认真']);
    await portal.page.evaluate(() => document.querySelector('#e')?.remove());
    await expect.poll(() => portal.marks()).toEqual({});
  });

  it('come back when the page replaces its adopted style sheets', async () => {
    await portal.open(`<div id="e" contenteditable ${AREA}>${DRAFT}</div>`);
    await flaws('认真');
    await expect.poll(() => portal.page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
    await portal.page.evaluate(() => {
      document.adoptedStyleSheets = [];
      document.querySelector('p')?.append('又');
    });
    await expect.poll(() => portal.page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
  });
});
