/** What each character is folded to, worked out when it is first met. */
import { fold } from '../text/fold.ts';

export const BREAK = 0;
export const NUMBER = 0x23;

/** Most characters stand for themselves; the others are told apart by control characters, which are never kept. */
export const DROPPED = 1;
export const LINE_END = 2;
export const MAGNITUDE = 3;
/** More than one symbol, one beyond the units, or half of a pair. */
const LONG = 4;
export const LAST_SPECIAL = LONG;

/** The last symbol that fits a unit. */
const LAST_UNIT = 0xffff;

/** By UTF-16 unit; 0 before it was met. */
export const symbolOf = new Uint16Array(0x10000);

const SILENT = /[\p{P}\p{S}\p{Z}\p{C}\p{M}]/u;
const DIGIT = /[\p{N}零〇一二两三四五六七八九十百千]/u;
/** 万 and 亿 belong to the number before them: 1.2万元 may become 12000元. */
const MAGNITUDES = '万亿';
const PERCENT = '%‰';
const LINE_ENDS = '\n\r\u2028\u2029';

export function learn(unit: number): number {
  const symbol = classify(unit);
  symbolOf[unit] = symbol;
  return symbol;
}

function classify(unit: number): number {
  if ((unit & 0xf800) === 0xd800) return LONG;
  const char = String.fromCharCode(unit);
  if (LINE_ENDS.includes(char)) return LINE_END;
  const [only = DROPPED, ...more] = symbolsOf(char);
  return more.length > 0 || only > LAST_UNIT ? LONG : only;
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

/** A magnitude where no number stands before it: 万 in 万一. */
const plain = new Map<number, number>();

export function plainOf(point: number): number {
  const known = plain.get(point);
  if (known !== undefined) return known;
  const folded = fold(String.fromCodePoint(point).normalize('NFKD')).codePointAt(0) ?? point;
  plain.set(point, folded);
  return folded;
}

const longer = new Map<number, readonly number[]>();

/** The symbols, magnitudes among them, of a code point that is LONG; none for half of a pair. */
export function symbolsFrom(point: number): readonly number[] {
  const known = longer.get(point);
  if (known) return known;
  const symbols = symbolsOf(String.fromCodePoint(point));
  longer.set(point, symbols);
  return symbols;
}

/** A text as `normalize` reads it, but with every digit kept: two that differ in nothing but their numbers differ here. */
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
