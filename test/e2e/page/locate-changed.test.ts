import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AREA, openPortal, type Portal } from './portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const DONE = { done: true };
const CHANGED = { done: false, reason: 'text-changed' };

const edit = (text: string): Promise<void> => portal.page.fill('#t', text);

/** What is selected in the textarea, and where it starts. */
function selected(): Promise<[text: string, start: number]> {
  return portal.page.locator('#t').evaluate((element) => {
    const { value, selectionStart, selectionEnd } = element as HTMLTextAreaElement;
    return [value.slice(selectionStart, selectionEnd), selectionStart];
  });
}

describe('a text that changed', () => {
  async function open(text: string): Promise<void> {
    await portal.open(`<label>工作总结<textarea id="t" ${AREA}></textarea></label>`);
    await edit(text);
    await portal.hears(text);
    await portal.worker.evaluate(() => Object.assign(globalThis.worker, { held: true }));
  }

  it('before the words moves the place, even when they occur twice', async () => {
    await open('走访，走访');
    await edit('本月走访，走访');
    expect(await portal.locate(3, 5, '走访')).toEqual(DONE);
    expect(await selected()).toEqual(['走访', 5]);
  });

  it('all over is searched for the words', async () => {
    await open('一走访二');
    await edit('三四走访五六');
    expect(await portal.locate(1, 3, '走访')).toEqual(DONE);
    expect(await selected()).toEqual(['走访', 2]);
  });

  it('so that the words are gone is told', async () => {
    await open('一走访二');
    await edit('一拜访二');
    expect(await portal.locate(1, 3, '走访')).toEqual(CHANGED);
  });

  it('so that the words are ambiguous is told', async () => {
    await open('一走访二');
    await edit('走访三走访');
    expect(await portal.locate(1, 3, '走访')).toEqual(CHANGED);
  });

  it('with the field removed is told', async () => {
    await open('走访');
    await portal.page.evaluate(() => document.querySelector('label')?.remove());
    await expect
      .poll(() => portal.locate(0, 2, '走访'))
      .toEqual({ done: false, reason: 'field-gone' });
  });
});
