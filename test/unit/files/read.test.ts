import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { FileProblemKind } from '../../../lib/files/problem.ts';
import { readPasted, readTable } from '../../../lib/files/read.ts';
import type { Reading, Table } from '../../../lib/files/table.ts';
import { xlsx } from '../../setup/xlsx.ts';

async function table(bytes: Uint8Array, name = '指标.xlsx', reading?: Reading): Promise<Table> {
  const read = await readTable({ name, bytes }, reading);
  if (!read.ok) throw new Error(`refused: ${read.problem.kind}`);
  return read.value;
}

async function refusal(bytes: Uint8Array, name = '指标.xlsx'): Promise<FileProblemKind | null> {
  const read = await readTable({ name, bytes });
  return read.ok ? null : read.problem.kind;
}

const cells = ({ rows }: Table): unknown => rows.map((row) => row.cells);
const CSV = 'period,scope,metric,value,unit\r\n2026-10,城关片区,销量,356.924,箱\r\n';
const ROWS = [
  ['period', 'scope', 'metric', 'value', 'unit'],
  ['2026-10', '城关片区', '销量', '356.924', '箱'],
];

/** What Chinese Windows writes: the bytes of 片区,销量 and 城关,12 in GB18030. */
const GB18030 = Uint8Array.from([
  0xc6, 0xac, 0xc7, 0xf8, 0x2c, 0xcf, 0xfa, 0xc1, 0xbf, 0x0d, 0x0a, 0xb3, 0xc7, 0xb9, 0xd8, 0x2c,
  0x31, 0x32,
]);

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), !isBig);
  return bytes;
}

describe('a .csv', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', strToU8(CSV)],
    ['UTF-8 with its mark', strToU8(`\uFEFF${CSV}`)],
    ['UTF-16 LE with its mark', utf16(`\uFEFF${CSV}`, false)],
    ['UTF-16 BE with its mark', utf16(`\uFEFF${CSV}`, true)],
    ['UTF-16 LE without', utf16(CSV, false)],
    ['separated by tabs', strToU8(CSV.replaceAll(',', '\t'))],
    ['separated by semicolons', strToU8(CSV.replaceAll(',', ';'))],
    [
      'in quotes',
      strToU8(
        '"period","scope","metric","value","unit"\n"2026-10","城关片区","销量","356.924","箱"',
      ),
    ],
  ])('in %s', async (_, bytes) => {
    expect(cells(await table(bytes, '指标.csv'))).toEqual(ROWS);
  });

  it('of Chinese Windows', async () => {
    expect(cells(await table(GB18030, '指标.csv'))).toEqual([
      ['片区', '销量'],
      ['城关', '12'],
    ]);
  });

  it('named .xls, as company systems export it', async () => {
    expect(cells(await table(strToU8(CSV.replaceAll(',', '\t')), '指标.xls'))).toEqual(ROWS);
  });

  it('with empty rows: the others keep their numbers', async () => {
    const { rows } = await table(strToU8('a,b\n\n,\n1,2\n'), 'x.csv');
    expect(rows.map(({ number }) => number)).toEqual([1, 4]);
  });
});

it('pasted from Excel, with a line end and a quote in a cell', async () => {
  const read = await readPasted('片区\t销量\n"城关\n片区"\t12\n"说""好"""\t3\n');
  expect(read.ok && cells(read.value)).toEqual([
    ['片区', '销量'],
    ['城关 片区', '12'],
    ['说"好"', '3'],
  ]);
});

describe('an .xlsx', () => {
  it('gives what its cells show', async () => {
    const bytes = xlsx([
      {
        rows: [
          ['片区', '销量', '完成率', '增幅', '日期', '有'],
          [
            '城关 & <南>',
            356.924,
            { value: 1.0227, look: 'percent' },
            { value: -0.053, look: 'own-percent' },
            { value: 46326, look: 'date' },
            true,
          ],
          [null, 0.1 + 0.2, null, 1.2e-7, null, 123456789012],
        ],
      },
    ]);
    expect(cells(await table(bytes))).toEqual([
      ['片区', '销量', '完成率', '增幅', '日期', '有'],
      ['城关 & <南>', '356.924', '102.27%', '-5.3%', '2026-10-31', 'TRUE'],
      ['', '0.3', '', '0.00000012', '', '123456789012'],
    ]);
  });

  it('a formula that was never worked out is shown, not taken for an empty cell', async () => {
    const bytes = xlsx([
      {
        rows: [
          ['a', 'b'],
          [1, { formula: 'A2/2' }],
        ],
      },
    ]);
    expect(cells(await table(bytes))).toEqual([
      ['a', 'b'],
      ['1', '=A2/2'],
    ]);
  });

  it('names in merged cells stand in each of their rows', async () => {
    const bytes = xlsx([
      {
        rows: [
          ['片区', '指标'],
          ['城关片区', '销量'],
          [null, '计划'],
          ['城南片区', '销量'],
        ],
        merges: ['A2:A3'],
      },
    ]);
    expect(cells(await table(bytes))).toEqual([
      ['片区', '指标'],
      ['城关片区', '销量'],
      ['城关片区', '计划'],
      ['城南片区', '销量'],
    ]);
  });

  it('takes the first sheet with a table, or the one asked for; hidden ones are none', async () => {
    const bytes = xlsx([
      {
        name: '隐藏',
        hidden: true,
        rows: [
          ['x', 'y'],
          ['1', '2'],
        ],
      },
      { name: '封面', rows: [['2026年10月指标']] },
      { name: '十月', rows: ROWS },
      {
        name: '九月',
        rows: [
          ['a', 'b'],
          ['1', '2'],
        ],
      },
    ]);
    expect(await table(bytes)).toMatchObject({ sheet: '十月', sheets: ['封面', '十月', '九月'] });
    expect(cells(await table(bytes, 'x.xlsx', { sheet: '九月' }))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('of 20,000 rows is read with progress, in turns', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [
      '2026-10',
      `第${at}片区`,
      '销量',
      at + 0.125,
      '箱',
    ]);
    const progress: number[] = [];
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 0);
    const read = await table(xlsx([{ rows: [ROWS[0] ?? [], ...rows] }]), '大表.xlsx', {
      onProgress: (done) => progress.push(done),
    });
    clearInterval(ticking);
    expect(read.rows).toHaveLength(20_001);
    expect(read.rows.at(-1)).toEqual({
      number: 20_001,
      cells: ['2026-10', '第19999片区', '销量', '19999.125', '箱'],
    });
    expect(progress.length).toBeGreaterThan(5);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(turns).toBeGreaterThan(5);
  });
});

