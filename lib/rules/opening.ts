import { perDocument } from '../text/document.ts';
import type { Block } from '../text/outline.ts';

/** What stands before all headings tells the month in short; empty in a text without headings. */
export const openingOf = perDocument(({ root }): ReadonlySet<Block> => {
  const isHeaded = root.children.some(({ heading }) => heading?.title);
  return new Set(isHeaded ? root.blocks : []);
});
