/** The corpus with what its labels say is known, as coaches are asked about it. */
import { factsOf } from '../../../lib/evidence/facts.ts';
import type { Fact } from '../../../lib/evidence/fact.ts';
import { figuresOf, type Figure } from '../../../lib/evidence/indicators.ts';
import { scopePlaces } from '../../../lib/evidence/scope-places.ts';
import { scopeOf } from '../../../lib/evidence/scope.ts';
import { scopesOf } from '../../../lib/evidence/indicators.ts';
import { groundOf, type Ground } from '../../../lib/coach/ground.ts';
import type { Pack } from '../../../lib/packs/pack.ts';
import type { CheckContext } from '../../../lib/rules/check.ts';
import { readCorpus, type Sample } from '../../accuracy/corpus.ts';
import { shippedPack } from '../engine/packs.ts';

export interface Case {
  readonly name: string;
  readonly text: string;
  readonly pack: Pack;
  readonly given: CheckContext;
  readonly ground: Ground;
}

export const cases: readonly Case[] = readCorpus(
  new URL('../../corpus', import.meta.url).pathname,
).map(caseOf);

function caseOf({ name, text, labels, indicators }: Sample): Case {
  const pack = shippedPack(labels.pack);
  const { period, author } = labels;
  const given: CheckContext = { period, author, portal: null, indicators };
  const facts = factsFor(text, indicators, period);
  return { name, text, pack, given, ground: groundOf(text, pack, given, facts) };
}

/** What the figures tell of the text's own area and month. */
export function factsFor(
  text: string,
  indicators: readonly Figure[],
  period: string | null,
): readonly Fact[] {
  const scopes = scopesOf(indicators);
  const scope = scopeOf(scopePlaces(text), scopes) ?? (scopes.length === 1 ? scopes[0] : null);
  if (!scope || period === null) return [];
  const kept = indicators.map((one, index) => ({ ...one, source: { file: null, row: index + 1 } }));
  return factsOf(figuresOf(kept), period, scope).facts;
}
