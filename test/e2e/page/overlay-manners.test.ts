/** The layer over text boxes: seen where the box is seen, and otherwise as if it were not there. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Box, pixelsOf } from './pixels.ts';
import { openPortal, type Portal } from './portal.ts';

let portal: Portal;
let reader: Page;

beforeAll(async () => {
  portal = await openPortal();
  reader = await portal.page.context().newPage();
  await portal.page.bringToFront();
});
afterAll(() => portal.close());

const HOST = 'summary-coach-marks';
const RED = [207, 19, 34] as const;
const BRIGHT = [255, 120, 117] as const;
const FIELD =
  '<textarea id="t" style="width:400px;height:100px;font:16px/24px sans-serif">本月工作认真，销量增长。</textarea>';

async function open(body: string, quote = '认真'): Promise<Page> {
  await portal.open(body);
  await flaw(quote);
  return portal.page;
}

async function flaw(...quotes: string[]): Promise<void> {
  await portal.worker.evaluate((flaws) => Object.assign(globalThis.worker, { flaws }), quotes);
  await portal.find();
}

/** Marks as the registry has them: those that are drawn, and those scrolled out of sight. */
const marked = (...quotes: string[]) =>
  expect.poll(async () => (await portal.marks())['coach-error'] ?? []).toEqual(quotes);

async function ink(colour: readonly [number, number, number] = RED): Promise<Box | null> {
  return (await pixelsOf(portal.page, reader)).around(...colour);
}

const seesInk = (colour?: readonly [number, number, number]) =>
  expect.poll(async () => (await ink(colour)) !== null).toBe(true);
const seesNone = () => expect.poll(() => ink()).toBe(null);

describe('is drawn', () => {
  it('above a modal dialog that holds the field, opened before or after', async () => {
    const page = await open(`<dialog id="d">${FIELD}</dialog><button>x</button>`);
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await marked('认真');
    await seesInk();
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await seesNone();
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await seesInk();
  });

  it('above a popover that holds the field', async () => {
    const page = await open(`<div popover="manual" id="d">${FIELD}</div>`);
    await page.evaluate(() => document.querySelector<HTMLElement>('#d')?.showPopover());
    await seesInk();
  });

  it('not above a modal dialog that does not hold the field', async () => {
    const page = await open(
      `${FIELD}<dialog style="inset:0;width:100%;height:100%;margin:0;max-width:none;max-height:none;border:0">是否离开</dialog>`,
    );
    await seesInk();
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await seesNone();
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await seesInk();
  });

  it('not above a mask or a menu of the page', async () => {
    const page = await open(`${FIELD}<div id="mask"></div>`);
    await seesInk();
    const cover = (style: string) =>
      page.locator('#mask').evaluate((mask, css) => mask.setAttribute('style', css), style);
    await cover('position:fixed;inset:0;background:#fff;z-index:1000');
    await seesNone();
    await cover('');
    await seesInk();
  });

  it('not above a header that sticks', async () => {
    const page = await open(
      `<header style="position:sticky;top:0;height:60px;background:#fff">门户</header><p style="height:200px"></p>${FIELD}<p style="height:2000px">`,
    );
    await seesInk();
    const top = (await page.locator('#t').boundingBox())?.y ?? 0;
    await page.evaluate((y) => scrollTo(0, y - 20), top);
    await seesNone();
    await page.evaluate((y) => scrollTo(0, y - 80), top);
    await seesInk();
  });

  it('not outside a scroller that cuts the field', async () => {
    const page = await open(
      `<div id="s" style="height:90px;overflow:auto"><p style="height:20px;margin:0"></p>${FIELD}<p style="height:300px"></div>`,
    );
    await seesInk();
    const scroll = (to: number) => page.locator('#s').evaluate((box, y) => box.scrollTo(0, y), to);
    await scroll(110);
    await seesNone();
    await scroll(30);
    await seesInk();
  });

  it('bright on a dark page', async () => {
    await open(`<style>body,textarea{background:#141414;color:#ddd}</style>${FIELD}`);
    await seesInk(BRIGHT);
    await seesNone();
  });

  it('once: the copied text itself cannot be seen', async () => {
    const page = await open(FIELD, '增长');
    await seesInk();
    const shot = () => page.screenshot({ clip: { x: 10, y: 10, width: 60, height: 17 } });
    await flaw('本月工');
    await marked('本月工');
    const withMark = await shot();
    await flaw();
    await marked();
    expect((await shot()).equals(withMark)).toBe(true);
  });

  it('for several fields of a form, in nested shadow roots and frames', async () => {
    const page = await open('<div id="host"></div>');
    await page.evaluate((html) => {
      const outer = document.querySelector('#host')?.attachShadow({ mode: 'open' });
      if (!outer) return;
      outer.innerHTML = '<section><div id="inner"></div></section>';
      const inner = outer.querySelector('#inner')?.attachShadow({ mode: 'open' });
      if (inner) inner.innerHTML = `<label for="t">工作总结</label>${html}`;
    }, FIELD);
    await portal.find();
    await marked('认真');
    await seesInk();
    await open(
      `<iframe id="f" style="width:600px;height:200px" srcdoc='<form><label>销售工作<textarea style="width:300px">销量平稳</textarea></label><label>客户工作<textarea style="width:300px">走访认真</textarea></label></form>'></iframe>`,
      '平稳',
    );
    await flaw('平稳', '', '', '认真');
    await expect
      .poll(async () => (await portal.marks('#f'))['coach-error'])
      .toEqual(['平稳', '认真']);
    await seesInk();
    expect(await page.locator(HOST).count()).toBe(0);
    expect(await page.frameLocator('#f').locator(HOST).count()).toBe(1);
  });
});

