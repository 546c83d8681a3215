/** Carries spans of an older text over to a newer one. */
import type { Span } from '../rules/report.ts';

/**
 * The two texts are taken to differ by one edit: spans before it stay, spans after it move, spans that it touches are
 * gone (null). The caller verifies the text where that matters.
 */
export function shiftSpan(span: Span, before: string, after: string): Span | null {
  return shiftSpans([span], before, after)[0] ?? null;
}

/** The same for many spans of one text; those that the edit touches are left out. */
export function shiftSpans<S extends Span>(
  spans: readonly S[],
  before: string,
  after: string,
): readonly S[] {
  if (before === after || spans.length === 0) return spans;
  // The texts are compared once: a comparison for each span was most of what a keystroke cost the page.
  const edit = editBetween(before, after);
  const moved = after.length - before.length;
  return spans.flatMap((span) => {
    if (span.end <= edit.start) return [span];
    if (span.start < edit.end) return [];
    return [{ ...span, start: span.start + moved, end: span.end + moved }];
  });
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
  const start = sameUnits(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const same = sameUnits(
    shorter - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) ===
      after.slice(after.length - to, after.length - from),
  );
  return { start, end: before.length - same };
}

/** How many of at most `most` units are the same, told by whole stretches: the browser compares those at once. */
function sameUnits(most: number, isSame: (from: number, to: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (isSame(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
