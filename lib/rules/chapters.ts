import { perDocument } from '../text/document.ts';
import { blocksOf, type Block } from '../text/outline.ts';

/** What a reader takes as one part: the opening, and each section of the first level; items in a row are one. */
export const chaptersOf = perDocument(({ root }): readonly (readonly Block[])[] => {
  const chapters: Block[][] = [[...root.blocks]];
  let isAmongItems = false;
  for (const section of root.children) {
    const isItem = section.heading?.title == null && section.children.length === 0;
    if (isItem && isAmongItems) chapters.at(-1)?.push(...section.blocks);
    else chapters.push([...blocksOf(section)]);
    isAmongItems = isItem;
  }
  return chapters.filter((blocks) => blocks.length > 0);
});
