import type { Paragraph } from '../text/paragraph.ts';
import type { WrittenNumber } from '../text/number.ts';
import { readNumbers } from '../text/number-scan.ts';
import { unitAt } from '../text/unit.ts';
import { lettersIn } from './letters.ts';
import { isPipedRow, isRow, type Mention, type Place } from './mention.ts';
import type { Relation } from './relation.ts';
import type { Role } from './roles.ts';
import { columnOf, monthColumns, type Column } from './table-columns.ts';
import { relationsOf, type Table } from './table-relations.ts';

interface Cell {
  readonly text: string;
  /** Offset in the line. */
  readonly from: number;
  readonly place: Place;
}

const LEAST_CELLS = 3;

const COLUMNS_MAX = 60;

/** The numbers of all pasted tables, and what their rows and columns must satisfy. */
export function readTables(paragraphs: readonly Paragraph[]): {
  mentions: readonly Mention[];
  relations: readonly Relation[];
} {
  const tables: Table[] = [];
  let open: Paragraph[] = [];
  for (const paragraph of [...paragraphs, null]) {
    const cells = paragraph && isRow(paragraph.facts.folded) ? cellsOf(paragraph) : [];
    // | --- | --- | is no row.
    if (cells.length >= LEAST_CELLS && cells.every(({ text }) => /^\s*:?-+:?\s*$/.test(text)))
      continue;
    if (paragraph && cells.length >= LEAST_CELLS) open.push(paragraph);
    else {
      const table = open.length > 1 ? tableOf(open) : null;
      if (table) tables.push(table);
      open = [];
    }
  }
  return {
    mentions: tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null)),
    ),
    relations: tables.flatMap(relationsOf),
  };
}

function cellsOf({ start, facts: { folded } }: Paragraph): readonly Cell[] {
  const isPiped = isPipedRow(folded);
  const place = { start };
  let from = 0;
  const cells = folded.split(isPiped ? '|' : '\t').map((text) => {
    const cell = { text, from, place };
    from += text.length + 1;
    return cell;
  });
  // | 甲 | 乙 | begins and ends with a line.
  return isPiped ? cells.slice(1, cells.at(-1)?.text.trim() === '' ? -1 : undefined) : cells;
}

function tableOf(lines: readonly Paragraph[]): Table | null {
  const [header, ...body] = lines;
  if (!header) return null;
  const names = cellsOf(header).map(({ text }) => text.trim());
  if (names.length > COLUMNS_MAX) return null;
  // A first line of figures names nothing.
  if (names.slice(1).some((name) => /^[-+]?[\d.,]+%?$/.test(name))) return null;
  const columns =
    monthColumns(names) ?? names.map((name, index) => (index === 0 ? 'other' : columnOf(name)));
  const rows = body.map((line) => {
    const cells = cellsOf(line);
    const name = cells[0]?.text.trim() ?? '';
    return {
      name,
      cells: cells.map((cell, index) =>
        index === 0 ? null : mentionOf(cell, name, names[index] ?? '', columns[index] ?? 'other'),
      ),
    };
  });
  return { columns, rows };
}

const RATES: ReadonlySet<Column> = new Set(['rate', 'share', 'yoy', 'mom', 'growth']);

/** The number of a cell in the unit that the cell, the row or the column names. */
function mentionOf(
  { text, from, place }: Cell,
  row: string,
  column: string,
  kind: Column,
): Mention | null {
  const numbers = readNumbers(text).filter(
    (one) => one.kind === 'quantity' || one.kind === 'bare' || one.kind === 'code',
  );
  const [number] = numbers;
  if (!number || numbers.length > 1 || text.trim().length > number.end - number.start + 3)
    return null;
  const lead = `${row} ${column}`;
  const written = unitOf(number, row, column, text, RATES.has(kind));
  return {
    number: { ...written, start: from + number.start, end: from + number.end },
    role: ROLES[kind] ?? 'other',
    sign: number.coefficient < 0 || /^\s*[-−]/.test(text) ? -1 : 1,
    label: '',
    lead,
    letters: lettersIn(lead, 0, lead.length),
    from,
    silenced: /口径|可比|剔除/.test(row + column),
    place,
    index: 0,
  };
}

const ROLES: Partial<Record<Column, Role>> = {
  plan: 'plan',
  actual: 'level',
  rate: 'completion',
  share: 'share',
  yoy: 'growth',
  mom: 'growth',
  growth: 'growth',
  'yoy-base': 'base',
  'mom-base': 'base',
  'ytd-base': 'base',
  difference: 'difference',
  gap: 'over',
  'yoy-difference': 'difference',
  'mom-difference': 'difference',
};

const PER_CENT = { name: '%', dimension: 'ratio', power: -2, countable: false };

function unitOf(
  number: WrittenNumber,
  row: string,
  column: string,
  text: string,
  isRate: boolean,
): WrittenNumber {
  const negative = /^\s*[-−]/.test(text) && number.coefficient > 0 ? -1 : 1;
  const coefficient = number.coefficient * negative;
  if (number.kind === 'quantity') return { ...number, coefficient };
  const named = unitWord(column) ?? (isRate ? null : unitWord(row)) ?? '';
  const isPercent = isRate || named === '%';
  if (isPercent)
    return { ...number, coefficient, measure: PER_CENT, exponent: number.exponent - 2 };
  const magnitude = magnitudeOf(named);
  const measure = unitAt(named, magnitude > 0 && !unitAt(named, 0) ? 1 : 0);
  return { ...number, coefficient, measure, unit: named, exponent: number.exponent + magnitude };
}

/** The unit in brackets behind a name: 销量(箱), not 甲牌(细支); null where there is none. */
function unitWord(name: string): string | null {
  for (const [, word = ''] of name.matchAll(/\(([^()]{1,8})\)/g))
    if (word === '%' || unitAt(word, 0) || unitAt(word, magnitudeOf(word) > 0 ? 1 : 0)) return word;
  return null;
}

function magnitudeOf(word: string): number {
  return word.startsWith('万') ? 4 : word.startsWith('亿') ? 8 : 0;
}
