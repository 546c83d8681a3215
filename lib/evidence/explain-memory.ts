/** What was explained in a sentence behind certain numbers: what stands in other lines changes nothing about it. */
import type { Relation } from './relation.ts';
import { perPlacedLine } from './share-claims.ts';
import type { Window } from './window.ts';

export interface Search {
  /** What is asked of each number of the sentence. */
  readonly flags: readonly number[];
  readonly months: number | null;
  /** What was told before the sentence, and what is behind it. */
  readonly before: Window;
  readonly after: Window;
  readonly found: readonly Relation[];
}

/** The last search in each sentence of a line. */
export const searchesIn = perPlacedLine((): (Search | undefined)[] => []);

/** Whether a search looked at the very things that another would look at in the same sentence. */
export function isForTheSame(
  last: Search,
  { flags, months, before }: Pick<Search, 'flags' | 'months' | 'before'>,
): boolean {
  return (
    last.months === months &&
    (last.flags === flags || last.flags.every((flag, at) => flag === flags[at])) &&
    last.before.equals(before)
  );
}
