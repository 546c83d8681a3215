/** What the charts of a month, and of several, show: counts and means, each also readable as a table. */
import { grouped } from './grouped.ts';
import { mean } from './reviewers.ts';
import { bandOf, type Band } from './score.ts';

/** One submission as the charts see it. */
export interface Measured {
  /** YYYY-MM */
  readonly period: string;
  readonly author: string | null;
  readonly area: string | null;
  /** As reviewed, or as checked while nobody has confirmed a review; null where there is none. */
  readonly score: number | null;
  readonly isReviewed: boolean;
  /** Each rule that took points or found something, once. */
  readonly defects: readonly { readonly rule: string; readonly title: string }[];
}

export interface Bin {
  /** From this score to below `to`; the last one holds 100 too. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly band: Band;
}

const BIN = 5;

/** How many have a score of each five points, from the lowest that anybody has. */
export function scoreDistribution(all: readonly Measured[]): readonly Bin[] {
  const scores = all.flatMap(({ score }) => (score === null ? [] : [score]));
  if (scores.length === 0) return [];
  const lowest = Math.min(...scores.map(binOf));
  return Array.from({ length: (100 - lowest) / BIN }, (_, at) => {
    const from = lowest + at * BIN;
    const count = scores.filter((score) => binOf(score) === from).length;
    return { from, to: from + BIN, count, band: bandOf(from) };
  });
}

function binOf(score: number): number {
  return Math.min(100 - BIN, Math.floor(score / BIN) * BIN);
}

export interface DefectCount {
  readonly rule: string;
  readonly title: string;
  readonly summaries: number;
}

/** In how many summaries each rule found something, the most frequent first. */
export function defectsByRule(all: readonly Measured[]): readonly DefectCount[] {
  const defects = all.flatMap((one) => one.defects);
  return [...grouped(defects, ({ rule }) => rule).values()]
    .flatMap((same) => same.slice(0, 1).map((one) => ({ ...one, summaries: same.length })))
    .toSorted((a, b) => b.summaries - a.summaries || (a.rule < b.rule ? -1 : 1));
}

export interface AreaMeasure {
  readonly area: string | null;
  readonly summaries: number;
  readonly meanScore: number | null;
  /** Rules with something found, a summary. */
  readonly meanDefects: number | null;
}

/** By area, the highest mean first; those without an area last. */
export function byArea(all: readonly Measured[]): readonly AreaMeasure[] {
  return [...grouped(all, ({ area }) => area ?? '').values()]
    .map((same) => ({
      area: same[0]?.area ?? null,
      summaries: same.length,
      meanScore: meanScore(same),
      meanDefects: mean(same.map(({ defects }) => defects.length)),
    }))
    .toSorted(
      (a, b) =>
        Number(a.area === null) - Number(b.area === null) ||
        (b.meanScore ?? -1) - (a.meanScore ?? -1),
    );
}

export interface MonthMeasure {
  readonly period: string;
  readonly summaries: number;
  readonly meanScore: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
}

/** By month, the earliest first. */
export function byMonth(all: readonly Measured[]): readonly MonthMeasure[] {
  return [...grouped(all, ({ period }) => period)]
    .map(([period, same]) => {
      const scores = same.flatMap(({ score }) => (score === null ? [] : [score]));
      return {
        period,
        summaries: same.length,
        meanScore: meanScore(same),
        lowest: scores.length === 0 ? null : Math.min(...scores),
        highest: scores.length === 0 ? null : Math.max(...scores),
      };
    })
    .toSorted((a, b) => (a.period < b.period ? -1 : 1));
}

export interface AuthorMeasure {
  readonly author: string;
  readonly months: readonly { readonly period: string; readonly score: number | null }[];
  /** What was found most often, over all months. */
  readonly frequent: readonly DefectCount[];
}

/** More are no longer what stands out. */
const FREQUENT_MAX = 3;

/** By author, in the order of their names; texts without one are left out. */
export function byAuthor(all: readonly Measured[]): readonly AuthorMeasure[] {
  const named = all.flatMap((one) => (one.author === null ? [] : [{ ...one, name: one.author }]));
  return [...grouped(named, ({ name }) => name)]
    .map(([author, same]) => ({
      author,
      months: same
        .map(({ period, score }) => ({ period, score }))
        .toSorted((a, b) => (a.period < b.period ? -1 : 1)),
      frequent: defectsByRule(same).slice(0, FREQUENT_MAX),
    }))
    .toSorted((a, b) => a.author.localeCompare(b.author, 'zh-CN'));
}

function meanScore(all: readonly Measured[]): number | null {
  return mean(all.flatMap(({ score }) => (score === null ? [] : [score])));
}
