import { perLine, type Facts } from '../text/paragraph.ts';
import type { Span } from '../text/span.ts';
import { copiedRuns, type CopiedRun } from './copied-runs.ts';
import { GRAM } from './grams.ts';
import { gramsOutside, ownLine, spanOf, type OwnLine } from './line.ts';
import { evident } from './evident.ts';
import { clustersOf, matchesOf, matchesWithin, type Cluster, type Match } from './match.ts';
import { spelling } from './characters.ts';
import { sentenceAround } from './sentence-around.ts';
import type { Source } from './source.ts';

/** unchanged 原文未变, digits 仅数字变化, rewritten 改写. */
export type PassageKind = 'unchanged' | 'digits' | 'rewritten';

/** What a text shares with a source, at one place of each. Ranges are UTF-16 offsets. */
export interface Passage {
  readonly own: Span;
  readonly source: Span;
  readonly kind: PassageKind;
  /** How much of it is the source's word for word, 0-1. */
  readonly share: number;
  /** The equal runs, numbers counted as equal. */
  readonly same: readonly { readonly own: Span; readonly source: Span }[];
  /** It holds nothing but what may stay the same: duties, definitions. */
  readonly standing: boolean;
}

/** A source and what does not count against it. One object for one source: lines remember by it. */
export interface Reference {
  readonly source: Source;
  /** Grams of the template and of phrases that many authors use, by hash. */
  readonly ignored: ReadonlySet<number>;
  /** What in a line does not tell a copy. Always the same for one line. */
  rangesOf(line: Facts): Ranges;
  readonly limits: Limits;
}

/** Ranges of a line. */
export interface Ranges {
  /** Never looked at: quotations, closing phrases. */
  readonly exempt: readonly Span[];
  /** May stay the same, and is not counted: duties, definitions. */
  readonly standing: readonly Span[];
  /** Counted, but nobody is known by it: set phrases. */
  readonly weak: readonly Span[];
}

export interface Limits {
  /** Winnowed grams in common in one place of the source, at least. */
  readonly seeds: number;
  /** Symbols of the longest equal run, at least … */
  readonly run: number;
  /** … or the share of the line that is equal. */
  readonly cover: number;
}

/** One line beside a source; offsets of its own are into the line. */
export interface LineComparison {
  readonly counted: number;
  readonly shared: number;
  readonly passages: readonly Passage[];
  /** The line as one passage, where it stands in the source as a whole but is too short to tell. */
  readonly whole: readonly Passage[];
}

const known = perLine(() => new WeakMap<Reference, LineComparison>());

export function compareLine(facts: Facts, reference: Reference): LineComparison {
  const lines = known(facts);
  const ready = lines.get(reference);
  if (ready) return ready;
  const fresh = work(facts, reference);
  lines.set(reference, fresh);
  return fresh;
}

const NONE: LineComparison = { counted: 0, shared: 0, passages: [], whole: [] };

/** Places of the source that one line is laid beside; a line of the longest text would have thousands. */
const MOST_PLACES = 16;

