import type { Paragraph } from '../text/paragraph.ts';
import type { WrittenNumber } from '../text/number.ts';
import { readNumbers } from '../text/number-scan.ts';
import { unitAt } from '../text/unit.ts';
import { differenceOf, quotientOf, sumOf, type Interval } from './arithmetic.ts';
import type { Mention } from './mention.ts';
import { ratioOf, relate, type Relation } from './relation.ts';
import type { Role } from './role.ts';

type Column =
  | 'plan'
  | 'actual'
  | 'rate'
  | 'yoy-base'
  | 'mom-base'
  | 'yoy'
  | 'mom'
  | 'growth'
  | 'ytd-base'
  | 'difference'
  | 'yoy-difference'
  | 'mom-difference'
  | 'gap'
  | 'share'
  | 'other';

interface Cell {
  readonly text: string;
  /** Offset in the line. */
  readonly from: number;
  /** Offset of the line in the text. */
  readonly at: number;
}

interface Row {
  readonly name: string;
  readonly cells: readonly (Mention | null)[];
}

/** A pasted table: lines of cells parted by tabs, the first one naming the columns. */
interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
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
    const cells = paragraph?.facts.folded.includes('\t') ? cellsOf(paragraph).length : 0;
    if (paragraph && cells >= LEAST_CELLS) open.push(paragraph);
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

function cellsOf({ start, facts }: Paragraph): readonly Cell[] {
  let from = 0;
  return facts.folded.split('\t').map((text) => {
    const cell = { text, from, at: start };
    from += text.length + 1;
    return cell;
  });
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

const COLUMNS: readonly (readonly [RegExp, Column])[] = [
  [/完成率|达成率|完成比|完成进度|完成%|完成\(%\)/, 'rate'],
  [/占比|比重|份额/, 'share'],
  [
    /(?:同比|比去年|比上年|较去年|较上年)[^量额数]{0,4}(?:增减量|增减额|增减数|增量|差额|增减\((?!%))/,
    'yoy-difference',
  ],
  [
    /(?:环比|比上月|较上月)[^量额数]{0,4}(?:增减量|增减额|增减数|增量|差额|增减\((?!%))/,
    'mom-difference',
  ],
  [/同比|同期增/, 'yoy'],
  [/环比/, 'mom'],
  [/增幅|增长|增速|降幅|增减%|增减\(%\)/, 'growth'],
  [/差额|缺口|超欠|超\(欠|差距/, 'gap'],
  [/净增|增减|增加额|增加量/, 'difference'],
  [/去年同期|上年同期|同期|去年/, 'yoy-base'],
  [/年初|上年末|上年/, 'ytd-base'],
  [/上月|上期/, 'mom-base'],
  [/计划|任务|目标|预算|应/, 'plan'],
  [/实际|完成|本月|本期|实绩|销量|月末|期末|余额|现在/, 'actual'],
];

function columnOf(name: string): Column {
  // 环比增减 is an amount, 环比增减% a rate.
  if (/增减|增加|增量/.test(name) && !/[%率幅比]$|%/.test(name)) {
    if (/同比|去年|上年/.test(name)) return 'yoy-difference';
    if (/环比|上月/.test(name)) return 'mom-difference';
  }
  return COLUMNS.find(([words]) => words.test(name))?.[1] ?? 'other';
}

const MONTH = /^(去年|上年)?(\d{1,2})月(?!末|计划|任务|目标)/;

/** 9月 and 10月 side by side: the later is the summary's own month. null where no two months stand. */
function monthColumns(names: readonly string[]): readonly Column[] | null {
  const months = names.map((name) => MONTH.exec(name));
  const own = months.flatMap((match) => (match?.[2] && !match[1] ? [Number(match[2])] : []));
  const [a, b] = own;
  if (
    a === undefined ||
    (own.length !== 2 && !(own.length === 1 && months.some((match) => match?.[1])))
  )
    return null;
  // After December comes January.
  const isTurn = b !== undefined && Math.abs(a - b) === 11;
  const latest = b === undefined ? a : isTurn ? Math.min(a, b) : Math.max(a, b);
  return names.map((name, index) => {
    const match = months[index];
    if (index === 0) return 'other';
    if (!match) return columnOf(name);
    if (match[1]) return 'yoy-base';
    return Number(match[2]) === latest ? 'actual' : 'mom-base';
  });
}

const RATES: ReadonlySet<Column> = new Set(['rate', 'share', 'yoy', 'mom', 'growth']);

/** The number of a cell in the unit that the cell, the row or the column names. */
function mentionOf(
  { text, from, at }: Cell,
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
  const written = unitOf(number, row, column, text, RATES.has(kind));
  return {
    number: { ...written, start: from + number.start, end: from + number.end },
    role: ROLES[kind] ?? 'other',
    sign: number.coefficient < 0 || /^\s*[-−]/.test(text) ? -1 : 1,
    label: '',
    lead: `${row} ${column}`,
    from,
    silenced: /口径|可比|剔除/.test(row + column),
    at,
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
  const named = /\(([^)]{1,8})\)/.exec(`${isRate ? '' : row}${column}`)?.[1] ?? '';
  const isPercent = isRate || named === '%';
  if (isPercent)
    return { ...number, coefficient, measure: PER_CENT, exponent: number.exponent - 2 };
  const magnitude = named.startsWith('万') ? 4 : named.startsWith('亿') ? 8 : 0;
  const measure = unitAt(named, magnitude > 0 && !unitAt(named, 0) ? 1 : 0);
  return { ...number, coefficient, measure, unit: named };
}

const TOTAL = /^(?:合计|总计|小计|共计)$/;

function relationsOf({ columns, rows }: Table): readonly Relation[] {
  const found = rows.flatMap((row) => relationsOfRow(columns, row));
  const last = rows.at(-1);
  if (last && TOTAL.test(last.name) && rows.length > 2)
    found.push(...columnSums(columns, rows, last));
  found.push(...sharesOf(columns, rows));
  return withoutMisread(
    found.filter((relation) => relation !== null),
    rows,
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
    return relate({
      kind: 'total',
      claim,
      sign: 1,
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
