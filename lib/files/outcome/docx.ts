/** Pages as a Word document. */
import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Block, Page, PageTable, Value } from '../../review/outcome/page.ts';
import { writable } from './plain.ts';

/** Twentieths of a point: A4 on its side with 1.5 cm around it. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 850;
const TEXT_WIDTH = A4.height - 2 * MARGIN;
/** Half points. */
const SIZE = { text: 21, table: 18, heading: 26, title: 36 };
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };
const SHADE = 'EEF2F6';
/** Headings of Word are blue unless told otherwise. */
const INK = '000000';

/** The bytes of a .docx with the pages one behind the other. */
export async function writeDocx(pages: readonly Page[]): Promise<Uint8Array> {
  const document = new Document({
    creator: '总结教练',
    title: pages.map(({ title }) => writable(title)).join('、'),
    styles: { default: { document: { run: { font: FONT, size: SIZE.text } } } },
    sections: pages.map((page) => ({
      properties: {
        page: {
          // The library turns the sides itself when the page lies.
          size: { ...A4, orientation: PageOrientation.LANDSCAPE },
          margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
        },
      },
      children: childrenOf(page),
    })),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function childrenOf({ title, blocks }: Page): (Paragraph | Table)[] {
  const head = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    spacing: { after: 200 },
    children: runs(title, { size: SIZE.title, bold: true, color: INK }),
  });
  return [head, ...blocks.flatMap((block, at) => blockChildren(block, at === 0))];
}

function blockChildren(block: Block, isFirst: boolean): (Paragraph | Table)[] {
  const heading =
    block.heading === null
      ? []
      : [
          new Paragraph({
            heading: HeadingLevel.HEADING_2,
            pageBreakBefore: block.ownSheet && !isFirst,
            spacing: { after: 120 },
            children: runs(block.heading, { size: SIZE.heading, bold: true, color: INK }),
          }),
        ];
  return [
    ...heading,
    ...block.lines.map(paragraph),
    ...(block.table === null ? [] : [tableOf(block.table)]),
    ...block.after.map(paragraph),
  ];
}

function paragraph(text: string): Paragraph {
  return new Paragraph({ spacing: { before: 60, after: 80 }, children: runs(text, {}) });
}

function tableOf({ columns, rows }: PageTable): Table {
  const widths = columns.map(({ width }) => Math.round((TEXT_WIDTH * width) / 100));
  const row = (values: readonly Value[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: values.map(
        (value, at) =>
          new TableCell({
            width: { size: widths[at] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlign.CENTER,
            ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: SHADE } } : {}),
            children: cellParagraphs(value, isHead),
          }),
      ),
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 50, bottom: 50, left: 80, right: 80 },
    rows: [
      row(
        columns.map(({ title }) => title),
        true,
      ),
      ...rows.map((values) => row(values, false)),
    ],
  });
}

function cellParagraphs(value: Value, isHead: boolean): Paragraph[] {
  const isShort = isHead || typeof value === 'number';
  return String(value)
    .split('\n')
    .map(
      (line) =>
        new Paragraph({
          ...(isShort ? { alignment: AlignmentType.CENTER } : {}),
          children: runs(line, { size: SIZE.table, bold: isHead }),
        }),
    );
}

function runs(text: string, look: { size?: number; bold?: boolean; color?: string }): TextRun[] {
  return [new TextRun({ text: writable(text), ...look })];
}
