import { itemsOf, itemsOfBlock, type Item } from '../text/items.ts';
import { perPart } from '../text/parts.ts';
import { wordingOf } from '../text/wording.ts';
import { says } from './lexicon.ts';
import type { RuleContext } from './rule.ts';

/** Longest group heading: （一）存在的主要问题及原因. A longer title states a problem itself. */
const GROUP_MAX = 14;

/** The items of a part in order: the problems of the problem part, the plans of the plan. */
export const itemsOfPart = perPart((part, { lexicon }: RuleContext): readonly Item[] => {
  const { sections, blocks } = part;
  if (sections.length === 0) return blocks.flatMap((block) => itemsOfBlock(block, ''));
  const isGroup = (title: string): boolean =>
    title.length <= GROUP_MAX && says(wordingOf(title), lexicon('group'));
  return sections.flatMap((section) => {
    const title = section.heading?.words ?? '';
    return itemsOf(section, isGroup, isGroup(title) ? title : '');
  });
});
