import type { Document } from '../text/document.ts';
import type { Item } from '../text/items.ts';
import { firstEndingAfter } from '../text/span.ts';
import { sentencesIn, type Sentence } from './sentences.ts';

/** The sentences that stand in an item, in order. */
export function sentencesOfItem({ start, end }: Item, document: Document): readonly Sentence[] {
  const all = sentencesIn(document.blocks);
  const from = firstEndingAfter(all, start);
  let to = from;
  while (to < all.length && (all[to]?.start ?? end) < end) to += 1;
  return all.slice(from, to);
}
