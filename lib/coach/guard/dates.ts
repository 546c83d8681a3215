/** Dates and places in an order: nobody but the author sets a day or a rank. */
import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { block, type Block } from './block.ts';
import type { Sources } from './sources.ts';

interface Dated extends Span {
  /** 11月8日 as 11-8, a month alone as 11-, 每周二 as w2; years apart. */
  readonly key: string;
  readonly kind: 'year' | 'month' | 'day' | 'week' | 'rank';
}

const NUMERAL = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const MONTH_DAY = new RegExp(
  `(?<month>${NUMERAL})月(?:份)?(?:(?<day>${NUMERAL})[日号]|(?<third>[上中下])旬)?|(?<alone>\\d{1,2})[日号](?!均)`,
  'g',
);
const YEAR = /(?<year>20\d{2})年/g;
const WEEK = /(?:每?周|星期|礼拜)(?<week>[一二三四五六日天])(?!次|个|共)/g;
const RANK =
  /第(?<rank>\d{1,3}|[一二三四五六七八九十]{1,3})(?:位|名)(?!是|,)|(?<=(?:排|列|居|名)[^,。;\d]{0,4})第(?<place>\d{1,3}|[一二三四五六七八九十]{1,3})(?![\d一二三四五六七八九十]|位|名|[季个周月年次步批])|前(?<top>\d{1,2}|[三五十])(?:位|名)/g;
const IDIOM = /放在第一位|第一名客户/g;
const DIGITS = '零一二三四五六七八九';

/** Every date, weekday and rank of a text. Offsets are units of the text. */
export function datesIn(text: string): readonly Dated[] {
  const folded = fold(text).replace(IDIOM, (idiom) => ' '.repeat(idiom.length));
  const all: Dated[] = [];
  const add = (match: RegExpMatchArray, kind: Dated['kind'], key: string): void => {
    const start = match.index ?? 0;
    all.push({ start, end: start + match[0].length, kind, key });
  };
  for (const match of folded.matchAll(YEAR)) add(match, 'year', match.groups?.['year'] ?? '');
  for (const match of folded.matchAll(MONTH_DAY)) {
    const { month, day, third, alone } = match.groups ?? {};
    if (alone) add(match, 'day', `-${alone}`);
    else if (day || third) add(match, 'day', `${valueOf(month)}-${third ?? valueOf(day)}`);
    else add(match, 'month', `${valueOf(month)}-`);
  }
  for (const match of folded.matchAll(WEEK)) add(match, 'week', `w${match.groups?.['week']}`);
  for (const match of folded.matchAll(RANK)) {
    const { rank, place, top } = match.groups ?? {};
    add(match, 'rank', `#${top ? 'top' : ''}${valueOf(rank ?? place ?? top)}`);
  }
  return all;
}

function valueOf(numeral: string | undefined): number {
  if (!numeral) return 0;
  if (/^\d+$/.test(numeral)) return Number(numeral);
  const [tens = '', units = ''] = numeral.includes('十') ? numeral.split('十') : ['零', numeral];
  const ten = tens === '' ? 1 : DIGITS.indexOf(tens);
  return ten * 10 + (units === '' ? 0 : DIGITS.indexOf(units));
}

/** Dates of a rewrite that stand nowhere. The report's month, its neighbours and its year are free. */
export function dateBlocks(rewrite: string, { dates, period }: Sources): readonly Block[] {
  const free = freeDates(period);
  return datesIn(rewrite)
    .filter(({ key, kind }) => !free.has(key) && !dates.has(key) && !isHalfKnown(key, kind, dates))
    .map(({ start, end }) =>
      block('date-invented', { date: rewrite.slice(start, end) }, { start, end }),
    );
}

/** A day without its month may stand in the text with it, and a month is known by its days. */
function isHalfKnown(key: string, kind: Dated['kind'], dates: ReadonlySet<string>): boolean {
  if (kind === 'month') return [...dates].some((known) => known.startsWith(key));
  return (
    key.startsWith('-') &&
    [...dates].some((known) => /^\d+-\d+$/.test(known) && known.endsWith(key))
  );
}

const MONTHS = 12;

function freeDates(period: string | null): ReadonlySet<string> {
  const [year, month] = (period ?? '').split('-').map(Number);
  if (!year || !month) return new Set();
  const months = [month - 1, month, month + 1].map((one) => ((one + MONTHS - 1) % MONTHS) + 1);
  return new Set([String(year), String(year - 1), ...months.map((one) => `${one}-`)]);
}
