/**
 * Rows that tell the same of several things: the rows of a table, or lists of equal length in a text. A
 * formula that most rows follow is the formula of all; the rows that do not follow it are slips.
 */
import { approximately, scaled } from '../text/bounds.ts';
import {
  differenceOf,
  pointAt,
  productOf,
  quotientOf,
  sumOf,
  type Interval,
} from './arithmetic.ts';
import { growthOf } from './comparison.ts';
import type { Mention } from './mention.ts';
import { ratioOf, relate, type Relation, type RelationKind } from './relation.ts';

/** The numbers of one thing, row by row; null where a row has none. */
export type Column = readonly (Mention | null)[];

interface Formula {
  readonly kind: RelationKind;
  readonly words: string;
  readonly compute: Relation['compute'];
  /** The same without bounds: a look that costs little before the exact one. */
  readonly rough: (a: number, b: number) => number;
  /** Whether numbers of these dimensions can stand in it: the claim, then the operands. */
  readonly suits: (claim: string, a: string, b: string) => boolean;
  /** Whether the operands in the other order are the same formula. */
  readonly isSymmetric: boolean;
}

const RATES: ReadonlySet<string> = new Set(['ratio', 'points']);
const areAmounts = (claim: string, a: string, b: string): boolean =>
  claim === a && a === b && !RATES.has(claim);
const areDistances = (claim: string, a: string, b: string): boolean =>
  areAmounts(claim, a, b) || (claim === 'points' && a === 'ratio' && b === 'ratio');

const FORMULAS: readonly Formula[] = [
  {
    kind: 'share',
    words: '第一个数 ÷ 第二个数',
    compute: ratioOf,
    rough: (a, b) => a / b,
    // 开卡张数 ÷ 人数: what is counted one for one.
    suits: (claim, a, b) => claim === 'ratio' && !RATES.has(a) && !RATES.has(b),
    isSymmetric: false,
  },
  {
    kind: 'growth',
    words: '（现数 − 基数）÷ 基数',
    compute: growthOf,
    rough: (a, b) => (a - b) / b,
    suits: (claim, a, b) => claim === 'ratio' && a === b && !RATES.has(a),
    isSymmetric: false,
  },
  {
    kind: 'difference',
    words: '两数之差',
    compute: ([a, b]) => (a && b ? differenceOf(a, b) : null),
    rough: (a, b) => a - b,
    suits: areDistances,
    isSymmetric: false,
  },
  {
    kind: 'total',
    words: '两数之和',
    compute: ([a, b]) => (a && b ? sumOf(a, b) : null),
    rough: (a, b) => a + b,
    suits: areAmounts,
    isSymmetric: true,
  },
  ...[0, 2, 4, -2, -4].map((power): Formula => ({
    kind: 'share',
    words: '总量 ÷ 个数',
    compute: ([a, b]) => (a && b ? scaledBy(quotientOf(a, b), power) : null),
    rough: (a, b) => (a / b) * 10 ** power,
    suits: (claim, a, b) =>
      ![claim, a, b].some((one) => RATES.has(one)) &&
      (power === 0 ? a !== b && claim !== b : [claim, a, b].includes('')),
    isSymmetric: false,
  })),
];

/** 万元 ÷ 箱 told in 元, litres for a hundred kilometres: where a column names no unit. */
function scaledBy(value: Interval | null, power: number): Interval | null {
  const factor = scaled(1, power);
  return value && productOf(value, pointAt(factor));
}

/** So many columns are compared each with each; wider tables are not read. */
const COLUMNS_MAX = 9;
const ROWS_MAX = 40;
const FITS_LEAST = 2;
/** Digits of the claims that follow a formula, together, before it is more than chance. */
const DIGITS_LEAST = 4;

/** isClaim: which columns may follow from others; all of a table. */
export function relationsOfGrid(
  columns: readonly Column[],
  isClaim: (column: Column) => boolean = () => true,
): readonly Relation[] {
  const rows = columns[0]?.length ?? 0;
  if (columns.length > COLUMNS_MAX || rows < 2 || rows > ROWS_MAX) return [];
  const numbered = columns.filter((column) => dimensionOf(column) !== null);
  return numbered.filter(isClaim).flatMap((claims) => bestFor(claims, numbered));
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
  if (roughFits(formula, claims, a, b) < FITS_LEAST) return [];
  const relations = claims.flatMap((claim, row) => {
    const [left, right] = [a[row], b[row]];
    if (!claim || !left || !right || claim.silenced) return [];
    const operands = [left, right];
    const found = relate({ kind, claim, sign: claim.sign, operands, compute, formula: words });
    return found ? [found] : [];
  });
  return isFollowed(relations) ? relations : [];
}

/** How many rows come near; most formulas come near in none. */
function roughFits({ rough }: Formula, claims: Column, a: Column, b: Column): number {
  let fits = 0;
  for (let row = 0; row < claims.length; row += 1) {
    const [claim, left, right] = [claims[row], a[row], b[row]];
    if (!claim || !left || !right) continue;
    const told = Math.abs(approximately(claim.number));
    const slack = told * NEAR + 10 ** claim.number.exponent;
    if (
      Math.abs(Math.abs(rough(approximately(left.number), approximately(right.number))) - told) <=
      slack
    )
      fits += 1;
  }
  return fits;
}

const NEAR = 0.05;

/** Most rows follow it, with so many digits that it cannot be chance. */
export function isFollowed(relations: readonly Relation[]): boolean {
  const fitting = relations.filter(({ verdict }) => verdict === 'consistent');
  const misfits = relations.filter(({ verdict }) => verdict === 'inconsistent').length;
  const digits = fitting.reduce((sum, { claim }) => sum + digitsOf(claim), 0);
  return fitting.length >= FITS_LEAST && fitting.length >= 2 * misfits && digits >= DIGITS_LEAST;
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
  return first ? first.place.start + first.number.start : 0;
}
