/**
 * Claims whose form of words is told by no rule, worked out from the amounts around them. What comes out
 * is confirmed; what does not is left alone, since nobody has said that these numbers belong together.
 */
import { explainAmount } from './explain-amount.ts';
import { foundBefore, searchesIn } from './explain-memory.ts';
import { explainPoints } from './explain-points.ts';
import { explainRatio } from './explain-ratio.ts';
import { needing, stands } from './letters.ts';
import type { Mention } from './mention.ts';
import { claimOf, type Surroundings } from './near.ts';
import type { Relation } from './relation.ts';
import type { PlacedLine } from './share-claims.ts';
import { Window } from './window.ts';

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
  const window = new Window();
  let numbers = 0;
  for (const line of lines) {
    const searches = searchesIn(line);
    for (let at = 0; at < line.statements.length; at += 1) {
      const mentions = line.statements[at] ?? [];
      numbers += mentions.length;
      if (numbers > NUMBERS_MAX) return found;
      const flags = mentions.map((one) => flagsOf(one, settled, relied));
      window.open();
      const told = flags.some(isAsked) ? window.mentionsBehind(mentions) : null;
      const before = told ? foundBefore(searches[at], { flags, months, told }) : NOTHING;
      if (before) mentions.forEach((one, index) => window.remember(one, isRelied(flags[index])));
      const explained = before ?? explainIn(mentions, flags, window, months);
      if (told && !before) searches[at] = { flags, months, told, found: explained };
      for (const relation of explained) found.push(relation);
    }
  }
  return found;
}

const NOTHING: readonly Relation[] = [];

const CLAIM = 1;
const RELIED = 2;

function isAsked(flags = 0): boolean {
  return (flags & CLAIM) !== 0;
}

function isRelied(flags = 0): boolean {
  return (flags & RELIED) !== 0;
}

function flagsOf(
  mention: Mention,
  settled: ReadonlySet<Mention>,
  relied: ReadonlySet<Mention>,
): number {
  const claim = isClaim(mention) && !settled.has(mention) ? CLAIM : 0;
  return claim | (isHeadline(mention) || relied.has(mention) ? RELIED : 0);
}

/** What a summary is about as a whole, whether anything has been shown of it or not. */
const HEADLINE = needing(
  '总在现共管数销片',
  /总|在册|现有|一共|管户|(?:户数|销量)[^,。;]{0,4}$|片区[^,。;]{0,6}$/,
);

function isHeadline(mention: Mention): boolean {
  const { role } = mention;
  return (role === 'level' || role === 'total' || role === 'end') && stands(HEADLINE, mention);
}

function explainIn(
  mentions: readonly Mention[],
  flags: readonly number[],
  window: Window,
  months: number | null,
): readonly Relation[] {
  const found: Relation[] = [];
  let last: Relation | null = null;
  for (let at = 0; at < mentions.length; at += 1) {
    const mention = mentions[at] as Mention;
    last = isAsked(flags[at]) ? explain(mention, { window, mentions, at, last, months }) : null;
    if (last) found.push(last);
    window.remember(mention, isRelied(flags[at]));
  }
  return found;
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
