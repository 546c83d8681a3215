/** Carries spans of an older text over to a newer one. */
import type { Span } from '../rules/report.ts';

/**
 * The two texts are taken to differ by one edit: spans before it stay, spans after it move, spans that it touches are
 * gone (null). The caller verifies the text where that matters.
 */
export function shiftSpan(span: Span, before: string, after: string): Span | null {
  if (before === after) return span;
  const { start, end } = editBetween(before, after);
  if (span.end <= start) return span;
  if (span.start < end) return null;
  const moved = after.length - before.length;
  return { start: span.start + moved, end: span.end + moved };
}

/**
 * Where the quote stands now: at its place, at its place moved by the edit since, or anywhere if it occurs once. A
 * caret (empty quote) has nothing to verify but that its surroundings were not edited.
 */
export function currentSpan(
  { start, end, quote }: Span & { readonly quote: string },
  text: string,
  checked: string,
): Span | null {
  const holds = (span: Span): boolean =>
    span.end <= text.length && text.slice(span.start, span.end) === quote;
  const moved = shiftSpan({ start, end }, checked, text);
  if (moved !== null && holds(moved)) return moved;
  if (quote === '') return null;
  if (holds({ start, end })) return { start, end };
  const first = text.indexOf(quote);
  if (first < 0 || text.indexOf(quote, first + 1) >= 0) return null;
  return { start: first, end: first + quote.length };
}

/** The range of `before` that was replaced: what lies between the common prefix and the common suffix. */
export function editBetween(before: string, after: string): Span {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { start, end: before.length - same };
}
