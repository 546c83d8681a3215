/** What makes equal runs a copy: enough of them, long enough, and not what everybody writes. */
import { NUMBER, spelling } from './characters.ts';
import type { Limits } from './compare.ts';
import { GRAM } from './grams.ts';
import { spanOf, type OwnLine } from './line.ts';
import type { Cluster, Match } from './match.ts';
import type { Normal } from './normal.ts';
import type { Source } from './source.ts';

/**
 * The cluster without its matches that tell nothing; null where the rest is no copy. telling: 1 for
 * each gram of the line that is neither template, quotation nor set phrase.
 */
export function evident(
  cluster: Cluster,
  line: OwnLine,
  source: Source,
  telling: Uint8Array,
  limits: Limits,
): Cluster | null {
  const inWords = telling.map((flag, at) => (line.figures[at] ? 0 : flag));
  const equal = cluster.matches.map((match) => equalDigits(match, line, source));
  const hasItsFigures = equal.reduce((sum, digits) => sum + digits, 0) >= EQUAL_DIGITS;
  let hits = 0;
  let longest = 0;
  let covered = 0;
  let seed = 0;
  const kept = cluster.matches.filter((match, index) => {
    const { own, length } = match;
    const end = own + length - GRAM + 1;
    const flags = hasItsFigures && (equal[index] ?? 0) >= 0 ? telling : inWords;
    const grams = longestRun(flags, own, end);
    if (grams === 0) return false;
    // A run between two edits may be too short for winnowing to keep a gram of it; it is a seed all the same.
    while (seed < line.seeds.length && (line.seeds[seed] ?? 0) < own) seed += 1;
    let seeds = 0;
    for (; seed < line.seeds.length && (line.seeds[seed] ?? 0) < end; seed += 1) {
      seeds += flags[line.seeds[seed] ?? 0] ?? 0;
    }
    hits += Math.max(1, seeds);
    longest = Math.max(longest, grams + GRAM - 1);
    covered += grams + GRAM - 1;
    return true;
  });
  const isLong = longest >= limits.run || covered >= limits.cover * line.normal.codes.length;
  return hits >= limits.seeds && isLong ? { ...cluster, matches: kept } : null;
}

function longestRun(flags: Uint8Array, from: number, to: number): number {
  let longest = 0;
  let current = 0;
  for (let at = from; at < to; at += 1) {
    current = flags[at] ? current + 1 : 0;
    if (current > longest) longest = current;
  }
  return longest;
}

/** Digits of equal numbers that are no chance: three numbers of two digits, two of three. */
const EQUAL_DIGITS = 6;

/**
 * Digits of the numbers that are equal in a match, less those of the others; of one digit says nothing.
 * Where the numbers are the source's too, even a frame of figures was not written twice by chance.
 */
function equalDigits(match: Match, line: OwnLine, source: Source): number {
  let equal = 0;
  for (let at = 0; at < match.length; at += 1) {
    if (line.normal.codes[match.own + at] !== NUMBER) continue;
    const digits = digitsAt(line.normal, match.own + at);
    if (digits.length < 2) continue;
    const isEqual = digits === digitsAt(source.normal, match.source + at);
    equal += isEqual ? digits.length : -digits.length;
  }
  return equal;
}

function digitsAt(normal: Normal, at: number): string {
  const { start, end } = spanOf(normal, at, at + 1);
  return spelling(normal.text.slice(start, end));
}
