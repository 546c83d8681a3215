import type { Suggestion } from '../suggestion.ts';
import { block, type Block } from './block.ts';
import { dateBlocks } from './dates.ts';
import { trendBlocks } from './direction.ts';
import { nameBlocks } from './names.ts';
import { checkNumbers, type Origin } from './numbers.ts';
import { slotBlocks, withoutSlots, withPlainSlots } from './slots.ts';
import type { Sources } from './sources.ts';

export type Verdict =
  | {
      readonly state: 'passed';
      readonly suggestion: Suggestion;
      /** Where each number of the rewrite comes from. */
      readonly origins: readonly Origin[];
    }
  | {
      readonly state: 'blocked';
      readonly suggestion: Suggestion;
      /** At least one. */
      readonly blocks: readonly Block[];
    };

/** Rules whose finding says that a number of the quote is wrong or does not belong there. */
const CORRECTING =
  /^(?:numbers\/|form\/(?:placeholder|lost-number|period|title)$|truth\/contradiction$|privacy\/)/;

/**
 * Lets a suggestion of a rule or a model through, or says why not. Pure. The quote must stand at its
 * span; the rewrite may hold nothing that is not known; what is open must be a slot.
 */
export function guard(given: Suggestion, sources: Sources): Verdict {
  const suggestion = { ...given, rewrite: withPlainSlots(given.rewrite) };
  const { span, quote, action, rewrite, ruleId } = suggestion;
  if (sources.draft.slice(span.start, span.end) !== quote)
    return { state: 'blocked', suggestion, blocks: [block('quote-missing', { quote })] };
  if (action === 'ask') return asked(suggestion);
  if (rewrite.trim() === '') return { state: 'blocked', suggestion, blocks: [block('empty')] };
  const words = withoutSlots(rewrite);
  const replaces = action === 'replace';
  const corrects = CORRECTING.test(ruleId);
  const numbers = checkNumbers({ rewrite: words, span, replaces, corrects }, sources);
  const blocks = [
    ...slotBlocks(rewrite),
    ...numbers.blocks,
    ...dateBlocks(words, sources),
    ...nameBlocks(words, sources),
    ...(replaces && !corrects ? trendBlocks(quote, words) : []),
  ];
  return blocks.length > 0
    ? { state: 'blocked', suggestion, blocks }
    : { state: 'passed', suggestion, origins: numbers.origins };
}

/** A suggestion that only asks must ask something. */
function asked(suggestion: Suggestion): Verdict {
  return suggestion.needs.length > 0
    ? { state: 'passed', suggestion, origins: [] }
    : { state: 'blocked', suggestion, blocks: [block('empty')] };
}
