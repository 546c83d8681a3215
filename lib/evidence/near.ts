/** Amounts that stand near a claim, and how much of a chance it takes that they give it. */
import { approximately, boundsOf, type Bounds } from '../text/bounds.ts';
import { compare, type Interval } from './arithmetic.ts';
import { isAlike } from './comparison.ts';
import type { Mention } from './mention.ts';
import { intervalOf, relate, type Relation, type RelationKind } from './relation.ts';

/** One way to work a claim out. */
export interface Attempt {
  readonly kind: RelationKind;
  readonly claim: Mention;
  readonly operands: readonly Mention[];
  readonly compute: Relation['compute'];
  readonly formula: string;
}

/** The relation where the claim comes out; null where it does not. A hedged claim has to lie within its hedge. */
export function accountOf(attempt: Attempt): Relation | null {
  const { claim } = attempt;
  if (claim.number.hedge === null && claim.number.upper === null) {
    const found = relate({ ...attempt, sign: 1 });
    return found?.verdict === 'consistent' ? found : null;
  }
  const told = valueOf(attempt);
  if (!told || !meets(told, boundsOf(claim.number))) return null;
  return { ...attempt, sign: 1, verdict: 'consistent', sure: false };
}

function valueOf({ operands, compute }: Attempt): Interval | null {
  const values = operands.map(({ number }) => intervalOf(number));
  return values.every((value) => value !== null) ? compute(values) : null;
}

function meets(told: Interval, { lo, hi }: Bounds): boolean {
  return (lo === null || compare(lo, told.hi) <= 0) && (hi === null || compare(told.lo, hi) <= 0);
}

/** A coarse look before the exact one, in floats: whether a value is about what is claimed. */
export function isAbout({ number }: Mention, value: number): boolean {
  const told = Math.abs(approximately(number));
  const slack = number.hedge === null ? 1.5 * 10 ** number.exponent : told * 0.25;
  return Math.abs(Math.abs(value) - told) <= slack + told * 0.002;
}

/** Digits of a claim without leading and closing zeros: the more, the less is chance. */
export function weightOf({ number }: Mention): number {
  return number.digits.replace('.', '').replace(/^0+|0+$/g, '').length;
}

/** Whether a number tells how much of something there is. */
export function isAmount({ number, silenced }: Mention): boolean {
  const dimension = number.measure?.dimension;
  return (
    !silenced &&
    number.hedge === null &&
    number.upper === null &&
    dimension !== undefined &&
    dimension !== 'ratio' &&
    dimension !== 'points' &&
    number.coefficient > 0
  );
}

/** The amounts in the unit of one, nearest last. */
export function alikeTo(one: Mention, mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter((other) => other !== one && isAlike(other, one));
}
