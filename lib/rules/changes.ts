import { matchesIn } from '../text/matches.ts';
import { monthsIn } from '../text/month.ts';
import type { Span } from '../text/span.ts';
import { noted } from '../text/wording.ts';
import { says } from './lexicon.ts';
import { measureBefore } from './measure.ts';
import type { RuleContext } from './rule.ts';

/** A growth or a decline that a sentence tells in per cent or points. Offsets into the sentence. */
export interface Change extends Span {
  /** Per cent or points, below zero for a decline. */
  readonly size: number;
}

const RATE = /^(?:%|(?:个)?百分点)$/;
/** How far before its figure a verb may stand: 同比增长幅度约达到. */
const REACH = 12;

/** 增长3.1%, 降幅2.4%, 提高1.2个百分点; a level (提高到93%) is none. Read from a sentence. */
export const statedChanges = noted((wording, context: RuleContext): readonly Change[] => {
  const folded = wording.text;
  return wording.quantities.flatMap((quantity) => {
    if (!RATE.test(quantity.unit)) return [];
    const { start } = quantity;
    const lead = folded.slice(Math.max(0, start - REACH), start);
    const rises = says(lead, context.lexicon('rise'));
    if (!rises && !says(lead, context.lexicon('fall'))) return [];
    const size = Number(quantity.digits);
    if (!Number.isFinite(size)) return [];
    return { start, end: quantity.end, size: rises ? size : -size };
  });
});

const FROM_TO =
  /[由从](?:\d{1,2}月份?的?)?(?:[^\d,。;]{0,8})(\d{1,9}(?:\.\d{1,6})?)(%|[^\d\s,。;%]{0,3})[^\d,。;%]{0,6}?(升|增|提高|提升|涨|降|减|下降|缩短|变|掉|落|扩|冲|回|一下子?|(?=到了|成了))[^\d,。;]{0,3}[至到为成]了?(?:\d{1,2}月份?的?)?(\d{1,9}(?:\.\d{1,6})?)(%|[^\d\s,。;%]{0,3})/g;

/** 由12户增至57户: told by both ends, its size worked out. */
export interface Move extends Change {
  readonly from: number;
  readonly unit: string;
  /** Whether the word says that it rose. */
  readonly saysRise: boolean;
}

/** What a number of two ends cannot be told without. */
const FROM = /[由从]/;
const NO_MOVES: readonly Move[] = [];

export const movesIn = noted(({ text: folded }): readonly Move[] => {
  if (!FROM.test(folded)) return NO_MOVES;
  return matchesIn(folded, FROM_TO).map((match) => {
    const [whole, from = '', unit = '', verb = '', to = ''] = match;
    const difference = Number(to) - Number(from);
    return {
      start: match.index,
      end: match.index + whole.length,
      size: unit === '%' ? difference : (difference / Math.max(Number(from), 1e-9)) * 100,
      from: Number(from),
      unit,
      saysRise: /^$|[变一回]/.test(verb) ? difference > 0 : /[升增提涨扩冲]/.test(verb),
    };
  });
});

const MONTH =
  '\\d{1,2}月|[一二三四五六七八九十]{1,2}月|本月|这个月|当月|上个?月|去年(?:同期|一期)?';
const AMOUNT =
  '(\\d{1,9}(?:\\.\\d{1,6})?)(户次|万元|分钟|小时|[户家件起笔人次张条元分箱把台单组套部])';
const PAIR = new RegExp(
  `(?:(${MONTH})份?[^\\d,。;]{0,6})?${AMOUNT}[,、](${MONTH})份?(?:[是为有才到了只剩底末的冲]|变成|回到){0,3}${AMOUNT}(?![,、](?:${MONTH})份?[^\\d,。;]{0,6}\\d)`,
  'g',
);
/** What the second of a pair begins with; looked for first, since few sentences hold it. */
const BESIDE = new RegExp(`,(?:${MONTH})`);
const LAST = /上个?月|去年/;
const MONTHS = 12;

