/** How a person writes in each editor of the demo portal. */
import type { FrameLocator, Locator, Page } from 'playwright-core';

export interface EditorPage {
  /** Path of the portal page. */
  readonly path: string;
  /** Puts the caret into the empty editor and types the lines as a person does. */
  write(page: Page, lines: readonly string[]): Promise<void>;
  /** What is selected, and whether its own element or frame has the focus. */
  selected(page: Page): Promise<string>;
}

export const EDITORS: Readonly<Record<string, EditorPage>> = {
  textarea: plain((page) => page.locator('#summary'), '/write/textarea'),
  fields: {
    path: '/write/fields',
    write: writeFields,
    selected: (page) => page.evaluate(selectionInField),
  },
  wangeditor: rich((page) => page.locator('#editor [contenteditable=true]'), '/write/wangeditor'),
  tinymce: framed('iframe.tox-edit-area__iframe', '/write/tinymce'),
  ckeditor4: framed('iframe.cke_wysiwyg_frame', '/write/ckeditor4'),
};

/** Opens an editor page and waits until its editor can be typed into. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => 'portalReady' in window);
  await page.evaluate(() => (window as unknown as { portalReady: Promise<boolean> }).portalReady);
}

function plain(field: (page: Page) => Locator, path: string): EditorPage {
  return {
    path,
    write: async (page, lines) => typeInto(page, field(page), lines),
    selected: (page) => page.evaluate(selectionInField),
  };
}

function rich(field: (page: Page) => Locator, path: string): EditorPage {
  return {
    path,
    write: async (page, lines) => typeInto(page, field(page), lines),
    selected: (page) => field(page).evaluate(selectionInside),
  };
}

function framed(selector: string, path: string): EditorPage {
  const body = (page: Page): Locator => {
    const frame: FrameLocator = page.frameLocator(selector);
    return frame.locator('body');
  };
  return rich(body, path);
}

async function typeInto(page: Page, field: Locator, lines: readonly string[]): Promise<void> {
  await field.click();
  for (const [index, line] of lines.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
}

/** Each heading's lines go into the field of the same part, the heading itself being its label. */
async function writeFields(page: Page, lines: readonly string[]): Promise<void> {
  const fields: readonly (readonly [RegExp, string])[] = [
    [/销售/, '片区销售情况'],
    [/品牌/, '重点品牌情况'],
    [/客户/, '市场及客户情况'],
    [/问题/, '存在问题和建议'],
    [/打算/, '下月工作打算'],
  ];
  let field: Locator | null = null;
  for (const line of lines) {
    const label = /^[一二三四五]、/.test(line) && fields.find(([name]) => name.test(line))?.[1];
    if (label) {
      field = page.getByLabel(label);
      await field.click();
    } else if (field) {
      if ((await field.inputValue()) !== '') await page.keyboard.press('Enter');
      await page.keyboard.type(line);
    }
  }
}

function selectionInField(): string {
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement)) return '';
  return field.value.slice(field.selectionStart, field.selectionEnd);
}

function selectionInside(element: Element): string {
  const { ownerDocument } = element;
  const { activeElement } = ownerDocument;
  if (!activeElement?.contains(element) && !element.contains(activeElement)) return '';
  return ownerDocument.getSelection()?.toString() ?? '';
}
