import { DIGITS_MAX, type Hedge, type Numeral } from './number.ts';

const DIGITS = new Map(Array.from('零一二三四五六七八九', (char, value) => [char, value]));
DIGITS.set('〇', 0).set('两', 2);
const PLACES = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1_000],
]);
const MAGNITUDES = new Map([
  ['万', 4],
  ['亿', 8],
]);
const VAGUE = '余多来';
/** The upper end of 几 and 数. */
const SEVERAL = 9;

/** Whether a number in Chinese numerals may begin with this character. */
export const CHINESE_STARTS = '零〇一二两三四五六七八九十几数上';

/** What a run of numerals goes on with, or ends with: 十五, 三万, 两点五, 十几, 三十多. */
export const CHINESE_GOES_ON = `${CHINESE_STARTS}十百千万亿点${VAGUE}`;

/**
 * Chinese numerals at an offset of a folded line: 三百一十二万, 两万五, 九十七点七, 十几, 三四百, 上百.
 * `end` alone is the end of characters that are no number (千方, 数).
 */
export function readChinese(text: string, start: number): Numeral | { end: number } {
  const run = new Run(text, start);
  run.read();
  return run.numeral() ?? { end: Math.max(run.end, start + 1) };
}

/** One left-to-right pass over a run of numerals. */
class Run {
  end: number;
  private readonly text: string;
  private readonly start: number;
  /** What 万 and 亿 have closed, what stands below them, and the digit not yet placed. */
  private closed = 0;
  private section = 0;
  private digit: number | null = null;
  /** The upper end of that digit (三四, 几), and of what was placed. */
  private upperDigit: number | null = null;
  private upper: number | null = null;
  private place = 10;
  private power = 0;
  private magnitude = '';
  private decimals = '';
  private hedge: Hedge | null = null;
  /** Digits that follow each other without a place; null once a place was named. */
  private spelled: string | null = '';
  private filled = false;

  constructor(text: string, start: number) {
    this.text = text;
    this.start = start;
    this.end = start;
  }

  read(): void {
    while (this.end - this.start < 2 * DIGITS_MAX && this.step(this.text[this.end] ?? '')) {
      this.end += 1;
    }
  }

  /** Takes in one character; false when the run is over. */
  private step(char: string): boolean {
    if (this.decimals !== '') {
      if (!MAGNITUDES.has(char)) return false;
      return this.closeWith(char);
    }
    const digit = DIGITS.get(char);
    if (digit !== undefined) return this.hedge === null && this.takeDigit(digit);
    const place = PLACES.get(char);
    if (place !== undefined) return this.takePlace(place);
    if (MAGNITUDES.has(char)) return this.filled && this.takeMagnitude(char);
    if (char === '点') return this.filled && this.takeDecimals();
    if (char === '几' || char === '数' || char === '上') return this.takeSeveral(char);
    if (char === '' || !VAGUE.includes(char) || this.section === 0 || this.hedge !== null)
      return false;
    this.hedge = 'above';
    return true;
  }

  private takeDigit(digit: number): boolean {
    if (this.spelled !== null) this.spelled += String(digit);
    // 三四百: two neighbouring digits are a span, not a place.
    const isSpan = this.digit !== null && this.digit > 0 && this.digit + 1 === digit;
    if (isSpan && this.upperDigit === null) this.upperDigit = digit;
    else {
      if (digit === 0) this.place = 10;
      this.digit = digit;
      this.upperDigit = null;
    }
    this.filled = true;
    return true;
  }

  private takePlace(place: number): boolean {
    if (this.digit === null && place !== 10) return false;
    if (this.upperDigit !== null) {
      this.upper =
        this.section + (this.upperDigit === SEVERAL ? 10 * place - 1 : this.upperDigit * place);
    }
    this.section += (this.digit ?? 1) * place;
    this.digit = null;
    this.upperDigit = null;
    this.place = place;
    this.spelled = null;
    this.filled = true;
    return true;
  }

  private takeMagnitude(char: string): boolean {
    const next = this.text[this.end + 1] ?? '';
    // 三百一十二万 stays 312 of 万: its last written place is 万.
    if (!DIGITS.has(next)) return this.closeWith(char);
    const power = MAGNITUDES.get(char) ?? 0;
    const tail = !PLACES.has(this.text[this.end + 2] ?? '') && next !== '零' && next !== '〇';
    this.closed = (this.closed + this.section + (this.digit ?? 0)) * 10 ** power;
    this.section = 0;
    this.digit = null;
    this.place = tail ? 10 ** power : 10;
    this.spelled = null;
    return true;
  }

  /** 万 or 亿 at the end of the run. */
  private closeWith(char: string): false {
    const isDouble = char === '万' && this.text[this.end + 1] === '亿';
    this.magnitude = isDouble ? '万亿' : char;
    this.power = isDouble ? 12 : (MAGNITUDES.get(char) ?? 0);
    this.end += this.magnitude.length;
    // 一亿二千万 is no amount of 万: what 亿 has closed stands in ones.
    if (this.closed > 0) {
      this.section = (this.section + (this.digit ?? 0)) * 10 ** this.power;
      this.digit = null;
      this.power = 0;
      this.magnitude = '';
    }
    return false;
  }

  /** 三点半 is a time: 点 needs a digit behind it. */
  private takeDecimals(): boolean {
    let at = this.end + 1;
    for (let digit = DIGITS.get(this.text[at] ?? ''); digit !== undefined;) {
      this.decimals += String(digit);
      at += 1;
      digit = this.decimals.length < DIGITS_MAX ? DIGITS.get(this.text[at] ?? '') : undefined;
    }
    if (this.decimals === '') return false;
    this.end = at - 1;
    return true;
  }

  /** 几十, 数百, 上千, 几户, 十几; never 数量 or 上月. */
  private takeSeveral(char: string): boolean {
    const next = this.text[this.end + 1] ?? '';
    const isPlaced = PLACES.has(next);
    if (this.end === this.start ? char !== '几' && !isPlaced : char !== '几' || this.digit !== null)
      return false;
    this.digit = this.section > 0 || char === '上' ? 1 : 2;
    this.upperDigit = char === '上' ? null : SEVERAL;
    if (char === '上') this.hedge = 'least';
    this.filled = true;
    return true;
  }

  numeral(): Numeral | null {
    if (!this.filled) return null;
    const whole = this.wholeOf();
    const coefficient = Number(`${whole}${this.decimals}`);
    if (!Number.isSafeInteger(coefficient)) return null;
    return {
      start: this.start,
      end: this.end,
      digits: this.decimals === '' ? String(whole) : `${whole}.${this.decimals}`,
      coefficient,
      decimals: this.decimals.length,
      power: this.power,
      magnitude: this.magnitude,
      hedge: this.hedge,
      upper: this.upperDigit === null ? this.upper : this.closed + this.section + this.upperDigit,
      misplaced: false,
      script: this.end - this.start === 1 ? 'single' : 'chinese',
    };
  }

  private wholeOf(): number {
    // 二〇二六: no place at all, the digits are spelled.
    const isSpelled = this.spelled !== null && this.spelled.length > 1 && this.upperDigit === null;
    if (isSpelled) return Number(this.spelled);
    const tail = this.digit ?? 0;
    // 两万五, 三百五: the tail stands one place below the last one; 三百零五 does not.
    const isShort = this.place > 10 && this.upperDigit === null;
    return this.closed + this.section + (isShort ? (tail * this.place) / 10 : tail);
  }
}
