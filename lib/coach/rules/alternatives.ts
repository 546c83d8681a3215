/** Other ways to answer one finding: the same rule's suggestion from other facts. */
import type { UnscoredFinding } from '../../rules/report.ts';
import type { Ground } from '../ground.ts';
import type { Suggestion } from '../suggestion.ts';
import { suggest } from './suggest.ts';

/** So many are a choice; more are a list. */
const MOST = 4;

/** At least one, each with another rewrite, the likeliest first; the last may have slots in the place of facts. */
export function alternatives(
  finding: UnscoredFinding,
  { document, context, facts }: Ground,
): readonly Suggestion[] {
  const made: Suggestion[] = [];
  let left = facts;
  while (made.length < MOST) {
    const next = suggest(finding, document, context, left);
    if (made.some(({ rewrite }) => rewrite === next.rewrite)) break;
    made.push(next);
    const unused = left.filter(({ sentence }) => !next.rewrite.includes(sentence));
    if (unused.length === left.length) break;
    left = unused;
  }
  return made;
}