describe('moves', () => {
  it('with the text while it is typed, before it is read', async () => {
    const page = await open(FIELD);
    await marked('认真');
    const before = await ink();
    await portal.worker.evaluate(() => Object.assign(globalThis.worker, { held: true }));
    await page.locator('#t').evaluate((area) => {
      const field = area as HTMLTextAreaElement;
      field.setRangeText('十月份的', 0, 0);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await expect.poll(async () => ((await ink())?.left ?? 0) - (before?.left ?? 0)).toBe(64);
    await portal.worker.evaluate(() => globalThis.worker.release());
  });

  it.each([
    ['parted from the next', '本月工作认真，销量增长。', [7, 7, '\n']],
    ['joined with the one before', '本月工作认真，\n销量增长。', [7, 8, '']],
  ] as const)('when its line is %s, before it is read', async (_, text, edit) => {
    const page = await open(FIELD.replace('本月工作认真，销量增长。', text), '增长');
    await marked('增长');
    const marks = await page.locator('#t').evaluate((area, [start, end, written]) => {
      const field = area as HTMLTextAreaElement;
      field.setRangeText(written, start, end);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      const drawn = (done: FrameRequestCallback): number =>
        requestAnimationFrame(() => requestAnimationFrame(done));
      return new Promise<string[]>((resolve) =>
        drawn(() => resolve([...(CSS.highlights.get('coach-error') ?? [])].map(String))),
      );
    }, edit);
    expect(marks).toEqual(['增长']);
  });

  it('with the field when a drawer slides in', async () => {
    const page = await open(
      `<style>#b{transition:transform .3s}.in #b{transform:translateX(200px)}</style><div id="b">${FIELD}</div>`,
    );
    await seesInk();
    const left = (await ink())?.left ?? 0;
    await page.evaluate(() => document.documentElement.classList.add('in'));
    await expect.poll(async () => ((await ink())?.left ?? 0) - left).toBe(200);
  });
});

describe('leaves the page alone', () => {
  it('takes no room, no click, no focus, no search, no print', async () => {
    const body = `<style>html{display:flex}body{display:grid;margin:0}</style><main>${FIELD}</main>`;
    await portal.open(body);
    const { page } = portal;
    const layout = () =>
      page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.scrollHeight,
        JSON.stringify(document.body.getBoundingClientRect()),
        document.body.outerHTML,
      ]);
    await portal.hears('本月工作认真，销量增长。');
    const before = await layout();
    await flaw('认真');
    await seesInk();
    expect(await layout()).toEqual(before);
    await page.mouse.click(100, 20);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('t');
    // The box's own text, and no copy of it.
    const found = await page.evaluate(() => {
      getSelection()?.removeAllRanges();
      let times = 0;
      while (times < 5 && Reflect.get(window, 'find').call(window, '销量增长')) times++;
      return times;
    });
    expect(found).toBe(1);
    expect(await page.locator(HOST).evaluate((host) => host.shadowRoot)).toBe(null);
    await page.emulateMedia({ media: 'print' });
    await seesNone();
    await page.emulateMedia({ media: null });
    await seesInk();
  });

  it('goes with the field, and with the last mark', async () => {
    const page = await open(FIELD);
    await seesInk();
    await flaw();
    await expect.poll(() => page.locator(HOST).count()).toBe(0);
    await flaw('认真');
    await seesInk();
    await page.evaluate(() => document.querySelector('#t')?.remove());
    await expect.poll(() => page.locator(HOST).count()).toBe(0);
    await seesNone();
  });

  it('comes back when the page takes it away, but does not fight', async () => {
    const page = await open(FIELD);
    await seesInk();
    for (let time = 0; time < 3; time++) {
      await page.locator(HOST).evaluate((host) => host.remove());
      await expect.poll(() => page.locator(HOST).count()).toBe(1);
    }
    await page.locator(HOST).evaluate((host) => host.remove());
    await portal.find();
    await portal.hears('本月工作认真，销量增长。');
    await seesNone();
    expect(await page.locator(HOST).count()).toBe(0);
  });

  it('works under a policy without inline styles', async () => {
    await open(`<meta http-equiv="content-security-policy" content="style-src 'none'">${FIELD}`);
    await seesInk();
  });

  it('asks for no frame while nothing happens', async () => {
    const page = await open(FIELD);
    await seesInk();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const layouts = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return ['LayoutCount', 'RecalcStyleCount'].map(
        (wanted) => metrics.find(({ name }) => name === wanted)?.value,
      );
    };
    // The page's own frames go on; what is counted is work that somebody asked for.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
    const before = await layouts();
    await page.evaluate(() => new Promise((done) => setTimeout(done, 1000)));
    expect(await layouts()).toEqual(before);
    await session.detach();
  });
});
