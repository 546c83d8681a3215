import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import words from '../../../../lib/i18n/zh-CN.json';
import { IN_NODE } from '../../../../lib/cli/reading.ts';
import { readText } from '../../../../lib/files/documents/read.ts';
import { docx, p, plainDocx } from '../../../setup/docx.ts';
import { refusal, textFile } from '../../../setup/documents.ts';
import { pdf } from '../../../setup/pdf.ts';
import { xlsx } from '../../../setup/xlsx.ts';

const DOCX = plainDocx(['城关片区10月工作总结', '一、销售情况']);
const FIELD = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A file of the old format that names a stream. */
function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(512 + stream.length * 2);
  bytes.set(OLE);
  for (let at = 0; at < stream.length; at += 1) bytes[512 + at * 2] = stream.charCodeAt(at);
  return bytes;
}

describe('plain text keeps its line ends, whatever its encoding', () => {
  const TEXT = '10月总结\r\n一、销售情况\r\n销售120箱。';
  it.each<[string, Uint8Array]>([
    ['UTF-8', strToU8(TEXT)],
    ['UTF-8 with its mark', strToU8(`\uFEFF${TEXT}`)],
    ['UTF-16 with its mark', new Uint8Array(Buffer.from(`\uFEFF${TEXT}`, 'utf16le'))],
  ])('%s', async (_, bytes) => {
    expect(await textFile(bytes)).toEqual({ kind: 'text', text: TEXT, isRough: false });
  });

  it('GB18030, letters beyond 65,535 and half letters', async () => {
    const gb = Uint8Array.from([0x31, 0x30, 0xd4, 0xc2, 0xd7, 0xdc, 0xbd, 0xe1]);
    expect((await textFile(gb)).text).toBe('10月总结');
    expect((await textFile(strToU8('𠮷野家'))).text).toBe('𠮷野家');
    const half = Uint8Array.from([0xff, 0xfe, 0x42, 0xd8, 0x41, 0x00]);
    expect((await textFile(half)).text).toBe('\uFFFDA');
  });
});

it('goes by content, not by name', async () => {
  expect((await textFile(DOCX, '总结.txt')).kind).toBe('docx');
  expect((await textFile(strToU8('10月总结'), '总结.docx')).kind).toBe('text');
});

describe('what cannot be read has words that say what to do', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(0), 'empty'],
    ['blanks', () => strToU8(' \r\n\t'), 'empty'],
    ['an empty document', () => plainDocx(['', ' ']), 'empty'],
    ['an old .doc or .wps', () => ole('WordDocument'), 'doc'],
    ['an .rtf', () => strToU8('{\\rtf1\\ansi abc}'), 'doc'],
    ['an old .xls', () => ole('Workbook'), 'table'],
    ['a document with a password', () => ole('EncryptedPackage'), 'locked'],
    ['a table', () => xlsx([{ rows: [['a', 'b']] }]), 'table'],
    ['a zip file of documents', () => zipSync({ 'a.docx': DOCX }), 'archive'],
    [
      'slides',
      () => zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'ppt/a.xml': strToU8('<a/>') }),
      'not-a-text',
    ],
    [
      'an .odt',
      () => zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a/>') }),
      'not-a-text',
    ],
    [
      'a picture',
      () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xff, 0x80]),
      'not-a-text',
    ],
    ['a web page named .doc', () => strToU8('<html><body>总结</body></html>'), 'web-document'],
    ['a document cut off', () => DOCX.slice(0, -40), 'broken'],
    [
      'a document without its text',
      () => zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'word/a.xml': strToU8('<a/>') }),
      'broken',
    ],
    [
      'a bomb',
      () =>
        zipSync({
          '[Content_Types].xml': strToU8('<a/>'),
          'word/document.xml': strToU8('<a/>'.repeat(5_000_000)),
        }),
      'bomb',
    ],
    ['tags in tags without end', () => docx({ body: '<w:tbl>'.repeat(600) }), 'broken'],
    ['fields in fields without end', () => docx({ body: p(FIELD.repeat(600)) }), 'broken'],
    ['a text without end', () => strToU8('字'.repeat(500_001)), 'too-long'],
    [
      'a document without end',
      () => plainDocx(Array.from({ length: 60_000 }, (_, at) => `销售${at * 7919}箱`)),
      'too-long',
    ],
    ['a file without end', () => new Uint8Array(31 * 1024 * 1024), 'too-large'],
  ])('%s', async (_, bytes, kind) => {
    const found = await refusal(bytes());
    expect(found).toBe(kind);
    expect(words.files).toHaveProperty([kind, 'next']);
  });
});

it('a picture without contents in a document is no bomb', async () => {
  const extra = { 'word/media/image1.bmp': new Uint8Array(3 * 1024 * 1024) };
  expect((await textFile(docx({ body: p('正文'), extra }))).text).toBe('正文');
});

describe('any bytes give a text or a known problem', () => {
  const known = async (bytes: Uint8Array): Promise<void> => {
    const read = await readText({ name: '总结', bytes }, IN_NODE);
    if (read.ok) expect(typeof read.value.text).toBe('string');
    else expect(words.files).toHaveProperty([read.problem.kind, 'title']);
  };

  it('of any kind', () =>
    fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), known), { numRuns: 300 }));

  it.each<[string, Uint8Array, number]>([
    ['.docx', DOCX, 300],
    ['.pdf', pdf([[{ text: '城关片区10月工作总结', x: 90, y: 700 }]]), 40],
  ])('of a %s with bytes changed', (_, whole, numRuns) =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.nat(whole.length),
        (changes, length) => {
          const bytes = whole.slice(0, length > whole.length / 4 ? whole.length : length);
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
          return known(bytes);
        },
      ),
      { numRuns },
    ),
  );

  it('of any XML inside', () => {
    const piece = fc.constantFrom(
      ...'<w:p> </w:p> <w:r> </w:r> <w:t> </w:t> <w:tbl> </w:tbl> <w:tr> </w:tr> <w:tc> </w:tc> <w:pPr> </w:pPr> <w:txbxContent> </w:txbxContent> <w:del> </w:del> <w:numId/> <w:fldChar/> 字'.split(
        ' ',
      ),
    );
    return fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), (pieces) =>
        known(
          zipSync({
            '[Content_Types].xml': strToU8('<a/>'),
            'word/document.xml': strToU8(
              `<w:document><w:body>${pieces.join('')}</w:body></w:document>`,
            ),
          }),
        ),
      ),
      { numRuns: 500 },
    );
  });
});
