import { matchesIn } from '../text/matches.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Wording } from '../text/wording.ts';

/** A clause of a folded line with its list mark and punctuation. Offsets into the line. */
export interface Clause extends Span {
  /** Where its words begin, behind a list mark. */
  readonly from: number;
  readonly hasQuantity: boolean;
  /** 主要做了: leads to what follows and says nothing itself. */
  readonly isLead: boolean;
}

const CLAUSE = /[^。;,!?:]+[。;,!?:]?/g;
const MARK =
  /^\s*(?:[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:[)、.]+|是)|[①-⑳•■◆●-]|第[一二三四五六七八九十],)\s*/;

/** The clauses of a folded line in order, cut at every mark of punctuation; those without words left out. */
export function clausesIn({ text: folded, quantities }: Wording): readonly Clause[] {
  return matchesIn(folded, CLAUSE)
    .map(({ index, 0: raw }) => {
      const lead = raw.length - raw.trimStart().length;
      const span = { start: index + lead, end: index + raw.trimEnd().length };
      const mark = MARK.exec(raw)?.[0].length ?? lead;
      return {
        ...span,
        from: index + mark,
        hasQuantity: quantities.some((quantity) => overlaps(quantity, span)),
        isLead: raw.endsWith(':'),
      };
    })
    .filter(({ from, end }) => from < end && /[^。;,!?:\s]/.test(folded.slice(from, end)));
}