/** 六月31户,七月25户; 14.2万元,上月18.9万元: one thing in two months, side by side; of a longer row the last two. */
export const pairsIn = noted(({ text: folded }): readonly Omit<Move, 'saysRise'>[] =>
  BESIDE.test(folded)
    ? matchesIn(folded, PAIR).flatMap((match) => {
        const [whole, first = '', one, unit = '', second = '', two, other] = match;
        if (unit !== other || !isComparable(Number(one), Number(two))) return [];
        const isBackward = LAST.test(second) || isBefore(second, first);
        const [from, to] = isBackward ? [Number(two), Number(one)] : [Number(one), Number(two)];
        const { index: start } = match;
        const size = ((to - from) / Math.max(from, 1e-9)) * 100;
        const isStep = IN_ROW.test(folded.slice(Math.max(0, start - ROW_REACH), start));
        if (isStep && Math.abs(size) < LEAP) return [];
        return [{ start, end: start + whole.length, size, from, unit }];
      })
    : [],
);

/** 七月2.3箱,八月2.5箱,九月2.6箱 is the course of a trend: only a leap in it is a change to be explained, in per cent. */
const LEAP = 50;
const IN_ROW = new RegExp(`(?:${MONTH})份?[^\\d,。;]{0,6}${AMOUNT}[,、]$`);
const ROW_REACH = 24;

/** 注销1户,6月末194户 are two things. */
function isComparable(one: number, two: number): boolean {
  return Math.max(one, two) <= Math.min(one, two) * COMPARABLE;
}

const COMPARABLE = 4;

const COMPARED = new RegExp(
  `[比较](?:${MONTH})(?:份|末|底)?的?${AMOUNT}[^,。;\\d]{0,3}([多少增减升降高低]|增加|减少|上升|下降)了?${AMOUNT}`,
  'g',
);
const THAN = /[比较][^,。;]{2,8}\d/;

/** 比9月的188户多了75户: the size is worked out from what it is compared with. */
export const comparedIn = noted(({ text: folded }): readonly Omit<Move, 'saysRise'>[] =>
  THAN.test(folded)
    ? matchesIn(folded, COMPARED).flatMap((match) => {
        const [whole, base, unit = '', verb = '', difference, other] = match;
        if (unit !== other) return [];
        const from = Number(base);
        const sign = /[少减降低]/.test(verb) ? -1 : 1;
        const size = ((sign * Number(difference)) / Math.max(from, 1e-9)) * 100;
        return [{ start: match.index, end: match.index + whole.length, size, from, unit }];
      })
    : [],
);

/** Whether a month is the one before another: December is before January. */
function isBefore(month: string, other: string): boolean {
  const [[a], [b]] = [monthsIn(month), monthsIn(other)];
  if (a === undefined) return false;
  return b === undefined || (b - a + MONTHS) % MONTHS < MONTHS / 2;
}

/** A completion rate, with what it is the rate of. */
export interface Completion extends Span {
  readonly rate: number;
  readonly measure: string | null;
  /** The words of the clause before it that name another area or period; empty for the author's own month. */
  readonly scope: string;
}

const CLAUSE_REACH = 40;
const VOLUME = 'measure-volume';

export const completionsIn = noted((wording, context: RuleContext): readonly Completion[] => {
  const completion = context.lexicon('completion');
  const folded = wording.text;
  return wording.quantities.flatMap((quantity) => {
    if (quantity.unit !== '%') return [];
    const { start, end } = quantity;
    const lead = folded.slice(Math.max(0, start - CLAUSE_REACH), start);
    const at = lead.search(completion.expression);
    if (at === -1) return [];
    return {
      start: start - lead.length + at,
      end,
      rate: Number(quantity.digits),
      // What is counted in 箱 is volume.
      measure: measureBefore(folded, start, context) ?? (/\d箱/.test(lead) ? VOLUME : null),
      scope: scopeOf(folded, start, context),
    };
  });
});

/** What other area or period the clause before an offset speaks of. */
export function scopeOf(folded: string, at: number, { lexicon }: RuleContext): string {
  const clause =
    folded
      .slice(0, at)
      .split(/[,。;]/)
      .at(-1) ?? '';
  return matchesIn(clause, lexicon('scope').expression)
    .map(([word]) => word)
    .join('');
}
