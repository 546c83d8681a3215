/** An input method in real editors: while a word is composed, nothing is read and nothing written. */
import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Author, startAuthor } from './matrix/author.ts';
import { PLACES } from './matrix/places.ts';

let author: Author;
let devtools: CDPSession;

beforeAll(async () => {
  author = await startAuthor();
  devtools = await author.page.context().newCDPSession(author.page);
});
afterAll(() => author.close());

const TYPED = '走访32户';
const TEXT = `${TYPED}，`;
const QUOTED = { start: 2, end: 5, quote: '32户' };

/** A text box, the browser's own editing, the execCommand generation in a frame, and three that own a model. */
const NAMES = [
  'React 受控文本框',
  '可编辑区域',
  'TinyMCE 8',
  'wangEditor 5',
  'Tiptap 3（ProseMirror）',
  'Lexical',
];

it.each(PLACES.filter(({ name }) => NAMES.includes(name)))('$name', async (place) => {
  await author.open(place, [TYPED]);
  await author.editor(place).click();
  await author.page.keyboard.press('Control+End');
  // wangEditor hears of a caret within 100 ms; what is composed before, it never puts into its model.
  await author.page.keyboard.type('，');
  await expect.poll(() => author.source()).toContain(TEXT);
  // While its page loads, an editor's textarea may have been read first.
  const { length } = await author.readSoFar();
  for (const text of ['n', 'niha', 'nihao']) await compose(text);

  const composing = { done: false, reason: 'composing' };
  expect(await author.replace(QUOTED, '45户')).toEqual(composing);
  expect(await author.insert('又')).toEqual(composing);
  expect(await author.locate(QUOTED)).toEqual(composing);

  await devtools.send('Input.insertText', { text: '你好' });
  await author.reads(`${TEXT}你好`);
  expect((await author.readSoFar()).slice(length)).toEqual([`${TEXT}你好`]);

  expect(await author.replace(QUOTED, '45户')).toEqual({ done: true });
  await author.reads('走访45户，你好');
  expect(author.errors()).toEqual([]);
});

it('has a name for each kind of editor', () => {
  expect(PLACES.filter(({ name }) => NAMES.includes(name))).toHaveLength(NAMES.length);
});

function compose(text: string): Promise<unknown> {
  const { length } = text;
  return devtools.send('Input.imeSetComposition', {
    text,
    selectionStart: length,
    selectionEnd: length,
  });
}
