/**
 * Claims whose form of words is told by no rule, worked out from the amounts around them. What comes out
 * is confirmed; what does not is left alone, since nobody has said that these numbers belong together.
 */
import { explainAmount } from './explain-amount.ts';
import { isForTheSame, searchesIn, type Search } from './explain-memory.ts';
import { explainPoints } from './explain-points.ts';
import { explainRatio } from './explain-ratio.ts';
import { needing, stands } from './letters.ts';
import type { Mention } from './mention.ts';
import { claimOf, type Surroundings } from './near.ts';
import type { Relation } from './relation.ts';
import { perPlacedLine, type PlacedLine } from './share-claims.ts';
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
  // Of most lines nothing has been shown yet.
  const touched = new Set([...settled, ...relied].map(({ place }) => place));
  const found: Relation[] = [];
  let before = NOTHING;
  let numbers = 0;
  for (const line of lines) {
    const searches = searchesIn(line);
    const words = flagsByWords(line);
    const isTouched = touched.has(line.place);
    for (let at = 0; at < line.statements.length; at += 1) {
      const mentions = line.statements[at] ?? [];
      numbers += mentions.length;
      if (numbers > NUMBERS_MAX) return found;
      const byWords = words[at] ?? [];
      const flags = isTouched ? flagsNow(mentions, byWords, settled, relied) : byWords;
      const last = searches[at];
      const search =
        last && isForTheSame(last, { flags, months, before })
          ? last
          : explainIn(mentions, flags, before, months);
      searches[at] = search;
      before = search.after;
      for (const relation of search.found) found.push(relation);
    }
  }
  return found;
}

const NOTHING = new Window();

const CLAIM = 1;
const RELIED = 2;

function isAsked(flags = 0): boolean {
  return (flags & CLAIM) !== 0;
}

function isRelied(flags = 0): boolean {
  return (flags & RELIED) !== 0;
}

/** What the words alone say of each number, sentence by sentence. */
const flagsByWords = perPlacedLine(({ statements }): readonly (readonly number[])[] =>
  statements.map((mentions) =>
    mentions.map((one) => (isClaim(one) ? CLAIM : 0) | (isHeadline(one) ? RELIED : 0)),
  ),
);

/** The same with what other relations have shown; the same list where they have shown nothing. */
function flagsNow(
  mentions: readonly Mention[],
  words: readonly number[],
  settled: ReadonlySet<Mention>,
  relied: ReadonlySet<Mention>,
): readonly number[] {
  let now: number[] | null = null;
  for (let at = 0; at < mentions.length; at += 1) {
    const mention = mentions[at] as Mention;
    const known = words[at] ?? 0;
    const claim = settled.has(mention) ? 0 : known & CLAIM;
    const flags = claim | (relied.has(mention) ? RELIED : known & RELIED);
    if (flags !== known) (now ??= words.slice())[at] = flags;
  }
  return now ?? words;
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
  before: Window,
  months: number | null,
): Search {
  const window = new Window(before);
  window.open();
  const found: Relation[] = [];
  let last: Relation | null = null;
  for (let at = 0; at < mentions.length; at += 1) {
    const mention = mentions[at] as Mention;
    last = isAsked(flags[at]) ? explain(mention, { window, mentions, at, last, months }) : null;
    if (last) found.push(last);
    window.remember(mention, isRelied(flags[at]));
  }
  return { flags, months, before, after: window, found };
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
