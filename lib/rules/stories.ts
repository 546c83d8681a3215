import { perDocument } from '../text/document.ts';
import type { Block } from '../text/outline.ts';
import { hasHit } from './lexicon.ts';
import type { RuleContext } from './rule.ts';

/** Fewer characters tell no story. */
const LEAST = 50;

/** What was done, the problems and plans left out. */
export const ownMatter = perDocument(({ blocks, parts }): readonly Block[] => {
  const ahead = new Set(['problem', 'plan'].flatMap((id) => parts.get(id)?.blocks ?? []));
  return blocks.filter((block) => !ahead.has(block));
});

/** Whether a paragraph tells of something that the author took in hand himself, and how it turned out. */
export function tellsOfOwn(block: Block, { lexicon }: RuleContext): boolean {
  return (
    block.end - block.start >= LEAST &&
    ['story-act', 'story-turn'].every((name) => hasHit([block], lexicon(name)))
  );
}
