import {
  BREAK,
  DROPPED,
  LAST_SPECIAL,
  learn,
  LINE_END,
  MAGNITUDE,
  NUMBER,
  plainOf,
  symbolOf,
  symbolsFrom,
} from './characters.ts';

/**
 * A text as copies are told by: what a copier changes first is folded away. Widths, compatibility
 * forms, accents, letter case and traditional characters are one; every number, in digits or Chinese
 * numerals, is one NUMBER; blanks, punctuation and signs other than % are gone; a line end is BREAK.
 */
export interface Normal {
  readonly text: string;
  /** A code point a symbol, or NUMBER or BREAK. */
  readonly codes: Uint32Array;
  /** UTF-16 offsets into the text of what each symbol was folded from, half-open. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * One pass, a symbol decided by the characters behind it alone: a piece of the text that begins and
 * ends with a symbol folds to the same symbols as it does in the text.
 */
export function normalize(text: string): Normal {
  room.read(text);
  const { codes, starts, ends, count } = room;
  return {
    text,
    codes: codes.slice(0, count),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
  };
}

/** The codes alone, for the moment: the next text that is read takes their place. */
export function codesOf(text: string): Uint32Array {
  room.read(text);
  return room.codes.subarray(0, room.count);
}

/** The symbols of one text after the other; always room for one more for every unit that is left. */
class Symbols {
  codes = new Uint32Array(0);
  starts = new Uint32Array(0);
  ends = new Uint32Array(0);
  count = 0;

  read(text: string): void {
    this.count = 0;
    this.reserve(text.length);
    for (let at = this.readPlain(text, 0); at < text.length; at = this.readPlain(text, at)) {
      at += this.pushSpecial(symbolOf[text.charCodeAt(at)] ?? 0, text, at);
    }
  }

  /** From `from` on up to what needs more than its own unit to be decided; the place of that, or the end. */
  private readPlain(text: string, from: number): number {
    const { codes, starts, ends } = this;
    let { count } = this;
    let at = from;
    for (; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const known = symbolOf[unit] || learn(unit);
      if (known === DROPPED) continue;
      if (known <= LAST_SPECIAL) break;
      // Digits and decimal points in a row are one number.
      const isMore = known === NUMBER && count > 0 && codes[count - 1] === NUMBER;
      if (!isMore) {
        codes[count] = known;
        starts[count] = at;
        count += 1;
      }
      ends[count - 1] = at + 1;
    }
    this.count = count;
    return at;
  }

  private push(symbol: number, start: number, end: number): void {
    const { codes, count } = this;
    if (symbol === NUMBER && count > 0 && codes[count - 1] === NUMBER) {
      this.ends[count - 1] = end;
      return;
    }
    codes[count] = symbol;
    this.starts[count] = start;
    this.ends[count] = end;
    this.count = count + 1;
  }

  /** What needs more than its own unit to be decided; gives the units it took. */
  private pushSpecial(special: number, text: string, at: number): number {
    if (special === LINE_END) {
      if (this.count > 0 && this.codes[this.count - 1] !== BREAK) this.push(BREAK, at, at + 1);
      return 1;
    }
    if (special === MAGNITUDE) {
      this.pushMagnitude(text.codePointAt(at) ?? 0, at, at + 1);
      return 1;
    }
    const point = text.codePointAt(at) ?? 0;
    const width = point > 0xffff ? 2 : 1;
    const symbols = symbolsFrom(point);
    this.reserve(symbols.length + text.length - at);
    for (const symbol of symbols) {
      if (symbol === MAGNITUDE) this.pushMagnitude(point, at, at + width);
      else this.push(symbol, at, at + width);
    }
    return width;
  }

  private pushMagnitude(point: number, start: number, end: number): void {
    const isBehind = this.count > 0 && this.codes[this.count - 1] === NUMBER;
    this.push(isBehind ? NUMBER : plainOf(point), start, end);
  }

  private reserve(more: number): void {
    if (this.count + more <= this.codes.length) return;
    const capacity = 2 * (this.count + more);
    this.codes = enlarged(this.codes, capacity);
    this.starts = enlarged(this.starts, capacity);
    this.ends = enlarged(this.ends, capacity);
  }
}

const room = new Symbols();

function enlarged(old: Uint32Array, capacity: number): Uint32Array<ArrayBuffer> {
  const fresh = new Uint32Array(capacity);
  fresh.set(old);
  return fresh;
}
