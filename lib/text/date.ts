import { digitsEnd, isDigit } from './arabic.ts';
import { letterTable } from './letter-table.ts';
import type { Numeral } from './number.ts';

/** What may stand right behind a number of a date. */
export const AFTER_DATE_NUMBER = '月日号年:时-/.';
const DATE_SIGNS = letterTable(AFTER_DATE_NUMBER);
const POINT = 0x2e;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * Whether a numeral is the year, month, day or hour of a date: 2026年, 10月, 31日, 8:30. 12天 and
 * 3个月 are amounts, and so is 3年.
 */
export function isDateNumber(folded: string, { start, end, digits, script }: Numeral): boolean {
  if (end < folded.length && DATE_SIGNS[folded.charCodeAt(end)] !== 1) return false;
  const next = folded[end];
  switch (next) {
    case '月':
      return true;
    case '日':
    case '号':
      return folded[end + 1] !== '均';
    case '年':
      return isYear(folded, digits, end, script);
    case ':':
      return digits.length <= 2 && digitsEnd(folded, end + 1) === end + 3;
    case '时':
      return digits.length <= 2 && isDigit(folded.charCodeAt(end + 1));
    case '-':
    case '/':
    case '.':
      return YEAR.test(digits) && digitsEnd(folded, end + 1) > end + 1;
    default:
      return next === undefined && start > 0 && folded[start - 1] === '年' && YEAR.test(digits);
  }
}

function isYear(folded: string, digits: string, end: number, script: Numeral['script']): boolean {
  if (YEAR.test(digits)) return true;
  const followed = folded[end + 1] ?? '';
  return (
    script === 'arabic' &&
    digits.length === 2 &&
    (isDigit(followed.charCodeAt(0)) || '上下年度'.includes(followed || ' '))
  );
}

/** The offset behind a date written with one sign throughout: 2026-10-05, 2026.10, 2026/10/5. */
export function dashedDateEnd(folded: string, end: number): number {
  const sign = folded[end];
  if (sign !== '-' && sign !== '/' && sign !== '.') return end;
  const month = digitsEnd(folded, end + 1);
  if (month === end + 1 || month > end + 3) return end;
  const day = folded[month] === sign ? digitsEnd(folded, month + 1) : month;
  return day > month + 1 && day <= month + 3 ? day : month;
}

/** The offset behind 2026.10.5 at an offset; the offset itself where no such date stands: 2026.10箱 is an amount. */
export function dottedDateEnd(folded: string, at: number): number {
  if (folded.charCodeAt(at + 4) !== POINT || digitsEnd(folded, at) !== at + 4) return at;
  if (!YEAR.test(folded.slice(at, at + 4))) return at;
  const end = dashedDateEnd(folded, at + 4);
  return folded.slice(at + 5, end).includes('.') ? end : at;
}
