import { exactBounds, firmBounds } from '../text/bounds.ts';
import { quotientOf, type Interval } from './arithmetic.ts';
import { changesOf, swapsOf } from './digits.ts';
import type { Mention } from './mention.ts';
import { isFirm, judge, verdictOn, type Compute, type Verdict } from './verdict.ts';

export type RelationKind =
  | 'completion'
  | 'growth'
  | 'difference'
  | 'over'
  | 'share'
  | 'points'
  | 'total'
  | 'households'
  | 'price'
  | 'grim';

/** One claim and the numbers that it must follow from. */
export interface Relation {
  readonly kind: RelationKind;
  readonly claim: Mention;
  /** 1, or -1 where the claim is told as a decline or a shortfall. */
  readonly sign: 1 | -1;
  readonly operands: readonly Mention[];
  /** What the claim would be; null where that cannot be told (a zero base). */
  readonly compute: Compute;
  /** 实际 ÷ 计划, in words. */
  readonly formula: string;
  readonly verdict: Verdict;
  /** Whether the binding of the operands is sure enough to speak of a misfit. */
  readonly sure: boolean;
}

type Draft = Omit<Relation, 'verdict' | 'sure'> & {
  readonly sure?: boolean;
  /** Whether another claim has shown that the target is exact. */
  readonly strict?: boolean;
};

/** Judges one relation; null where it cannot be judged: a hedge, an open range, a base of zero. */
export function relate(draft: Draft): Relation | null {
  const { kind, claim, sign, operands, compute, formula, sure = true, strict = false } = draft;
  const exact = isFirm(claim.number) ? expectedFrom(operands, compute, true) : null;
  if (exact === null) return null;
  let verdict = verdictOn(claim.number, sign, exact);
  // A target is exact (domain.md 2.2); one that fits only as a rounded number tells nothing.
  if (verdict === 'inconsistent' && !strict && operands.some(isTarget)) {
    const rounded = expectedFrom(operands, compute, false);
    if (rounded === null) return null;
    verdict = verdictOn(claim.number, sign, rounded);
    if (verdict === 'consistent') verdict = 'imprecise';
  }
  // Written out: a spread costs more than the arithmetic.
  return { kind, claim, sign, operands, compute, formula, verdict, sure };
}

/** What the operands give, targets taken as they are written or as rounded; null where one of them is open. */
function expectedFrom(
  operands: readonly Mention[],
  compute: Compute,
  areTargetsExact: boolean,
): Interval | null {
  const [first, second] = operands;
  // A list that grows takes as much room as all that is put into it.
  if (first && second && operands.length === 2) {
    const a = valueOf(first, areTargetsExact);
    const b = a && valueOf(second, areTargetsExact);
    return a && b && compute([a, b]);
  }
  const values: Interval[] = [];
  for (const operand of operands) {
    const value = valueOf(operand, areTargetsExact);
    if (value === null) return null;
    values.push(value);
  }
  return compute(values);
}

function valueOf(operand: Mention, isTargetExact: boolean): Interval | null {
  const { number } = operand;
  if (!isFirm(number)) return null;
  return isTargetExact && isTarget(operand) ? exactBounds(number) : firmBounds(number);
}

/** Digits that a claim needs before a likeness to the right value is more than chance. */
const SWAPPED_LEAST = 3;
const CHANGED_LEAST = 4;

/**
 * For operands that are likely, not certain: a misfit is sure only where two neighbouring digits in the
 * other order, or a single other digit, make the claim fit exactly. A claim about other numbers comes so
 * near by chance once in hundreds.
 */
export function relateBySlip(draft: Draft): Relation | null {
  const found = relate({ ...draft, sure: false });
  if (found?.verdict !== 'inconsistent') return found;
  const { claim, sign, operands, compute } = found;
  const numbers = operands.map(({ number }) => number);
  const fits = (coefficient: number): boolean =>
    judge({ ...claim.number, coefficient }, sign, numbers, compute) === 'consistent';
  const fitsWith = (at: number, coefficient: number): boolean => {
    const swapped = numbers.map((one, index) => (index === at ? { ...one, coefficient } : one));
    return judge(claim.number, sign, swapped, compute) === 'consistent';
  };
  const digits = String(Math.abs(claim.number.coefficient)).length;
  const sure =
    (digits >= SWAPPED_LEAST && [...swapsOf(claim.number)].some(fits)) ||
    (digits >= CHANGED_LEAST && [...changesOf(claim.number)].some(fits)) ||
    numbers.some(
      (number, at) =>
        String(Math.abs(number.coefficient)).length >= CHANGED_LEAST &&
        [...swapsOf(number)].some((coefficient) => fitsWith(at, coefficient)),
    );
  return { ...found, sure };
}

function isTarget({ role }: Mention): boolean {
  return role === 'plan';
}

/** Whether a number is the claim of one of the relations; they are gone through when first asked. */
export function claimedBy(
  known: readonly Relation[],
  besides?: RelationKind,
): (mention: Mention) => boolean {
  let claims: Set<Mention> | null = null;
  return (mention) => (claims ??= claimsOf(known, besides)).has(mention);
}

function claimsOf(known: readonly Relation[], besides?: RelationKind): Set<Mention> {
  const claims = new Set<Mention>();
  for (const { kind, claim } of known) if (kind !== besides) claims.add(claim);
  return claims;
}

export const ratioOf = ([part, whole]: readonly Interval[]): Interval | null =>
  part && whole ? quotientOf(part, whole) : null;
