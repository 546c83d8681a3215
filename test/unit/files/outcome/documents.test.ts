import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeDocx } from '../../../../lib/files/outcome/docx.ts';
import { cellText, writable } from '../../../../lib/files/outcome/plain.ts';
import { writeXlsx } from '../../../../lib/files/outcome/xlsx.ts';
import { readXlsx } from '../../../../lib/files/xlsx.ts';
import { HOSTILE, sampleOutcome, samplePages } from './samples.ts';

const outcome = sampleOutcome();
const pages = samplePages(outcome);
const items = outcome.sheets.flatMap((sheet) => sheet.items);

function flat(text: string): string {
  return text.replace(/\s+/g, '');
}

test('the sample holds enough to be lost', () => {
  expect(items.length).toBeGreaterThan(10);
});

describe('the Word document, opened again', () => {
  let text = '';
  let parts: Record<string, Uint8Array> = {};
  beforeAll(async () => {
    const bytes = await writeDocx(pages);
    parts = unzipSync(bytes);
    text = flat((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value);
  });

  test('holds every decided item with points, clause, quote and improvement point', () => {
    for (const { title, clause, quote, improvement } of items)
      for (const piece of [title, clause, quote, improvement])
        expect(text).toContain(flat(writable(piece)));
  });

  test('has the columns to sign, a heading a page and every person', () => {
    for (const word of ['签字', '日期', '是否申诉', '改进点']) expect(text).toContain(word);
    for (const { title } of pages) expect(text).toContain(flat(title));
    for (const { author, area } of outcome.sheets)
      for (const name of [author, area]) expect(text).toContain(flat(name ?? '?'));
  });

  test('what was marked up stays a text', () => {
    const xml = new TextDecoder().decode(parts['word/document.xml']);
    expect(xml).not.toContain('<script');
    expect(xml).not.toContain('</w:t><w:br/>\ud800');
    expect(text).toContain('<script>alert(1)</script>&amp;片区');
    // oxlint-disable-next-line no-control-regex
    expect(xml).not.toMatch(/[\u0000-\u0008\u202e]/);
  });
});

describe('the workbook, opened again', () => {
  const sheets = new Map<string, string>();
  const cells: string[] = [];
  let parts: Record<string, Uint8Array> = {};
  beforeAll(async () => {
    const bytes = await writeXlsx(pages);
    parts = unzipSync(bytes);
    for (const { name } of pages) {
      const table = await readXlsx(bytes, { sheet: name });
      const found = table.rows.flatMap((row) => row.cells);
      sheets.set(name, flat(found.join('\n')));
      cells.push(...found);
    }
  });

  test('has a sheet a page', () => {
    expect([...sheets.keys()]).toEqual(['通报', '签字表', '共性问题', '申诉']);
    for (const { name, title } of pages) expect(sheets.get(name)).toContain(flat(title));
  });

  test('holds every decided item on the signing sheet', () => {
    const signing = sheets.get('签字表');
    for (const { title, clause, quote, improvement } of items)
      for (const piece of [title, clause, quote, improvement])
        expect(signing).toContain(flat(writable(piece)));
  });

  test('no cell is a formula, and none looks like one', () => {
    const xml = Object.entries(parts)
      .filter(([name]) => name.startsWith('xl/worksheets/'))
      .map(([, bytes]) => new TextDecoder().decode(bytes))
      .join('');
    expect(xml).not.toMatch(/<f[ >]/);
    for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@]/);
    expect(cells).toContain(`'${HOSTILE.author}`);
    expect(cells).toContain(`'${HOSTILE.title}`);
  });
});

test('three hundred sheets to sign are written', async () => {
  const [sheet] = outcome.sheets;
  const sheets = Array.from({ length: 300 }, () => sheet).filter((one) => one !== undefined);
  const many = samplePages({ ...outcome, sheets });
  const bytes = await writeXlsx(many);
  const table = await readXlsx(bytes, { sheet: '签字表' });
  expect(table.rows.length).toBeGreaterThan(300 * (sheet?.items.length ?? 0));
});

test.each([
  ['=1+1', "'=1+1"],
  ['\t@SUM(A1)', "' @SUM(A1)"],
  ['＝1', "'＝1"],
  ['-5', "'-5"],
  ['\u00a0+1', "'\u00a0+1"],
  ['|cmd', "'|cmd"],
  ['城关片区', '城关片区'],
  ['销量=318', '销量=318'],
  ['', ''],
])('the cell of %j is %j', (text, expected) => {
  expect(cellText(text)).toBe(expected);
});
