/** Rows become indicators, or errors that name their row and column. Nothing is decided here in silence. */
import { figureKey, type Indicator } from '../evidence/indicators.ts';
import { isFigures, periodOfColumn, type Column, type Mapping } from './columns.ts';
import { readPeriod } from './period-cell.ts';
import { breather, type Row, type Table } from './table.ts';
import { readUnit } from './unit.ts';
import { isBlank, readValue } from './value-cell.ts';

export type RowErrorKind =
  | 'no-period'
  | 'bad-period'
  | 'no-scope'
  | 'no-metric'
  | 'bad-number'
  | 'bad-unit'
  | 'no-unit' // a rate without %: 0.95 may be 95% or 0.95%
  | 'two-units' // the cell says another unit than its column
  | 'too-long'
  | 'twice'; // another row has another value for the same

export interface RowError {
  readonly row: number;
  /** The header of the column, or what it stands for; empty for the whole row. */
  readonly column: string;
  readonly kind: RowErrorKind;
  /** What stands there; for `twice` the number of the other row. */
  readonly found: string;
}

export interface Interpreted {
  readonly indicators: readonly Indicator[];
  /** In the order of the rows. */
  readonly errors: readonly RowError[];
  /** Rows that hold no figure, such as notes below the table. */
  readonly skipped: readonly number[];
}

export interface Interpreting {
  /** The file's name; null for a pasted table. */
  readonly file: string | null;
  /** The year of months that name none (10月). */
  readonly year: number;
  readonly onProgress?: (done: number) => void;
}

/** Reads all rows below the header by a mapping; 20,000 of them without stopping the page. */
export async function interpret(
  { rows }: Table,
  mapping: Mapping,
  { file, year, onProgress }: Interpreting,
): Promise<Interpreted> {
  const indicators = new Map<string, Indicator>();
  const errors: RowError[] = [];
  const skipped: number[] = [];
  const pause = breather();
  const below = rows.filter(({ number }) => number > mapping.headerRow);
  for (const [index, row] of below.entries()) {
    const read = readRow(row, mapping, { file, year });
    if (read.length === 0) skipped.push(row.number);
    for (const one of read) {
      if ('kind' in one) errors.push(one);
      else add(indicators, errors, one);
    }
    if (index % 200 === 199) {
      onProgress?.((index + 1) / below.length);
      await pause();
    }
  }
  onProgress?.(1);
  return { indicators: [...indicators.values()], errors, skipped };
}

/** The same value twice is one; two values for one figure are an error of the later row. */
function add(known: Map<string, Indicator>, errors: RowError[], one: Indicator): void {
  const key = figureKey(one);
  const before = known.get(key);
  if (before === undefined) known.set(key, one);
  else if (before.value !== one.value || before.unit !== one.unit) {
    const { row } = one.source;
    errors.push({ row, column: one.metric, kind: 'twice', found: String(before.source.row) });
  }
}

type Labels = Readonly<Record<'period' | 'scope' | 'metric' | 'unit', string>>;

function readRow(
  row: Row,
  mapping: Mapping,
  given: Pick<Interpreting, 'file' | 'year'>,
): readonly (Indicator | RowError)[] {
  const { columns } = mapping;
  const figures = columns.flatMap((column, at) => {
    const cell = row.cells[at] ?? '';
    return isFigures(column) && !isBlank(cell) ? [{ column, cell }] : [];
  });
  // A note below the table or a line of its own: one cell, and no figure in it.
  if (figures.length === 0) return [];
  if (row.cells.filter((cell) => cell !== '').length === 1 && columns.length > 2) {
    const [only] = figures;
    if (only && readValue(only.cell) === null) return [];
  }
  const labels: Labels = {
    period: cellOf(row, columns, 'period') || mapping.period,
    scope: cellOf(row, columns, 'scope') || fixed(columns, 'scope', mapping.scope),
    metric: cellOf(row, columns, 'metric') || fixed(columns, 'metric', mapping.metric),
    unit: cellOf(row, columns, 'unit'),
  };
  const needsPeriod = figures.some(({ column }) => column.period === '');
  const problem = labelError(row.number, labels, needsPeriod ? given.year : null);
  if (problem !== null) return [problem];
  return figures.map(({ column, cell }) => readFigure(row.number, column, cell, labels, given));
}

/** A fixed name fills in for a column that is not there, never for an empty cell of one that is. */
function fixed(columns: readonly Column[], role: Column['role'], value: string): string {
  return columns.some((column) => column.role === role) ? '' : value.trim();
}

function cellOf({ cells }: Row, columns: readonly Column[], role: Column['role']): string {
  const at = columns.findIndex((column) => column.role === role);
  return at === -1 ? '' : (cells[at] ?? '');
}

const NAME_MAX = 60;

function labelError(
  row: number,
  { period, scope, metric, unit }: Labels,
  /** Null where every column of figures has its own month. */
  year: number | null,
): RowError | null {
  if (year !== null && readPeriod(period, year) === null) {
    const kind = period === '' ? 'no-period' : 'bad-period';
    return { row, column: 'period', kind, found: period };
  }
  if (scope === '') return { row, column: 'scope', kind: 'no-scope', found: '' };
  if (unit !== '' && readUnit(unit) === null) {
    return { row, column: 'unit', kind: 'bad-unit', found: unit };
  }
  const long = [scope, metric].find((name) => name.length > NAME_MAX);
  return long === undefined ? null : { row, column: '', kind: 'too-long', found: long };
}

function readFigure(
  row: number,
  column: Column,
  cell: string,
  labels: Labels,
  { file, year }: Pick<Interpreting, 'file' | 'year'>,
): Indicator | RowError {
  const wrong = (kind: RowErrorKind, found: string): RowError => ({
    row,
    column: column.header,
    kind,
    found,
  });
  const metric = metricOf(column, labels.metric);
  if (metric === '') return wrong('no-metric', '');
  const read = readValue(cell);
  if (read === null) return wrong('bad-number', cell);
  const stated = readUnit(column.role === 'rate' ? column.unit : column.unit || labels.unit) ?? '';
  if (column.unit !== '' && readUnit(column.unit) === null) return wrong('bad-unit', column.unit);
  if (stated !== '' && read.unit !== '' && stated !== read.unit) return wrong('two-units', cell);
  const unit = read.unit || stated;
  if (unit === '' && isRate(metric)) return wrong('no-unit', cell);
  const period = column.period || (readPeriod(labels.period, year) ?? '');
  return {
    period: periodOfColumn(period, column.role),
    scope: labels.scope,
    metric,
    value: read.value,
    unit,
    source: { file, row },
  };
}

/** 计划 beside a metric column is 储蓄存款计划, alone it is 计划. */
function metricOf({ role, metric }: Column, inRow: string): string {
  const base = metric.trim() || inRow;
  if (role === 'plan') return `${base}计划`;
  if (role === 'rate') return `${base}完成率`;
  return base;
}

function isRate(metric: string): boolean {
  return /[率比]$|占比|份额|同比|环比|增幅|进度/.test(metric) && !/存销比|倍数/.test(metric);
}
