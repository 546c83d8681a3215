/** A workbook for tests, as Excel writes it: shared strings, styles, one part a sheet. */
import { strToU8, zipSync } from 'fflate';

/** A number that looks like a percentage or a date. */
export interface StyledCell {
  readonly value: number;
  readonly look: 'percent' | 'date' | 'own-percent';
}
/** A formula without its result, as programs write it that do not calculate. */
export interface FormulaCell {
  readonly formula: string;
}
export type TestCell = string | number | boolean | null | StyledCell | FormulaCell;

export interface TestSheet {
  readonly name?: string;
  readonly rows: readonly (readonly TestCell[])[];
  /** A1:A3 */
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
}

const LOOKS = { percent: 1, date: 2, 'own-percent': 3 } as const;

/** The bytes of an .xlsx; `extra` are further parts, as a macro would be. */
export function xlsx(
  sheets: readonly TestSheet[],
  extra: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const strings = new Map<string, number>();
  const parts = sheets.map((sheet) => sheetXml(sheet, strings));
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
        .map(
          ({ name, hidden }, at) =>
            `<sheet name="${name ?? `Sheet${at + 1}`}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${RELATIONS}">${sheets
        .map(
          (_, at) =>
            `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ),
    'xl/styles.xml': xml(
      `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.00%;[Red]\\-0.00%"/></numFmts><cellStyleXfs count="1"><xf numFmtId="9"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(
      parts.map((part, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml(part)] as const),
    ),
    'xl/sharedStrings.xml': xml(
      `<sst xmlns="${MAIN}">${[...strings.keys()]
        .map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`)
        .join('')}</sst>`,
    ),
    ...extra,
  };
  return zipSync(files, { level: 6 });
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

function sheetXml({ rows, merges = [] }: TestSheet, strings: Map<string, number>): string {
  const body = rows
    .map((cells, at) => {
      const row = at + 1;
      return `<row r="${row}">${cells.map((cell, column) => cellXml(cell, `${letter(column)}${row}`, strings)).join('')}</row>`;
    })
    .join('');
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const mergeCells = merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`;
  return `<worksheet xmlns="${MAIN}"><sheetData>${body}</sheetData>${mergeCells}</worksheet>`;
}

function cellXml(cell: TestCell, ref: string, strings: Map<string, number>): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${ref}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'object' && 'formula' in cell)
    return `<c r="${ref}"><f>${cell.formula}</f></c>`;
  if (typeof cell === 'object')
    return `<c r="${ref}" s="${LOOKS[cell.look]}"><v>${cell.value}</v></c>`;
  const known = strings.get(cell) ?? strings.size;
  strings.set(cell, known);
  return `<c r="${ref}" t="s"><v>${known}</v></c>`;
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function xml(body: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`);
}
