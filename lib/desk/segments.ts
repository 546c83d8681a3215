/** A text cut where marks begin and end, so that each piece can be drawn by the marks that lie on it. */

export interface Mark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

export interface Segment {
  readonly text: string;
  /** UTF-16 offset of the piece. */
  readonly start: number;
  /** Marks on the whole piece, in the order given; a mark without length lies on none. */
  readonly ids: readonly string[];
}

/** The pieces joined are the text; ranges beyond it are cut to it. */
export function segmentsOf(text: string, marks: readonly Mark[]): readonly Segment[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of marks) {
    cuts.add(within(start, text));
    cuts.add(within(end, text));
  }
  const places = [...cuts].toSorted((a, b) => a - b);
  return places.flatMap((start, at) => {
    const end = places[at + 1];
    if (end === undefined) return [];
    const ids = marks.filter((mark) => mark.start <= start && end <= mark.end).map(({ id }) => id);
    return [{ text: text.slice(start, end), start, ids }];
  });
}

function within(offset: number, { length }: string): number {
  return Math.max(0, Math.min(length, offset));
}
