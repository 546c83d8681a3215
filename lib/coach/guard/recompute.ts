/** Numbers that a rewrite works out from numbers beside them: differences, rates, sums, means. */
import {
  add,
  compare,
  divide,
  negate,
  signOf,
  ZERO,
  type Rational,
} from '../../evidence/arithmetic.ts';
import { fits } from './same-number.ts';
import { sizeOf, unitClassOf, type Told } from './told.ts';

export type Operation = 'ratio' | 'growth' | 'difference' | 'sum' | 'mean';

export interface Recomputed {
  readonly operation: Operation;
  readonly operands: readonly Told[];
}

/** More numbers at hand fit too much by chance. */
const OPERANDS_MAX = 8;
const RATIO = /的|率|比例|比重|占|完成|九成|达到|之/;
const DIFFERENCE = /未|没|差|多|少|高|低|缺|欠|超|快|慢|净增|其余|另有|剩|还有|增|减|升|降|长|缩/;
const SUM = /合计|总计|共|总|累计|净增/;
/** 比6月的40.3万元 is what something grew from. */
const BASE_REACH = 8;
const BASE = /(?<![同环])比|[较由从]/;
const MEAN = /平均|人均|户均|每/;

/** How a number follows from known ones by the operation that its words name; null where it does not. */
export function recompute(claim: Told, known: readonly Told[]): Recomputed | null {
  const words = `${claim.lead}#${claim.tail.slice(0, 3)}`;
  const operands = known.slice(-OPERANDS_MAX);
  const firm = operands.filter((operand) => !isBase(operand));
  const unit = unitClassOf(claim.number);
  const tries: (Recomputed | null)[] = [];
  if (unit === 'ratio' && RATIO.test(words)) tries.push(pairOf(claim, operands, 'ratio', ratioOf));
  if (unit === 'ratio' && isChange(claim)) {
    const fromChange = claim.direction === -1 ? growthFromFall : growthFromRise;
    tries.push(
      pairOf(claim, operands, 'growth', growthOf),
      pairOf(claim, firm, 'growth', fromChange),
    );
  }
  if (unit === 'points' && isChange(claim))
    tries.push(pairOf(claim, ofUnit(operands, 'ratio'), 'difference', differenceOf));
  if (unit !== 'ratio' && DIFFERENCE.test(words))
    tries.push(pairOf(claim, ofUnit(operands, unit), 'difference', differenceOf));
  if (SUM.test(words)) tries.push(sumOf(claim, ofUnit(operands, unit)));
  if (MEAN.test(words)) tries.push(meanOf(claim, operands));
  return tries.find((one) => one !== null) ?? null;
}

function isChange({ direction, near }: Told): boolean {
  return direction !== 0 || near.has('#change');
}

function ofUnit(told: readonly Told[], unit: string): readonly Told[] {
  return told.filter(({ number }) => unitClassOf(number) === unit);
}

type Formula = (a: Rational, b: Rational) => Rational | null;

const ratioOf: Formula = (a, b) => (signOf(b) === 0 ? null : divide(a, b));
const differenceOf: Formula = (a, b) => add(a, negate(b));
const growthOf: Formula = (a, b) => (signOf(b) === 0 ? null : divide(add(a, negate(b)), b));

/** Two operands of one unit, in either order; a growth must go the way it is told. */
function pairOf(
  claim: Told,
  operands: readonly Told[],
  operation: Operation,
  formula: Formula,
): Recomputed | null {
  for (const a of operands) {
    for (const b of operands) {
      if (a === b || countedIn(a) !== countedIn(b)) continue;
      if (compare(sizeOf(a.number), sizeOf(b.number)) === 0 && operation !== 'ratio') continue;
      const value = formula(sizeOf(a.number), sizeOf(b.number));
      if (value === null || !fits(value, claim.number)) continue;
      const goesUp = signOf(value) > 0 ? 1 : -1;
      if (operation === 'growth' && claim.direction !== 0 && claim.direction !== goesUp) continue;
      return { operation, operands: [a, b] };
    }
  }
  return null;
}

/** An amount and by how much it rose or fell: 10.456 of 318.452. Formulas: domain.md 2.2. */
const growthFromRise: Formula = (now, rise) => growthOf(now, add(now, negate(rise)));
const growthFromFall: Formula = (now, fall) => growthOf(now, add(now, fall));

function isBase({ line, number }: Told): boolean {
  const clause =
    line
      .slice(0, number.start)
      .split(/[,。;:、]/)
      .at(-1) ?? '';
  return BASE.test(clause.slice(-BASE_REACH));
}

/** 户 and 户次 are added up and compared by those who count visits. */
function countedIn({ number }: Told): string {
  return unitClassOf(number).replace(/次$/, '');
}

/** All of a run of neighbours. */
function sumOf(claim: Told, operands: readonly Told[]): Recomputed | null {
  for (let from = 0; from < operands.length; from += 1) {
    let sum = ZERO;
    for (let to = from; to < operands.length; to += 1) {
      const operand = operands[to];
      if (!operand) break;
      sum = add(sum, sizeOf(operand.number));
      if (to > from && fits(sum, claim.number))
        return { operation: 'sum', operands: operands.slice(from, to + 1) };
    }
  }
  return null;
}

/** An amount of the claim's unit divided by a count of something else. */
function meanOf(claim: Told, operands: readonly Told[]): Recomputed | null {
  const unit = unitClassOf(claim.number);
  for (const whole of ofUnit(operands, unit)) {
    for (const count of operands) {
      if (unitClassOf(count.number) === unit || !count.number.measure?.countable) continue;
      const value = ratioOf(sizeOf(whole.number), sizeOf(count.number));
      if (value && fits(value, claim.number))
        return { operation: 'mean', operands: [whole, count] };
    }
  }
  return null;
}
