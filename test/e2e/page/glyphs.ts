/** Compares marks over a text box with the glyphs that the browser itself selects and paints, pixel by pixel. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Box, pixelsOf } from './pixels.ts';
import type { Portal } from './portal.ts';

/** The field is #t; its style paints what is selected in this colour. */
export const SELECTION = '#t{color:#fff;background:#fff}#t::selection{background:#f0f;color:#f0f}';
const SELECTED = [255, 0, 255] as const;

export interface Compared {
  /** CSS pixels between a quote's mark and its glyphs; Infinity for one that is not marked. */
  readonly errors: Record<string, number>;
  /** The glyphs that can be seen whole. */
  readonly boxes: readonly Box[];
}

/** Has the quotes marked in the field, all with one colour; `least` of them are near what can be seen. */
export async function marked(
  portal: Portal,
  quotes: readonly string[],
  least = quotes.length,
): Promise<void> {
  // All of one severity, so that one colour is looked for.
  const flaws = quotes.flatMap((quote) => [quote, '', '']);
  await portal.worker.evaluate(
    (flawed) => Object.assign(globalThis.worker, { flaws: flawed }),
    flaws,
  );
  await portal.find();
  await expect
    .poll(async () => (await portal.marks())['coach-error']?.length)
    .toBeGreaterThanOrEqual(least);
}

/** Of the quotes in view, how far the mark lies from the glyphs. */
export async function compare(
  page: Page,
  reader: Page,
  quotes: readonly string[],
): Promise<Compared> {
  // A pinched page moves when its field gets the focus.
  await selectionOf(page, reader, quotes[0] ?? '');
  await settled(page);
  const errors: Record<string, number> = {};
  const boxes: Box[] = [];
  for (const quote of quotes) {
    // A selection of several lines goes on to the end of a line; one character has one box.
    const truth = await selectionOf(page, reader, quote);
    const found = truth && (await markOf(page, quote));
    if (truth === null || (found && isCut(truth, found))) continue;
    errors[quote] = found === null ? Infinity : distance(truth, found);
    boxes.push(truth);
  }
  return { errors, boxes };
}

/** The same once every quote in view is marked: what a scroll brings near is marked a moment later. */
export async function compareMarked(
  page: Page,
  reader: Page,
  quotes: readonly string[],
): Promise<Compared> {
  let last: Compared = { errors: {}, boxes: [] };
  await expect
    .poll(async () => {
      last = await compare(page, reader, quotes);
      return Object.values(last.errors).filter((error) => error === Infinity);
    })
    .toEqual([]);
  return last;
}

/** An error's mark beside white text. */
const INK = [255, 120, 117] as const;

/** The glyphs that have no line drawn beside them: below, or to the left of a column. */
export async function undrawn(page: Page, reader: Page, glyphs: readonly Box[]): Promise<Box[]> {
  await page.locator('#t').evaluate((field) => {
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)
      field.setSelectionRange(0, 0);
    else getSelection()?.removeAllRanges();
  });
  const pixels = await pixelsOf(page, reader);
  const counts = await Promise.all(
    glyphs.map(({ left, top, right, bottom }) =>
      pixels.count({ left: left - 6, top, right, bottom: bottom + 6 }, ...INK),
    ),
  );
  return glyphs.filter((_, at) => (counts[at] ?? 0) < 2);
}

/** Some frames: the change is seen in the first and drawn in the second. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))),
      ),
  );
}

/** The box of the first character of a quote on the screen; null where it cannot be seen whole. */
async function selectionOf(page: Page, reader: Page, quote: string): Promise<Box | null> {
  await page.locator('#t').evaluate((field, wanted) => {
    const box = field as unknown as HTMLTextAreaElement | HTMLInputElement;
    if (!('value' in field)) {
      const texts = [...field.childNodes].filter((node) => node instanceof Text);
      const text = texts.find(({ data }) => data.includes(wanted));
      const first = text?.data.indexOf(wanted) ?? 0;
      if (text) getSelection()?.setBaseAndExtent(text, first, text, first + 1);
      return;
    }
    const at = box.value.indexOf(wanted);
    box.focus({ preventScroll: true });
    box.setSelectionRange(at, at + 1);
  }, quote);
  const box = await (await pixelsOf(page, reader)).around(...SELECTED);
  return box !== null && (await page.evaluate(isWhole, box)) ? box : null;
}

/** Whether the field goes on beyond the box on all sides. */
function isWhole({ left, top, right, bottom }: Box): boolean {
  const { scale = 1, offsetLeft = 0, offsetTop = 0 } = window.visualViewport ?? {};
  if (left <= 0 || top <= 0) return false;
  // An input is hardly higher than its line, and shows no text in its padding.
  const isOneLine = document.querySelector('#t') instanceof HTMLInputElement;
  const [across, down] = isOneLine
    ? [[left - 9, right + 9], [(top + bottom) / 2]]
    : [
        [left - 4, right + 3],
        [top - 4, bottom + 3],
      ];
  const corners = across.flatMap((x) => down.map((y) => [x, y] as const));
  return corners.every(
    ([x, y]) =>
      document.elementFromPoint(x / scale + offsetLeft, y / scale + offsetTop)?.id === 't',
  );
}

/** The box of the same character of the mark's range, in pixels of the screen. */
function markOf(page: Page, quote: string): Promise<Box | null> {
  return page.evaluate((wanted) => {
    const ranges = [...(CSS.highlights.get('coach-error') ?? [])] as Range[];
    const range = ranges.find((one) => String(one) === wanted)?.cloneRange();
    const view = window.visualViewport;
    if (range === undefined || view === null) return null;
    range.setEnd(range.startContainer, range.startOffset + 1);
    const { left, top, right, bottom } = range.getBoundingClientRect();
    const { scale, offsetLeft, offsetTop } = view;
    const across = (x: number): number => (x - offsetLeft) * scale;
    const down = (y: number): number => (y - offsetTop) * scale;
    return { left: across(left), right: across(right), top: down(top), bottom: down(bottom) };
  }, quote);
}

/** A glyph at the edge of what can be seen. */
function isCut(truth: Box, whole: Box): boolean {
  return truth.bottom - truth.top < whole.bottom - whole.top - 1.5;
}

/** Between the middles; a selection is as high as the line, a range as high as the font. */
function distance(a: Box, b: Box): number {
  return Math.max(
    Math.abs(a.left + a.right - b.left - b.right) / 2,
    Math.abs(a.top + a.bottom - b.top - b.bottom) / 2,
  );
}
