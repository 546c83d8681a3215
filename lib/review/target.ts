/**
 * Targets that are agreed, not imposed: proposed from the season with the formula shown, then agreed or
 * changed with who, when and why. Both sides argue from the same sheet.
 */
import { figureKey, nameKey, type Figure, type Figures } from '../evidence/indicators.ts';
import { isSpring, monthOf, yearOf } from '../evidence/month.ts';
import {
  compare,
  decimalsOf,
  integer,
  rational,
  written,
  type Rational,
} from '../evidence/rational.ts';
import { seasonalTarget, seasonOf, type Season } from '../evidence/season.ts';
import { annualTarget } from '../evidence/year-facts.ts';
import { z } from '../zod.ts';

const decimal = z.string().regex(/^\d{1,15}(\.\d{1,8})?$/);
const name = z.string().trim().min(1).max(80);
const line = z.string().max(2000);

const proposalSchema = z.strictObject({
  value: decimal,
  /** The annual target it is a part of. */
  annual: decimal,
  /** The season index, rounded for showing. */
  index: decimal,
  /** k, for known changes of the area: 拆迁, 学校放假. */
  factor: decimal,
  /** The whole years the season rests on. */
  years: z.array(z.number().int()).min(1),
  /** True in January and February: it is for both months together. */
  isSpring: z.boolean(),
});
export type TargetProposal = z.infer<typeof proposalSchema>;

const stepSchema = z.strictObject({
  kind: z.enum(['proposed', 'agreed', 'changed']),
  value: decimal,
  by: name,
  why: line,
  /** Milliseconds since the epoch. */
  at: z.number().int().min(0),
});
export type TargetStep = z.infer<typeof stepSchema>;

export const targetSchema = z.strictObject({
  /** Of period, area and metric. */
  key: z.string().min(1),
  period: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  area: name,
  metric: name,
  unit: z.string().max(20),
  /** null for one that was set without a season. */
  proposal: proposalSchema.nullable(),
  /** In order; the last one holds. */
  history: z.array(stepSchema).min(1).max(200),
});
export type Target = z.infer<typeof targetSchema>;

export interface TargetPlace {
  readonly period: string;
  readonly area: string;
  readonly metric: string;
}

export function targetKey({ period, area, metric }: TargetPlace): string {
  return figureKey({ period, scope: area, metric });
}

/** Why nothing can be proposed. */
export type NoProposal =
  | { readonly kind: 'no-annual' }
  | { readonly kind: 'too-little'; readonly years: number; readonly needed: number }
  | { readonly kind: 'no-volume' };

export type Proposed =
  | { readonly kind: 'ready'; readonly proposal: TargetProposal; readonly unit: string }
  | NoProposal;

const INDEX_DECIMALS = 4;

/** annual / 12 × S_m × k, rounded as the annual target is written. `factor` is a decimal above 0. */
export function proposeTarget(
  figures: Figures,
  { period, area, metric }: TargetPlace,
  factor = '1',
): Proposed {
  const history = figures.all.filter(
    (one) =>
      yearOf(one.period) < yearOf(period) &&
      nameKey(one.scope) === nameKey(area) &&
      nameKey(one.metric) === nameKey(metric),
  );
  const unit = unitOf(figures, { period, area, metric }, history);
  const annual = annualTarget(figures, { period, scope: area, metric, unit });
  const year = annual && rational(annual.value);
  if (annual === null || year === null) return { kind: 'no-annual' };
  const season = seasonOf(history.filter((one) => one.unit === unit));
  if (season.kind === 'too-little')
    return { kind: 'too-little', years: season.years.length, needed: season.needed };
  const k = rational(factor) ?? integer(1);
  const value = seasonalTarget(year, season, period, k);
  if (season.kind === 'no-volume' || value === null) return { kind: 'no-volume' };
  const decimals = decimalsOf(annual.value);
  return {
    kind: 'ready',
    unit,
    proposal: {
      value: written(value, decimals),
      annual: annual.value,
      index: written(indexOf(season, period), INDEX_DECIMALS),
      factor,
      years: [...season.years],
      isSpring: isSpring(period),
    },
  };
}

function indexOf(season: Season, period: string): Rational {
  return (season.kind === 'ready' ? season.index.get(monthOf(period)) : null) ?? integer(1);
}

function unitOf(figures: Figures, place: TargetPlace, history: readonly Figure[]): string {
  const own = figures.find(place.period, place.area, place.metric);
  return own?.unit ?? history.at(-1)?.unit ?? '';
}

/** 年计划3600箱 ÷ 12 × 季节指数1.0432 × 片区系数1 ≈ 312.96箱 */
export function formulaOf(
  { annual, index, factor, value, isSpring: both }: TargetProposal,
  unit: string,
): string {
  const month = both ? '（1—2月合计）' : '';
  return `年计划${annual}${unit} ÷ 12 × 季节指数${index} × 片区系数${factor} ≈ ${value}${unit}${month}`;
}

/** A target as it is first put to the area. */
export function openTarget(
  place: TargetPlace,
  { proposal, unit }: { readonly proposal: TargetProposal; readonly unit: string },
  by: string,
  at: number,
): Target {
  const { period, area, metric } = place;
  const first: TargetStep = { kind: 'proposed', value: proposal.value, by, why: '', at };
  return { key: targetKey(place), period, area, metric, unit, proposal, history: [first] };
}

/** What holds now. */
export function currentStep({ history }: Pick<Target, 'history'>): TargetStep | null {
  return history.at(-1) ?? null;
}

/** True once both sides have said yes to what holds. */
export function isAgreed(target: Pick<Target, 'history'>): boolean {
  return currentStep(target)?.kind === 'agreed';
}

/** Agrees to the value that holds. */
export function agree(target: Target, { by, why, at }: Omit<TargetStep, 'kind' | 'value'>): Target {
  const value = currentStep(target)?.value ?? '0';
  return { ...target, history: [...target.history, { kind: 'agreed', value, by, why, at }] };
}

/** Another value, which is open until it is agreed to; null where nobody says why, or nothing changes. */
export function changeTarget(target: Target, step: Omit<TargetStep, 'kind'>): Target | null {
  const before = rational(currentStep(target)?.value ?? '');
  const after = rational(step.value);
  if (after === null || step.why.trim() === '') return null;
  if (before !== null && compare(before, after) === 0) return null;
  return { ...target, history: [...target.history, { ...step, kind: 'changed' }] };
}
