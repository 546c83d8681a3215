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

/** The range of `before` that was replaced: what lies between the common prefix and the common suffix. */
export function editBetween(before: string, after: string): Span {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { start, end: before.length - same };
}
