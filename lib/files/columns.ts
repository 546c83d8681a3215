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
  /** The month that the header names, where months stand side by side (1月, 2月 …); empty elsewhere. */
  readonly period: string;
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

/** Whether the table says the month of every figure itself. */
export function namesMonths(mapping: Mapping): boolean {
  const figures = mapping.columns.filter(isFigures);
  return (
    hasRole(mapping, 'period') ||
    (figures.length > 0 && figures.every(({ period }) => period !== ''))
  );
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
  const stated = readPeriod(title, yearOf(period));
  const year = Number(/20\d{2}(?=年)/.exec(fold(title))?.[0] ?? yearOf(stated ?? period));
  const read = Array.from({ length: width }, (_, at) => {
    const cells = cellsAt(below, at);
    return { header: header.cells[at] ?? '', cells, role: roleOf(header.cells[at] ?? '', cells) };
  });
  const raw = read.some(({ role }) => role === 'metric') ? withoutStrangers(read) : read;
  const roles = raw.map(({ role }) => role);
  const common = unitInHeader(title) || unitOfValues(raw);
  const columns = raw.map((column): Column => ({
    header: column.header,
    role: column.role,
    metric: roles.includes('metric') ? '' : metricIn(column),
    unit: roles.includes('unit') ? '' : unitOf(column, common),
    period: monthIn(column, year) ?? '',
  }));
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

/** In a wide table the header is the metric, unless it is a month. */
function metricIn(column: Raw): string {
  const isMetric = column.role === 'value' && !isBareValue(column.header);
  return isMetric && monthIn(column, 2000) === null ? nameIn(column.header) : '';
}

/** The month of a column named 10月 or 2026-10. */
function monthIn({ role, header }: Raw, year: number): string | null {
  return role === 'value' && /^[\d年月度份./-]+$/.test(fold(header))
    ? readPeriod(header, year)
    : null;
}

/**
 * Beside a metric column a column of figures is named 实际 or by its month; 占比 there is of another
 * metric than the row's. Where none is named so, the first one must be it.
 */
function withoutStrangers(columns: readonly Raw[]): readonly Raw[] {
  const isKnown = (column: Raw): boolean =>
    isBareValue(column.header) || monthIn(column, 2000) !== null;
  const values = columns.filter(({ role }) => role === 'value');
  const kept = values.some(isKnown) ? values.filter(isKnown) : values.slice(0, 1);
  return columns.map((column) =>
    column.role === 'value' && !kept.includes(column) ? { ...column, role: 'ignored' } : column,
  );
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
