import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AREA, openPortal, type Portal } from './portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const SUMMARY = `<label>工作总结<textarea id="t" name="content" ${AREA}></textarea></label>`;

/** An editor in a frame of its own, which is read by a script of its own. */
const CLOCK = `<iframe sandbox="allow-scripts" ${AREA} srcdoc="<body contenteditable>钟"></iframe>`;

async function texts(): Promise<string[]> {
  return (await portal.heard()).flatMap(({ data }) => ('text' in data ? [data.text] : []));
}

describe('an input method', () => {
  it.each([
    ['a textarea', SUMMARY],
    ['an editor', `<p>工作总结</p><div id="t" contenteditable ${AREA}></div>`],
  ])('in %s is left alone until the word is committed', async (_, html) => {
    await portal.open(html + CLOCK);
    await expect.poll(() => texts()).toEqual(expect.arrayContaining(['', '钟']));
    const { page } = portal;
    await page.focus('#t');
    const devtools = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      devtools.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await compose('b');
    await compose('benyue');
    await page.evaluate(() =>
      document.querySelector('#t')?.dispatchEvent(new Event('change', { bubbles: true })),
    );
    // The clock's script waits as long as the field's, and starts later: when it is heard, the field would have been.
    await page.frames()[1]?.evaluate(() => document.body.append('响'));
    await expect.poll(() => texts()).toContain('钟响');
    await devtools.send('Input.insertText', { text: '本月' });
    await portal.hears('本月');
    expect((await texts()).toSorted()).toEqual(['', '本月', '钟', '钟响']);
  });

  it('that ends without an input event is heard', async () => {
    await portal.open(SUMMARY);
    await portal.hears('');
    await portal.page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('#t');
      field?.dispatchEvent(
        new CompositionEvent('compositionstart', { bubbles: true, composed: true }),
      );
      if (field) field.value = '本月';
      field?.dispatchEvent(
        new CompositionEvent('compositionend', { bubbles: true, composed: true }),
      );
    });
    await portal.hears('本月');
  });

  it('that never ends is released when the focus leaves', async () => {
    await portal.open(`${SUMMARY}<input id="other">`);
    await portal.hears('');
    await portal.page.focus('#t');
    await portal.page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('#t');
      field?.dispatchEvent(
        new CompositionEvent('compositionstart', { bubbles: true, composed: true }),
      );
      if (field) field.value = '本月';
    });
    await portal.page.focus('#other');
    await portal.hears('本月');
  });

  it('that never ends is released by silence', async () => {
    await portal.open(`<div id="e" contenteditable ${AREA}>甲</div>`);
    await portal.hears('甲');
    const began = Date.now();
    await portal.page.evaluate(() => {
      const field = document.querySelector('#e');
      field?.dispatchEvent(
        new CompositionEvent('compositionstart', { bubbles: true, composed: true }),
      );
      field?.append('乙');
    });
    await expect.poll(async () => (await portal.heard()).length, { timeout: 20_000 }).toBe(2);
    expect(Date.now() - began).toBeGreaterThan(9000);
  });

  it('delays locating, which would break it', async () => {
    await portal.open(SUMMARY);
    await portal.hears('');
    await portal.page.fill('#t', '走访客户');
    await portal.hears('走访客户');
    const devtools = await portal.page.context().newCDPSession(portal.page);
    await devtools.send('Input.imeSetComposition', {
      text: 'ni',
      selectionStart: 2,
      selectionEnd: 2,
    });
    expect(await portal.locate(0, 2, '走访')).toEqual({ done: false, reason: 'composing' });
    expect(await portal.page.inputValue('#t')).toBe('走访客户ni');
  });
});
