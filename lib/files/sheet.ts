/** One sheet of a workbook: its cells, merged ones filled down. */
import type { Archive } from './archive.ts';
import { shownNumber, type NumberLook } from './number-format.ts';
import { Refused } from './problem.ts';
import { cleanCell, LIMITS, type Row } from './table.ts';
import { readXml } from './xml.ts';

export interface SheetReading {
  readonly strings: readonly string[];
  readonly looks: readonly NumberLook[];
  readonly from1904: boolean;
  readonly keepsLines: boolean;
  /** Runs after each piece of the sheet, with 0 to 1. */
  readonly between: (done: number) => Promise<void>;
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
}

interface SheetRow {
  readonly number: number;
  readonly cells: string[];
}

interface Merge {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** The rows with something in them. @throws Refused broken, too-many-rows, too-many-columns */
export async function readSheet(
  archive: Archive,
  part: string,
  reading: SheetReading,
): Promise<readonly Row[]> {
  const rows = new Map<number, string[]>();
  /** By column. */
  const merges = new Map<number, Merge[]>();
  let [row, column, value, formula] = [0, 0, '', ''];
  let inside: 'value' | 'formula' | null = null;
  let cell: Cell | null = null;
  await readXml(
    archive,
    part,
    {
      open: (name, attribute) => {
        if (name === 'row') {
          row = rowOf(attribute('r'), row + 1);
          column = 0;
        } else if (name === 'c') {
          column = columnOf(attribute('r')) ?? column + 1;
          value = formula = '';
          cell = { column, type: attribute('t') ?? 'n', style: Number(attribute('s') ?? -1) };
        } else if (name === 'mergeCell') {
          const merge = mergeOf(attribute('ref') ?? '');
          if (merge !== null) keep(merges, merge);
        }
        if (name === 'v' || name === 't') inside = 'value';
        else inside = name === 'f' ? 'formula' : null;
      },
      text: (text) => {
        if (inside === 'value') value += text;
        if (inside === 'formula') formula += text;
      },
      close: (name) => {
        inside = null;
        if (name !== 'c' || cell === null) return;
        const shown =
          value === '' ? uncounted(formula, cell, reading) : shownAs(value, cell, reading);
        if (shown !== '') add(rows, row, cell.column, shown);
        cell = null;
      },
    },
    reading.between,
  );
  const inOrder = Array.from(rows, ([number, cells]) => ({ number, cells })).toSorted(
    (a, b) => a.number - b.number,
  );
  for (const ofColumn of merges.values()) fillDown(inOrder, ofColumn);
  return inOrder;
}

/** The last row that Excel has. */
const ROW_MAX = 1_048_576;

function rowOf(reference: string | undefined, next: number): number {
  const row = reference === undefined ? next : Number(reference);
  if (!Number.isInteger(row) || row < 1 || row > ROW_MAX) throw new Refused('broken');
  return row;
}

function add(rows: Map<number, string[]>, row: number, column: number, shown: string): void {
  if (column > LIMITS.columns) throw new Refused('too-many-columns', { limit: LIMITS.columns });
  const cells = rows.get(row) ?? [];
  put(cells, column, shown);
  rows.set(row, cells);
  if (rows.size > LIMITS.rows) throw new Refused('too-many-rows', { limit: LIMITS.rows });
}

function shownAs(value: string, { type, style }: Cell, reading: SheetReading): string {
  switch (type) {
    case 's':
      return cleanCell(reading.strings[Number(value)] ?? '', reading.keepsLines);
    case 'n':
      return shownNumber(value, reading.looks[style] ?? 'plain', reading.from1904);
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    default:
      return cleanCell(value, reading.keepsLines);
  }
}

/** A formula that no program has worked out yet is shown itself: silence would look like no data. */
function uncounted(formula: string, { type }: Cell, { keepsLines }: SheetReading): string {
  return formula === '' || type === 'str' ? '' : cleanCell(`=${formula}`, keepsLines);
}

/** B3 is column 2. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function mergeOf(reference: string): Merge | null {
  const [, first, last] = /^[A-Z]+(\d+):[A-Z]+(\d+)$/.exec(reference) ?? [];
  const column = columnOf(reference);
  if (column === null || column > LIMITS.columns || first === last) return null;
  return { column, first: Number(first), last: Number(last) };
}

function keep(merges: Map<number, Merge[]>, merge: Merge): void {
  const known = merges.get(merge.column);
  if (known === undefined) merges.set(merge.column, [merge]);
  else known.push(merge);
}

/** An area's name merged over its rows stands in each of them. All merges are of one column. */
function fillDown(rows: readonly SheetRow[], merges: readonly Merge[]): void {
  const inOrder = merges.toSorted((a, b) => a.first - b.first);
  let [next, value] = [0, ''];
  for (const { number, cells } of rows) {
    while ((inOrder[next]?.first ?? Infinity) <= number) {
      next += 1;
      value = '';
    }
    const merge = inOrder[next - 1];
    if (merge === undefined || number > merge.last) continue;
    if (number === merge.first) value = cells[merge.column - 1] ?? '';
    else if (value !== '') put(cells, merge.column, value);
  }
}

function put(cells: string[], column: number, shown: string): void {
  while (cells.length < column) cells.push('');
  cells[column - 1] = shown;
}
