import { DIGITS_MAX, NO_NUMERAL, type Numeral, type NumeralDraft } from './number.ts';

const COMMA = 0x2c;
const POINT = 0x2e;

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The offset behind the run of digits that begins at an offset. */
export function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

/**
 * Arabic digits with thousands separators and decimals at an offset of a folded line. 、 is a
 * decimal point before three digits and 箱 (1027、792箱), or one behind several (61、4箱), 。 before digits and a unit (71。6万).
 * `end` alone for a run too long to be an amount.
 * @param into what is filled and given back: most numbers are written down at once, and need no numeral of their own
 */
export function readArabic(
  text: string,
  start: number,
  into: NumeralDraft = { ...NO_NUMERAL },
): Numeral | { end: number } {
  const first = digitsEnd(text, start);
  const end = first - start <= 3 ? groupsEnd(text, first) : first;
  const count = first - start + (3 * (end - first)) / 4;
  const mark = decimalMark(text, end, start);
  const from = mark ? end + 1 : end;
  const to = mark ? digitsEnd(text, from) : end;
  if (count + to - from > DIGITS_MAX) return { end: to };
  into.start = start;
  into.end = to;
  into.digits = digitsOf(text.slice(start, to), mark, end > first);
  into.coefficient = wholeOf(text, start, to);
  into.decimals = to - from;
  into.misplaced = mark !== null && mark !== '.';
  return into;
}

/** With so many groups behind its first digits a number is longer than any amount. */
const GROUPS_MAX = DIGITS_MAX / 3;

/** The offset behind the groups of three digits that begin at an offset, a comma before each. */
function groupsEnd(text: string, at: number): number {
  let end = at;
  while (
    end - at < GROUPS_MAX * 4 &&
    text.charCodeAt(end) === COMMA &&
    digitsEnd(text, end + 1) === end + 4
  )
    end += 4;
  return end;
}

/** The digits as they would be written with a plain decimal point and without separators. */
function digitsOf(written: string, mark: '.' | '、' | '。' | null, isGrouped: boolean): string {
  const plain = mark === null || mark === '.' ? written : written.replace(mark, '.');
  return isGrouped ? plain.replaceAll(',', '') : plain;
}

/** All digits of a piece as one whole number; what stands between them is left out. */
function wholeOf(text: string, start: number, end: number): number {
  let whole = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) whole = whole * 10 + code - 0x30;
  }
  return whole;
}

const AFTER_STOP = '箱万亿%元条户吨分';

function decimalMark(text: string, at: number, start: number): '.' | '、' | '。' | null {
  if (!isDigit(text.charCodeAt(at + 1))) return null;
  if (text.charCodeAt(at) === POINT) return '.';
  const mark = text[at];
  if (mark !== '、' && mark !== '。') return null;
  const end = digitsEnd(text, at + 1);
  const next = text[end] ?? '';
  if (mark === '、') {
    if (next === '万' || next === '亿') return isMoney(text, start, at, end) ? '、' : null;
    if (next !== '箱' && next !== '%' && !text.startsWith('分钟', end)) return null;
    return (end === at + 4 && next === '箱') || isNoListing(text, start, at, end, 1) ? '、' : null;
  }
  return next !== '' && AFTER_STOP.includes(next) ? '。' : null;
}

/** 分别是12、8箱, 10、12、8箱: one amount after another. */
const LISTING = /(?:分别|依次|先后|各|从|由|每)[^,。;]{0,8}$/;
const NEAR = 12;

/** 61、4箱: two digits and one, which nobody counts off. */
function isNoListing(
  text: string,
  start: number,
  at: number,
  end: number,
  places: number,
): boolean {
  if (end !== at + 1 + places || at - start < 2 || text[start - 1] === '、') return false;
  return !LISTING.test(text.slice(Math.max(0, start - NEAR), start));
}

/** 收入41、25万元: two places behind a word that one amount follows, and no count of several behind. */
function isMoney(text: string, start: number, at: number, end: number): boolean {
  if (!text.startsWith('元', end + 1) || !isNoListing(text, start, at, end, 2)) return false;
  const before = text.slice(Math.max(0, start - NEAR), start);
  return ONE_AMOUNT.test(before) && !/^[,]?[两二三四\d]{1,2}[笔户项个]/.test(text.slice(end + 2));
}

const ONE_AMOUNT =
  /(?:收入|销售额|余额|存款|贷款|中收|毛利|利润|产值|完成|实现|达到?|[为是])了?:?$/;
