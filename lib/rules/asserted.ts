import { placesIn } from '../text/matches.ts';
import type { Span } from '../text/span.ts';
import { noted, type Wording } from '../text/wording.ts';
import { says } from './lexicon.ts';
import type { RuleContext } from './rule.ts';

/** How far before a word its denial or wish may stand. */
const REACH = 40;
const QUOTED = /“[^”]{0,60}”|"[^"]{0,60}"|《[^》]{0,60}》/g;

/**
 * Where the author says a word of the lexicon himself: not denied (没有…), not wished (力争…),
 * not told as another's (客户反映…), given as a cause (因为…) or quoted. Offsets into the folded sentence.
 */
export function assertedIn(
  wording: Wording,
  name: string,
  { lexicon, vocabulary }: RuleContext,
): readonly Span[] {
  const hits = wording.hitsOf(lexicon(name));
  if (hits.length === 0) return hits;
  const quoted = quotesIn(wording, { vocabulary });
  return hits.filter(
    ({ start }) =>
      !says(wording.text.slice(Math.max(0, start - REACH), start), lexicon('unasserted')) &&
      !quoted.some((quote) => quote.start < start && start < quote.end),
  );
}

const quotesIn = noted(({ text }): readonly Span[] => placesIn(text, QUOTED));

/** The clause around a place of a folded sentence. */
export function clauseAround(folded: string, { start, end }: Span): Span {
  const before = Math.max(folded.lastIndexOf(',', start - 1), folded.lastIndexOf(':', start - 1));
  const after = folded.slice(end).search(/[,。;!?:]/);
  return { start: start === 0 ? 0 : before + 1, end: after === -1 ? folded.length : end + after };
}
