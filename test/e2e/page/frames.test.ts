import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AREA, openPortal, type Portal } from './portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

describe('a frame', () => {
  it('written by document.open keeps being heard', async () => {
    await portal.open(`<p>工作总结</p><iframe id="f" ${AREA}></iframe>`);
    const write = (html: string, close: boolean) =>
      portal.page.evaluate(
        ([content, end]) => {
          const inner = document.querySelector<HTMLIFrameElement>('#f')?.contentDocument;
          inner?.open();
          inner?.write(content);
          if (end) inner?.close();
        },
        [html, close] as const,
      );
    await write('<body contenteditable><p>甲</p>', true);
    await portal.hears('甲');
    await write('<body contenteditable><p>乙</p>', false);
    await portal.hears('乙');
    await portal.page.frameLocator('#f').locator('body').pressSequentially('丙');
    await portal.hears('丙乙');
  });

  it('that goes to another page is read anew', async () => {
    await portal.open(`<p>工作总结</p><iframe id="f" ${AREA} src="/one"></iframe>`, {
      'http://portal.test/one': `<textarea ${AREA}>一</textarea>`,
      'http://portal.test/two': `<textarea ${AREA}>二</textarea>`,
    });
    await portal.hears('一');
    await portal.page.evaluate(() => document.querySelector('#f')?.setAttribute('src', '/two'));
    expect((await portal.hears('二')).frameId).toBe(0);
  });

  it('of another origin speaks for itself; one of the same origin below it does not', async () => {
    await portal.open(`<iframe ${AREA} src="http://editor.test/"></iframe>`, {
      'http://editor.test/': `<body>工作总结<iframe ${AREA} srcdoc="<body contenteditable>甲"></iframe>`,
    });
    const draft = await portal.hears('甲');
    expect(draft.frameId).toBeGreaterThan(0);
    const speakers = (await portal.heard()).map(({ frameId }) => frameId);
    expect(new Set(speakers)).toEqual(new Set([0, draft.frameId]));
  });

  it('in a sandbox speaks for itself', async () => {
    await portal.open(
      `<iframe sandbox="allow-scripts" ${AREA} srcdoc="<textarea ${AREA.replaceAll('"', "'")}>甲</textarea>"></iframe>`,
    );
    expect((await portal.hears('甲')).frameId).toBeGreaterThan(0);
  });
});
