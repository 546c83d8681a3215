import { perDocument, type Document } from '../text/document.ts';
import { ulpOf } from '../text/bounds.ts';
import type { WrittenNumber } from '../text/number.ts';
import { remembered } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import { middleOf, negate, roundTo } from './arithmetic.ts';
import { changesOf, swapsOf } from './digits.ts';
import type { Mention } from './mention.ts';
import type { Relation } from './relation.ts';
import { intervalOf, judge } from './verdict.ts';
import { evidenceOf, type Evidence } from './relations.ts';
import { perPlacedLine } from './share-claims.ts';

/** One thing that is wrong: the claims that cannot follow, and the number that would set them right. */
export interface Slip extends Span {
  readonly relations: readonly Relation[];
  /** The number that all of them share or the claim; what is written there. */
  readonly culprit: Mention;
  /** What it would have to be, as it would be written; null where no single value fits. */
  readonly fit: string | null;
}

/** What does not add up in a text; an operand that several claims share is told once. */
export function slipsOf(document: Document): readonly Slip[] {
  // The numbers of the slips are asked for their places too.
  evidenceOf(document);
  return slipsIn(document);
}

const slipsIn = perDocument((document): readonly Slip[] => {
  const { relations, lines } = evidenceOf(document);
  const failing = relations.filter(({ verdict, sure }) => verdict === 'inconsistent' && sure);
  if (failing.length === 0) return [];
  const doubted = new Set(failing.flatMap(membersOf));
  const trusted = new Set<Mention>();
  for (const relation of relations) {
    if (relation.verdict !== 'consistent') continue;
    if (doubted.has(relation.claim)) trusted.add(relation.claim);
    for (const operand of relation.operands) if (doubted.has(operand)) trusted.add(operand);
  }
  for (const mention of toldAgain(failing, lines)) trusted.add(mention);
  const uses = usesOf(relations, doubted);
  return groupsOf(failing, doubted).flatMap((group) => slipsAmong(group, trusted, uses));
});

/** Fewer digits are met again by chance. */
const DIGITS = 3;

/** Numbers that the text writes a second time with the same unit: whoever mistypes one does not do so twice. */
function toldAgain(failing: readonly Relation[], lines: Evidence['lines']): readonly Mention[] {
  const members = failing.flatMap(membersOf).filter(({ number }) => number.digits.length >= DIGITS);
  const written = new Map(members.map(({ number }) => [keyOf(number), 0]));
  for (const line of lines) {
    for (const key of keysIn(line)) {
      const times = written.get(key);
      if (times !== undefined) written.set(key, times + 1);
    }
  }
  return members.filter(({ number }) => (written.get(keyOf(number)) ?? 0) > 1);
}

const keysIn = perPlacedLine(({ mentions }): readonly string[] =>
  mentions.flatMap(({ number }) => (number.digits.length >= DIGITS ? [keyOf(number)] : [])),
);

function keyOf({ digits, unit }: WrittenNumber): string {
  return `${digits}${unit}`;
}

function membersOf({ claim, operands }: Relation): readonly Mention[] {
  return [claim, ...operands];
}

type Uses = ReadonlyMap<Mention, readonly Relation[]>;

/** In which relations each of some numbers stands. */
function usesOf(relations: readonly Relation[], members: ReadonlySet<Mention>): Uses {
  const uses = new Map<Mention, Relation[]>();
  const note = (member: Mention, relation: Relation): void => {
    if (!members.has(member)) return;
    const known = uses.get(member);
    if (known) known.push(relation);
    else uses.set(member, [relation]);
  };
  for (const relation of relations) {
    note(relation.claim, relation);
    for (const operand of relation.operands) note(operand, relation);
  }
  return uses;
}

/** Failing relations that hang together by a shared number. */
function groupsOf(
  failing: readonly Relation[],
  doubted: ReadonlySet<Mention>,
): readonly (readonly Relation[])[] {
  const uses = usesOf(failing, doubted);
  const seen = new Set<Relation>();
  return failing.flatMap((first) => {
    if (seen.has(first)) return [];
    seen.add(first);
    const group = [first];
    for (const relation of group) {
      for (const other of membersOf(relation).flatMap((member) => uses.get(member) ?? [])) {
        if (seen.has(other)) continue;
        seen.add(other);
        group.push(other);
      }
    }
    return [group];
  });
}

function slipsAmong(
  group: readonly Relation[],
  trusted: ReadonlySet<Mention>,
  uses: Uses,
): readonly Slip[] {
  const [first] = group;
  if (!first) return [];
  const shared = membersOf(first).filter((member) =>
    group.every((relation) => membersOf(relation).includes(member)),
  );
  const suspects = shared.toSorted((a, b) => Number(trusted.has(a)) - Number(trusted.has(b)));
  for (const restores of [swapsOf, changesOf]) {
    if (group.length === 1 && restores === changesOf) break;
    for (const culprit of suspects) {
      if (trusted.has(culprit)) continue;
      const fit = fitOf(culprit, restores, uses.get(culprit) ?? []);
      if (fit !== null) return [slipOf(group, culprit, fit)];
    }
  }
  // No single number sets them all right: each claim is wrong by itself.
  if (group.length > 1) return group.flatMap((relation) => slipsAmong([relation], trusted, uses));
  return [slipOf(group, first.claim, expectedOf(first))];
}

