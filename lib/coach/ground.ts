/** What suggestions are made from: the text as the rules see it, and what is known besides. */
import type { Fact, FactKind } from '../evidence/fact.ts';
import { isMain } from '../evidence/metric.ts';
import { compilePack } from '../packs/compile.ts';
import type { Pack } from '../packs/pack.ts';
import type { CheckContext } from '../rules/check.ts';
import type { RuleContext } from '../rules/rule.ts';
import { readDocument, type Document } from '../text/document.ts';

export interface Ground {
  readonly document: Document;
  readonly context: RuleContext;
  /** Ready sentences that the month's figures bear out; empty where none were imported. */
  readonly facts: readonly Fact[];
}

export function groundOf(
  text: string,
  pack: Pack,
  given: CheckContext,
  facts: readonly Fact[] = [],
): Ground {
  const context: RuleContext = { ...compilePack(pack, given.period), given };
  return { document: readDocument(text, context.shapes), context, facts };
}

/** What the pack's trade calls a thing; empty for a name that no pack has. */
export function wordFor({ context }: Ground, name: string): string {
  return context.pack.words[name] ?? '';
}

/** The facts of some kinds that the text does not hold yet: those of the main metric first. */
export function factsOfKinds(
  { facts, document }: Ground,
  kinds: readonly FactKind[],
): readonly Fact[] {
  return facts
    .filter(({ kind, sentence }) => kinds.includes(kind) && !document.text.includes(sentence))
    .toSorted((a, b) => rankOf(a, kinds) - rankOf(b, kinds));
}

const OF_OTHERS = 100;

function rankOf({ kind, metric }: Fact, kinds: readonly FactKind[]): number {
  return kinds.indexOf(kind) + (isMain(metric) ? 0 : OF_OTHERS);
}

/** The month of the summary, 1-12; null when it is not known. */
export function monthOf({ context }: Ground): number | null {
  return Number(context.given.period?.slice(5)) || null;
}

/** How the text ends its lines. */
export function lineEndOf({ document }: Ground): string {
  return /\r\n|\r|\n/.exec(document.text)?.[0] ?? '\n';
}
