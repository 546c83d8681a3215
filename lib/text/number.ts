import type { Span } from './span.ts';
import type { Unit } from './unit.ts';

/**
 * What a number in a text is: a quantity has a unit, a bare number has none (lost, or in a table);
 * dates, ordinals and ranks, list marks, and codes (phone, licence, card) measure nothing.
 */
export type NumberKind = 'quantity' | 'bare' | 'date' | 'ordinal' | 'mark' | 'code';

/** 约 about · 近, 不到 below · 余, 多, 超过 above · 至少, 以上 least · 不超过, 以内 most. */
export type Hedge = 'about' | 'below' | 'above' | 'least' | 'most';

/**
 * A number as written. Its value is coefficient × 10^exponent ÷ divisor in the base unit of its
 * dimension (元, a ratio of one, or the unit itself), exactly; offsets are into the folded line.
 */
export interface WrittenNumber extends Span {
  readonly kind: NumberKind;
  /** The value as Arabic digits, separators removed, 、 and 。 read as decimal point, without 万 and 亿. */
  readonly digits: string;
  /** The unit with 万 or 亿 before it; empty where there is none. */
  readonly unit: string;
  readonly measure: Unit | null;
  /** Below zero for a negative number; always a safe integer. */
  readonly coefficient: number;
  /** The last written place in the base unit: 10^exponent is one ulp. */
  readonly exponent: number;
  /** 1, but for 三分之二. */
  readonly divisor: number;
  /** Written decimals. */
  readonly decimals: number;
  readonly hedge: Hedge | null;
  /** The upper end of a range (5至8次), at the same exponent; null for one value. */
  readonly upper: number | null;
  /** Whether 、 or 。 stands for the decimal point. */
  readonly misplaced: boolean;
  /** Written in Chinese numerals; a single one is a number only before some units. */
  readonly script: 'arabic' | 'chinese' | 'single';
}

/** The bare value of a number, before its unit is known. Offsets into the folded line. */
export interface Numeral extends Span {
  readonly digits: string;
  readonly coefficient: number;
  readonly decimals: number;
  /** Power of ten of the 万 or 亿 that was read with it. */
  readonly power: number;
  /** 万 or 亿 as written after it, when read with it. */
  readonly magnitude: string;
  readonly hedge: Hedge | null;
  readonly upper: number | null;
  readonly misplaced: boolean;
  readonly script: WrittenNumber['script'];
}

/** A numeral that is being read. */
export type NumeralDraft = { -readonly [K in keyof Numeral]: Numeral[K] };

export const NO_NUMERAL: Numeral = {
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

/** More digits than this are no amount but a code; fewer stay exact as a number. */
export const DIGITS_MAX = 15;
