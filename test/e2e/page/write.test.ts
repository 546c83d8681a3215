/** Where a text is not written, nothing changes; the matrix shows where it is. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AREA, openPortal, type Portal } from './portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const TEXT = '走访32户，工作认真。';
const BOX = `<label>工作总结<textarea id="t" ${AREA}>${TEXT}</textarea></label>`;
const RICH = `<p>工作总结</p><div id="t" contenteditable ${AREA}><p>${TEXT}</p></div>`;
const [START, END] = [TEXT.indexOf('认真'), TEXT.indexOf('认真') + 2];
const DONE = { done: true };
const failed = (reason: string) => ({ done: false, reason });

const rewrite = (text = '仔细') => portal.replace(START, END, '认真', text);
const textNow = () =>
  portal.page.locator('#t').evaluate((field) => {
    return field instanceof HTMLTextAreaElement ? field.value : field.textContent;
  });

/** Opens a page whose field does as the script says. */
async function openWith(html: string, script = ''): Promise<void> {
  await portal.open(
    `${html}<script>{ const field = document.querySelector('#t'); ${script} }</script>`,
  );
  await portal.hears(TEXT);
}

describe.each([
  ['a text box', BOX],
  ['an editor', RICH],
])('in %s', (_, html) => {
  it('the span is found again after an edit before it', async () => {
    await openWith(html);
    await portal.page.evaluate(() => {
      const field = document.querySelector('#t');
      if (field instanceof HTMLTextAreaElement) field.value = `本月${field.value}`;
      else field?.querySelector('p')?.prepend('本月');
    });
    expect(await rewrite()).toEqual(DONE);
    await portal.hears(`本月${TEXT.replace('认真', '仔细')}`);
  });

  it('a span that no longer holds the quote is left alone', async () => {
    await openWith(html);
    expect(await portal.replace(START, END, '负责', '仔细')).toEqual(failed('text-changed'));
    expect(await textNow()).toBe(TEXT);
  });

  it('a field that became read-only is left alone', async () => {
    await openWith(html);
    await portal.page.locator('#t').evaluate((field) => {
      field.setAttribute('readonly', '');
      field.removeAttribute('contenteditable');
    });
    expect(await rewrite()).toEqual(failed('field-gone'));
    expect(await textNow()).toBe(TEXT);
  });

  it('two texts asked for at once are written one after the other', async () => {
    await openWith(html);
    const first = portal.replace(0, 2, '走访', '拜访');
    const second = rewrite('仔细');
    expect(await Promise.all([first, second])).toEqual([DONE, DONE]);
    await portal.hears('拜访32户，工作仔细。');
  });

  it('a text that stands there already is not written again', async () => {
    await openWith(
      html,
      `field.addEventListener('input', () => { field.dataset.input = 'true'; })`,
    );
    expect(await rewrite('认真')).toEqual(DONE);
    expect(await portal.page.locator('#t').getAttribute('data-input')).toBeNull();
  });

  it('a text is inserted at a place that was named', async () => {
    await openWith(html);
    expect(await portal.replace(START, START, '', '非常')).toEqual(DONE);
    await portal.hears(TEXT.replace('认真', '非常认真'));
  });
});

describe('a text box that makes something else of the text', () => {
  it('by cutting it off is not written to', async () => {
    await openWith(BOX, `field.maxLength = ${TEXT.length + 1}`);
    expect(await rewrite('仔细周到')).toEqual(failed('too-long'));
    expect(await textNow()).toBe(TEXT);
  });

  it('by not accepting it is left as it is', async () => {
    await openWith(BOX, `field.addEventListener('input', () => { field.value = '${TEXT}'; })`);
    expect(await rewrite()).toEqual(failed('refused'));
    expect(await textNow()).toBe(TEXT);
  });
});

