import type { Span } from '../text/span.ts';

/** replace puts the rewrite in place of the quote, insert puts it behind the span, ask only asks its needs. */
export type SuggestionAction = 'replace' | 'insert' | 'ask';

/**
 * What a rule or a model proposes for one place of a draft. A model's passes the guards; a rule's is made of the
 * draft's own words, stored facts and what follows from them, and only has the origin of its numbers told.
 */
export interface Suggestion {
  /** group/name of the rule it answers. */
  readonly ruleId: string;
  /** The finding it answers; null where it answers none. */
  readonly findingId: string | null;
  /** Where the quote stands: UTF-16 offsets into the draft; of length zero where something is missing. */
  readonly span: Span;
  /** The draft's words at the span, exactly; empty for an insertion. */
  readonly quote: string;
  readonly action: SuggestionAction;
  /** What to write; what nobody but the author knows is a slot 【待补充：…】. Empty for ask. */
  readonly rewrite: string;
  /** Why it is better so, in one sentence. */
  readonly why: string;
  /** What the author has to supply, a question each. */
  readonly needs: readonly string[];
  readonly source: 'rule' | 'llm';
}
