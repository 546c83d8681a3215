import type { Document } from '../../text/document.ts';
import {
  blocksOf,
  countQuantities,
  perBlocks,
  sentencesOf,
  type Block,
} from '../../text/outline.ts';
import { contains, type Span } from '../../text/span.ts';
import { chaptersOf } from '../chapters.ts';
import { hitsIn } from '../lexicon.ts';
import { lengthOf } from '../part-place.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export default defineRule({
  id: 'substance/empty-phrases',
  severity: 'warn',
  title: '套话多，具体的数字少',
  why: '概述性的语言多、没有案例和数据，总结就空了。数字和具体的事比形容词有说服力。',
  ask: '这几句话各对应哪件具体的事？做了多少户，结果是多少？',
  bad: [
    '一、销售情况\n⟦本月我高度重视，扎实推进，全力以赴抓好销售工作，取得了较好的成绩，得到了客户的一致好评。⟧',
  ],
  good: [
    '一、销售情况\n本月我高度重视，销售卷烟120箱，同比增长3.2%，22户首次上柜。',
    '在公司的正确领导下，本月工作总结如下：\n一、销售情况\n10月销售120箱。',
  ],
  *check(document, context) {
    const hollow = new Set<Block>();
    for (const blocks of chaptersOf(document)) {
      const place = hollowIn(blocks, context);
      if (!place) continue;
      for (const block of blocks) hollow.add(block);
      if (!isObligatory(blocks, document, context)) yield place;
    }
    // One of several sections of a part may be hollow beside the others.
    for (const section of document.root.children.flatMap(({ children }) => children)) {
      const blocks = section.heading?.title ? blocksOf(section) : [];
      const place = blocks.some((block) => hollow.has(block)) ? null : hollowIn(blocks, context);
      if (place) yield place;
    }
  },
});

/** Where blocks are hollow; null where they are not. */
function hollowIn(blocks: readonly Block[], context: RuleContext): Span | null {
  return isPhrased(blocks, context) ? placeIn(blocks, context) : null;
}

/** Most chapters hold too few phrases. */
const isPhrased = perBlocks(
  (blocks, context: RuleContext): boolean =>
    phrasesIn(blocks, context).length >= context.limit('empty-phrases-least'),
);

function placeIn(blocks: readonly Block[], context: RuleContext): Span | null {
  const phrases = phrasesIn(blocks, context);
  return isHollow(blocks, phrases.length, context) ? densest(blocks, phrases) : null;
}

function phrasesIn(blocks: readonly Block[], { lexicon }: RuleContext): readonly Span[] {
  return blocks.flatMap((block) => hitsIn(block, lexicon('empty-phrase')));
}

/** One sentence at the top is a courtesy. */
function isObligatory(blocks: readonly Block[], { root }: Document, context: RuleContext): boolean {
  return (
    blocks[0] === root.blocks[0] &&
    blocks.length === root.blocks.length &&
    sentencesWith(blocks, phrasesIn(blocks, context)).length < 2
  );
}

function isHollow(blocks: readonly Block[], phrases: number, { limit }: RuleContext): boolean {
  const numbers = blocks.reduce((sum, block) => sum + countQuantities(block), 0);
  const per100 = 100 / lengthOf(blocks);
  return (
    phrases * per100 >= limit('empty-phrases-per-100') &&
    numbers * per100 < limit('numbers-per-100')
  );
}

/** In the paragraph with the most phrases, from the first sentence that holds one to the last. */
function densest(blocks: readonly Block[], phrases: readonly Span[]): Span | null {
  const [most] = blocks
    .map((block) => sentencesWith([block], phrases))
    .toSorted((a, b) => sumOf(b) - sumOf(a));
  const [first] = most ?? [];
  const last = most?.at(-1);
  return first && last ? { start: first.sentence.start, end: last.sentence.end } : null;
}

function sumOf(counted: readonly { readonly count: number }[]): number {
  return counted.reduce((sum, { count }) => sum + count, 0);
}

function sentencesWith(
  blocks: readonly Block[],
  phrases: readonly Span[],
): readonly { readonly sentence: Span; readonly count: number }[] {
  return blocks
    .flatMap(sentencesOf)
    .map((sentence) => ({
      sentence,
      count: phrases.filter((phrase) => contains(sentence, phrase)).length,
    }))
    .filter(({ count }) => count > 0);
}
