import type { Item } from '../text/items.ts';
import { overlaps } from '../text/span.ts';
import type { Document } from '../text/document.ts';
import { sentencesIn, type Sentence } from './sentences.ts';

/** The sentences that stand in an item, in order. */
export function sentencesOfItem(item: Item, document: Document): readonly Sentence[] {
  return sentencesIn(document.blocks.filter((block) => overlaps(block, item))).filter((sentence) =>
    overlaps(sentence, item),
  );
}
