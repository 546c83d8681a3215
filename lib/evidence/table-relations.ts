/** What the rows and columns of a pasted table must satisfy. */
import { approximately } from '../text/bounds.ts';
import { differenceOf, quotientOf, sumOf, type Interval } from './arithmetic.ts';
import { relationsOfGrid } from './grid.ts';
import type { Mention } from './mention.ts';
import { ratioOf, relate, relateBySlip, type Relation } from './relation.ts';
import type { Column } from './table-columns.ts';

export interface Row {
  readonly name: string;
  readonly cells: readonly (Mention | null)[];
}

/** A pasted table: lines of cells parted by tabs, the first one naming the columns. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

const TOTAL = /^(?:合计|总计|小计|共计)$/;

export function relationsOf({ columns, rows }: Table): readonly Relation[] {
  const found = rows.flatMap((row) => relationsOfRow(columns, row));
  const last = rows.at(-1);
  if (last && TOTAL.test(last.name) && rows.length > 2)
    found.push(...columnSums(columns, rows, last));
  found.push(...sharesOf(columns, rows));
  const named = withoutMisread(
    found.filter((relation) => relation !== null),
    rows,
  );
  const claimed = new Set(named.map(({ claim }) => claim));
  return [...named, ...relationsByRows(rows).filter(({ claim }) => !claimed.has(claim))];
}

/** What the columns have to do with each other, whatever they are called. */
function relationsByRows(rows: readonly Row[]): readonly Relation[] {
  const things = rows.filter(({ name }) => !TOTAL.test(name));
  const width = Math.max(0, ...things.map(({ cells }) => cells.length));
  return relationsOfGrid(
    Array.from({ length: width }, (_, index) => things.map(({ cells }) => cells[index] ?? null)),
  );
}

/** A column of which nothing fits was not understood. */
function withoutMisread(relations: readonly Relation[], rows: readonly Row[]): readonly Relation[] {
  const columnOfClaim = new Map<Mention, number>();
  for (const { cells } of rows)
    cells.forEach((cell, index) => cell && columnOfClaim.set(cell, index));
  const place = ({ kind, claim }: Relation): string => `${kind}|${columnOfClaim.get(claim)}`;
  const fits = new Set(relations.filter(({ verdict }) => verdict !== 'inconsistent').map(place));
  const counts = new Map<string, number>();
  for (const relation of relations)
    counts.set(place(relation), (counts.get(place(relation)) ?? 0) + 1);
  return relations.filter(
    (relation) => fits.has(place(relation)) || counts.get(place(relation)) === 1,
  );
}

type Formula = readonly [
  kind: Relation['kind'],
  operands: readonly Column[],
  compute: Relation['compute'],
  words: string,
];

const minus = ([a, b]: readonly Interval[]): Interval | null =>
  a && b ? differenceOf(a, b) : null;

const growth = ([a, b]: readonly Interval[]): Interval | null =>
  a && b ? quotientOf(differenceOf(a, b), b) : null;

const FORMULAS: Partial<Record<Column, readonly Formula[]>> = {
  rate: [['completion', ['actual', 'plan'], ratioOf, '实际 ÷ 计划']],
  yoy: [['growth', ['actual', 'yoy-base'], growth, '（现数 − 同期）÷ 同期']],
  mom: [['growth', ['actual', 'mom-base'], growth, '（现数 − 上月）÷ 上月']],
  growth: [
    ['growth', ['actual', 'yoy-base'], growth, '（现数 − 同期）÷ 同期'],
    ['growth', ['actual', 'mom-base'], growth, '（现数 − 上月）÷ 上月'],
    ['growth', ['actual', 'ytd-base'], growth, '（现数 − 年初）÷ 年初'],
  ],
  difference: [
    ['difference', ['actual', 'yoy-base'], minus, '现数 − 同期'],
    ['difference', ['actual', 'mom-base'], minus, '现数 − 上月'],
    ['difference', ['actual', 'ytd-base'], minus, '现数 − 年初'],
  ],
  gap: [['over', ['actual', 'plan'], minus, '实际 − 计划']],
  'yoy-difference': [['difference', ['actual', 'yoy-base'], minus, '现数 − 同期']],
  'mom-difference': [['difference', ['actual', 'mom-base'], minus, '现数 − 上月']],
};

/** A column that stands twice is ambiguous, and so is a row of rates. */
function relationsOfRow(columns: readonly Column[], { cells }: Row): (Relation | null)[] {
  const one = (wanted: Column): Mention | null => {
    const places = columns.flatMap((column, index) => (column === wanted ? [index] : []));
    return places.length === 1 ? (cells[places[0] ?? 0] ?? null) : null;
  };
  return columns.flatMap((column, index) => {
    const claim = cells[index];
    const formulas = (FORMULAS[column] ?? []).filter(([, operands]) =>
      operands.every((wanted) => one(wanted) !== null),
    );
    const [formula] = formulas;
    if (!claim || formulas.length !== 1 || !formula || claim.silenced) return [];
    const [kind, wanted, compute, words] = formula;
    const operands = wanted.map(one).filter((mention) => mention !== null);
    const isAmount = operands.every(({ number }) => number.measure?.dimension !== 'ratio');
    if (!isAmount && kind !== 'completion') return [];
    return [relate({ kind, claim, sign: claim.sign, operands, compute, formula: words })];
  });
}

function columnSums(
  columns: readonly Column[],
  rows: readonly Row[],
  last: Row,
): (Relation | null)[] {
  return columns.map((column, index) => {
    const claim = last.cells[index];
    const parts = rows.slice(0, -1).map(({ cells }) => cells[index] ?? null);
    const isSummed =
      column === 'plan' ||
      column === 'actual' ||
      column === 'yoy-base' ||
      column === 'mom-base' ||
      column === 'ytd-base' ||
      column === 'difference' ||
      column === 'other';
    if (
      !claim ||
      !isSummed ||
      parts.some((part) => part === null) ||
      claim.number.measure?.dimension === 'ratio'
    )
      return null;
    const operands = parts.filter((part) => part !== null);
    if (rows.some(({ name }) => /^其中|总量|^全部/.test(name))) return null;
    if (
      operands.some(({ number }) => number.measure?.dimension !== claim.number.measure?.dimension)
    )
      return null;
    // A total below one of its parts is a mean, unless its digits are those of the sum.
    const isSum = operands.every(
      (part) => approximately(part.number) <= approximately(claim.number),
    );
    return (isSum ? relate : relateBySlip)({
      kind: 'total',
      claim,
      sign: claim.sign,
      operands,
      compute: ([first, ...rest]) =>
        rest.reduce<Interval | null>(
          (sum, value) => (sum ? sumOf(sum, value) : null),
          first ?? null,
        ),
      formula: '各行之和',
    });
  });
}

/** 占比 over the total row's actual figure. */
function sharesOf(columns: readonly Column[], rows: readonly Row[]): (Relation | null)[] {
  const share = columns.indexOf('share');
  const actual = columns.indexOf('actual');
  const whole = rows.find(({ name }) => TOTAL.test(name) || name.startsWith('总量'))?.cells[actual];
  if (share === -1 || actual === -1 || !whole) return [];
  return rows.map(({ cells }) => {
    const claim = cells[share];
    const part = cells[actual];
    if (!claim || !part || part === whole) return null;
    return relate({
      kind: 'share',
      claim,
      sign: 1,
      operands: [part, whole],
      compute: ratioOf,
      formula: '部分 ÷ 总量',
    });
  });
}
