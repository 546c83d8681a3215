import { perDocument } from '../text/document.ts';
import { blocksOf, type Block } from '../text/outline.ts';

/** What a reader takes as one part: the opening, and each section of the first level. */
export const chaptersOf = perDocument(({ root }): readonly (readonly Block[])[] =>
  [root.blocks, ...root.children.map(blocksOf)].filter((blocks) => blocks.length > 0),
);
