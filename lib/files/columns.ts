/** Which column means what: a guess from the header, then the author's to change. */
import { shifted, yearOf } from '../evidence/month.ts';
import { fold } from '../text/fold.ts';
import { headerOf, isBareValue, nameIn, roleOf, type Role } from './header.ts';
import { readPeriod } from './period-cell.ts';
import type { Row, Table } from './table.ts';
import { unitInHeader } from './unit.ts';

export { ROLES, type Role } from './header.ts';

export interface Column {
  readonly header: string;
  readonly role: Role;
  /** The metric of a column of figures; empty where a metric column or `Mapping.metric` says it. */
  readonly metric: string;
  /** The unit of a column of figures; empty where the cells or a unit column say it. */
  readonly unit: string;
}

export interface Mapping {
  /** The number of the row that names the columns; what stands above it is no figure. */
  readonly headerRow: number;
  readonly columns: readonly Column[];
  /** What holds for all rows, where no column says it; empty while nobody has said it. */
  readonly period: string;
  readonly scope: string;
  readonly metric: string;
}

const FIGURES: ReadonlySet<Role> = new Set(['value', 'plan', 'rate', 'last-year', 'last-month']);

/** Whether a column holds figures. */
export function isFigures({ role }: Column): boolean {
  return FIGURES.has(role);
}

export function hasRole({ columns }: Mapping, role: Role): boolean {
  return columns.some((column) => column.role === role);
}

/** A first mapping; `period` is the month to fall back on where the table names none. */
export function guessMapping({ rows }: Table, period: string): Mapping {
  const header = headerOf(rows);
  const below = rows.filter(({ number }) => number > header.number).slice(0, LOOKED);
  const title = rows
    .filter(({ number }) => number < header.number)
    .flatMap(({ cells }) => cells)
    .join(' ');
  const width = Math.max(...[header, ...below].map(({ cells }) => cells.length));
  const raw = Array.from({ length: width }, (_, at) => {
    const cells = cellsAt(below, at);
    return { header: header.cells[at] ?? '', cells, role: roleOf(header.cells[at] ?? '', cells) };
  });
  const roles = raw.map(({ role }) => role);
  const common = unitInHeader(title) || unitOfValues(raw);
  const columns = raw.map((column): Column => ({
    header: column.header,
    role: column.role,
    metric: roles.includes('metric') ? '' : metricIn(column),
    unit: roles.includes('unit') ? '' : unitOf(column, common),
  }));
  const stated = readPeriod(title, yearOf(period));
  return {
    headerRow: header.number,
    columns,
    period: roles.includes('period') ? '' : (stated ?? period),
    scope: '',
    metric: '',
  };
}

/** The month that a column speaks of, in a row of this month. */
export function periodOfColumn(period: string, role: Role): string {
  if (role === 'last-year') return shifted(period, -12);
  return role === 'last-month' ? shifted(period, -1) : period;
}

/** Rows that a guess rests on. */
const LOOKED = 50;

interface Raw {
  readonly header: string;
  readonly role: Role;
  readonly cells: readonly string[];
}

/** In a wide table the header is the metric. */
function metricIn({ role, header }: Raw): string {
  return role === 'value' && !isBareValue(header) ? nameIn(header) : '';
}

/** The header's own unit, else that of the table (单位：箱) unless the cells say theirs. */
function unitOf(column: Raw, common: string): string {
  if (!FIGURES.has(column.role)) return '';
  return (
    unitInHeader(column.header) || (isRate(column) || column.cells.some(bearsUnit) ? '' : common)
  );
}

/** 实际（箱） beside 计划: the plan is in 箱 too, where no other column says otherwise. */
function unitOfValues(columns: readonly Raw[]): string {
  const amounts = columns.filter((column) => column.role === 'value' && !isRate(column));
  const units = new Set(amounts.map(({ header }) => unitInHeader(header)));
  return units.size === 1 ? ([...units][0] ?? '') : '';
}

function isRate({ role, header }: Raw): boolean {
  return role === 'rate' || /[率比]$/.test(nameIn(header));
}

function bearsUnit(cell: string): boolean {
  return /\d\s*[^\d\s.,)]/.test(fold(cell));
}

function cellsAt(rows: readonly Row[], at: number): readonly string[] {
  return rows.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== '');
}
