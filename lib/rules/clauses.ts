import { readQuantities } from '../text/quantity.ts';
import { overlaps, type Span } from '../text/span.ts';

/** A clause of a folded line, its list mark and leading words left out of `words`. Offsets into the line. */
export interface Clause extends Span {
  readonly words: string;
  readonly hasQuantity: boolean;
  /** 主要做了: leads to what follows and says nothing itself. */
  readonly isLead: boolean;
}

const CLAUSE = /[^。;,!?:]+[。;,!?:]?/g;
const MARK =
  /^\s*(?:[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:[)、.]+|是)|[①-⑳•■◆●-]|第[一二三四五六七八九十],)\s*/;

/** The clauses of a folded line in order, cut at every mark of punctuation. */
export function clausesIn(folded: string): readonly Clause[] {
  const quantities = readQuantities(folded);
  return Array.from(folded.matchAll(CLAUSE), (match) => {
    const raw = match[0];
    const lead = raw.length - raw.trimStart().length;
    const span = { start: match.index + lead, end: match.index + raw.trimEnd().length };
    return {
      ...span,
      words: raw
        .replace(MARK, '')
        .replace(/[。;,!?:]$/, '')
        .trim(),
      hasQuantity: quantities.some((quantity) => overlaps(quantity, span)),
      isLead: raw.endsWith(':'),
    };
  }).filter(({ words }) => words !== '');
}
