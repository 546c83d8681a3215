/**
 * What an author does in each place, in this order on one page: columns of the table in the README. Each column finds
 * the page as the one before left it, or a fresh one if that failed.
 */
import { expect } from 'vitest';
import { type Author, type Quoted, selectedIn } from './author.ts';
import { FORMATS } from './formats.ts';
import { markedIn } from './marked.ts';
import type { Place } from './places.ts';

export interface Column {
  readonly name: string;
  run(author: Author, place: Place): Promise<void>;
}

/** Offsets after the second line count surrogate pairs. */
export const LINES = [
  '十月总结',
  '一、𠮷野家😀销售',
  '',
  '销量增长5.2%，走访32户。',
  '二、问题：少3箱',
];
const DONE = { done: true };
const HEADING = '一、𠮷野家😀销售';
const VISITS = '走访32户';
const ADDED = '，𠮷林𬭚店😀👨‍👩‍👧';
const OUTLINE = ['一、销售', '销量：', '二、问题'];

export const COLUMNS: readonly Column[] = [
  {
    name: '读取',
    async run(author, place) {
      await author.reads(textOf(place, LINES));
      expect(author.label()).toContain(place.format === 'fields' ? '片区销售情况' : '工作总结内容');
    },
  },
  {
    name: '定位',
    async run(author, place) {
      const quoted = quote(place, VISITS);
      expect(await author.locate(quoted)).toEqual(DONE);
      await expect
        .poll(() => author.editor(place).evaluate(selectedIn), { timeout: 5000 })
        .toBe(VISITS);
    },
  },
  { name: '标注', run: mark },
  { name: '改写', run: (author, place) => rewrite(author, place, '走访45户，新增2户') },
  { name: '撤销', run: undoOnce },
  {
    name: '删去',
    async run(author, place) {
      await rewrite(author, place, '');
      await undoOnce(author, place);
    },
  },
  {
    name: '提纲',
    async run(author, place) {
      const { end } = quote(place, HEADING);
      const added = ['（一）卷烟：', '计划349箱', '（二）品牌：'];
      const before = await author.source();
      const answer = await author.replace({ start: end, end, quote: '' }, `\n${added.join('\n')}`);
      expect(answer).toEqual(DONE);
      const [title = '', heading = '', ...rest] = LINES;
      await author.reads(textOf(place, [title, heading, ...added, ...rest]));
      if (place.format === 'html') {
        const after = await author.source();
        const expected = place.linesAreBreaks ? 'br' : 'p|div';
        expect(count(after, expected) - count(before, expected)).toBe(added.length);
      }
      await undoOnce(author, place);
    },
  },
  {
    name: '光标处生僻字',
    async run(author, place) {
      const { end } = quote(place, VISITS);
      expect(await author.locate({ start: end, end, quote: '' })).toEqual(DONE);
      expect(await author.insert(ADDED)).toEqual(DONE);
      await author.reads(textOf(place, revised(`${VISITS}${ADDED}`)));
    },
  },
  {
    name: '接着输入',
    async run(author, place) {
      await author.page.keyboard.type('又');
      await author.reads(textOf(place, revised(`${VISITS}${ADDED}又`)));
    },
  },
  {
    name: '保存',
    async run(author, place) {
      const { opened, saved } = await author.saveAndReopen(place);
      // Every byte is as before but the words that were written.
      expect(saved).toBe(opened.replace(VISITS, `${VISITS}${ADDED}又`));
      await author.reads(textOf(place, revised(`${VISITS}${ADDED}又`)));
    },
  },
  {
    name: '空白',
    async run(author, place) {
      await author.open(place, []);
      await author.editor(place).focus();
      expect(await author.insert(OUTLINE.join('\n'))).toEqual(DONE);
      await author.reads(textOf(place, OUTLINE));
    },
  },
];

/** Pixels: a mark's box and that of its words may be rounded differently. */
const TOLERANCE = 1;

async function mark(author: Author, place: Place): Promise<void> {
  const before = await author.source();
  // What is out of sight is not drawn over a text box.
  expect(await author.locate(quote(place, VISITS))).toEqual(DONE);
  await author.flaw(VISITS);
  const editor = author.editor(place);
  await expect
    .poll(async () => (await editor.evaluate(markedIn, VISITS))?.words, { timeout: 5000 })
    .toEqual([VISITS]);
  const found = await editor.evaluate(markedIn, VISITS);
  if (found === null) throw new Error('nothing is marked');
  const { mark: at, drawn, isTextBox } = found;
  expect(at.right - at.left).toBeGreaterThan(20);
  // A text box's own words have no boxes to be asked for: overlay.test.ts compares the pixels.
  const slack = isTextBox ? 0 : TOLERANCE;
  for (const [edge, sign] of [
    ['left', 1],
    ['top', 1],
    ['right', -1],
    ['bottom', -1],
  ] as const) {
    const apart = sign * (at[edge] - drawn[edge]);
    expect(apart, edge).toBeGreaterThanOrEqual(-slack);
    if (!isTextBox) expect(apart, edge).toBeLessThanOrEqual(slack);
  }
  expect(await author.source()).toBe(before);
  await author.flaw();
}

async function rewrite(author: Author, place: Place, text: string): Promise<void> {
  const before = await author.source();
  expect(await author.replace(quote(place, VISITS), text)).toEqual(DONE);
  await author.reads(textOf(place, revised(text)));
  expect(await author.source()).toBe(before.replace(VISITS, text));
  expect(author.errors()).toEqual([]);
}

/** One Ctrl+Z gives exactly the text before. */
async function undoOnce(author: Author, place: Place): Promise<void> {
  await author.page.keyboard.press('Control+z');
  await author.reads(textOf(place, LINES));
  expect(author.errors()).toEqual([]);
}

function textOf({ format }: Place, lines: readonly string[]): string {
  return FORMATS[format].text(lines);
}

function quote(place: Place, words: string): Quoted {
  const start = textOf(place, LINES).indexOf(words);
  return { start, end: start + words.length, quote: words };
}

const revised = (words: string): string[] => LINES.map((line) => line.replace(VISITS, words));

function count(source: string, tags: string): number {
  return source.match(new RegExp(`<(?:${tags})[\\s>/]`, 'g'))?.length ?? 0;
}
