/** The forms of a number that need no unit behind it: per cent in words, fractions, codes. */
import { isDigit, readArabic } from './arabic.ts';
import { readChinese } from './chinese-number.ts';
import { hedgeAfter, hedgeBefore } from './hedge.ts';
import { NO_NUMERAL, type Numeral, type WrittenNumber } from './number.ts';
import type { Unit } from './unit.ts';

/** 百分之九十七点七 and 千分之三 as % and ‰. */
export function readPercent(folded: string, at: number): WrittenNumber | number {
  const from = at + 3;
  const numeral = isDigit(folded.charCodeAt(from))
    ? readArabic(folded, from)
    : readHundred(folded, from);
  if (!('digits' in numeral)) return numeral.end;
  const measure = folded[at] === '百' ? PER_CENT : PER_MILLE;
  return {
    ...bare(numeral, 'quantity'),
    start: at,
    unit: measure.name,
    measure,
    exponent: measure.power - numeral.decimals,
    hedge: numeral.hedge ?? hedgeBefore(folded, at) ?? hedgeAfter(folded, numeral.end),
    script: 'chinese',
  };
}

/** 百分之百 names its hundred without a digit. */
function readHundred(folded: string, from: number): Numeral | { end: number } {
  if (folded[from] !== '百') return readChinese(folded, from);
  return {
    ...NO_NUMERAL,
    start: from,
    end: from + 1,
    digits: '100',
    coefficient: 100,
    script: 'chinese',
  };
}

/** 三分之二: the first numeral divides the second. */
export function readFraction(folded: string, below: Numeral): WrittenNumber | number {
  const from = below.end + 2;
  const above = isDigit(folded.charCodeAt(from))
    ? readArabic(folded, from)
    : readChinese(folded, from);
  if (!('digits' in above) || below.coefficient === 0 || below.decimals > 0) return above.end;
  return {
    ...bare(above, 'quantity'),
    start: below.start,
    unit: '分之',
    measure: FRACTION,
    digits: `${above.digits}/${below.digits}`,
    divisor: below.coefficient,
    exponent: -above.decimals,
    hedge: hedgeBefore(folded, below.start) ?? hedgeAfter(folded, above.end),
    script: 'chinese',
  };
}

const ratio = (name: string, power: number): Unit => ({
  name,
  dimension: 'ratio',
  power,
  countable: false,
});

const PER_CENT = ratio('%', -2);

const PER_MILLE = ratio('‰', -3);

const FRACTION = ratio('分之', 0);

export function bare(numeral: Numeral, kind: WrittenNumber['kind']): WrittenNumber {
  return {
    kind,
    start: numeral.start,
    end: numeral.end,
    digits: numeral.digits,
    unit: '',
    measure: null,
    coefficient: numeral.coefficient,
    exponent: numeral.power - numeral.decimals,
    divisor: 1,
    decimals: numeral.decimals,
    hedge: numeral.hedge,
    upper: numeral.upper,
    misplaced: numeral.misplaced,
    script: numeral.script,
  };
}

/** The year of a date that is written with points. */
export function yearAt(folded: string, start: number): Numeral {
  const digits = folded.slice(start, start + 4);
  return { ...NO_NUMERAL, start, end: start + 4, digits, coefficient: Number(digits) };
}

export function coded(start: number, end: number): WrittenNumber {
  return bare({ ...NO_NUMERAL, start, end }, 'code');
}
