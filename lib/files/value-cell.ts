import { fold } from '../text/fold.ts';
import { plainDecimal } from './number-format.ts';
import { readUnit } from './unit.ts';

/** A figure as a cell shows it: an exact decimal and the unit beside it, empty where there is none. */
export interface CellValue {
  readonly value: string;
  readonly unit: string;
}

/** Nothing was measured: not zero, and not wrong. */
const BLANK = /^(?:|[-—–/\\]+|无|空|缺|暂无|n\/?a|null|#n\/a)$/i;

export function isBlank(cell: string): boolean {
  return BLANK.test(fold(cell).trim());
}

const FIGURE = /^([-+−]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(e[-+]?\d{1,2})?\s*(\D*)$/i;

/**
 * 318.452, 1,204.5, ９４．６１％, 286.452箱, (12.5) for a loss. Decimals stay as written, for they say how
 * exact a figure is. Null for anything else.
 */
export function readValue(cell: string): CellValue | null {
  const text = fold(cell).trim();
  const loss = /^\((.+)\)$/.exec(text)?.[1];
  const [, sign, whole, fraction = '', exponent = '', rest = ''] =
    FIGURE.exec((loss ?? text).replace(/^[¥￥$]\s*/, '')) ?? [];
  if (whole === undefined) return null;
  const unit = rest.trim() === '' ? '' : readUnit(rest);
  if (unit === null) return null;
  const digits = whole.replaceAll(',', '').replace(/^0+(?=\d)/, '') + fraction;
  const value = exponent === '' ? digits : plainDecimal(digits + exponent);
  const isNegative = sign === '-' || sign === '−' || loss !== undefined;
  return { value: isNegative && /[1-9]/.test(value) ? `-${value}` : value, unit };
}
