import type { Facts } from '../text/paragraph.ts';
import type { Span } from '../text/span.ts';
import { spanOf, symbolsIn, type OwnLine } from './line.ts';
import { matchesWithin, type Cluster } from './match.ts';
import { BREAK, NUMBER } from './characters.ts';
import type { Source } from './source.ts';

/** Copied sentences in a row: a range of the line with its full stop. */
export interface CopiedRun extends Span {
  /** The same as symbols, half-open. */
  readonly from: number;
  readonly to: number;
  /** How many of the symbols are the source's. */
  readonly covered: number;
}

/** Once a place of the source is known, runs of this many symbols tell what else was taken from there. */
const FINE = 3;
/** Symbols around the matches of a place that still belong to it: what was edited before and behind them. */
const MARGIN = 60;
/** Share of a sentence that makes it a copied one. */
const SENTENCE = 0.35;
/** A shorter sentence between two copied ones is taken with them. */
const BRIDGE = 30;
/** More words of one's own than these, before the first or behind the last equal run, are left out. */
const EDGE = 16;
/** They are one's own where less of them is equal than this. */
const OWN = 0.2;

/** Which sentences of a line were taken from one place of a source, neighbours together. */
export function copiedRuns(
  facts: Facts,
  line: OwnLine,
  cluster: Cluster,
  source: Source,
): CopiedRun[] {
  const cover = coverOf(line, cluster, source);
  const runs: { from: number; to: number; start: number; end: number }[] = [];
  for (const sentence of facts.sentences) {
    const [from, to] = symbolsIn(line.normal, sentence);
    if (to <= from || sum(cover, from, to) < SENTENCE * (to - from)) continue;
    const last = runs.at(-1);
    if (last && from - last.to <= BRIDGE) {
      last.to = to;
      last.end = sentence.end;
    } else runs.push({ from, to, start: sentence.start, end: sentence.end });
  }
  return runs.map((run) => {
    const [from, to] = trimmed(cover, cluster, run.from, run.to);
    const cut = spanOf(line.normal, from, to);
    return {
      from,
      to,
      start: from === run.from ? run.start : cut.start,
      end: to === run.to ? run.end : cut.end,
      covered: sum(cover, from, to),
    };
  });
}

/** 1 for each symbol of the line that is equal to the source there. */
function coverOf(line: OwnLine, { matches, from, to }: Cluster, source: Source): Uint8Array {
  const { codes } = line.normal;
  const cover = new Uint8Array(codes.length);
  const margin = MARGIN + codes.length - matches.reduce((all, { length }) => all + length, 0);
  const fine = fineGrams(source, from - margin, to + margin);
  for (let at = 0; at + FINE <= codes.length; at += 1) {
    if (fine.has(fineKey(codes, at))) cover.fill(1, at, at + FINE);
  }
  for (const { own, length } of matches) cover.fill(1, own, own + length);
  return cover;
}

function fineGrams({ normal: { codes } }: Source, from: number, to: number): ReadonlySet<number> {
  const grams = new Set<number>();
  const end = Math.min(to, codes.length) - FINE;
  for (let at = Math.max(0, from); at <= end; at += 1) {
    const gram = codes.subarray(at, at + FINE);
    if (!gram.includes(BREAK) && !gram.includes(NUMBER)) grams.add(fineKey(codes, at));
  }
  return grams;
}

function fineKey(codes: Uint32Array, at: number): number {
  let key = 0;
  for (let index = at; index < at + FINE; index += 1) {
    key = (Math.imul(key, 0x9e3779b1) + (codes[index] ?? 0)) | 0;
  }
  return key;
}

/** Without what is one's own before the first equal run and behind the last. */
function trimmed(
  cover: Uint8Array,
  { matches }: Cluster,
  from: number,
  to: number,
): [number, number] {
  const inside = matchesWithin(matches, from, to);
  const first = inside[0]?.own ?? to;
  const final = inside.at(-1);
  const last = final ? final.own + final.length : from;
  if (first >= last) return [from, to];
  const isOwn = (start: number, end: number): boolean =>
    end - start > EDGE && sum(cover, start, end) < OWN * (end - start);
  return [isOwn(from, first) ? first : from, isOwn(last, to) ? last : to];
}

function sum(cover: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) count += cover[at] ?? 0;
  return count;
}
