/**
 * Claims whose form of words is told by no rule, worked out from the amounts around them. What comes out
 * is confirmed; what does not is left alone, since nobody has said that these numbers belong together.
 */
import { approximately } from '../text/bounds.ts';
import type { WrittenNumber } from '../text/number.ts';
import { isRatio } from './comparison.ts';
import { explainAmount } from './explain-amount.ts';
import { explainPoints } from './explain-points.ts';
import { explainRatio } from './explain-ratio.ts';
import type { Mention } from './mention.ts';
import { claimOf, isAmount, type Surroundings, type Told } from './near.ts';
import type { Relation } from './relation.ts';
import type { PlacedLine } from './share-claims.ts';

/** So many amounts before a claim are looked at: a line without end is read once. */
const AMOUNTS_MAX = 14;
const RATES_MAX = 5;
const WHOLES_MAX = 12;
const BEHIND = 2;
/** Numbers of one text: longer ones are no summaries, and every claim costs. */
const NUMBERS_MAX = 2_000;

/** @param months of the year that have passed; null where that is not known */
export function explainedBy(
  lines: readonly PlacedLine[],
  known: readonly Relation[],
  months: number | null,
): readonly Relation[] {
  const settled = settledBy(known);
  const relied = reliedOn(known);
  const found: Relation[] = [];
  const window: Window = { amounts: [], rates: [], wholes: [], months };
  let numbers = 0;
  for (const { statements } of lines) {
    for (const mentions of statements) {
      numbers += mentions.length;
      if (numbers > NUMBERS_MAX) return found;
      const flags = mentions.map((one) => flagsOf(one, settled, relied));
      for (const relation of explainedOnce(mentions, flags, window)) found.push(relation);
      mentions.forEach((mention, index) => remember(window, mention, flags[index] ?? 0));
    }
  }
  return found;
}

/** What was told so far, nearest last. */
interface Window {
  readonly amounts: Told[];
  readonly rates: Told[];
  readonly wholes: Told[];
  readonly months: number | null;
}

const CLAIM = 1;
const RELIED = 2;

function flagsOf(
  mention: Mention,
  settled: ReadonlySet<Mention>,
  relied: ReadonlySet<Mention>,
): number {
  const claim = isClaim(mention) && !settled.has(mention) ? CLAIM : 0;
  return claim | (relied.has(mention) || isHeadline(mention) ? RELIED : 0);
}

/** What a summary is about as a whole, whether anything has been shown of it or not. */
const HEADLINE = /总|在册|现有|一共|管户|(?:户数|销量)[^,。;]{0,4}$|片区[^,。;]{0,6}$/;

function isHeadline({ role, lead }: Mention): boolean {
  return (role === 'level' || role === 'total' || role === 'end') && HEADLINE.test(lead);
}

function remember(window: Window, mention: Mention, flags: number): void {
  const told = toldOf(mention);
  if (told) window.amounts.push(told);
  else if (isRatio(mention) && !mention.silenced)
    window.rates.push({ mention, value: approximately(mention.number) });
  if (told && flags & RELIED) window.wholes.push(told);
}

/** What was found in a sentence behind these numbers; what stands in other lines changes nothing about it. */
interface Search {
  readonly flags: readonly number[];
  readonly months: number | null;
  readonly before: readonly WrittenNumber[];
  readonly found: readonly Relation[];
}

const searches = new WeakMap<WrittenNumber, Search>();

function explainedOnce(
  mentions: readonly Mention[],
  flags: readonly number[],
  window: Window,
): readonly Relation[] {
  const [first] = mentions;
  if (!first || !flags.some((flag) => flag & CLAIM)) return [];
  const before = [
    ...window.amounts.slice(-AMOUNTS_MAX),
    ...window.rates.slice(-RATES_MAX),
    ...window.wholes.slice(-WHOLES_MAX),
  ].map(({ mention }) => mention);
  const last = searches.get(first.number);
  const isKnown =
    last?.months === window.months &&
    last.before.length === before.length &&
    last.before.every((number, index) => before[index]?.number === number) &&
    last.flags.length === flags.length &&
    last.flags.every((flag, index) => flag === flags[index]);
  if (last && isKnown) return last.found.map((one) => placedAnew(one, [...mentions, ...before]));
  const found = explainIn(mentions, flags, window);
  const { months } = window;
  searches.set(first.number, { flags, months, before: before.map(({ number }) => number), found });
  return found;
}

/** The same relation over the mentions as they stand now. */
function placedAnew(found: Relation, mentions: readonly Mention[]): Relation {
  const now = (old: Mention): Mention =>
    mentions.find(({ number }) => number === old.number) ?? old;
  return { ...found, claim: now(found.claim), operands: found.operands.map(now) };
}

function explainIn(
  mentions: readonly Mention[],
  flags: readonly number[],
  window: Window,
): readonly Relation[] {
  const told = mentions.map(toldOf);
  const own: Window = {
    amounts: window.amounts.slice(-AMOUNTS_MAX),
    rates: window.rates.slice(-RATES_MAX),
    wholes: window.wholes.slice(-WHOLES_MAX),
    months: window.months,
  };
  const found: Relation[] = [];
  let last: Relation | null = null;
  for (const [index, mention] of mentions.entries()) {
    let relation: Relation | null = null;
    if ((flags[index] ?? 0) & CLAIM) {
      const behind = told.slice(index + 1, index + 1 + BEHIND).filter((one) => one !== null);
      const amounts = own.amounts.slice(-AMOUNTS_MAX);
      const rates = own.rates.slice(-RATES_MAX);
      relation = explain(mention, {
        amounts,
        rates,
        behind,
        wholes: own.wholes,
        last,
        months: own.months,
      });
      if (relation) found.push(relation);
    }
    last = relation;
    remember(own, mention, flags[index] ?? 0);
  }
  return found;
}

function toldOf(mention: Mention): Told | null {
  return isAmount(mention) ? { mention, value: approximately(mention.number) } : null;
}

function settledBy(known: readonly Relation[]): ReadonlySet<Mention> {
  const settled = new Set<Mention>();
  for (const { verdict, sure, claim } of known)
    if (verdict === 'consistent' || (verdict === 'inconsistent' && sure)) settled.add(claim);
  return settled;
}

/** What shares, rates and growth that came out are told of. */
function reliedOn(known: readonly Relation[]): ReadonlySet<Mention> {
  const relied = new Set<Mention>();
  for (const { verdict, kind, operands } of known) {
    if (verdict !== 'consistent' || kind === 'grim') continue;
    for (const operand of operands) relied.add(operand);
  }
  return relied;
}

/** Plans and what is only compared with are no claims. */
function isClaim({ role, silenced, number, lead }: Mention): boolean {
  return (
    !silenced &&
    number.measure !== null &&
    role !== 'plan' &&
    (role !== 'base' || lead.includes('均')) &&
    role !== 'from' &&
    role !== 'future'
  );
}

function explain(mention: Mention, around: Surroundings): Relation | null {
  const dimension = mention.number.measure?.dimension;
  const claim = claimOf(mention);
  if (dimension === 'ratio') return explainRatio(claim, around);
  if (dimension === 'points') return explainPoints(claim, around);
  return explainAmount(claim, around);
}
