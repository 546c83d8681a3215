/** How a figure is told in a summary: plain Chinese, with its unit, its base and its difference. */
import { valueOf, type Figure } from './indicators.ts';
import { kindOf } from './metric.ts';
import { monthOf, yearOf } from './month.ts';
import { absolute, decimalsOf, minus, signOf, written, type Rational } from './rational.ts';

/** Rates are told with so many decimals. */
const RATE_DECIMALS = 2;

export function percent(rate: Rational): string {
  return `${written(rate, RATE_DECIMALS)}%`;
}

export function points(rate: Rational): string {
  return `${written(absolute(rate), RATE_DECIMALS)}个百分点`;
}

/** 318.452箱 */
export function amount(figure: Figure): string {
  return shown(figure) + figure.unit;
}

/** More decimals than these are a formula's (102.304285714286%), not a person's. */
const DECIMALS_MAX = 4;

function shown(figure: Figure): string {
  const value = valueOf(figure);
  if (value === null || decimalsOf(figure.value) <= DECIMALS_MAX) return figure.value;
  return written(value, kindOf(figure) === 'rate' ? RATE_DECIMALS : DECIMALS_MAX - 1);
}

/** 10月; 去年12月 beside a month of the year after. */
export function monthName(period: string, beside = period): string {
  const year = yearOf(period) === yearOf(beside) ? '' : '去年';
  return `${year}${monthOf(period)}月`;
}

/** 1—10月; 1月 alone. */
export function monthsName(period: string): string {
  const month = monthOf(period);
  return month === 1 ? '1月' : `1—${month}月`;
}

/** 超计划8.452箱, 差4.2箱; empty where they are equal. */
export function gap(actual: Figure, target: Figure): string {
  const difference = differenceOf(actual, target);
  if (difference === null || difference.sign === 0) return '';
  return difference.sign > 0 ? `，超${difference.size}` : `，差${difference.size}`;
}

/** 增加6.788箱，增长2.43%; 提高0.50个百分点 of a rate; null where nothing can be told. */
export function change(now: Figure, base: Figure, growth: Rational | null): string | null {
  const difference = differenceOf(now, base);
  if (difference === null) return null;
  const { sign, size } = difference;
  if (sign === 0) return '持平';
  const kind = kindOf(now);
  const up = kind === 'flow' || kind === 'stock' ? ['增加', '减少'] : ['提高', '下降'];
  const moved = `${sign > 0 ? up[0] : up[1]}${size}`;
  if (kind === 'rate' || growth === null) return moved;
  return `${moved}，${growthWords(growth)}`;
}

/** 增长2.43%, 下降7.34%. */
export function growthWords(growth: Rational): string {
  const size = percent(absolute(growth));
  const sign = signOf(growth);
  return sign === 0 ? '持平' : `${sign > 0 ? '增长' : '下降'}${size}`;
}

/** 高4622元, 低0.39个百分点, 持平. */
export function above(own: Figure, other: Figure): string | null {
  const difference = differenceOf(own, other);
  if (difference === null) return null;
  const { sign, size } = difference;
  return sign === 0 ? '持平' : `${sign > 0 ? '高' : '低'}${size}`;
}

interface Difference {
  readonly sign: number;
  /** Without its sign, with its unit. */
  readonly size: string;
}

function differenceOf(a: Figure, b: Figure): Difference | null {
  const [left, right] = [valueOf(a), valueOf(b)];
  if (left === null || right === null) return null;
  const difference = minus(left, right);
  const decimals = Math.max(decimalsOf(shown(a)), decimalsOf(shown(b)));
  const size = written(absolute(difference), decimals);
  return { sign: signOf(difference), size: size + differenceUnit(a) };
}

/** Of 元/箱 the difference is 元, of % it is 个百分点. */
function differenceUnit(figure: Figure): string {
  if (kindOf(figure) === 'rate') return '个百分点';
  return figure.unit.split('/')[0] ?? '';
}
