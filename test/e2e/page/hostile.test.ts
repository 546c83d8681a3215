import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AREA, openPortal, type Portal } from './portal.ts';

let portal: Portal;
const errors: string[] = [];

beforeAll(async () => {
  portal = await openPortal();
  portal.page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
});
afterAll(() => portal.close());

const SUMMARY = `<label>工作总结<textarea id="t" ${AREA}></textarea></label>`;

const HOSTILE: [name: string, html: string][] = [
  [
    '取值就抛错的 window 和 document',
    `<script>
      for (const name of ['parent', 'frameElement', 'top', 'origin', 'getComputedStyle', 'CSS', 'Highlight'])
        try { Object.defineProperty(window, name, { get() { throw new Error(name) } }) } catch {}
      for (const name of ['body', 'activeElement', 'designMode', 'querySelectorAll', 'adoptedStyleSheets', 'hasFocus'])
        Object.defineProperty(document, name, { get() { throw new Error(name) } });
    </script>${SUMMARY}`,
  ],
  [
    '被改写的原型',
    `${SUMMARY}<script>
      Object.prototype.kind = 'evil'; Object.prototype.get = () => 'evil';
      for (const name of ['map', 'flatMap', 'filter', 'find', 'push', 'join', Symbol.iterator])
        Array.prototype[name] = () => { throw new Error('array') };
      Element.prototype.getAttribute = Element.prototype.matches = Node.prototype.contains = () => { throw new Error('node') };
      Object.defineProperty(HTMLTextAreaElement.prototype, 'value', { get() { throw new Error('value') } });
    </script>`,
  ],
  [
    '遮住属性的控件名',
    `<form id="f"><input name="id"><input name="parentNode"><input name="localName"><input name="nodeType"><input name="children"><input name="checkVisibility"><input name="attributes"><input name="getBoundingClientRect"><input name="shadowRoot"><img name="body"><img name="querySelectorAll">${SUMMARY}</form>`,
  ],
  [
    '框里套自己',
    `${SUMMARY}<iframe src="/report"></iframe><iframe src="about:blank"></iframe><iframe sandbox srcdoc="x"></iframe><iframe src="http://elsewhere.test/"></iframe><object data="/report"></object>`,
  ],
];

describe('a hostile page', () => {
  it.each(HOSTILE)('does not stop the script: %s', async (_, html) => {
    errors.length = 0;
    await portal.open(html, { 'http://elsewhere.test/': '<p>别处</p>' });
    await portal.hears('');
    await portal.page.locator('#t').pressSequentially('甲');
    await portal.hears('甲');
    expect(await portal.locate(0, 1, '甲')).toEqual({ done: true });
    expect(errors.filter((stack) => stack.includes('chrome-extension:'))).toEqual([]);
  });

  it('with an editor nested two thousand deep is read as far as is sane', async () => {
    await portal.open(`<div id="e" contenteditable ${AREA}>甲</div>`);
    await portal.hears('甲');
    await portal.page.evaluate(() => {
      let at: Element | null = document.querySelector('#e');
      for (let depth = 0; depth < 2000; depth++)
        at = at?.appendChild(document.createElement('span')) ?? null;
      document.querySelector('#e')?.append('乙');
    });
    await portal.hears('甲乙');
  });

  it('that sends our take-over event does not silence the script', async () => {
    await portal.open(SUMMARY);
    await portal.hears('');
    await portal.page.evaluate(() => document.dispatchEvent(new Event('summary-coach-take-over')));
    await portal.page.fill('#t', '甲');
    await portal.hears('甲');
  });
});
