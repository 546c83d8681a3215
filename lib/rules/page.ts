/** A rule as people read it: loaded when somebody asks for its examples. */
import { rules } from './index.ts';

/** A piece of an example; flagged ones are what the rule points at. */
export interface Piece {
  readonly text: string;
  readonly isFlagged: boolean;
}

export interface RulePage {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly bad: readonly (readonly Piece[])[];
  readonly good: readonly (readonly Piece[])[];
}

/** null for an id that no rule has. */
export function pageOf(id: string): RulePage | null {
  const rule = rules.find((one) => one.id === id);
  if (!rule) return null;
  const { title, why, bad, good } = rule;
  const read = (example: (typeof bad)[number]): readonly Piece[] =>
    piecesOf(typeof example === 'string' ? example : example.text);
  return { id, title, why, bad: bad.map(read), good: good.map(read) };
}

function piecesOf(example: string): readonly Piece[] {
  return example
    .split(/(⟦[^⟧]*⟧)/)
    .filter((piece) => piece !== '' && piece !== '⟦⟧')
    .map((piece) =>
      piece.startsWith('⟦')
        ? { text: piece.slice(1, -1), isFlagged: true }
        : { text: piece, isFlagged: false },
    );
}
