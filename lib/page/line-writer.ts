/**
 * Writes lines as a browser lays them out. Line ends are written late, when something follows, so that nested blocks
 * give one line end, `<p><br></p>` one empty line, and a filler `<br>` at the end of a block none.
 */
import { type Piece, type Position, TextMap } from './text-map.ts';

interface Break {
  readonly unit: '\n' | '\t';
  /** The <br> or the line feed in a text node; null for the edge of a block. */
  readonly source: Position | null;
}

/** Stands for the end of the line before a block, which is not known while the block is written by itself. */
const BEFORE = { unit: '', source: null } as const;

export class LineWriter {
  readonly #chunks: string[] = [];
  readonly #pieces: Piece[] = [];
  #length = 0;
  #break: Break | typeof BEFORE | null;
  /** A collapsible space that is written only if something follows on the line. */
  #space: Position | null = null;
  #lineIsOpen = false;
  #endsWithSpace = false;

  /** @param isBlock whether what is written will be appended, between two calls of block() */
  constructor(isBlock = false) {
    this.#break = isBlock ? BEFORE : null;
  }

  /** Writes what stands in a block. */
  append(block: LineWriter): void {
    if (block.#break === BEFORE) return;
    this.#flushBreak();
    for (const piece of block.#pieces)
      this.#pieces.push({ ...piece, start: piece.start + this.#length });
    for (const chunk of block.#chunks) this.#chunks.push(chunk);
    this.#length += block.#length;
    this.#break = block.#break;
    this.#space = block.#space;
    this.#lineIsOpen = block.#lineIsOpen;
    this.#endsWithSpace = block.#endsWithSpace;
  }

  /** Text that stands as it is. nbsp becomes a plain space of the same length. */
  text(data: string, node: Node, offset: number): void {
    this.open();
    this.#write(data.replaceAll('\u00A0', ' '), { node, offset });
  }

  /** White space that collapses: none at the start or end of a line, one between words. */
  space(node: Node, offset: number): void {
    if (!this.#lineIsOpen || this.#endsWithSpace) return;
    this.#space = { node, offset };
    this.#endsWithSpace = true;
  }

  /** Something stands on the line, be it an invisible character; a space before it is kept. */
  open(): void {
    this.#flushBreak();
    if (this.#space !== null) this.#write(' ', this.#space);
    this.#space = null;
    this.#lineIsOpen = true;
    this.#endsWithSpace = false;
  }

  /** <br> or a preserved line feed. */
  lineBreak(node: Node, offset: number): void {
    this.#flushBreak();
    if (!this.#lineIsOpen) this.#pieces.push({ node, offset, start: this.#length, length: 0 });
    this.#endLine({ unit: '\n', source: { node, offset } });
  }

  /** The edge of a block: what follows is on another line. */
  block(): void {
    if (this.#lineIsOpen) this.#endLine({ unit: '\n', source: null });
  }

  /** A table row; call the result at the start of each cell and its end() after the last. */
  row(): { cell(): void; end(): void } {
    this.block();
    const before = this.#break;
    let cells = 0;
    return {
      cell: () => {
        if (cells++ === 0) return;
        // Line ends at the bottom of the cell before give way to the tab.
        if (this.#break === before || this.#break?.unit === '\t') this.#flushBreak();
        this.#endLine({ unit: '\t', source: null });
      },
      end: () => {
        if (cells === 0) return;
        if (this.#break === before || this.#break?.unit === '\t') this.#flushBreak();
        this.#endLine({ unit: '\n', source: null });
      },
    };
  }

  finish(root: Node): TextMap {
    return new TextMap(this.#chunks.join(''), root, this.#pieces);
  }

  #endLine(end: Break): void {
    this.#break = end;
    this.#lineIsOpen = false;
    this.#space = null;
    this.#endsWithSpace = false;
  }

  #flushBreak(): void {
    if (this.#break === null) return;
    const { unit, source } = this.#break;
    this.#break = null;
    this.#write(unit, source);
  }

  #write(data: string, source: Position | null): void {
    if (source !== null) this.#map(data.length, source);
    this.#chunks.push(data);
    this.#length += data.length;
  }

  /** Pieces that continue each other in the same node become one. */
  #map(length: number, { node, offset }: Position): void {
    const last = this.#pieces.at(-1);
    const continues =
      last !== undefined &&
      last.node === node &&
      last.length > 0 &&
      last.start + last.length === this.#length &&
      last.offset + last.length === offset;
    if (continues)
      this.#pieces[this.#pieces.length - 1] = { ...last, length: last.length + length };
    else this.#pieces.push({ node, offset, start: this.#length, length });
  }
}
