/** Pages as a workbook, a sheet each. */
import writeXlsxFile, { type Cell, type Row, type Sheet } from 'write-excel-file/universal';
import type { Block, Page, Value } from '../../review/outcome/page.ts';
import { cellText } from './plain.ts';

/** Characters: a sheet as wide as a page that lies. */
const SHEET_WIDTH = 150;
const HEAD_COLOR = '#EEF2F6';
const BORDER = { borderStyle: 'thin', borderColor: '#8c8c8c' } as const;
/** Excel takes no longer text. */
const CELL_MAX = 32_000;

/** The bytes of an .xlsx. Texts are strings and never formulas. */
export async function writeXlsx(pages: readonly Page[]): Promise<Uint8Array> {
  const blob = await writeXlsxFile(pages.map(sheetOf)).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function sheetOf(page: Page): Sheet<Blob> {
  const widths = widthsOf(page);
  const span = Math.max(1, widths.length);
  return {
    sheet: page.name,
    orientation: 'landscape',
    columns: widths.map((width) => ({ width })),
    data: [
      [text(page.title, { fontWeight: 'bold', fontSize: 16, align: 'center', columnSpan: span })],
      ...page.blocks.flatMap((block) => rowsOf(block, span)),
    ],
  };
}

/** All tables of a page have the same columns. */
function widthsOf({ blocks }: Page): readonly number[] {
  const table = blocks.find((block) => block.table !== null)?.table;
  return (
    table?.columns.map(({ width }) => Math.round((SHEET_WIDTH * width) / 100)) ?? [SHEET_WIDTH]
  );
}

function rowsOf({ heading, lines, table, after }: Block, span: number): Row[] {
  const across = (line: string): Row => [text(line, { wrap: true, columnSpan: span })];
  return [
    ...(heading === null
      ? []
      : [[], [text(heading, { fontWeight: 'bold', fontSize: 13, columnSpan: span })]]),
    ...lines.map(across),
    ...(table === null
      ? []
      : [
          table.columns.map(({ title }) =>
            text(title, {
              ...BORDER,
              fontWeight: 'bold',
              align: 'center',
              backgroundColor: HEAD_COLOR,
            }),
          ),
          ...table.rows.map((values) => values.map(valueCell)),
        ]),
    ...after.map(across),
  ];
}

function valueCell(value: Value): Cell {
  if (typeof value === 'number')
    return { value, type: Number, align: 'center', alignVertical: 'center', ...BORDER };
  return text(value, { wrap: true, alignVertical: 'center', ...BORDER });
}

function text(value: string, look: Omit<Exclude<Cell, null>, 'value' | 'type'>): Cell {
  return { ...look, value: cellText(value.slice(0, CELL_MAX)), type: String };
}
