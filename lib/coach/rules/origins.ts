/** Where the numbers of a rule's suggestion come from, for the screen to colour. */
import { checkNumbers, type Origin } from '../guard/numbers.ts';
import type { Sources } from '../guard/sources.ts';
import { withoutSlots } from '../guard/slots.ts';
import type { Suggestion } from '../suggestion.ts';

/** By offsets into the rewrite. Unlike a model's, a rule's numbers need no leave: it took or worked them out itself. */
export function originsOf(suggestion: Suggestion, sources: Sources): readonly Origin[] {
  const { action, span, ruleId } = suggestion;
  if (action === 'ask') return [];
  const rewrite = withoutSlots(suggestion.rewrite);
  const replaces = action === 'replace';
  const { origins, blocks } = checkNumbers({ rewrite, span, replaces, corrects: true }, sources);
  const from = MENDED_FROM[ruleId] ?? (ruleId.startsWith('numbers/') ? 'derived' : null);
  if (from === null) return origins;
  const mended = blocks.flatMap(({ span: at }) =>
    at === null ? [] : [{ ...at, from, operation: null, basis: [] }],
  );
  return [...origins, ...mended].toSorted((a, b) => a.start - b.start);
}

/** What a number was mended by, where that was not reckoning. */
const MENDED_FROM: Readonly<Record<string, Origin['from']>> = {
  'numbers/evidence': 'evidence',
  'numbers/conflict': 'draft',
};
