/** A Word document for tests, as Word and WPS write it: only the parts that matter to a reader. */
import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const NAMESPACES = `xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:r="${OFFICE}"`;

export interface Docx {
  /** XML between <w:body> and </w:body>. */
  readonly body: string;
  /** XML inside <w:numbering>. */
  readonly numbering?: string;
  /** XML inside <w:styles>. */
  readonly styles?: string;
  readonly extra?: Readonly<Record<string, Uint8Array>>;
}

export function docx({ body, numbering = '', styles = '', extra = {} }: Docx): Uint8Array {
  return zipSync(
    {
      '[Content_Types].xml': xml(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
      ),
      '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
      'word/_rels/document.xml.rels': relations([
        ['styles', 'styles.xml'],
        ['numbering', 'numbering.xml'],
        ['header', 'header1.xml'],
        ['footnotes', 'footnotes.xml'],
      ]),
      'word/document.xml': xml(
        `<w:document ${NAMESPACES}><w:body>${body}<w:sectPr><w:headerReference r:id="rId3"/></w:sectPr></w:body></w:document>`,
      ),
      'word/styles.xml': xml(`<w:styles ${NAMESPACES}>${styles}</w:styles>`),
      'word/numbering.xml': xml(`<w:numbering ${NAMESPACES}>${numbering}</w:numbering>`),
      ...extra,
    },
    { level: 6 },
  );
}

/** A document of plain paragraphs. */
export function plainDocx(lines: readonly string[]): Uint8Array {
  return docx({ body: lines.map((line) => p(line)).join('') });
}

/** A run; `properties` is XML inside <w:rPr>. */
export function run(text: string, properties = ''): string {
  const its = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${its}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A paragraph of text or of runs; `properties` is XML inside <w:pPr>. */
export function p(content: string, properties = ''): string {
  const its = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${its}${content.startsWith('<') ? content : run(content)}</w:p>`;
}

/** A paragraph of a list. */
export function item(text: string, ofList: number, level = 0): string {
  return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${ofList}"/></w:numPr>`);
}

/** A table; a cell is text, or the XML of its paragraphs. */
export function table(rows: readonly (readonly string[])[]): string {
  const cell = (content: string): string =>
    `<w:tc><w:tcPr/>${content.startsWith('<w:p>') ? content : p(content)}</w:tc>`;
  return `<w:tbl><w:tblPr/>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** The XML of one list: levels as [format, sign], such as ['chineseCounting', '%1、']. */
export function list(id: number, levels: readonly (readonly [string, string])[]): string {
  const its = levels
    .map(
      ([format, sign], at) =>
        `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${sign}"/></w:lvl>`,
    )
    .join('');
  return `<w:abstractNum w:abstractNumId="${id}">${its}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
}

function relations(targets: readonly (readonly [string, string])[]): Uint8Array {
  const its = targets.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return xml(`<Relationships xmlns="${RELATIONS}">${its.join('')}</Relationships>`);
}

/** The bytes of a part. */
export function xml(body: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`);
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
