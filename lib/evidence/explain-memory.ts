/** What was explained in a sentence behind certain numbers: what stands in other lines changes nothing about it. */
import type { Mention } from './mention.ts';
import type { Relation } from './relation.ts';
import { perPlacedLine } from './share-claims.ts';

export interface Search {
  /** What is asked of each number of the sentence. */
  readonly flags: readonly number[];
  readonly months: number | null;
  /** The numbers of the sentence and those before it. */
  readonly told: readonly Mention[];
  readonly found: readonly Relation[];
}

/** The last search in each sentence of a line. */
export const searchesIn = perPlacedLine((): (Search | undefined)[] => []);

/** What the last search found, over the mentions as they stand now; null where it looked at something else. */
export function foundBefore(
  last: Search | undefined,
  { flags, months, told }: Omit<Search, 'found'>,
): readonly Relation[] | null {
  const isSame =
    last?.months === months &&
    last.told.length === told.length &&
    last.told.every(({ number }, at) => number === told[at]?.number) &&
    last.flags.every((flag, at) => flag === flags[at]);
  if (!isSame) return null;
  const now = (mention: Mention): Mention => told[last.told.indexOf(mention)] ?? mention;
  return last.found.map((one) => ({
    ...one,
    claim: now(one.claim),
    operands: one.operands.map(now),
  }));
}
