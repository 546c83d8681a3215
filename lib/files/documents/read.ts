/** The door of lib/files/documents: a file as the text of one document, or why it is none. */
import { openArchive } from '../archive.ts';
import { decode } from '../decode.ts';
import { asRead, Refused, type Read } from '../problem.ts';
import type { InputFile } from '../read.ts';
import { holds, signatureOf } from '../signature.ts';
import { LIMITS } from '../table.ts';
import { isDocx, readDocx } from './docx.ts';
import { DOCX } from './limits.ts';
import { lengthGuard } from './lines.ts';

export interface TextFile {
  readonly kind: 'text' | 'docx' | 'pdf';
  /** Byte order mark removed, line ends as in the file; \n where the file has none of its own. */
  readonly text: string;
  /** Lines and paragraphs were guessed from places on a page: to be compared, not to be relied on. */
  readonly isRough: boolean;
}

export interface TextReading {
  /** The bytes of a character map that a PDF names but does not hold, such as UniGB-UCS2-H.bcmap. */
  readonly characterMap: (name: string) => Promise<Uint8Array>;
  /** Where pdf.js does its work; null for here, in Node. Asked for when there is a PDF. */
  readonly pdfPort: () => Promise<Worker | null>;
}

/** A .docx, .pdf, .txt or .md file; by its content, for names deceive. Runs in Node and in a worker. */
export function readText(file: InputFile, reading: TextReading): Promise<Read<TextFile>> {
  return asRead(async () => {
    const read = await readAny(file, reading);
    if (!/\S/.test(read.text)) throw new Refused('empty');
    return read;
  });
}

async function readAny({ bytes }: InputFile, reading: TextReading): Promise<TextFile> {
  if (bytes.length > LIMITS.file) {
    throw new Refused('too-large', { limit: LIMITS.file / 1024 / 1024 });
  }
  switch (signatureOf(bytes)) {
    case 'zip': {
      const archive = openArchive(bytes, DOCX);
      if (!isDocx(archive)) throw new Refused(otherThanDocx([...archive.parts.keys()]));
      return { kind: 'docx', text: await readDocx(archive), isRough: false };
    }
    case 'pdf': {
      // Two megabytes of program that most users never need.
      const { readPdf } = await import('./pdf.ts');
      return { kind: 'pdf', text: await readPdf(bytes, reading), isRough: true };
    }
    case 'ole':
      throw new Refused(oldFormat(bytes));
    case 'other':
      return { kind: 'text', text: plainText(bytes), isRough: false };
  }
}

/** What a zip file is that is no Word document. */
function otherThanDocx(names: readonly string[]): 'table' | 'not-a-text' | 'archive' {
  if (names.some((name) => /^xl\//i.test(name))) return 'table';
  // Slides, and the formats of LibreOffice.
  const isDocument = names.includes('[Content_Types].xml') || names.includes('mimetype');
  return isDocument ? 'not-a-text' : 'archive';
}

function oldFormat(bytes: Uint8Array): 'locked' | 'table' | 'doc' | 'not-a-text' {
  if (holds(bytes, 'EncryptedPackage')) return 'locked';
  if (holds(bytes, 'WordDocument')) return 'doc';
  if (holds(bytes, 'Workbook')) return 'table';
  return holds(bytes, 'PowerPoint Document') ? 'not-a-text' : 'doc';
}

function plainText(bytes: Uint8Array): string {
  const text = decode(bytes);
  if (text === null) throw new Refused('not-a-text');
  const start = text.slice(0, 1_000);
  if (/^\s*\{\\rtf/.test(start)) throw new Refused('doc');
  if (/^\s*(?:<!doctype html|<html|<\?xml|MIME-Version:)/i.test(start)) {
    throw new Refused('web-document');
  }
  return lengthGuard()(text);
}
