/** One sheet of a workbook: its cells, merged ones filled down. */
import type { Archive } from './archive.ts';
import { shownNumber, type NumberLook } from './number-format.ts';
import { Refused } from './problem.ts';
import { LIMITS, type Row } from './table.ts';
import { readXml } from './xml.ts';

export interface SheetReading {
  readonly strings: readonly string[];
  readonly looks: readonly NumberLook[];
  readonly from1904: boolean;
  /** Runs after each piece of the sheet, with 0 to 1. */
  readonly between: (done: number) => Promise<void>;
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
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
  const merges: Merge[] = [];
  let [row, column, value, formula] = [0, 0, '', ''];
  let inside: 'value' | 'formula' | null = null;
  let cell: Cell | null = null;
  await readXml(
    archive,
    part,
    {
      open: (name, attribute) => {
        if (name === 'row') {
          row = Number(attribute('r') ?? row + 1);
          column = 0;
        } else if (name === 'c') {
          column = columnOf(attribute('r')) ?? column + 1;
          value = formula = '';
          cell = { column, type: attribute('t') ?? 'n', style: Number(attribute('s') ?? -1) };
        } else if (name === 'mergeCell') {
          const merge = mergeOf(attribute('ref') ?? '');
          if (merge !== null) merges.push(merge);
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
        const shown = value === '' ? uncounted(formula, cell) : shownAs(value, cell, reading);
        if (shown !== '') put(rows, row, cell.column, shown);
        cell = null;
      },
    },
    reading.between,
  );
  for (const merge of merges) fillDown(rows, merge);
  return Array.from(rows, ([number, cells]) => ({ number, cells })).toSorted(
    (a, b) => a.number - b.number,
  );
}

function put(rows: Map<number, string[]>, row: number, column: number, shown: string): void {
  if (column > LIMITS.columns) throw new Refused('too-many-columns', { limit: LIMITS.columns });
  const cells = rows.get(row) ?? [];
  while (cells.length < column - 1) cells.push('');
  cells[column - 1] = shown;
  rows.set(row, cells);
  if (rows.size > LIMITS.rows) throw new Refused('too-many-rows', { limit: LIMITS.rows });
}

function shownAs(value: string, { type, style }: Cell, reading: SheetReading): string {
  switch (type) {
    case 's':
      return clean(reading.strings[Number(value)] ?? '');
    case 'n':
      return shownNumber(value, reading.looks[style] ?? 'plain', reading.from1904);
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    default:
      return clean(value);
  }
}

/** A formula that no program has worked out yet is shown itself: silence would look like no data. */
function uncounted(formula: string, { type }: Cell): string {
  return formula === '' || type === 'str' ? '' : clean(`=${formula}`);
}

/** Line ends and tabs inside a cell part words; _x000D_ is how Excel writes a carriage return. */
function clean(text: string): string {
  return text
    .replace(/_x000D_/g, '')
    .replace(/\s+/g, ' ')
    .trim();
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
  if (column === null || first === undefined || last === undefined || first === last) return null;
  return { column, first: Number(first), last: Number(last) };
}

/** An area's name merged over its rows stands in each of them. */
function fillDown(rows: ReadonlyMap<number, string[]>, { column, first, last }: Merge): void {
  const value = rows.get(first)?.[column - 1];
  if (value === undefined || column > LIMITS.columns) return;
  for (const [number, cells] of rows) {
    if (number <= first || number > last) continue;
    while (cells.length < column) cells.push('');
    cells[column - 1] = value;
  }
}
