/** What stands around the digits of a number, and tells what kind of number it is. */
import { digitsEnd, isDigit, readArabic } from './arabic.ts';
import { readChinese } from './chinese-number.ts';
import { letterTable } from './letter-table.ts';
import { readMark } from './mark.ts';
import type { Numeral } from './number.ts';

const BLANKS_MAX = 2;
const BLANK = 0x20;

/** The offset behind at most two blanks. */
export function blanksEnd(folded: string, at: number): number {
  let end = at;
  while (end < at + BLANKS_MAX && folded.charCodeAt(end) === BLANK) end += 1;
  return end;
}

/** 4 点检表重新弄: a small number, a blank and words open a line; 12 户, alone, is an amount. */
const BLANK_MARK = /^\s*(?:1?\d|20)\s{1,3}(?=\p{Script=Han}{3})/u;

/** Where the mark that opens the line ends; 0 for none. */
export function markEnd(folded: string): number {
  const line = folded.trimStart();
  const first = line.charCodeAt(0);
  if (isDigit(first)) {
    const next = line.charAt(digitsEnd(line, 0));
    const blank = next.trim() === '' ? BLANK_MARK.exec(folded) : null;
    if (blank) return blank[0].length;
    // 1号片区: only 1、 1. and 1) are marks.
    if (next !== '、' && next !== '.' && next !== ')') return 0;
  }
  return first < 0x80 || '第一二三四五六七八九十'.includes(String.fromCharCode(first))
    ? (readMark(folded)?.end ?? 0)
    : 0;
}

const VAGUE = letterTable('余多来几');

/** 余, 多, 来 and 几 between the digits and the unit: 2200多万元. */
export function isVague(folded: string, at: number): boolean {
  return VAGUE[folded.charCodeAt(at)] === 1;
}

/** 万 or 亿, and its power of ten. */
export interface Magnitude {
  readonly magnitude: string;
  readonly power: number;
}

interface WrittenMagnitude extends Magnitude {
  readonly length: number;
}

const MAGNITUDES: readonly WrittenMagnitude[] = [
  { magnitude: '万亿', power: 12, length: 2 },
  { magnitude: '千万', power: 7, length: 2 },
  { magnitude: '百万', power: 6, length: 2 },
  { magnitude: '十万', power: 5, length: 2 },
  { magnitude: '万', power: 4, length: 1 },
  { magnitude: '亿', power: 8, length: 1 },
];
const MAGNITUDE_STARTS = letterTable('万亿千百十');
const THOUSAND: WrittenMagnitude = { magnitude: '千', power: 3, length: 1 };
export const NO_MAGNITUDE: WrittenMagnitude = { magnitude: '', power: 0, length: 0 };

/** 万 or 亿 behind the digits. */
export function magnitudeAt(folded: string, at: number): WrittenMagnitude {
  if (MAGNITUDE_STARTS[folded.charCodeAt(at)] === 1)
    for (const size of MAGNITUDES) if (folded.startsWith(size.magnitude, at)) return size;
  return NO_MAGNITUDE;
}

/** 3万4000, 1亿2000万: what stands below the magnitude. */
export function tailOf(
  folded: string,
  at: number,
  power: number,
): { value: number; end: number } | null {
  if (!isDigit(folded.charCodeAt(at))) return null;
  const below = readArabic(folded, at);
  if (!('digits' in below) || below.decimals > 0) return null;
  const size = folded[below.end] === '千' ? THOUSAND : magnitudeAt(folded, below.end);
  const value = below.coefficient * 10 ** size.power;
  return value < 10 ** power ? { value, end: below.end + size.length } : null;
}

/** 三成五: the tenth of a 成 behind it; null for none. */
export function tenthAt(folded: string, at: number): number | null {
  if (folded[at] === '半') return 5;
  const tenth = readChinese(folded, at);
  if (!('digits' in tenth) || tenth.script !== 'single' || tenth.coefficient > 9) return null;
  return tenth.coefficient;
}

const NTH = '第'.charCodeAt(0);

/** 第3周, 列第12位, 第三季度. */
export function isOrdinal(folded: string, start: number): boolean {
  return folded.charCodeAt(start - 1) === NTH;
}

const CODE_DIGITS = 7;
const POINT = 0x2e;
const ASTERISK = 0x2a;
const DASH = 0x2d;

/** A4, 4G, 12345678, 400-000-1234, 86-138…: digits that count nothing. */
export function isCode(folded: string, { start, end, digits, decimals }: Numeral): boolean {
  const last = folded.charCodeAt(start - 1);
  const next = folded.charCodeAt(end);
  if (isLetter(last) || isLetter(next) || last === POINT || next === ASTERISK) return true;
  const isLong = decimals === 0 && digits.length >= CODE_DIGITS && digits.length === end - start;
  if (isLong && !'万亿元%箱条户'.includes(folded[end] ?? ' ')) return true;
  if (digits.length < 3 || next !== DASH) return false;
  const behind = digitsEnd(folded, end + 1);
  return behind >= end + 5 || (behind === end + 4 && folded[behind] === '-');
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

const BEFORE_MARK = '。;:,( !?\t';

/** 如下:1.走访… 2、拜访…: a number that counts items inside a line. */
export function isInlineMark(folded: string, { start, end, digits, decimals }: Numeral): boolean {
  if (decimals > 0 || digits.length > 2) return false;
  const next = folded[end];
  if (next !== '、' && next !== '.' && next !== ')') return false;
  return start === 0 || BEFORE_MARK.includes(folded[start - 1] ?? ' ');
}

const BEFORE_SIGN = '长为是率幅达到比降个:,;、( \t';

const MINUS = letterTable('负-−');
const LESS = '负'.charCodeAt(0);

/** -3.2% at the start, after a sign or 增长; never the dash of 5-8户. */
export function isNegative(folded: string, start: number): boolean {
  const sign = folded.charCodeAt(start - 1);
  if (MINUS[sign] !== 1) return false;
  if (sign === LESS) return true;
  return start === 1 || BEFORE_SIGN.includes(folded[start - 2] ?? ' ');
}
