/** Models quote rather than give offsets, which they count wrongly: here the quote is found again. */
import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';

export type Anchor =
  | { readonly kind: 'found'; readonly span: Span; readonly how: 'exact' | 'folded' | 'near' }
  | { readonly kind: 'missing' }
  /** It stands in several places and nothing tells which is meant. */
  | { readonly kind: 'twice' };

const MISSING: Anchor = { kind: 'missing' };

/**
 * Where a quote stands in a draft: exactly, else after folding and without white space, else as the only
 * passage that differs in at most a tenth of its characters. Of several, the one that touches `near`.
 */
export function anchorOf(draft: string, quote: string, near: Span | null = null): Anchor {
  if (quote.trim() === '') return MISSING;
  const exact = placesOf(draft, quote).map((start) => ({ start, end: start + quote.length }));
  if (exact.length > 0) return choose(exact, near, 'exact');
  const { text, places } = compact(draft);
  const { text: sought } = compact(quote);
  if (sought === '') return MISSING;
  const folded = placesOf(text, sought).map((at) => spanAt(places, at, at + sought.length));
  if (folded.length > 0) return choose(folded, near, 'folded');
  return nearest(text, places, sought, near);
}

function choose(
  spans: readonly Span[],
  near: Span | null,
  how: 'exact' | 'folded' | 'near',
): Anchor {
  const [first] = spans;
  if (!first) return MISSING;
  if (spans.length === 1) return { kind: 'found', span: first, how };
  const touching = near
    ? spans.filter(({ start, end }) => start <= near.end && near.start <= end)
    : [];
  const [only] = touching;
  return touching.length === 1 && only ? { kind: 'found', span: only, how } : { kind: 'twice' };
}

function placesOf(text: string, sought: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) places.push(at);
  return places;
}

/** Folded, without white space, and where each unit of it stands in the text. */
function compact(text: string): { text: string; places: readonly number[] } {
  const folded = fold(text);
  const places: number[] = [];
  let kept = '';
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded[at] ?? '';
    if (/[\s\u200b-\u200f\ufeff]/.test(unit)) continue;
    kept += unit;
    places.push(at);
  }
  return { text: kept, places };
}

function spanAt(places: readonly number[], from: number, to: number): Span {
  return { start: places[from] ?? 0, end: (places[to - 1] ?? 0) + 1 };
}

/** Shorter quotes are too easily like something else. */
const NEAR_LEAST = 10;
const NEAR_MOST = 400;
const SEED = 4;

/** Windows that share a run of characters with the quote, compared by edit distance. */
function nearest(
  text: string,
  places: readonly number[],
  sought: string,
  near: Span | null,
): Anchor {
  if (sought.length < NEAR_LEAST || sought.length > NEAR_MOST) return MISSING;
  const allowed = Math.floor(sought.length / 10);
  const starts = new Set<number>();
  for (let at = 0; at + SEED <= sought.length; at += SEED) {
    for (const place of placesOf(text, sought.slice(at, at + SEED))) {
      for (let slip = -allowed; slip <= allowed; slip += 1) starts.add(place - at + slip);
    }
  }
  let best = allowed + 1;
  let found: Span[] = [];
  for (const start of starts) {
    if (start < 0 || start >= text.length) continue;
    const { distance, length } = prefixDistance(
      sought,
      text.slice(start, start + sought.length + allowed),
    );
    if (distance > best || length === 0) continue;
    const span = spanAt(places, start, start + length);
    if (distance < best) found = [];
    best = distance;
    if (!found.some((one) => one.start < span.end && span.start < one.end)) found.push(span);
  }
  return choose(found, near, 'near');
}

/** The least edit distance between a quote and a beginning of a window, and how long that beginning is. */
function prefixDistance(quote: string, window: string): { distance: number; length: number } {
  let row = Array.from({ length: window.length + 1 }, (_, at) => at);
  for (let i = 1; i <= quote.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= window.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (quote[i - 1] === window[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  let length = 0;
  row.forEach((distance, at) => {
    if (distance < (row[length] ?? 0)) length = at;
  });
  return { distance: row[length] ?? quote.length, length };
}