describe('what cannot be read is said', () => {
  const good = xlsx([{ rows: ROWS }]);

  it.each<[string, FileProblemKind, Uint8Array, string?]>([
    ['an old .xls', 'xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    [
      'one with a password',
      'locked',
      Uint8Array.from([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0xa1,
        0xb1,
        0x1a,
        0xe1,
        ...utf16('EncryptedPackage', false),
      ]),
    ],
    ['an .xlsm', 'macro', good, '指标.xlsm'],
    ['a macro in an .xlsx', 'macro', xlsx([{ rows: ROWS }], { 'xl/vbaProject.bin': strToU8('x') })],
    ['a Word file', 'other-kind', zipSync({ 'word/document.xml': strToU8('<x/>') })],
    ['a PDF', 'other-kind', strToU8('%PDF-1.7 …')],
    [
      'a web page named .xls',
      'web-page',
      strToU8('<html><table><tr><td>1</td></tr></table></html>'),
      'x.xls',
    ],
    [
      'a picture',
      'encoding',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      '指标.png',
    ],
    ['a quote that never ends', 'quotes', strToU8('a,b\n1,"2\n3,4\n5,6')],
    ['one line', 'not-a-table', strToU8('只有一行')],
    ['an empty file', 'not-a-table', new Uint8Array()],
    ['an empty sheet', 'not-a-table', xlsx([{ rows: [] }])],
    ['a zip cut off', 'broken', good.slice(0, good.length - 40)],
    ['a zip cut off in front', 'broken', good.slice(40)],
    ['too many rows', 'too-many-rows', strToU8('1,2\n'.repeat(50_001))],
    ['too many columns', 'too-many-columns', strToU8(`${'a,'.repeat(201)}\n${'1,'.repeat(201)}`)],
    ['too large a file', 'too-large', new Uint8Array(30 * 1024 * 1024 + 1)],
  ])('%s: %s', async (_, kind, bytes, name) => {
    expect(await refusal(bytes, name)).toBe(kind);
  });

  it('a damaged byte anywhere never passes as other figures', async () => {
    const before = JSON.stringify(await table(good));
    for (let at = 0; at < good.length; at += 7) {
      const damaged = Uint8Array.from(good);
      damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      const read = await readTable({ name: 'x.xlsx', bytes: damaged });
      if (read.ok) expect(JSON.stringify(read.value)).toBe(before);
    }
  });

  it('a zip bomb, before any of it is unpacked', async () => {
    const bomb = zipSync({
      '[Content_Types].xml': strToU8('<x/>'),
      'xl/workbook.xml': strToU8('<x/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(64 * 1024 * 1024),
    });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusal(bomb)).toBe('bomb');
    // Nothing of these bytes could be unpacked: what the directory says is enough.
    const garbage = declare(good, 'xl/workbook.xml', 300 * 1024 * 1024);
    garbage.fill(0, 0, 200);
    garbage.set([0x50, 0x4b], 0);
    expect(await refusal(garbage)).toBe('bomb');
  });

  it('a zip bomb that lies about its size, after one step', async () => {
    const bomb = xlsx([{ rows: ROWS }], {
      'xl/sharedStrings.xml': new Uint8Array(64 * 1024 * 1024),
    });
    expect(await refusal(declare(bomb, 'xl/sharedStrings.xml', 1000))).toBe('bomb');
  });

  it('a tag that never ends, and rows that Excel does not have', async () => {
    const noise = Array.from({ length: 500_000 }, (_, at) => (at * 7919).toString(36)).join('');
    const endless = strToU8(`<sst><si a="${noise}${noise}"/></sst>`);
    expect(await refusal(xlsx([{ rows: ROWS }], { 'xl/sharedStrings.xml': endless }))).toBe(
      'broken',
    );
    for (const row of ['1e9', 'x', '0', '-1', '1048577']) {
      const far = strToU8(
        `<worksheet><sheetData><row r="${row}"><c><v>1</v></c></row></sheetData></worksheet>`,
      );
      const bytes = xlsx([{ rows: ROWS }], { 'xl/worksheets/sheet1.xml': far });
      expect(await refusal(bytes)).toBe('broken');
    }
  });

  it('parts that share their bytes', async () => {
    expect(await refusal(declare(good, 'xl/workbook.xml', 500, good.length))).toBe('bomb');
  });
});

/** The same zip with other sizes in its directory. */
function declare(zip: Uint8Array, name: string, size: number, packed?: number): Uint8Array {
  const changed = Uint8Array.from(zip);
  const view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 46; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(changed.subarray(at + 46, at + 46 + length)) !== name) continue;
    view.setUint32(at + 24, size, true);
    if (packed !== undefined) view.setUint32(at + 20, packed, true);
  }
  return changed;
}
