/** Editors in every kind of frame and document, found, read and located through the real panel. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checked, coached, locate, SLOT } from './author.ts';
import { startCoach, type Coach } from './coach.ts';

const TEXT = '10月工作总结，销售卷烟120箱，同比增长___%，在全县排第3位。';

let coach: Coach;

beforeAll(async () => {
  coach = await startCoach();
  await coach.allowOrigin(coach.portal.url);
});
afterAll(() => coach.close());

interface PortalWindow {
  readonly portalContent: () => string;
}

interface Place {
  readonly name: string;
  /** What has to be done before one can type. */
  readonly before?: (page: Page) => Promise<void>;
  /** The editor, and the frames it is in, outermost first. */
  readonly frames: readonly string[];
  readonly editor: string;
}

const PLACES: readonly Place[] = [
  { name: 'nested', frames: ['iframe', 'iframe', 'iframe'], editor: 'body' },
  { name: 'blank-frame', frames: ['iframe#editor'], editor: 'body' },
  { name: 'rewritten', frames: ['iframe#editor'], editor: 'body' },
  {
    name: 'rewritten',
    before: (page) => page.locator('#rewrite').click(),
    frames: ['iframe#editor'],
    editor: 'body',
  },
  { name: 'rewritten-top', frames: [], editor: '#editor' },
  { name: 'hidden-stale', frames: ['iframe#editor'], editor: 'body' },
  { name: 'tall', frames: [], editor: '#editor' },
  { name: 'shadow', frames: [], editor: 'portal-editor .rich' },
  { name: 'strict-csp', frames: [], editor: '#summary' },
  { name: 'hostile', frames: [], editor: '#summary' },
  {
    name: 'late',
    before: (page) => page.locator('#open').click(),
    frames: [],
    editor: 'dialog #editor',
  },
];

describe.each(PLACES)('$name', ({ name, before, frames, editor }) => {
  it('finds what is typed and selects it in the right place', async () => {
    const already = coach.complaints.length;
    const { page, panel } = await coached(coach, `/special/${name}`);
    await before?.(page);
    const field = frames
      .reduce<Pick<Page, 'frameLocator' | 'locator'>>(
        (at, frame) => at.frameLocator(frame).first(),
        page,
      )
      .locator(editor);
    await field.click();
    await page.keyboard.type(TEXT);
    // A check of half a gap would open a finding that the next one has no more. The whole text,
    // for the pages before this one, and this one before, have left drafts with the same ending.
    await checked(panel, TEXT);
    await locate(panel, SLOT);
    await page.keyboard.type('3.2%');
    await panel.getByRole('button', { name: SLOT }).waitFor({ state: 'detached' });
    // The hostile page lets nobody read its field but its own script.
    const written =
      name === 'hostile'
        ? await page.evaluate(() => (window as unknown as PortalWindow).portalContent())
        : await field.evaluate(contentOf);
    expect(written.trim()).toBe(TEXT.replace('___%', '3.2%'));
    expect(coach.complaints.slice(already)).toEqual([]);
    await panel.close();
    await page.close();
  });
});

function contentOf(element: Element): string {
  return element instanceof HTMLTextAreaElement ? element.value : (element.textContent ?? '');
}
