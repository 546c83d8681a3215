import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AREA, openPortal, type Portal } from './portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const EDITOR = `<div id="e" contenteditable ${AREA}><p>工作认真</p></div>`;

describe('the content script', () => {
  it('injected again while it lives runs once', async () => {
    await portal.open(EDITOR);
    await portal.hears('工作认真');
    await portal.inject();
    await portal.page.evaluate(() => document.querySelector('p')?.append('。'));
    await portal.hears('工作认真。');
    expect((await portal.heard()).length).toBe(2);
  });

  it('in a frame below the root does not answer', async () => {
    await portal.open(`<iframe ${AREA} srcdoc="<body contenteditable>甲"></iframe>`);
    const { frameId } = await portal.hears('甲');
    const frames = await portal.frameIds();
    const below = frames.filter((id) => id !== frameId);
    expect(below.length).toBe(1);
    const answers = await Promise.all(
      below.map((id) => portal.locate(0, 1, '甲', id).catch((error: Error) => error.message)),
    );
    expect(answers).toEqual([expect.stringContaining('Receiving end does not exist')]);
  });

  it('of an updated extension takes over from the dead one and its marks', async () => {
    await portal.open(EDITOR);
    await portal.worker.evaluate(() => Object.assign(globalThis.worker, { flaws: ['认真'] }));
    await portal.find();
    await expect.poll(async () => (await portal.marks())['coach-error']).toEqual(['认真']);
    const { data: before } = await portal.hears('工作认真');
    await portal.reload();
    await portal.inject();
    const { data: after } = await portal.hears('工作认真');
    expect(after.revision).toBeGreaterThan(before.revision);
    await expect.poll(() => portal.marks()).toEqual({});
    expect(await portal.page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  });

  it('cut off by an update takes its marks back at the next edit', async () => {
    await portal.open(EDITOR);
    await portal.worker.evaluate(() => Object.assign(globalThis.worker, { flaws: ['认真'] }));
    await portal.find();
    await expect.poll(async () => (await portal.marks())['coach-error']).toEqual(['认真']);
    await portal.reload();
    await portal.page.evaluate(() => document.querySelector('p')?.append('。'));
    await expect.poll(() => portal.marks()).toEqual({});
  });
});
