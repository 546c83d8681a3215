/**
 * Why a file cannot be read, as a value. The words for each kind, and what to do next, stand with the
 * other words of the screens (files.KIND in lib/i18n); the command line takes them from there too.
 */
export type FileProblemKind =
  | 'xls' // the old binary format of Excel and WPS
  | 'locked' // a password is on it
  | 'macro' // it carries macros
  | 'broken' // damaged or cut off
  | 'bomb' // it would unpack to far more than an honest file does
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'web-page' // an HTML page named .xls, as many company systems export
  | 'encoding' // no text in a known encoding
  | 'quotes' // a quotation mark in a .csv that is never closed
  | 'not-a-table' // fewer than two rows or two columns
  | 'other-kind' // no table: a PDF, a picture, a Word file
  | 'doc' // the old binary formats of Word and WPS, and .rtf
  | 'web-document' // an HTML page or flat XML named .doc, as many company systems export
  | 'table' // a table where a text was expected
  | 'archive' // a zip file where a text was expected, or one inside another
  | 'not-a-text' // a picture, slides, a program
  | 'empty' // nothing in it but blanks
  | 'no-text-layer' // a scan: a PDF of pictures, or of letters that say nothing
  | 'too-long' // far more than a summary holds
  | 'too-many-pages'
  | 'too-many-files'
  | 'too-slow' // given up after a time that no honest file needs
  | 'unreadable' // gone, moved or withheld since it was chosen
  | 'fault'; // a fault of ours

export interface FileProblem {
  readonly kind: FileProblemKind;
  /** What the words name: limits, rows, sizes. */
  readonly detail: Readonly<Record<string, string | number>>;
}

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: FileProblem };

/** Thrown inside lib/files only; its doors turn it into a value. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly problem: FileProblem;
  constructor(kind: FileProblemKind, detail: FileProblem['detail'] = {}) {
    super(kind);
    this.problem = { kind, detail };
  }
}

/** Runs a reader; what it refuses comes back as a value, what is a fault of ours is thrown. */
export async function asRead<T>(read: () => T | Promise<T>): Promise<Read<T>> {
  try {
    return { ok: true, value: await read() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    throw error;
  }
}
