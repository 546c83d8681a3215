import { fold } from '../text/fold.ts';

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

export const BREAK = 0;
export const NUMBER = 0x23;

/**
 * One pass, a symbol decided by the characters behind it alone: a piece of the text that begins and
 * ends with a symbol folds to the same symbols as it does in the text.
 */
export function normalize(text: string): Normal {
  const symbols = new Symbols(text.length);
  let { codes, starts, ends, count } = symbols;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const known = symbolOf[unit] || learn(unit);
    if (known === DROPPED) continue;
    if (known > LAST_SPECIAL) {
      // Digits and decimal points in a row are one number.
      const isMore = known === NUMBER && count > 0 && codes[count - 1] === NUMBER;
      if (!isMore) {
        codes[count] = known;
        starts[count] = at;
        count += 1;
      }
      ends[count - 1] = at + 1;
      continue;
    }
    symbols.count = count;
    at += symbols.pushSpecial(known, text, at) - 1;
    ({ codes, starts, ends, count } = symbols);
  }
  symbols.count = count;
  return symbols.taken(text);
}

/** The same with every digit kept: two texts that differ in nothing but their numbers differ here. */
export function spelling(text: string): string {
  return Array.from(text, (char) => spellingOf(char)).join('');
}

const spellings = new Map<string, string>();

function spellingOf(char: string): string {
  const known = spellings.get(char);
  if (known !== undefined) return known;
  const spelled = Array.from(expand(char), (one) => (SILENT.test(one) ? '' : one)).join('');
  spellings.set(char, spelled);
  return spelled;
}

/** Most characters stand for themselves; the others are told apart by control characters, which are never kept. */
const DROPPED = 1;
const LINE_END = 2;
const MAGNITUDE = 3;
const EXPANDED = 4;
const SURROGATE = 5;
const LAST_SPECIAL = 5;

/** By UTF-16 unit; 0 before it was met. */
const symbolOf = new Uint16Array(0x10000);
/** What a unit is folded to when that is more than one symbol. */
const expansions = new Map<number, readonly number[]>();

const SILENT = /[\p{P}\p{S}\p{Z}\p{C}\p{M}]/u;
const DIGIT = /[\p{N}零〇一二两三四五六七八九十百千]/u;
/** 万 and 亿 belong to the number before them: 1.2万元 may become 12000元. */
const MAGNITUDES = '万亿';
const PERCENT = '%‰';
const LINE_ENDS = '\n\r\u2028\u2029';

function learn(unit: number): number {
  const symbol = classify(unit);
  symbolOf[unit] = symbol;
  return symbol;
}

function classify(unit: number): number {
  if ((unit & 0xf800) === 0xd800) return SURROGATE;
  const char = String.fromCharCode(unit);
  if (LINE_ENDS.includes(char)) return LINE_END;
  const symbols = symbolsOf(char);
  const [only] = symbols;
  if (only === undefined) return DROPPED;
  if (symbols.length === 1) return only;
  expansions.set(unit, symbols);
  return EXPANDED;
}

/** Symbols of one character: code points, NUMBER, or MAGNITUDE. */
function symbolsOf(char: string): readonly number[] {
  return Array.from(expand(char)).flatMap((one) => {
    if (PERCENT.includes(one)) return [one.codePointAt(0) ?? 0];
    if (DIGIT.test(one)) return [NUMBER];
    if (MAGNITUDES.includes(one)) return [MAGNITUDE];
    return SILENT.test(one) ? [] : [one.codePointAt(0) ?? 0];
  });
}

/** Two texts that NFKC makes equal are equal here too: marks are dropped instead of composed. */
function expand(char: string): string {
  return fold(char.normalize('NFKD').toLowerCase().normalize('NFKD'));
}

/** The symbols of a text, as they come; always room for one more for every unit that is left. */
class Symbols {
  codes: Uint32Array;
  starts: Uint32Array;
  ends: Uint32Array;
  count = 0;

  constructor(capacity: number) {
    this.codes = new Uint32Array(capacity);
    this.starts = new Uint32Array(capacity);
    this.ends = new Uint32Array(capacity);
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
  pushSpecial(special: number, text: string, at: number): number {
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
    const symbols =
      special === EXPANDED ? expansions.get(point) : width === 2 ? pairsOf(point) : undefined;
    this.reserve((symbols?.length ?? 0) + text.length - at);
    for (const symbol of symbols ?? []) {
      if (symbol === MAGNITUDE) this.pushMagnitude(point, at, at + width);
      else this.push(symbol, at, at + width);
    }
    return width;
  }

  private pushMagnitude(char: number, start: number, end: number): void {
    const isBehind = this.count > 0 && this.codes[this.count - 1] === NUMBER;
    const folded = fold(String.fromCodePoint(char).normalize('NFKD')).codePointAt(0) ?? char;
    this.push(isBehind ? NUMBER : folded, start, end);
  }

  private reserve(room: number): void {
    if (this.count + room <= this.codes.length) return;
    const capacity = 2 * (this.count + room);
    this.codes = enlarged(this.codes, capacity);
    this.starts = enlarged(this.starts, capacity);
    this.ends = enlarged(this.ends, capacity);
  }

  taken(text: string): Normal {
    return {
      text,
      codes: this.codes.subarray(0, this.count),
      starts: this.starts.subarray(0, this.count),
      ends: this.ends.subarray(0, this.count),
    };
  }
}

function enlarged(old: Uint32Array, capacity: number): Uint32Array {
  const fresh = new Uint32Array(capacity);
  fresh.set(old);
  return fresh;
}

const pairs = new Map<number, readonly number[]>();

/** Symbols of a character beyond the basic plane. */
function pairsOf(point: number): readonly number[] {
  const known = pairs.get(point);
  if (known) return known;
  const symbols = symbolsOf(String.fromCodePoint(point));
  pairs.set(point, symbols);
  return symbols;
}
