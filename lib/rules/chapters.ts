import { asBefore } from '../text/block.ts';
import { perDocument } from '../text/document.ts';
import { blocksOf, type Block } from '../text/outline.ts';

/** What a reader takes as one part: the opening, and each section of the first level; items in a row are one. */
export const chaptersOf = perDocument(({ root }): readonly (readonly Block[])[] => {
  const chapters: (readonly Block[])[] = [root.blocks];
  let items: Block[] | null = null;
  for (const section of root.children) {
    const isItem = section.heading?.title == null && section.children.length === 0;
    if (items && isItem) {
      items.push(...section.blocks);
      continue;
    }
    items = isItem ? [...section.blocks] : null;
    chapters.push(items ?? blocksOf(section));
  }
  return chapters.filter((blocks) => blocks.length > 0).map(asBefore);
});
