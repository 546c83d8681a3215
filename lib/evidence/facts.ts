/** Ready sentences for the month's summary, each with the figures it follows from. */
import type { Fact, FactNote } from './fact.ts';
import { figureKey, type Figures, type Indicator } from './indicators.ts';
import { isDerived, isTarget } from './metric.ts';
import { tellMonth } from './month-facts.ts';
import { tellPeers } from './peer-facts.ts';
import { tellYear } from './year-facts.ts';

export type { Fact, FactKind, FactNote } from './fact.ts';

export interface Facts {
  readonly facts: readonly Fact[];
  /** Each kind once. */
  readonly notes: readonly FactNote[];
}

/** Everything that can be told of a scope in a month, by metric in the order of the figures. */
export function factsOf(figures: Figures<Indicator>, period: string, scope: string): Facts {
  const told = figuresIn(figures, period, scope)
    .filter(({ metric }) => !isTarget(metric) && !isDerived(metric))
    .flatMap((figure) => [
      ...tellMonth(figures, figure),
      ...tellPeers(figures, figure),
      ...tellYear(figures, figure),
    ]);
  const facts: Fact[] = [];
  const notes = new Map<string, FactNote>();
  for (const one of told) {
    if ('sentence' in one) facts.push(one);
    else notes.set(one.kind, one);
  }
  return { facts, notes: [...notes.values()] };
}

/** What is known of a scope in a month. */
export function figuresIn(
  { all }: Figures<Indicator>,
  period: string,
  scope: string,
): readonly Indicator[] {
  return all.filter((one) => figureKey(one) === figureKey({ period, scope, metric: one.metric }));
}
