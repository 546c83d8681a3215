import { isDigit, readArabic } from './arabic.ts';
import { CHINESE_STARTS, readChinese } from './chinese-number.ts';
import { dashedDateEnd, dottedDateEnd, isDateNumber } from './date.ts';
import { hedgeAfter, hedgeBefore } from './hedge.ts';
import type { Hedge, Numeral, WrittenNumber } from './number.ts';
import {
  blanksEnd,
  isCode,
  isInlineMark,
  isNegative,
  isOrdinal,
  isVague,
  magnitudeAt,
  markEnd,
  tailOf,
  tenthAt,
} from './number-context.ts';
import { joinRanges } from './number-range.ts';
import { rememberedByText } from './remember.ts';
import { compoundOf, takesSingleNumeral, unitAt, type Unit } from './unit.ts';

const ARABIC = 1;
const CHINESE = 2;
const PERCENT = 3;
const BARE_LEAST = 3;

/** What may begin at each UTF-16 unit. */
const STARTS = readStarts();

/** Every number of one folded line, in order, in one pass; read once per line. */
export const readNumbers = rememberedByText((folded): readonly WrittenNumber[] => {
  const found: WrittenNumber[] = [];
  const mark = markEnd(folded);
  let at = 0;
  while (at < folded.length) {
    const start = STARTS[folded.charCodeAt(at)];
    if (start === 0) {
      at += 1;
      continue;
    }
    const number = start === PERCENT ? readPercent(folded, at) : readOne(folded, at, mark);
    if (typeof number === 'number') at = number;
    else {
      found.push(number);
      at = number.end;
    }
  }
  return joinRanges(folded, found);
});

/** The number at an offset, or the offset to go on from when there is none. */
function readOne(folded: string, at: number, mark: number): WrittenNumber | number {
  const isArabic = isDigit(folded.charCodeAt(at));
  const dotted = isArabic ? dottedDateEnd(folded, at) : at;
  if (dotted > at) return { ...bare(yearAt(folded, at), 'date'), end: dotted };
  const numeral = isArabic ? readArabic(folded, at) : readChinese(folded, at);
  if (!('digits' in numeral)) return isArabic ? coded(at, numeral.end) : numeral.end;
  // 四十来条 at the start of a line is no 四、.
  if (numeral.start < mark && numeral.hedge === null) return bare(numeral, 'mark');
  if (isOrdinal(folded, at)) return bare(numeral, 'ordinal');
  if (isDateNumber(folded, numeral)) {
    const { end } = numeral;
    return { ...bare(numeral, 'date'), end: isArabic ? dashedDateEnd(folded, end) : end };
  }
  if (folded.startsWith('分之', numeral.end)) return readFraction(folded, numeral);
  if (isArabic && isCode(folded, numeral)) return bare(numeral, 'code');
  const number = measured(folded, numeral);
  if (number.kind === 'quantity') return number;
  // 一是, 三类: a short run of Chinese numerals without a unit is a word.
  if (!isArabic) return numeral.end - at < BARE_LEAST ? numeral.end : number;
  return isInlineMark(folded, numeral) ? bare(numeral, 'mark') : number;
}

/** The number with its magnitude and unit; bare when it has none. */
function measured(folded: string, numeral: Numeral): WrittenNumber {
  let end = blanksEnd(folded, numeral.end);
  let { power, magnitude, hedge } = numeral;
  if (numeral.script === 'arabic') {
    if (isVague(folded, end)) {
      hedge = 'above';
      end += 1;
    }
    const size = magnitudeAt(folded, end);
    power = size.power;
    magnitude = size.magnitude;
    end += size.length;
  }
  if (power > 0) {
    const tail = tailOf(folded, end, power);
    if (tail) {
      const value = numeral.coefficient * 10 ** (power - numeral.decimals) + tail.value;
      const whole = { ...numeral, coefficient: value, decimals: 0, digits: String(value) };
      return withUnit(folded, whole, { power: 0, magnitude: '', hedge, end: tail.end });
    }
    if (isVague(folded, end)) {
      hedge = 'above';
      end += 1;
    }
  }
  return withUnit(folded, numeral, { power, magnitude, hedge, end });
}

