/** A table as it was read, before anything is known about its columns. */
export interface Row {
  /** Counted from 1, as Excel counts it. */
  readonly number: number;
  /** What the cells show; a percentage as 102.3%, a date as 2026-10-31. Missing cells are empty. */
  readonly cells: readonly string[];
}

export interface Table {
  /** Rows with something in them, in order. */
  readonly rows: readonly Row[];
  /** The sheets of the workbook, hidden ones left out; empty for other files. */
  readonly sheets: readonly string[];
  /** The sheet that was read; null for other files. */
  readonly sheet: string | null;
}

export const LIMITS = {
  /** Bytes of a file. */
  file: 30 * 1024 * 1024,
  rows: 50_000,
  columns: 200,
  /** Bytes that all parts of a document may say they unpack to. */
  unpacked: 256 * 1024 * 1024,
  /** A part over this size may not have been packed tighter than `ratio`: sheets reach about 30. */
  packedPart: 1024 * 1024,
  ratio: 200,
  parts: 2_000,
} as const;

export interface Reading {
  /** The sheet of a workbook; by default the first one that holds a table. */
  readonly sheet?: string;
  /** Line ends inside cells stay; by default they part words as blanks do. */
  readonly keepsLines?: boolean;
  /** Called with 0 to 1 while a large file is read. */
  readonly onProgress?: (done: number) => void;
}

/** Lets the page breathe: resolves at once until a slice of time is used up, then in a new turn. */
export function breather(slice = 12): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < slice) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  };
}

/** A cell as it is kept. _x000D_ is how Excel writes a carriage return. */
export function cleanCell(cell: string, keepsLines: boolean): string {
  const text = cell.replace(/_x000D_/g, '');
  if (!keepsLines) return text.replace(/\s+/g, ' ').trim();
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}
