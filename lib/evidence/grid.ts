/**
 * Rows that tell the same of several things: the rows of a table, or lists of equal length in a text. A
 * formula that most rows follow is the formula of all; the rows that do not follow it are slips.
 */
import { differenceOf, productOf, quotientOf, sumOf, type Interval } from './arithmetic.ts';
import { growthOf } from './comparison.ts';
import type { Mention } from './mention.ts';
import { ratioOf, relate, type Relation, type RelationKind } from './relation.ts';

/** The numbers of one thing, row by row; null where a row has none. */
export type Column = readonly (Mention | null)[];

interface Formula {
  readonly kind: RelationKind;
  readonly words: string;
  readonly compute: Relation['compute'];
  /** Whether numbers of these dimensions can stand in it: the claim, then the operands. */
  readonly suits: (claim: string, a: string, b: string) => boolean;
  /** Whether the operands in the other order are the same formula. */
  readonly isSymmetric: boolean;
}

const RATES: ReadonlySet<string> = new Set(['ratio', 'points']);
const areAmounts = (claim: string, a: string, b: string): boolean =>
  claim === a && a === b && !RATES.has(claim);

const FORMULAS: readonly Formula[] = [
  {
    kind: 'share',
    words: '第一个数 ÷ 第二个数',
    compute: ratioOf,
    // 开卡张数 ÷ 人数: what is counted one for one.
    suits: (claim, a, b) => claim === 'ratio' && !RATES.has(a) && !RATES.has(b),
    isSymmetric: false,
  },
  {
    kind: 'growth',
    words: '（现数 − 基数）÷ 基数',
    compute: growthOf,
    suits: (claim, a, b) => claim === 'ratio' && a === b && !RATES.has(a),
    isSymmetric: false,
  },
  {
    kind: 'difference',
    words: '两数之差',
    compute: ([a, b]) => (a && b ? differenceOf(a, b) : null),
    suits: areAmounts,
    isSymmetric: false,
  },
  {
    kind: 'total',
    words: '两数之和',
    compute: ([a, b]) => (a && b ? sumOf(a, b) : null),
    suits: areAmounts,
    isSymmetric: true,
  },
  ...[0, 2, 4, -2, -4].map((power): Formula => ({
    kind: 'share',
    words: '总量 ÷ 个数',
    compute: ([a, b]) => (a && b ? scaledBy(quotientOf(a, b), power) : null),
    suits: (claim, a, b) =>
      ![claim, a, b].some((one) => RATES.has(one)) &&
      (power === 0 ? a !== b && claim !== b : [claim, a, b].includes('')),
    isSymmetric: false,
  })),
];

/** 万元 ÷ 箱 told in 元, litres for a hundred kilometres: where a column names no unit. */
function scaledBy(value: Interval | null, power: number): Interval | null {
  const factor =
    power < 0 ? { n: 1n, d: 10n ** BigInt(-power) } : { n: 10n ** BigInt(power), d: 1n };
  return value && productOf(value, { lo: factor, hi: factor });
}

/** So many columns are compared each with each; wider tables are not read. */
const COLUMNS_MAX = 9;
const ROWS_MAX = 40;
/** Digits of the claims that follow a formula, together, before it is more than chance. */
const DIGITS_LEAST = 4;

export function relationsOfGrid(columns: readonly Column[]): readonly Relation[] {
  const rows = columns[0]?.length ?? 0;
  if (columns.length > COLUMNS_MAX || rows < 2 || rows > ROWS_MAX) return [];
  const numbered = columns.filter((column) => dimensionOf(column) !== null);
  return numbered.flatMap((claims) => bestFor(claims, numbered));
}

/** Of all formulas for a column the one that most rows follow. */
function bestFor(claims: Column, columns: readonly Column[]): readonly Relation[] {
  let best: readonly Relation[] = [];
  for (const a of columns) {
    for (const b of columns) {
      if (a === b || a === claims || b === claims) continue;
      for (const formula of FORMULAS) {
        const told = follow(formula, claims, a, b);
        if (told.length > 0 && countFits(told) > countFits(best)) best = told;
      }
    }
  }
  return best;
}

function follow(formula: Formula, claims: Column, a: Column, b: Column): readonly Relation[] {
  const { kind, words, compute, suits, isSymmetric } = formula;
  const dimensions = [claims, a, b].map(dimensionOf);
  const [claimed = null, first = null, second = null] = dimensions;
  if (claimed === null || first === null || second === null) return [];
  if (!suits(claimed, first, second)) return [];
  if (isSymmetric && placeOf(a) > placeOf(b)) return [];
  const relations = claims.flatMap((claim, row) => {
    const [left, right] = [a[row], b[row]];
    if (!claim || !left || !right || claim.silenced) return [];
    const operands = [left, right];
    const found = relate({ kind, claim, sign: claim.sign, operands, compute, formula: words });
    return found ? [found] : [];
  });
  return isFollowed(relations) ? relations : [];
}

/** Most rows follow it, with so many digits that it cannot be chance. */
export function isFollowed(relations: readonly Relation[]): boolean {
  const fitting = relations.filter(({ verdict }) => verdict === 'consistent');
  const misfits = relations.filter(({ verdict }) => verdict === 'inconsistent').length;
  const digits = fitting.reduce((sum, { claim }) => sum + digitsOf(claim), 0);
  return fitting.length >= 2 && fitting.length >= 2 * misfits && digits >= DIGITS_LEAST;
}

function countFits(relations: readonly Relation[]): number {
  return relations.filter(({ verdict }) => verdict === 'consistent').length;
}

function digitsOf({ number }: Mention): number {
  return String(Math.abs(number.coefficient)).replace(/0+$/, '').length;
}

/** The one dimension of a column; null where it has several or none. */
function dimensionOf(column: Column): string | null {
  const all = new Set(column.flatMap((one) => (one ? [one.number.measure?.dimension ?? ''] : [])));
  const [only] = all;
  return all.size === 1 && only !== undefined ? only : null;
}

function placeOf(column: Column): number {
  const first = column.find((one) => one !== null);
  return first ? first.at + first.number.start : 0;
}
