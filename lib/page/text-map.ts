/** The way back from offsets in the plain text to positions in the DOM. */

export interface Position {
  readonly node: Node;
  /** UTF-16 units in a text node, child index in an element. */
  readonly offset: number;
}

export interface Ends {
  readonly from: Position;
  readonly to: Position;
}

/**
 * A stretch of text whose units lie one by one in a node. A `<br>` is a stretch of one unit in its parent. Length 0
 * marks a place without text, as an empty paragraph. Units in no piece (the line ends of blocks) have no DOM text.
 */
export interface Piece extends Position {
  readonly start: number;
  readonly length: number;
}

export class TextMap {
  readonly text: string;
  readonly #root: Node;
  readonly #pieces: readonly Piece[];

  /** @param pieces in the order of the text, not overlapping */
  constructor(text: string, root: Node, pieces: readonly Piece[]) {
    this.text = text;
    this.#root = root;
    this.#pieces = pieces;
  }

  /** Where the DOM range from start to end (UTF-16 units of text) begins and ends; both a caret when they are equal. */
  ends(start: number, end: number): Ends {
    const from = start < end ? this.#startOf(start) : this.#caretAt(start);
    return { from, to: start < end ? this.#endOf(end) : from };
  }

  range(start: number, end: number): Range {
    const range = new this.#Range();
    const { from, to } = this.ends(start, end);
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  get #Range(): typeof Range {
    return this.#root.ownerDocument?.defaultView?.Range ?? Range;
  }

  /** Just before the unit at offset. */
  #startOf(offset: number): Position {
    const piece = this.#pieces[this.#lastFrom(offset)];
    if (piece === undefined) return this.#first();
    return within(piece, offset - piece.start);
  }

  /** Just after the unit before offset. */
  #endOf(offset: number): Position {
    const index = this.#lastFrom(offset - 1);
    const piece = this.#pieces[index];
    if (piece !== undefined && offset <= piece.start + piece.length)
      return within(piece, offset - piece.start);
    const next = this.#pieces[index + 1];
    return next ?? (piece === undefined ? this.#first() : within(piece, piece.length));
  }

  /** Where typing at offset would go: on the same line, after the unit before if there is one. */
  #caretAt(offset: number): Position {
    const previous = this.text[offset - 1];
    const index = this.#lastFrom(offset);
    const piece = this.#pieces[index];
    if (piece === undefined) return this.#first();
    const lineStart = previous === undefined || previous === '\n' || previous === '\t';
    if (piece.start < offset || lineStart) return within(piece, offset - piece.start);
    return this.#endOf(offset);
  }

  #first(): Position {
    return this.#pieces[0] ?? { node: this.#root, offset: 0 };
  }

  /** Index of the last piece that starts at or before offset; -1 if none does. */
  #lastFrom(offset: number): number {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const piece = this.#pieces[middle];
      if (piece !== undefined && piece.start <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

function within(piece: Piece, units: number): Position {
  return { node: piece.node, offset: piece.offset + Math.min(units, piece.length) };
}
