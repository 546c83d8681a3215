/** What two texts have in common and where they part, for showing one beside the other. */
import { diffChars } from 'diff';

export interface Piece {
  readonly text: string;
  readonly isChanged: boolean;
}

export interface Difference {
  readonly own: readonly Piece[];
  readonly source: readonly Piece[];
}

/** More edits than these are another text; comparing on would take seconds. */
const MOST = 2_000;
/** A character that happens to stand in both, between two changes, is no common text. */
const CHANCE = 1;

/** The pieces of each text in order; joined they are the text. */
export function differenceOf(own: string, source: string): Difference {
  const changes = diffChars(source, own, { maxEditLength: MOST });
  if (changes === undefined) return { own: [changed(own)], source: [changed(source)] };
  const pieces: { own: Piece[]; source: Piece[] } = { own: [], source: [] };
  changes.forEach(({ value, added, removed }, at) => {
    const isChance =
      value.length <= CHANCE && isChange(changes[at - 1]) && isChange(changes[at + 1]);
    const piece = { text: value, isChanged: added || removed || isChance };
    if (!added) push(pieces.source, piece);
    if (!removed) push(pieces.own, piece);
  });
  return pieces;
}

function isChange(change: { added: boolean; removed: boolean } | undefined): boolean {
  return change !== undefined && (change.added || change.removed);
}

function changed(text: string): Piece {
  return { text, isChanged: true };
}

function push(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (last?.isChanged !== piece.isChanged) pieces.push(piece);
  else pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
}
