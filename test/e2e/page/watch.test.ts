import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AREA, openPortal, type Portal } from './portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const SUMMARY = `<label>工作总结<textarea id="t" name="content" ${AREA}></textarea></label>`;

describe('an edit', () => {
  it('is reported once typing rests, with a growing revision', async () => {
    await portal.open(SUMMARY);
    const blank = await portal.hears('');
    await portal.page.locator('#t').pressSequentially('本月走访32户。');
    const draft = await portal.hears('本月走访32户。');
    expect(draft.data.revision).toBeGreaterThan(blank.data.revision);
    expect(draft.data.field).toEqual({
      key: 'content|工作总结',
      label: '工作总结',
      kind: 'textarea',
      count: 1,
    });
    expect(draft.data.hint).toBe('日志');
  });

  it('that changes nothing is not reported', async () => {
    await portal.open(SUMMARY);
    await portal.hears('');
    await portal.page.evaluate(() => {
      const field = document.querySelector('#t');
      field?.dispatchEvent(new Event('input', { bubbles: true }));
      field?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await portal.page.fill('#t', '甲');
    await portal.hears('甲');
    expect((await portal.heard()).length).toBe(2);
  });

  it('by the page itself in an editor is reported', async () => {
    await portal.open(`<div id="e" contenteditable ${AREA}><p>甲</p></div>`);
    await portal.hears('甲');
    await portal.page.evaluate(() => document.querySelector('#e')?.append('乙'));
    await portal.hears('甲\n乙');
  });

  it('of a paragraph that was taken out is reported when it comes back', async () => {
    await portal.open(`<div id="e" contenteditable ${AREA}><p>甲</p><p id="p">乙</p></div>`);
    await portal.hears('甲\n乙');
    const paragraph = await portal.page.evaluateHandle(() => document.querySelector('#p'));
    await paragraph.evaluate((p) => p?.remove());
    await portal.hears('甲');
    await paragraph.evaluate((p) => p?.replaceChildren('丙'));
    await paragraph.evaluate((p) => p && document.querySelector('#e')?.append(p));
    await portal.hears('甲\n丙');
  });

  it('of the title input alone is reported', async () => {
    await portal.open(`<form><label>标题<input id="n" value="十月"></label>${SUMMARY}</form>`);
    expect((await portal.hears('')).data.titleField).toBe('十月');
    await portal.page.fill('#n', '2026年10月总结');
    await expect.poll(async () => (await portal.hears('')).data.titleField).toBe('2026年10月总结');
  });

  it('in any joined field is reported as one text', async () => {
    await portal.open(
      `<form><label>本月工作成效<textarea id="a" ${AREA}></textarea></label><label>下月计划<textarea id="b" ${AREA}></textarea></label></form>`,
    );
    await portal.hears('');
    await portal.page.fill('#b', '拜访8户');
    await portal.hears('本月工作成效\n下月计划\n拜访8户\n');
  });

  it('undone in the editor is reported', async () => {
    await portal.open(SUMMARY);
    await portal.hears('');
    await portal.page.locator('#t').pressSequentially('甲乙');
    await portal.hears('甲乙');
    await portal.page.keyboard.press('Control+z');
    await portal.hears('甲');
  });
});

describe('a field', () => {
  it('that appears late is found', async () => {
    await portal.open('<p>请点击填写</p><div id="dialog" style="display:none"></div>');
    await expect
      .poll(() => portal.heard())
      .toEqual([{ type: 'field.lost', frameId: 0, data: { reason: 'none' } }]);
    await portal.page.evaluate((html) => {
      const dialog = document.querySelector<HTMLElement>('#dialog');
      if (dialog) dialog.innerHTML = html;
    }, SUMMARY);
    await portal.page.evaluate(() => document.querySelector('#dialog')?.removeAttribute('style'));
    await portal.hears('');
  });

  it('that is removed is gone, and a new one is picked up', async () => {
    await portal.open(`<div id="e" contenteditable ${AREA}>甲</div>`);
    await portal.hears('甲');
    await portal.page.evaluate(() => document.querySelector('#e')?.remove());
    await expect.poll(async () => (await portal.heard()).at(-1)?.data).toEqual({ reason: 'gone' });
    await portal.page.evaluate(
      (html) => document.body.insertAdjacentHTML('beforeend', html),
      SUMMARY,
    );
    await portal.hears('');
  });

  it('in a shadow root is heard', async () => {
    await portal.open('<div id="host"></div>');
    await portal.page.evaluate((html) => {
      const shadow = document.querySelector('#host')?.attachShadow({ mode: 'open' });
      if (shadow) shadow.innerHTML = html;
    }, SUMMARY);
    await portal.page.evaluate(() => document.body.append('完'));
    await portal.hears('');
    await portal.page.locator('#t').pressSequentially('甲');
    await portal.hears('甲');
  });

  it('stays the same when the focus goes to a remark', async () => {
    await portal.open(
      `${SUMMARY}<label>备注<textarea id="r" style="width:900px;height:500px"></textarea></label>`,
    );
    await portal.hears('');
    await portal.page.fill('#r', '无');
    await portal.page.fill('#t', '甲');
    await portal.hears('甲');
    expect((await portal.heard()).every(({ data }) => 'text' in data && data.text !== '无')).toBe(
      true,
    );
  });

  it('is reported again when the panel asks', async () => {
    await portal.open(SUMMARY);
    const first = await portal.hears('');
    await portal.find();
    await expect.poll(async () => (await portal.heard()).length).toBe(2);
    expect((await portal.hears('')).data.revision).toBeGreaterThan(first.data.revision);
  });

  it('the user turns to is taken when the panel asks', async () => {
    await portal.open(
      `<textarea id="a" style="width:600px;height:400px">大</textarea><textarea id="b" style="width:300px;height:100px">小</textarea>`,
    );
    await portal.hears('大');
    await portal.page.focus('#b');
    await portal.find();
    await portal.hears('小');
  });
});
