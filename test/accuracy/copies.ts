/**
 * Labelled copies: texts with passages taken from a source, their places known, and texts that are alike
 * without being copied. Scored by characters as the PAN evaluations of text reuse are.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Passage } from '../../lib/copying/passages.ts';
import { compilePack } from '../../lib/packs/compile.ts';
import { packById } from '../../lib/packs/index.ts';
import { compareWith } from '../../lib/rules/copied.ts';
import type { OtherSummary } from '../../lib/rules/check.ts';
import { readDocument } from '../../lib/text/document.ts';
import { z } from '../../lib/zod.ts';
import { readCorpus } from './corpus.ts';

const rangeSchema = z.tuple([z.number(), z.number()]);
const plantedSchema = z.object({ own: rangeSchema, source: rangeSchema });
const caseSchema = z.object({
  pack: z.string(),
  text: z.string(),
  source: z.string(),
  /** What was copied, in the order of the text; empty where nothing was. */
  passages: z.array(plantedSchema),
});
const fileSchema = z.object({ kind: z.string(), cases: z.array(caseSchema) });

export type Planted = z.infer<typeof plantedSchema>;
export type Case = z.infer<typeof caseSchema>;

/** Characters and passages of some cases, added up. */
export interface CopyScore {
  readonly kind: string;
  readonly cases: number;
  /** Characters of the text that were copied, that were found, and both. */
  readonly copied: number;
  readonly found: number;
  readonly right: number;
  /** The same on the side of the source. */
  readonly sourceCopied: number;
  readonly sourceFound: number;
  readonly sourceRight: number;
  /** Copied passages that were touched at all, and how often. */
  readonly touched: number;
  readonly touches: number;
}

/** One score a kind, every file of the folder; every fourth case of a derived kind is held out. */
export function copyScores(folder: string): { seen: CopyScore[]; heldOut: CopyScore[] } {
  if (!existsSync(folder)) return { seen: [], heldOut: [] };
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const kinds = files.toSorted().map((name) => {
    return fileSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  });
  const scored = (pick: (index: number) => boolean): CopyScore[] =>
    kinds.map(({ kind, cases }) =>
      added(kind, cases.filter((_, index) => pick(index)).map(scoreOf)),
    );
  return { seen: scored((index) => index % 4 !== 3), heldOut: scored((index) => index % 4 === 3) };
}

/** Every two texts of one pack in the corpus: same genre, other hands. */
export function unrelatedScore(folder: string): CopyScore {
  const samples = readCorpus(folder);
  const cases = samples.flatMap(({ text, labels }, index) =>
    samples
      .slice(index + 1)
      .filter((other) => other.labels.pack === labels.pack)
      .map((other) => ({ pack: labels.pack, text, source: other.text, passages: [] })),
  );
  return added('unrelated', cases.map(scoreOf));
}

/** All scores as one. */
export function added(kind: string, scores: readonly Omit<CopyScore, 'kind'>[]): CopyScore {
  const sum = (pick: (score: Omit<CopyScore, 'kind'>) => number): number =>
    scores.reduce((all, score) => all + pick(score), 0);
  return {
    kind,
    cases: sum(({ cases }) => cases),
    copied: sum(({ copied }) => copied),
    found: sum(({ found }) => found),
    right: sum(({ right }) => right),
    sourceCopied: sum(({ sourceCopied }) => sourceCopied),
    sourceFound: sum(({ sourceFound }) => sourceFound),
    sourceRight: sum(({ sourceRight }) => sourceRight),
    touched: sum(({ touched }) => touched),
    touches: sum(({ touches }) => touches),
  };
}

export function precisionOf({ right, found }: CopyScore): number {
  return right / found;
}

export function recallOf({ right, copied }: CopyScore): number {
  return right / copied;
}

/** Findings a copied passage that was found: 1 is one each. */
export function granularityOf({ touches, touched }: CopyScore): number {
  return touches / touched;
}

/** F1 over the logarithm of granularity (Potthast and others 2010). */
export function plagdetOf(score: CopyScore): number {
  const [precision, recall] = [precisionOf(score), recallOf(score)];
  const f1 = (2 * precision * recall) / (precision + recall);
  return f1 / Math.log2(1 + granularityOf(score));
}

const sources = new Map<string, OtherSummary>();

/** The passages as the rules see them, whatever the share of the text. */
export function passagesIn({ pack: id, text, source }: Case): readonly Passage[] {
  const pack = packById(id);
  if (!pack) throw new Error(`no pack ${id}`);
  const given = { period: '2026-10', author: null, portal: null };
  const context = { ...compilePack(pack, given.period), given };
  const key = `${id} ${source}`;
  const summary = sources.get(key) ?? { id: key, period: null, author: null, text: source };
  sources.set(key, summary);
  return compareWith(readDocument(text, context.shapes), context, summary).passages;
}

type Range = readonly [number, number];

function scoreOf(one: Case): Omit<CopyScore, 'kind'> {
  const found = passagesIn(one);
  const own = found.map((passage): Range => [passage.own.start, passage.own.end]);
  const source = found.map((passage): Range => [passage.source.start, passage.source.end]);
  const planted = one.passages.map((passage) => passage.own);
  const taken = one.passages.map((passage) => passage.source);
  const touches = planted.map((range) => own.filter((other) => overlap(range, other)).length);
  return {
    cases: 1,
    copied: sizeOf(planted),
    found: sizeOf(own),
    right: commonSize(planted, own),
    sourceCopied: sizeOf(taken),
    sourceFound: sizeOf(source),
    sourceRight: commonSize(taken, source),
    touched: touches.filter((count) => count > 0).length,
    touches: touches.reduce((all, count) => all + count, 0),
  };
}

function overlap(a: Range, b: Range): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

function placesOf(ranges: readonly Range[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const [start, end] of ranges) for (let at = start; at < end; at += 1) places.add(at);
  return places;
}

function sizeOf(ranges: readonly Range[]): number {
  return placesOf(ranges).size;
}

function commonSize(ranges: readonly Range[], others: readonly Range[]): number {
  const places = placesOf(others);
  return [...placesOf(ranges)].filter((at) => places.has(at)).length;
}

/** The figures of some scores, a line a kind. */
export function tellCopies(scores: readonly CopyScore[]): string {
  const cell = (value: number): string =>
    (Number.isNaN(value) ? '–' : value.toFixed(3)).padStart(10);
  const lines = scores.map((score) =>
    [
      score.kind.padEnd(14),
      String(score.cases).padStart(6),
      String(score.copied).padStart(8),
      String(score.found).padStart(8),
      cell(precisionOf(score)),
      cell(recallOf(score)),
      cell(granularityOf(score)),
      cell(plagdetOf(score)),
    ].join(''),
  );
  const head = 'kind            cases  copied   found precision    recall granular.  plagdet';
  return [head, ...lines].map((line) => `  ${line}`).join('\n');
}
