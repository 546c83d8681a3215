/**
 * What a stored number shows as. Excel keeps 102.3% as 1.023 and a date as a count of days; only the
 * cell's format tells. Format: ECMA-376 part 1, 18.8.30 (numFmt) with its built-in ids.
 */
export type NumberLook = 'plain' | 'percent' | 'date';

/** The built-in formats, the East Asian date formats among them. */
export function builtInLook(id: number): NumberLook {
  if (id === 9 || id === 10) return 'percent';
  const isDate =
    (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return isDate ? 'date' : 'plain';
}

/** A format of the workbook's own: 0.00%, yyyy"年"m"月". */
export function lookOf(code: string): NumberLook {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  if (bare.includes('%')) return 'percent';
  return /[yd]|m(?=.*[yd])|(?<=[yd].*)m/i.test(bare) && !/^general$/i.test(bare) ? 'date' : 'plain';
}

/** Excel counts with 15 significant digits: what lies beyond is noise of binary fractions. */
const DIGITS = 15;

/** The number in a cell as an exact decimal, as it shows; anything else as it is. */
export function shownNumber(stored: string, look: NumberLook, from1904: boolean): string {
  const number = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(number)) return stored;
  if (look === 'date') return dateOf(number, from1904);
  const decimal = plainDecimal(number.toPrecision(DIGITS));
  return look === 'percent' ? `${movedPoint(decimal, 2)}%` : decimal;
}

/** Days since 1899-12-30, or since 1904-01-01 in workbooks of old Macs. */
function dateOf(days: number, from1904: boolean): string {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(start + Math.floor(days) * 86_400_000);
  return Number.isNaN(date.getTime()) ? String(days) : date.toISOString().slice(0, 10);
}

/** 1.2E+5 is 120000, 3.100 is 3.1: no exponent, no zeros at the end of the fraction. */
export function plainDecimal(written: string): string {
  const [mantissa = '', exponent = '0'] = written.toLowerCase().split('e');
  return trimmed(movedPoint(mantissa, Number(exponent)));
}

/** The decimal point moved right; left when negative. */
function movedPoint(decimal: string, places: number): string {
  const sign = decimal.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = decimal.replace(/^[-+]/, '').split('.');
  const digits = whole + fraction;
  const point = whole.length + places;
  const wide = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  return sign + trimmed(`${wide.slice(0, at).replace(/^0+(?=\d)/, '')}.${wide.slice(at)}`);
}

function trimmed(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/0+$/, '').replace(/\.$/, '') : decimal;
}
