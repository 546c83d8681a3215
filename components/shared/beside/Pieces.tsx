import type { Piece } from '../../../lib/difference.ts';

/** A text in pieces, those that the other text has not marked. */
export function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map(({ text, isChanged }, at) =>
    isChanged ? (
      // The pieces of one text in order: their place is all that tells them apart.
      // oxlint-disable-next-line react/no-array-index-key
      <mark key={at}>{text}</mark>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key
      <span key={at}>{text}</span>
    ),
  );
}
