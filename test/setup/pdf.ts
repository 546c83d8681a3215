/** A PDF for tests, written by hand: Chinese words in a font that is not embedded, as WPS writes some. */
import { strToU8 } from 'fflate';

export interface PdfWord {
  readonly text: string;
  /** In units of 1/72 inch from the lower left corner. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

export interface PdfOptions {
  /**
   * map: a character map that the reader must have (UniGB-UCS2-H).
   * embedded: numbers of letters, with their meaning beside them (ToUnicode). none: without meaning.
   */
  readonly meaning?: 'map' | 'embedded' | 'none';
  /** Marks the file as locked by a password. */
  readonly isLocked?: boolean;
}

/** The bytes of a PDF with one page for each list of words. */
export function pdf(
  pages: readonly (readonly PdfWord[])[],
  { meaning = 'map', isLocked = false }: PdfOptions = {},
): Uint8Array {
  const kids = pages.map((_, at) => `${FIRST_PAGE + at * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${meaning === 'map' ? 'UniGB-UCS2-H' : 'Identity-H'} /DescendantFonts [4 0 R]${meaning === 'embedded' ? ' /ToUnicode 6 0 R' : ''} >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (${meaning === 'map' ? 'GB1' : 'Identity'}) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 >>`,
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
    stream(MEANINGS),
    '<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <00000000000000000000000000000000000000000000000000000000000000ff> /U <00000000000000000000000000000000000000000000000000000000000000ff> >>',
    ...pages.flatMap((words, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${FIRST_PAGE + at * 2 + 1} 0 R >>`,
      stream(`BT ${words.map(setting).join(' ')} ET`),
    ]),
  ];
  return strToU8(written(objects, isLocked), true);
}

const FIRST_PAGE = 8;

/** Maps every number to the letter of the same number. */
const MEANINGS =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap end end';

function setting({ text, x, y, size = 12 }: PdfWord): string {
  const codes = Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  );
  return `/F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes.join('')}> Tj`;
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function written(objects: readonly string[], isLocked: boolean): string {
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return String(place).padStart(10, '0');
  });
  const lock = isLocked ? ' /Encrypt 7 0 R /ID [<00> <00>]' : '';
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${place} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${lock} >>\nstartxref\n${file.length}\n%%EOF\n`;
}

/** A paragraph broken into lines of so many letters, from a height down; its first line is indented. */
export function broken(text: string, top: number, width = 30): readonly PdfWord[] {
  const words: PdfWord[] = [];
  for (let at = 0, line = 0; at < text.length; line += 1) {
    const letters = line === 0 ? width - 2 : width;
    words.push({
      text: text.slice(at, at + letters),
      x: line === 0 ? 114 : 90,
      y: top - line * 20,
    });
    at += letters;
  }
  return words;
}
