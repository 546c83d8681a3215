import { GRAM } from './grams.ts';
import type { OwnLine } from './line.ts';
import { BREAK } from './characters.ts';
import type { Source } from './source.ts';

/** Equal symbols of a line and a source: positions into either's codes. At least GRAM long. */
export interface Match {
  readonly own: number;
  readonly source: number;
  readonly length: number;
}

/** Places of one gram that are tried: more would make a text that repeats itself slow, and tell nothing new. */
const MOST_PLACES = 8;

/**
 * The runs of a line that stand in a source, from left to right, each as long as it goes: a gram in
 * common is the seed, symbols are compared behind it. Where it stands at several places the longest
 * run counts, and of equal ones the one that goes on where the last one ended.
 */
export function matchesOf(line: OwnLine, source: Source): Match[] {
  const matches: Match[] = [];
  const { hashes } = line;
  let expected = 0;
  for (let own = 0; own < hashes.length;) {
    const match = longestAt(line, source, own, expected);
    if (!match) {
      own += 1;
      continue;
    }
    matches.push(match);
    expected = match.source + match.length;
    own += match.length - GRAM + 1;
  }
  return matches;
}

function longestAt(line: OwnLine, source: Source, own: number, expected: number): Match | null {
  let place = source.lastOf.get(line.hashes[own] ?? 0) ?? -1;
  let best: Match | null = null;
  for (let tried = 0; place >= 0 && tried < MOST_PLACES; tried += 1) {
    const length = lengthOf(line, source, own, place);
    const isNearer = best && Math.abs(place - expected) < Math.abs(best.source - expected);
    if (length >= GRAM && (!best || length > best.length || (length === best.length && isNearer))) {
      best = { own, source: place, length };
    }
    place = source.before[place] ?? -1;
  }
  return best;
}

/** How many symbols are equal from two positions on. */
function lengthOf(line: OwnLine, { normal }: Source, own: number, place: number): number {
  const { codes } = line.normal;
  let length = 0;
  while (own + length < codes.length && place + length < normal.codes.length) {
    const symbol = codes[own + length];
    if (symbol !== normal.codes[place + length] || symbol === BREAK) break;
    length += 1;
  }
  return length;
}

/** The pieces of matches that lie in a range of the line; the matches are in its order. */
export function matchesWithin(matches: readonly Match[], from: number, to: number): Match[] {
  const pieces: Match[] = [];
  for (let at = firstEndingBehind(matches, from); at < matches.length; at += 1) {
    const match = matches[at];
    if (!match || match.own >= to) break;
    const own = Math.max(match.own, from);
    const end = Math.min(match.own + match.length, to);
    pieces.push({ own, source: match.source + own - match.own, length: end - own });
  }
  return pieces;
}

/** Matches begin and end in one order: each goes as far as it can. */
function firstEndingBehind(matches: readonly Match[], position: number): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const match = matches[middle];
    if (match && match.own + match.length > position) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Matches that stand together in the source. */
export interface Cluster {
  readonly matches: readonly Match[];
  readonly from: number;
  readonly to: number;
}

/** Runs that are nearer than this in the source belong to one passage of it. */
const NEAR = 120;

/** The matches by where they stand in the source, the first ones first; each cluster in the order of the line. */
export function clustersOf(matches: readonly Match[]): Cluster[] {
  const clusters: { matches: Match[]; from: number; to: number }[] = [];
  for (const match of matches.toSorted((a, b) => a.source - b.source)) {
    const to = match.source + match.length;
    const last = clusters.at(-1);
    if (last && match.source - last.to <= NEAR) {
      last.matches.push(match);
      last.to = Math.max(last.to, to);
    } else clusters.push({ matches: [match], from: match.source, to });
  }
  for (const cluster of clusters) cluster.matches.sort((a, b) => a.own - b.own);
  return clusters;
}
