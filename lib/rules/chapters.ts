import type { Document } from '../text/document.ts';
import { blocksOf, type Block } from '../text/outline.ts';

/** What a reader takes as one part: the opening, and each section of the first level. */
export function chaptersOf({ root }: Document): readonly (readonly Block[])[] {
  return [root.blocks, ...root.children.map(blocksOf)].filter((blocks) => blocks.length > 0);
}
