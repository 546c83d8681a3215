import { isDigit, readArabic } from './arabic.ts';
import { CHINESE_GOES_ON, CHINESE_STARTS, readChinese } from './chinese-number.ts';
import { AFTER_DATE_NUMBER, dashedDateEnd, dottedDateEnd, isDateNumber } from './date.ts';
import { hedgeAfter, hedgeBefore } from './hedge.ts';
import { letterTable } from './letter-table.ts';
import {
  NO_NUMERAL,
  type Hedge,
  type Numeral,
  type NumeralDraft,
  type WrittenNumber,
} from './number.ts';
import { bare, coded, readFraction, readPercent, yearAt } from './number-forms.ts';
import {
  blanksEnd,
  isCode,
  isInlineMark,
  isNegative,
  isOrdinal,
  isVague,
  magnitudeAt,
  markEnd,
  NO_MAGNITUDE,
  tailOf,
  tenthAt,
  type Magnitude,
} from './number-context.ts';
import { joinRanges } from './number-range.ts';
import { rememberedByText } from './remember.ts';
import { compoundOf, takesSingleNumeral, unitAt, UNIT_STARTS, type Unit } from './unit.ts';

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
    const isPercent = start === PERCENT && isFraction(folded, at + 1);
    const number = isPercent ? readPercent(folded, at) : readOne(folded, at, mark);
    if (typeof number === 'number') at = number;
    else {
      found.push(number);
      at = number.end;
    }
  }
  return joinRanges(folded, found);
});

/** The Arabic numeral that is being read: no other is begun before its number is written down. */
const NUMERAL: NumeralDraft = { ...NO_NUMERAL };

/** The number at an offset, or the offset to go on from when there is none. */
function readOne(folded: string, at: number, mark: number): WrittenNumber | number {
  const isArabic = isDigit(folded.charCodeAt(at));
  const dotted = isArabic ? dottedDateEnd(folded, at) : at;
  if (dotted > at) return { ...bare(yearAt(folded, at), 'date'), end: dotted };
  if (!isArabic && at >= mark && isWord(folded, at)) return at + 1;
  const numeral = isArabic ? readArabic(folded, at, NUMERAL) : readChinese(folded, at);
  if (!('digits' in numeral)) return isArabic ? coded(at, numeral.end) : numeral.end;
  // 四十来条 at the start of a line is no 四、.
  if (numeral.start < mark && numeral.hedge === null) return bare(numeral, 'mark');
  if (isOrdinal(folded, at)) return bare(numeral, 'ordinal');
  if (isDateNumber(folded, numeral)) {
    const { end } = numeral;
    return { ...bare(numeral, 'date'), end: isArabic ? dashedDateEnd(folded, end) : end };
  }
  if (isFraction(folded, numeral.end)) return readFraction(folded, numeral);
  if (isArabic && isCode(folded, numeral)) return bare(numeral, 'code');
  const number = measured(folded, numeral);
  if (number.kind === 'quantity') return number;
  // 一是, 三类: a short run of Chinese numerals without a unit is a word.
  if (!isArabic) return numeral.end - at < BARE_LEAST ? numeral.end : number;
  return isInlineMark(folded, numeral) ? bare(numeral, 'mark') : number;
}

/** What may stand behind a single Chinese numeral that is a number: more of it, its unit, a date, 分之. */
const AFTER_SINGLE = letterTable(` 分${CHINESE_GOES_ON}${UNIT_STARTS}${AFTER_DATE_NUMBER}`);

/** 一些, 上面, 数量: most letters of numerals stand in words. */
function isWord(folded: string, at: number): boolean {
  const next = at + 1;
  return (
    next < folded.length && AFTER_SINGLE[folded.charCodeAt(next)] !== 1 && !isOrdinal(folded, at)
  );
}

const PART = '分'.charCodeAt(0);
const OF = '之'.charCodeAt(0);

/** 分之 */
function isFraction(folded: string, at: number): boolean {
  return folded.charCodeAt(at) === PART && folded.charCodeAt(at + 1) === OF;
}

/** The number with its magnitude and unit; bare when it has none. */
function measured(folded: string, numeral: Numeral): WrittenNumber {
  let end = blanksEnd(folded, numeral.end);
  let size: Magnitude = numeral;
  let { hedge } = numeral;
  if (numeral.script === 'arabic') {
    if (isVague(folded, end)) {
      hedge = 'above';
      end += 1;
    }
    const behind = magnitudeAt(folded, end);
    size = behind;
    end += behind.length;
  }
  const { power } = size;
  if (power > 0) {
    const tail = tailOf(folded, end, power);
    if (tail) {
      const value = numeral.coefficient * 10 ** (power - numeral.decimals) + tail.value;
      const whole = { ...numeral, coefficient: value, decimals: 0, digits: String(value) };
      return withUnit(folded, whole, NO_MAGNITUDE, hedge, tail.end);
    }
    if (isVague(folded, end)) {
      hedge = 'above';
      end += 1;
    }
  }
  return withUnit(folded, numeral, size, hedge, end);
}

/** size, hedge: what was read between the digits and the unit; behind: where that ends. */
function withUnit(
  folded: string,
  numeral: Numeral,
  size: Magnitude,
  hedge: Hedge | null,
  behind: number,
): WrittenNumber {
  const at = blanksEnd(folded, behind);
  let unit = unitAt(folded, at);
  if (unit && numeral.script === 'single' && !takesSingleNumeral(unit)) unit = null;
  // 12个点 are places; 2.3个点 are points.
  if (unit?.name === '个点' && numeral.decimals === 0) unit = PIECE;
  if (!unit) return bareSized(numeral, size, behind);
  let end = at + unit.name.length;
  if (folded.charCodeAt(end) === SLASH) {
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
    hedge: hedge ?? hedgeBefore(folded, start) ?? hedgeAfter(folded, end),
    upper,
    misplaced,
    script,
  };
}

/** 1,100万: the magnitude belongs to the number, a missing unit or not. */
function bareSized(numeral: Numeral, { power, magnitude }: Magnitude, end: number): WrittenNumber {
  const number = bare(numeral, 'bare');
  if (magnitude === '') return number;
  return { ...number, exponent: power - numeral.decimals, end };
}

const SLASH = 0x2f;

const PIECE: Unit = { name: '个', dimension: '个', power: 0, countable: false };

function readStarts(): Uint8Array {
  const starts = new Uint8Array(0x10000);
  for (const char of CHINESE_STARTS) starts[char.charCodeAt(0)] = CHINESE;
  for (const char of '百千') starts[char.charCodeAt(0)] = PERCENT;
  for (let digit = 0x30; digit <= 0x39; digit += 1) starts[digit] = ARABIC;
  return starts;
}
