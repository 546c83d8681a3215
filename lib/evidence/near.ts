/** Amounts that stand near a claim, and how much of a chance it takes that they give it. */
import { approximately, boundsOf, powerOf, type Bounds } from '../text/bounds.ts';
import { compare, highOf, lowOf, type Interval } from './arithmetic.ts';
import type { Mention } from './mention.ts';
import { relate, type Relation, type RelationKind } from './relation.ts';
import { intervalOf } from './verdict.ts';
import type { Window } from './window.ts';

/** A number told, with its value as a float: to see what lies near, never for a verdict. */
export interface Told {
  readonly mention: Mention;
  readonly value: number;
  /** Empty for a number without a unit. */
  readonly dimension: string;
}

/** What stands around a claim. */
export interface Surroundings {
  /** What was told before it. */
  readonly window: Window;
  /** Its sentence, and its place there. */
  readonly mentions: readonly Mention[];
  readonly at: number;
  /** What was explained last, where it was the number right before: growth goes with its difference. */
  readonly last: Relation | null;
  /** Months of the year that have passed; null where the text does not say. */
  readonly months: number | null;
}

/** So many numbers behind a claim are looked at. */
const BEHIND = 2;

/** The amounts among the next numbers of its sentence. */
export function amountsBehind({ mentions, at }: Surroundings): readonly Told[] {
  return mentions
    .slice(at + 1, at + 1 + BEHIND)
    .filter(isAmount)
    .map(toldOf);
}

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
  const { number } = attempt.claim;
  if (number.hedge === null && number.upper === null) {
    const found = relate({ ...attempt, sign: 1 });
    return found?.verdict === 'consistent' ? found : null;
  }
  const told = expectedBy(attempt);
  if (!told || !meets(told, boundsOf(number))) return null;
  return { ...attempt, sign: 1, verdict: 'consistent', sure: false };
}

function expectedBy({ operands, compute }: Attempt): Interval | null {
  const values = operands.map(({ number }) => intervalOf(number));
  return values.every((value) => value !== null) ? compute(values) : null;
}

function meets(told: Interval, { lo, hi }: Bounds): boolean {
  return (
    (lo === null || compare(lo, highOf(told)) <= 0) &&
    (hi === null || compare(lowOf(told), hi) <= 0)
  );
}

/** A claim with what is asked of it again and again. */
export interface Claim extends Told {
  /** How far off a value may be to be looked at exactly. */
  readonly slack: number;
  /** Digits without leading and closing zeros: the more, the less is chance. */
  readonly weight: number;
  /** A hedge or a few digits: nearly anything comes near. */
  readonly isVague: boolean;
}

const TELLING = 3;

export function claimOf(mention: Mention): Claim {
  const { number } = mention;
  const value = Math.abs(approximately(number));
  const weight = weightOf(Math.abs(number.coefficient), number.decimals);
  const slack = number.hedge === null ? 1.5 * powerOf(number.exponent) : value * 0.25;
  const isVague = number.hedge !== null || weight < TELLING;
  const dimension = number.measure?.dimension ?? '';
  return { mention, value, dimension, slack: slack + value * 0.002, weight, isVague };
}

/** A zero behind the decimal point was written because it is known. */
function weightOf(coefficient: number, decimals: number): number {
  let rest = coefficient;
  if (decimals === 0) while (rest > 0 && rest % 10 === 0) rest /= 10;
  let digits = 0;
  for (; rest >= 1; rest /= 10) digits += 1;
  return digits;
}

/** A coarse look before the exact one. */
export function isAbout({ value: claimed, slack }: Claim, value: number): boolean {
  return Math.abs(Math.abs(value) - claimed) <= slack;
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

export function toldOf(mention: Mention): Told {
  const { number } = mention;
  return { mention, value: approximately(number), dimension: number.measure?.dimension ?? '' };
}

/** Those in the unit of one, in order. */
export function alikeTo({ dimension }: Told, told: readonly Told[]): readonly Told[] {
  const alike: Told[] = [];
  for (const other of told) if (other.dimension === dimension) alike.push(other);
  return alike;
}
