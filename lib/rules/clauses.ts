import type { Block } from '../text/outline.ts';
import { quantitiesOf } from '../text/outline.ts';
import { overlaps, type Span } from '../text/span.ts';

/** A clause of a block, its list mark and leading words left out of `words`. Offsets into the text. */
export interface Clause extends Span {
  readonly words: string;
  readonly hasQuantity: boolean;
  /** 主要做了: leads to what follows and says nothing itself. */
  readonly isLead: boolean;
}

const CLAUSE = /[^。;,!?:]+[。;,!?:]?/g;
const MARK =
  /^\s*(?:[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:[)、.]+|是)|[①-⑳•■◆●-]|第[一二三四五六七八九十],)\s*/;

/** The clauses of a block in order, cut at every mark of punctuation. */
export function clausesOf(block: Block): readonly Clause[] {
  const { start, facts } = block.paragraph;
  const from = block.start - start;
  const quantities = quantitiesOf(block);
  return Array.from(facts.folded.slice(from, block.end - start).matchAll(CLAUSE), (match) => {
    const raw = match[0];
    const lead = raw.length - raw.trimStart().length;
    const span = {
      start: block.start + match.index + lead,
      end: block.start + match.index + raw.trimEnd().length,
    };
    const words = raw
      .replace(MARK, '')
      .replace(/[。;,!?:]$/, '')
      .trim();
    return {
      ...span,
      words,
      hasQuantity: quantities.some((quantity) => overlaps(quantity, span)),
      isLead: raw.endsWith(':'),
    };
  }).filter(({ words }) => words !== '');
}
