/** The door of lib/files: any file or pasted text as a table, or why it is none. Runs in Node and in a page. */
import { decode } from './decode.ts';
import { readDelimited } from './delimited.ts';
import { asRead, Refused, type Read } from './problem.ts';
import { holds, signatureOf } from './signature.ts';
import { LIMITS, type Reading, type Row, type Table } from './table.ts';
import { readXlsx } from './xlsx.ts';

export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A .csv, .txt or .xlsx file; by its content, for names deceive. */
export function readTable(file: InputFile, reading: Reading = {}): Promise<Read<Table>> {
  return asRead(async () => {
    const { bytes } = file;
    if (bytes.length > LIMITS.file) {
      throw new Refused('too-large', { limit: LIMITS.file / 1024 / 1024 });
    }
    const kind = kindOf(file);
    if (kind === 'text') return asTable(readDelimited(textOf(file), reading.keepsLines));
    if (kind !== 'zip') throw new Refused(kind);
    const table = await readXlsx(bytes, reading);
    return isTable(table.rows) ? table : refuse();
  });
}

/** What was copied from Excel or from a web page. */
export function readPasted(text: string): Promise<Read<Table>> {
  return asRead(() => asTable(readDelimited(text)));
}

function kindOf({
  name,
  bytes,
}: InputFile): 'text' | 'zip' | 'xls' | 'locked' | 'macro' | 'other-kind' {
  const signature = signatureOf(bytes);
  // A workbook with a password is wrapped in the old format.
  if (signature === 'ole') return holds(bytes, 'EncryptedPackage') ? 'locked' : 'xls';
  if (signature === 'zip') return /\.(?:xlsm|xltm)$/i.test(name) ? 'macro' : 'zip';
  return signature === 'pdf' ? 'other-kind' : 'text';
}

function textOf({ name, bytes }: InputFile): string {
  const text = decode(bytes);
  // What should be a zip and starts like none was cut off or damaged.
  if (text === null) throw new Refused(/\.xlsx$/i.test(name) ? 'broken' : 'encoding');
  if (/^\s*(?:<!doctype html|<html|<table|<meta|<\?xml)/i.test(text)) throw new Refused('web-page');
  return text;
}

function asTable(rows: readonly Row[]): Table {
  return isTable(rows) ? { rows, sheets: [], sheet: null } : refuse();
}

function isTable(rows: readonly Row[]): boolean {
  return rows.length >= 2 && rows.some(({ cells }) => cells.length >= 2);
}

function refuse(): never {
  throw new Refused('not-a-table');
}
