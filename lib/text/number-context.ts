/** What stands around the digits of a number, and tells what kind of number it is. */
import { digitsEnd, isDigit, readArabic } from './arabic.ts';
import { readChinese } from './chinese-number.ts';
import { readMark } from './mark.ts';
import type { Numeral } from './number.ts';

const BLANKS_MAX = 2;

/** The offset behind at most two blanks. */
export function blanksEnd(folded: string, at: number): number {
  let end = at;
  while (end < at + BLANKS_MAX && folded[end] === ' ') end += 1;
  return end;
}

/** 4 点检表重新弄: a small number, a blank and words open a line; 12 户, alone, is an amount. */
const BLANK_MARK = /^\s*(?:1?\d|20)\s{1,3}(?=\p{Script=Han}{3})/u;

/** Where the mark that opens the line ends; 0 for none. */
export function markEnd(folded: string): number {
  const line = folded.trimStart();
  const first = line.charCodeAt(0);
  const blank = isDigit(first) ? BLANK_MARK.exec(folded) : null;
  if (blank) return blank[0].length;
  // 1号片区: only 1、 1. and 1) are marks.
  if (isDigit(first) && !'、.)'.includes(line.charAt(digitsEnd(line, 0)) || ' ')) return 0;
  return first < 0x80 || '第一二三四五六七八九十'.includes(String.fromCharCode(first))
    ? (readMark(folded)?.end ?? 0)
    : 0;
}

/** 余, 多, 来 and 几 between the digits and the unit: 2200多万元. */
export function isVague(folded: string, at: number): boolean {
  const char = folded[at];
  return char === '余' || char === '多' || char === '来' || char === '几';
}

interface Magnitude {
  readonly magnitude: string;
  /** Power of ten. */
  readonly power: number;
  readonly length: number;
}

const MAGNITUDES: readonly Magnitude[] = [
  { magnitude: '万亿', power: 12, length: 2 },
  { magnitude: '千万', power: 7, length: 2 },
  { magnitude: '百万', power: 6, length: 2 },
  { magnitude: '十万', power: 5, length: 2 },
  { magnitude: '万', power: 4, length: 1 },
  { magnitude: '亿', power: 8, length: 1 },
];
const THOUSAND: Magnitude = { magnitude: '千', power: 3, length: 1 };
const NO_MAGNITUDE: Magnitude = { magnitude: '', power: 0, length: 0 };

/** 万 or 亿 behind the digits. */
export function magnitudeAt(folded: string, at: number): Magnitude {
  const char = folded[at];
  if (char === '万' || char === '亿' || char === '千' || char === '百' || char === '十') {
    for (const size of MAGNITUDES) if (folded.startsWith(size.magnitude, at)) return size;
  }
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

/** 第3周, 列第12位, 第三季度. */
export function isOrdinal(folded: string, start: number): boolean {
  return folded[start - 1] === '第';
}

const CODE_DIGITS = 7;

/** A4, 4G, 12345678, 400-000-1234, 86-138…: digits that count nothing. */
export function isCode(folded: string, { start, end, digits, decimals }: Numeral): boolean {
  if (isLetter(folded.charCodeAt(start - 1)) || isLetter(folded.charCodeAt(end))) return true;
  if (folded[start - 1] === '.' || folded[end] === '*') return true;
  const isLong = decimals === 0 && digits.length >= CODE_DIGITS && digits.length === end - start;
  const next = folded[end] ?? '';
  if (isLong && !'万亿元%箱条户'.includes(next || ' ')) return true;
  if (digits.length < 3 || next !== '-') return false;
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

/** -3.2% at the start, after a sign or 增长; never the dash of 5-8户. */
export function isNegative(folded: string, start: number): boolean {
  const sign = folded[start - 1];
  if (sign === '负') return true;
  if (sign !== '-' && sign !== '−') return false;
  return start === 1 || BEFORE_SIGN.includes(folded[start - 2] ?? ' ');
}