function work(facts: Facts, reference: Reference): LineComparison {
  const line = ownLine(facts);
  if (line.hashes.length === 0) return NONE;
  const { source, ignored } = reference;
  const { exempt, standing, weak } = reference.rangesOf(facts);
  const looked = gramsOutside(line, exempt);
  const changing = gramsOutside(line, standing);
  let counted = 0;
  let shared = 0;
  for (const [at, hash] of line.hashes.entries()) {
    if (ignored.has(hash)) looked[at] = 0;
    if (!looked[at] || !changing[at]) continue;
    counted += 1;
    if (source.lastOf.has(hash)) shared += 1;
  }
  const matches = matchesOf(line, source).filter((match) => holds(looked, match));
  if (matches.length === 0) return { ...NONE, counted, shared };
  const telling = gramsOutside(line, weak).map((flag, at) => flag & (looked[at] ?? 0));
  const isStanding = ({ from, to }: CopiedRun): boolean =>
    !changing.subarray(from, Math.max(from + 1, to - GRAM + 1)).includes(1);
  const passages: Passage[] = [];
  const taken = new Uint8Array(line.normal.codes.length);
  const clusters = clustersOf(matches)
    .flatMap((cluster) => evident(cluster, line, source, telling, reference.limits) ?? [])
    .toSorted((a, b) => reach(b) - reach(a))
    .slice(0, MOST_PLACES);
  for (const cluster of clusters) {
    for (const run of copiedRuns(facts, line, cluster, source)) {
      if (taken.subarray(run.from, run.to).includes(1)) continue;
      taken.fill(1, run.from, run.to);
      passages.push(passageOf(line, source, cluster, { ...run, standing: isStanding(run) }));
    }
  }
  passages.sort((a, b) => a.own.start - b.own.start);
  return { counted, shared, passages, whole: wholeOf(facts, line, source, matches) };
}

function holds(flags: Uint8Array, { own, length }: Match): boolean {
  return flags.subarray(own, own + length - GRAM + 1).includes(1);
}

function reach({ matches }: Cluster): number {
  return matches.reduce((sum, { length }) => sum + length, 0);
}

interface Run extends CopiedRun {
  readonly standing: boolean;
}

function passageOf(
  line: OwnLine,
  source: Source,
  cluster: Cluster,
  { from, to, start: ownStart, end: ownEnd, covered, standing }: Run,
): Passage {
  const inside = matchesWithin(cluster.matches, from, to);
  let first = cluster.to;
  let last = cluster.from;
  for (const match of inside) {
    first = Math.min(first, match.source);
    last = Math.max(last, match.source + match.length);
  }
  const [begin, end] = first < last ? [first, last] : [cluster.from, cluster.to];
  const same = inside.map((match) => ({
    own: spanOf(line.normal, match.own, match.own + match.length),
    source: spanOf(source.normal, match.source, match.source + match.length),
  }));
  return {
    own: { start: ownStart, end: ownEnd },
    source: sentenceAround(source.normal.text, spanOf(source.normal, begin, end)),
    kind: kindOf(line, source, inside, to - from),
    share: Math.min(1, covered / (to - from)),
    same,
    standing,
  };
}

function kindOf(
  line: OwnLine,
  source: Source,
  matches: readonly Match[],
  length: number,
): PassageKind {
  let reached = matches[0]?.own ?? 0;
  let covered = 0;
  for (const match of matches) {
    const end = match.own + match.length;
    covered += Math.max(0, end - Math.max(reached, match.own));
    reached = Math.max(reached, end);
  }
  if (covered < length) return 'rewritten';
  return matches.every((match) => isSpelledAlike(line, source, match)) ? 'unchanged' : 'digits';
}

function isSpelledAlike(line: OwnLine, source: Source, match: Match): boolean {
  const own = spanOf(line.normal, match.own, match.own + match.length);
  const other = spanOf(source.normal, match.source, match.source + match.length);
  return (
    spelling(line.normal.text.slice(own.start, own.end)) ===
    spelling(source.normal.text.slice(other.start, other.end))
  );
}

/** Most of a line that stands in the source in one piece. */
const WHOLE = 0.8;

function wholeOf(
  facts: Facts,
  line: OwnLine,
  source: Source,
  matches: readonly Match[],
): readonly Passage[] {
  const { length } = line.normal.codes;
  const match = matches.find((one) => one.length >= WHOLE * length);
  if (!match) return [];
  const cluster = { matches: [match], from: match.source, to: match.source + match.length };
  const place = { start: facts.sentences[0]?.start ?? 0, end: facts.sentences.at(-1)?.end ?? 0 };
  const run = { ...place, from: 0, to: length, covered: match.length, standing: false };
  return [passageOf(line, source, cluster, run)];
}