/** What was read between the digits and the unit. */
interface Size {
  readonly power: number;
  readonly magnitude: string;
  readonly hedge: Hedge | null;
  readonly end: number;
}

function withUnit(folded: string, numeral: Numeral, size: Size): WrittenNumber {
  const at = blanksEnd(folded, size.end);
  let unit = unitAt(folded, at);
  if (unit && numeral.script === 'single' && !takesSingleNumeral(unit)) unit = null;
  // 12个点 are places; 2.3个点 are points.
  if (unit?.name === '个点' && numeral.decimals === 0) unit = PIECE;
  if (!unit) return bareSized(numeral, size);
  let end = at + unit.name.length;
  if (folded[end] === '/') {
    const under = unitAt(folded, end + 1);
    if (under) {
      end += 1 + under.name.length;
      unit = compoundOf(unit, under);
    }
  }
  const tenth = unit.name === '成' ? tenthAt(folded, end) : null;
  if (tenth !== null) end += 1;
  const { start, digits, coefficient, decimals, upper, misplaced, script } = numeral;
  const written = tenth === null ? coefficient : coefficient * 10 + tenth;
  const places = tenth === null ? decimals : decimals + 1;
  return {
    kind: 'quantity',
    start,
    end,
    digits: tenth === null ? digits : `${digits}.${tenth}`,
    unit: size.magnitude === '' ? unit.name : size.magnitude + unit.name,
    measure: unit,
    coefficient: isNegative(folded, start) ? -written : written,
    exponent: size.power + unit.power - places,
    divisor: 1,
    decimals: places,
    hedge: size.hedge ?? hedgeBefore(folded, start) ?? hedgeAfter(folded, end),
    upper,
    misplaced,
    script,
  };
}

/** 1,100万: the magnitude belongs to the number, a missing unit or not. */
function bareSized(numeral: Numeral, { power, magnitude, end }: Size): WrittenNumber {
  const number = bare(numeral, 'bare');
  if (magnitude === '') return number;
  return { ...number, exponent: power - numeral.decimals, end };
}

/** 百分之九十七点七 and 千分之三 as % and ‰. */
function readPercent(folded: string, at: number): WrittenNumber | number {
  if (!folded.startsWith('分之', at + 1)) return readOne(folded, at, 0);
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
    ...EMPTY,
    start: from,
    end: from + 1,
    digits: '100',
    coefficient: 100,
    script: 'chinese',
  };
}

/** 三分之二: the first numeral divides the second. */
function readFraction(folded: string, below: Numeral): WrittenNumber | number {
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
const PIECE: Unit = { name: '个', dimension: '个', power: 0, countable: false };
const PER_CENT = ratio('%', -2);
const PER_MILLE = ratio('‰', -3);
const FRACTION = ratio('分之', 0);

function bare(numeral: Numeral, kind: WrittenNumber['kind']): WrittenNumber {
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
function yearAt(folded: string, start: number): Numeral {
  const digits = folded.slice(start, start + 4);
  return { ...EMPTY, start, end: start + 4, digits, coefficient: Number(digits) };
}

function coded(start: number, end: number): WrittenNumber {
  return bare({ ...EMPTY, start, end }, 'code');
}

const EMPTY: Numeral = {
  start: 0,
  end: 0,
  digits: '',
  coefficient: 0,
  decimals: 0,
  power: 0,
  magnitude: '',
  hedge: null,
  upper: null,
  misplaced: false,
  script: 'arabic',
};

function readStarts(): Uint8Array {
  const starts = new Uint8Array(0x10000);
  for (const char of CHINESE_STARTS) starts[char.charCodeAt(0)] = CHINESE;
  for (const char of '百千') starts[char.charCodeAt(0)] = PERCENT;
  for (let digit = 0x30; digit <= 0x39; digit += 1) starts[digit] = ARABIC;
  return starts;
}
