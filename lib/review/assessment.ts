/**
 * The month's assessment in two parts that are never mixed: 业绩考核 from the figures, 市场考核 from the
 * summary's reviewed score and what the reviewer enters. Weights come from the pack.
 */
import { completionRate } from '../evidence/derive.ts';
import { figureKey, nameKey, valueOf, type Figure, type Figures } from '../evidence/indicators.ts';
import { isLessBetter, targetNames } from '../evidence/metric.ts';
import { isSpring, monthOf, shifted } from '../evidence/month.ts';
import { compare, plus, rational, type Rational } from '../evidence/rational.ts';
import type { Assessment } from '../packs/assessment.ts';
import { z } from '../zod.ts';
import { currentStep, type Target } from './target.ts';

/** What the reviewer enters for one area and month: scores of 0-100 by the item's id. */
export const marketSheetSchema = z.strictObject({
  /** Of period and area. */
  key: z.string().min(1),
  period: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  area: z.string().trim().min(1).max(80),
  scores: z.record(
    z.string(),
    z.strictObject({ score: z.number().min(0).max(100), note: z.string().max(2000) }),
  ),
  by: z.string().trim().min(1).max(80),
  at: z.number().int().min(0),
});
export type MarketSheet = z.infer<typeof marketSheetSchema>;

export function marketKey(period: string, area: string): string {
  return figureKey({ period, scope: area, metric: '' }).trim();
}

export interface PerformanceItem {
  readonly metric: string;
  readonly weight: number;
  readonly actual: Figure | null;
  /** As the company's table sets it. */
  readonly plan: Figure | null;
  /** Completion of the plan, in %. */
  readonly raw: Rational | null;
  /** The season-adjusted target as it was agreed or last changed. */
  readonly target: Target | null;
  /** Completion of that, in %. In January it cannot be told: the target is for both months. */
  readonly adjusted: Rational | null;
  /** Which of the two counts. */
  readonly counts: 'adjusted' | 'raw' | null;
  /** Of 0 to the cap, in %; null where nothing can be told. */
  readonly score: number | null;
}

export interface MarketItem {
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  readonly source: 'summary' | 'hand';
  /** 0-100; null while it is missing. */
  readonly score: number | null;
  readonly note: string;
}

export interface TwoParts {
  readonly performance: {
    readonly weight: number;
    readonly items: readonly PerformanceItem[];
    /** The items by their weights; null while one of them is missing. */
    readonly score: number | null;
  };
  readonly market: {
    readonly weight: number;
    readonly items: readonly MarketItem[];
    readonly score: number | null;
  };
  /** Both by their weights; null while a part is missing. */
  readonly total: number | null;
}

export interface AssessmentFacts {
  readonly period: string;
  readonly area: string;
  readonly figures: Figures;
  /** Of any period and area. */
  readonly targets: readonly Target[];
  /** The reviewed score of the month's summary; null while it is not confirmed. */
  readonly summaryScore: number | null;
  readonly sheet: MarketSheet | null;
}

export function assess(assessment: Assessment, facts: AssessmentFacts): TwoParts {
  const { performance, market } = assessment;
  const figuresPart = performance.items.map((item) =>
    performanceItem(item, performance.cap, facts),
  );
  const marketPart = market.items.map((item): MarketItem => {
    const entered = facts.sheet?.scores[item.id];
    const score = item.source === 'summary' ? facts.summaryScore : (entered?.score ?? null);
    return { ...item, score, note: entered?.note ?? '' };
  });
  const scores = [weighted(figuresPart), weighted(marketPart)] as const;
  return {
    performance: { weight: performance.weight, items: figuresPart, score: scores[0] },
    market: { weight: market.weight, items: marketPart, score: scores[1] },
    total: weighted([
      { weight: performance.weight, score: scores[0] },
      { weight: market.weight, score: scores[1] },
    ]),
  };
}

/** Null as soon as one of them is missing: what is left out would count as its mean. */
function weighted(
  parts: readonly { readonly weight: number; readonly score: number | null }[],
): number | null {
  let sum = 0;
  for (const { weight, score } of parts) {
    if (score === null) return null;
    sum += (score * weight) / 100;
  }
  return Math.round(sum * 100) / 100;
}

function performanceItem(
  { metric, weight }: { readonly metric: string; readonly weight: number },
  cap: number,
  { period, area, figures, targets }: AssessmentFacts,
): PerformanceItem {
  const actual = figures.find(period, area, metric);
  const found = figures.findAny(period, area, targetNames(metric));
  const plan = found !== null && found.unit === actual?.unit ? found : null;
  const target = targets.find((one) => isFor(one, { period, area, metric })) ?? null;
  const raw = completion(actual && valueOf(actual), plan && valueOf(plan), metric);
  const done = actual && doneFor(target, actual, figures);
  const adjusted = completion(done, target && stepValue(target), metric);
  const counts = adjusted ? 'adjusted' : raw ? 'raw' : null;
  const counted = adjusted ?? raw;
  return {
    metric,
    weight,
    actual,
    plan,
    raw,
    target,
    adjusted,
    counts,
    score: counted && Math.max(0, Math.min(cap, toNumber(counted))),
  };
}

function isFor(target: Target, place: { period: string; area: string; metric: string }): boolean {
  return (
    target.period === place.period &&
    nameKey(target.area) === nameKey(place.area) &&
    nameKey(target.metric) === nameKey(place.metric)
  );
}

/** What is held against a target: the month, or January and February together. */
function doneFor(target: Target | null, actual: Figure, figures: Figures): Rational | null {
  const value = valueOf(actual);
  if (target === null || value === null || target.unit !== actual.unit) return null;
  if (!isSpring(actual.period) || target.proposal?.isSpring !== true) return value;
  if (monthOf(actual.period) === 1) return null;
  const january = figures.find(shifted(actual.period, -1), actual.scope, actual.metric);
  const before = january?.unit === actual.unit ? valueOf(january) : null;
  return before && plus(value, before);
}

function stepValue(target: Target): Rational | null {
  return rational(currentStep(target)?.value ?? '');
}

/** In %; of what is better the less there is of it (投诉, 不良) it is turned round. */
function completion(
  actual: Rational | null,
  target: Rational | null,
  metric: string,
): Rational | null {
  if (actual === null || target === null || compare(target, ZERO) <= 0) return null;
  return isLessBetter(metric) ? completionRate(target, actual) : completionRate(actual, target);
}

const ZERO: Rational = { over: 0n, under: 1n };

/** To the ten-thousandth. */
function toNumber({ over, under }: Rational): number {
  return Number((over * 10_000n) / under) / 10_000;
}