/** The last search for each number: what stands in other lines changes nothing about it. */
const searches = new WeakMap<WrittenNumber, Map<Restores, Search>>();

type Restores = (number: WrittenNumber) => Iterable<number>;

interface Search {
  readonly relations: readonly Relation[];
  readonly fit: string | null;
}

function fitOf(
  culprit: Mention,
  restores: Restores,
  relations: readonly Relation[],
): string | null {
  const known = searches.get(culprit.number) ?? new Map<Restores, Search>();
  const last = known.get(restores);
  if (last && isSameList(last.relations, relations, tellsTheSame)) return last.fit;
  const fit = findFit(culprit, restores(culprit.number), relations);
  searches.set(culprit.number, known.set(restores, { relations, fit }));
  return fit;
}

/** Whether two relations hold the same written numbers together, wherever their lines stand now. */
function tellsTheSame(a: Relation, b: Relation): boolean {
  return (
    a.compute === b.compute &&
    a.sign === b.sign &&
    a.sure === b.sure &&
    isSameList(membersOf(a), membersOf(b), (one, other) => one.number === other.number)
  );
}

function isSameList<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return a.length === b.length && a.every((one, at) => same(one, b[at] as T));
}

/** The first value under which every relation of the number holds, as it would be written. */
function findFit(
  culprit: Mention,
  values: Iterable<number>,
  relations: readonly Relation[],
): string | null {
  for (const coefficient of values) {
    const number = { ...culprit.number, coefficient };
    const swap = (mention: Mention): WrittenNumber =>
      mention === culprit ? number : mention.number;
    const holds = relations.every(
      ({ claim, sign, operands, compute, sure }) =>
        !sure || judge(swap(claim), sign, operands.map(swap), compute) !== 'inconsistent',
    );
    if (holds) return write(culprit.number, BigInt(coefficient));
  }
  return null;
}

/** Fewer than so many 万 are told in the plain unit. */
const LEAST = 10n;

/** What the operands say the claim should be, with the claim's decimals. */
const expectedOf = remembered(({ claim, operands, compute, sign }: Relation): string | null => {
  const values = operands.map(({ number }) => intervalOf(number));
  const expected = compute(values.filter((value) => value !== null));
  if (!expected) return null;
  const middle = middleOf(expected);
  const told = sign === 1 ? middle : negate(middle);
  const { number } = claim;
  const value = roundTo(told, ulpOf(number));
  // 人均6,000万元 for 6,000元: in 万 nothing would be left of it.
  if (number.unit.startsWith('万') && number.unit !== '万' && value > -LEAST && value < LEAST) {
    const plain = { ...number, unit: number.unit.slice(1), exponent: number.exponent - 4 };
    return write(plain, roundTo(told, ulpOf(plain)));
  }
  return write(number, value);
});

/** A coefficient in the form of a written number: its decimals, its unit. */
export function write({ decimals, unit }: WrittenNumber, coefficient: bigint): string {
  const digits = String(coefficient < 0n ? -coefficient : coefficient).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const sign = coefficient < 0n ? '-' : '';
  return `${sign}${whole}${decimals > 0 ? `.${digits.slice(-decimals)}` : ''}${unit === '分之' ? '' : unit}`;
}

/** A range that can still be read at a glance. */
const RANGE_MAX = 70;

/** From the first number that stands near to the last: of all claims the first one, with the number in doubt. */
function slipOf(relations: readonly Relation[], culprit: Mention, fit: string | null): Slip {
  const [first] = relations.toSorted(
    (a, b) =>
      a.claim.place.start - b.claim.place.start || a.claim.number.start - b.claim.number.start,
  );
  const members =
    first === undefined ? [] : relations.length > 1 ? [first.claim] : membersOf(first);
  const anchor = relations.length > 1 || !first ? culprit : first.claim;
  const own = spanOf(anchor);
  const near = members
    .filter(({ place }) => place === anchor.place)
    .map(spanOf)
    .filter(({ start, end }) => Math.max(end, own.end) - Math.min(start, own.start) <= RANGE_MAX);
  const start = Math.min(own.start, ...near.map((span) => span.start));
  const end = Math.max(own.end, ...near.map((span) => span.end));
  return { start, end, relations, culprit, fit };
}

export function spanOf({ place, number }: Mention): Span {
  return { start: place.start + number.start, end: place.start + number.end };
}
