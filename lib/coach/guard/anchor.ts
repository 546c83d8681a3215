/** Models quote rather than give offsets, which they count wrongly: here the quote is found again. */
import { fold } from '../../text/fold.ts';
import { overlaps, type Span } from '../../text/span.ts';

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

/** The likeliest places by shared runs of characters, then the best of them by edit distance. */
function nearest(
  text: string,
  places: readonly number[],
  sought: string,
  near: Span | null,
): Anchor {
  if (sought.length < NEAR_LEAST || sought.length > NEAR_MOST) return MISSING;
  const allowed = Math.floor(sought.length / 10);
  let best = allowed + 1;
  let found: Span[] = [];
  for (const start of likelyStarts(text, sought)) {
    const from = Math.max(0, start - allowed);
    const window = text.slice(from, start + sought.length + allowed);
    const { distance, span } = closest(sought, window);
    if (distance > best || span.end === span.start) continue;
    const place = spanAt(places, from + span.start, from + span.end);
    if (distance < best) found = [];
    best = distance;
    if (!found.some((one) => overlaps(one, place))) found.push(place);
  }
  return best > allowed ? MISSING : choose(found, near, 'near');
}

const LIKELY = 6;
/** A run that stands more often than this tells no place. */
const COMMON = 200;

/** Where the quote would begin, by the runs of four characters that it shares with the text. */
function likelyStarts(text: string, sought: string): readonly number[] {
  const votes = new Map<number, number>();
  for (let at = 0; at + SEED <= sought.length; at += 1) {
    for (const place of placesOf(text, sought.slice(at, at + SEED)).slice(0, COMMON)) {
      // Slips shift what stands behind them by little: neighbours vote together.
      const start = Math.round((place - at) / SEED) * SEED;
      votes.set(start, (votes.get(start) ?? 0) + 1);
    }
  }
  return [...votes]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, LIKELY)
    .map(([start]) => Math.max(0, start));
}

/** The piece of a window that is nearest to a quote, by edit distance. */
function closest(quote: string, window: string): { distance: number; span: Span } {
  const width = window.length + 1;
  let row = Array.from({ length: width }, () => 0);
  /** Where the piece that ends at each place begins. */
  let from = Array.from({ length: width }, (_, at) => at);
  for (let i = 1; i <= quote.length; i += 1) {
    const next = [i];
    const origin = [0];
    for (let j = 1; j < width; j += 1) {
      const change = (row[j - 1] ?? 0) + (quote[i - 1] === window[j - 1] ? 0 : 1);
      const drop = (row[j] ?? 0) + 1;
      const add = (next[j - 1] ?? 0) + 1;
      const least = Math.min(change, drop, add);
      next.push(least);
      const source = least === change ? from[j - 1] : least === drop ? from[j] : origin[j - 1];
      origin.push(source ?? 0);
    }
    row = next;
    from = origin;
  }
  let end = 0;
  row.forEach((distance, at) => {
    if (distance < (row[end] ?? 0)) end = at;
  });
  return { distance: row[end] ?? quote.length, span: { start: from[end] ?? 0, end } };
}
