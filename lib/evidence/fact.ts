import type { Indicator } from './indicators.ts';

export type FactKind =
  | 'completion'
  | 'year-on-year'
  | 'month-on-month'
  | 'rank'
  | 'comparison'
  | 'cumulative'
  | 'progress'
  | 'season';

/** A sentence that the figures bear out. */
export interface Fact {
  /** The same figures give the same id again. */
  readonly id: string;
  readonly kind: FactKind;
  readonly metric: string;
  /** To be put into the summary as it is. */
  readonly sentence: string;
  /** What it follows from. */
  readonly from: readonly Indicator[];
}

/** What cannot be told, and why. */
export type FactNote =
  /** A single January or February cannot be compared with last year's. */
  | { readonly kind: 'spring-festival' }
  /** Without an annual target there is no 序时进度. */
  | { readonly kind: 'no-annual-target' }
  /** The season needs more whole years. */
  | { readonly kind: 'season-too-little'; readonly years: number; readonly needed: number };

export type Told = Fact | FactNote;

export function fact(
  kind: FactKind,
  { metric }: Indicator,
  sentence: string,
  from: readonly Indicator[],
  /** Tells several facts of one kind and metric apart. */
  by = '',
): Fact {
  return { id: [kind, metric, by].join(' ').trim(), kind, metric, sentence, from };
}
