/** A rewrite beside what it replaces, in pieces as they are shown. */
import type { Origin } from '../../../lib/coach/guard/numbers.ts';
import { openSlots, type Slot } from '../../../lib/coach/slots.ts';
import { differenceOf, type Piece } from '../../../lib/difference.ts';

export type RewritePiece =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly isChanged: boolean;
      /** Where a number comes from; null for words. */
      readonly origin: Origin | null;
    }
  /** An open slot; index counts the slots of the rewrite. */
  | { readonly kind: 'slot'; readonly index: number; readonly question: string };

export interface RewritePieces {
  readonly before: readonly Piece[];
  readonly after: readonly RewritePiece[];
}

/** One character that no text holds stands for a slot while texts are compared: its words are no text. */
const MASK = '\uE000';

/** Origins and slots are told by offsets into the rewrite; an empty quote leaves nothing marked. */
export function piecesOf(
  quote: string,
  rewrite: string,
  origins: readonly Origin[],
): RewritePieces {
  const slots = openSlots(rewrite);
  const { own, source } = differenceOf(masked(rewrite, slots), quote);
  const after: RewritePiece[] = [];
  let at = 0;
  let index = 0;
  for (const { text, isChanged } of own) {
    for (const run of text.split(/(\uE000)/)) {
      const slot = slots[index];
      if (run === MASK && slot?.start === at) {
        after.push({ kind: 'slot', index, question: slot.question });
        at = slot.end;
        index += 1;
        continue;
      }
      after.push(...cutAt(run, at, origins, isChanged && quote !== ''));
      at += run.length;
    }
  }
  return { before: source, after };
}

function masked(rewrite: string, slots: readonly Slot[]): string {
  return slots.reduceRight(
    (text, { start, end }) => text.slice(0, start) + MASK + text.slice(end),
    rewrite,
  );
}

/** A run of text that starts at an offset, cut where numbers begin and end. */
function cutAt(
  run: string,
  start: number,
  origins: readonly Origin[],
  isChanged: boolean,
): readonly RewritePiece[] {
  const end = start + run.length;
  const within = origins.filter((one) => one.start < end && one.end > start);
  const cuts = within.flatMap((one) => [Math.max(one.start, start), Math.min(one.end, end)]);
  const places = [...new Set([start, ...cuts, end])].toSorted((a, b) => a - b);
  return places.slice(0, -1).map((from, at) => ({
    kind: 'text',
    text: run.slice(from - start, (places[at + 1] ?? end) - start),
    isChanged,
    origin: within.find((one) => one.start <= from && from < one.end) ?? null,
  }));
}
