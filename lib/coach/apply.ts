/** Writing a suggestion into a text: only onto the words that it was made for, and only without open slots. */
import { openSlots, type Slot } from './slots.ts';
import type { Suggestion } from './suggestion.ts';

export type Applied =
  | { readonly kind: 'written'; readonly text: string }
  /** The slots that are still open, as offsets into the rewrite. */
  | { readonly kind: 'open'; readonly slots: readonly Slot[] }
  /** The text has changed: the quote does not stand at the span any more. */
  | { readonly kind: 'moved' }
  /** A suggestion that only asks. */
  | { readonly kind: 'nothing' };

/** Offsets are UTF-16 units of `text`; nothing outside the span changes. */
export function applySuggestion(text: string, suggestion: Suggestion): Applied {
  const { action, span, quote, rewrite } = suggestion;
  if (action === 'ask') return { kind: 'nothing' };
  const slots = openSlots(rewrite);
  if (slots.length > 0) return { kind: 'open', slots };
  if (text.slice(span.start, span.end) !== quote) return { kind: 'moved' };
  const from = action === 'insert' ? span.end : span.start;
  return { kind: 'written', text: text.slice(0, from) + rewrite + text.slice(span.end) };
}