describe('an editor', () => {
  it('that forbids pasting is not gone round', async () => {
    await openWith(RICH, `field.addEventListener('paste', (event) => event.preventDefault())`);
    expect(await rewrite()).toEqual(failed('refused'));
    expect(await textNow()).toBe(TEXT);
  });

  it('that lives by beforeinput is told by it, and sent no command', async () => {
    await openWith(
      RICH,
      `field.addEventListener('beforeinput', (event) => {
        event.preventDefault();
        const [{ startContainer, startOffset, endOffset }] = event.getTargetRanges();
        const text = event.dataTransfer.getData('text');
        startContainer.replaceData(startOffset, endOffset - startOffset, text);
      })`,
    );
    expect(await rewrite()).toEqual(DONE);
    await portal.hears(TEXT.replace('认真', '仔细'));
  });

  it('that makes something else of the text is put back as it was', async () => {
    await openWith(
      RICH,
      `field.addEventListener('paste', (event) => {
        event.preventDefault();
        document.execCommand('insertText', false, event.clipboardData.getData('text') + '！');
      })`,
    );
    expect(await rewrite()).toEqual(failed('refused'));
    expect(await textNow()).toBe(TEXT);
  });

  it('that makes something else of it and cannot undo is told of', async () => {
    await openWith(
      RICH,
      `field.addEventListener('paste', (event) => {
        event.preventDefault();
        field.textContent = event.clipboardData.getData('text');
      })`,
    );
    expect(await rewrite()).toEqual(failed('disturbed'));
  });

  it('of the Slate family is never sent a command', async () => {
    await openWith(
      RICH,
      `field.setAttribute('data-slate-editor', 'true');
      field.addEventListener('input', () => { field.dataset.commanded = 'true'; })`,
    );
    expect(await rewrite()).toEqual(failed('refused'));
    expect(await portal.page.locator('#t').getAttribute('data-commanded')).toBeNull();
    expect(await textNow()).toBe(TEXT);
  });

  it('in which the author goes on typing is left to the author', async () => {
    await openWith(
      RICH,
      `document.addEventListener('selectionchange', () => field.firstChild.append('又'), { once: true })`,
    );
    expect(await rewrite()).toEqual(failed('text-changed'));
    expect(await textNow()).toBe(`${TEXT}又`);
  });

  it('that moves the selection is not written in', async () => {
    await openWith(
      RICH,
      `document.addEventListener('selectionchange', () => getSelection().collapse(field, 0))`,
    );
    expect(await rewrite()).toEqual(failed('refused'));
    expect(await textNow()).toBe(TEXT);
  });
});

it('a span over two fields is refused', async () => {
  await portal.open(
    `<form><label>工作成效<textarea id="a" ${AREA}>走访</textarea></label><label>下月计划<textarea id="b" ${AREA}>拜访8户</textarea></label></form>`,
  );
  const text = '工作成效\n走访\n下月计划\n拜访8户\n';
  await portal.hears(text);
  const start = text.indexOf('走访');
  const quote = '走访\n下月计划';
  expect(await portal.replace(start, start + quote.length, quote, '甲')).toEqual(failed('refused'));
  expect(await portal.page.inputValue('#a')).toBe('走访');
  const plan = text.indexOf('8户');
  expect(await portal.replace(plan, plan + 2, '8户', '9户')).toEqual(DONE);
  await portal.hears(text.replace('8户', '9户'));
});

describe('the way of writing, which is loaded with the first text', () => {
  it('that cannot be had leaves the field alone, and is asked for again', async () => {
    await openWith(RICH);
    await portal.worker.evaluate(() => Object.assign(globalThis.worker, { failures: 1 }));
    expect(await rewrite()).toEqual(failed('refused'));
    expect(await textNow()).toBe(TEXT);
    expect(await rewrite()).toEqual(DONE);
    await portal.hears(TEXT.replace('认真', '仔细'));
  });

  it('comes into the frame of the field', async () => {
    await portal.open(`<iframe ${AREA} src="http://editor.test/"></iframe>`, {
      'http://editor.test/': `<body>${RICH}`,
    });
    const { frameId } = await portal.hears(TEXT);
    expect(frameId).not.toBe(0);
    expect(await portal.replace(START, END, '认真', '仔细', frameId)).toEqual(DONE);
    await portal.hears(TEXT.replace('认真', '仔细'));
  });

  it('comes again for the script of an updated extension', async () => {
    await openWith(RICH);
    expect(await rewrite()).toEqual(DONE);
    await portal.hears(TEXT.replace('认真', '仔细'));
    await portal.reload();
    await portal.inject();
    await portal.hears(TEXT.replace('认真', '仔细'));
    expect(await portal.replace(START, END, '仔细', '认真')).toEqual(DONE);
    await portal.hears(TEXT);
  });
});
