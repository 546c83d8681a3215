/** Which month a summary reports on. Months are written YYYY-MM; dates are read in local time. */

/** The month the portal states, else by date: until the 15th the month before, later this one. */
export function periodFor(hint: string, now: Date): string {
  return statedPeriod(hint, now) ?? (now.getDate() <= 15 ? monthBefore(now) : monthOf(now));
}

/**
 * The month that a page title or heading states; null when it states none. A month beside 总结 goes
 * before one elsewhere, full dates are no months, and a month without a year is the latest that has begun.
 */
export function statedPeriod(hint: string, now: Date): string | null {
  const text = hint.normalize('NFKC');
  for (const read of READINGS) {
    const period = read(text, now);
    if (period !== null) return period;
  }
  return null;
}

/** The month of the date and those before it, latest first. */
export function recentMonths(now: Date, count: number): string[] {
  return Array.from({ length: count }, (_, back) =>
    monthOf(new Date(now.getFullYear(), now.getMonth() - back, 1)),
  );
}

type Reading = (text: string, now: Date) => string | null;

const SUMMARY = '(?:总结|小结|汇报|述职|月报|分析)';
/** Words between the month and 总结; another month must not lie between. */
const GAP = '[^\\n\\d月]{0,12}';
/** 1-2月 reports on its last month. */
const MONTH = '(?:\\d{1,2}[-—–~至])?(\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?!\\d{1,2}[日号])';
/** A month after a year that cannot be meant is none of this year. */
const ALONE = '(?<!\\d年度?|\\d)';
const YEAR = '(\\d{4})年度?';

const READINGS: readonly Reading[] = [
  dated(`${YEAR}${MONTH}${GAP}${SUMMARY}`),
  undated(`${ALONE}${MONTH}${GAP}${SUMMARY}`),
  relative,
  dated(`${YEAR}${MONTH}`),
  dated('(?<![\\d-])(\\d{4})[-/.](\\d{1,2})(?![-/.\\d])'),
  undated(`${ALONE}${MONTH}`),
];

function dated(pattern: string): Reading {
  return (text, now) => {
    for (const [, year, month] of text.matchAll(new RegExp(pattern, 'g'))) {
      const period = plausible(Number(year), monthNumber(month), now);
      if (period !== null) return period;
    }
    return null;
  };
}

function undated(pattern: string): Reading {
  return (text, now) => {
    const month = monthNumber(new RegExp(pattern).exec(text)?.[1]);
    const begun = month <= now.getMonth() + 1;
    return plausible(begun ? now.getFullYear() : now.getFullYear() - 1, month, now);
  };
}

function relative(text: string, now: Date): string | null {
  const found = new RegExp(`(上|本|当)月${GAP}${SUMMARY}`).exec(text)?.[1];
  if (found === undefined) return null;
  return found === '上' ? monthBefore(now) : monthOf(now);
}

function plausible(year: number, month: number, now: Date): string | null {
  if (!(month >= 1 && month <= 12) || Math.abs(year - now.getFullYear()) > 2) return null;
  return monthOf(new Date(year, month - 1, 1));
}

const NUMERALS = '一二三四五六七八九十';

function monthNumber(written: string | undefined): number {
  if (written === undefined) return Number.NaN;
  if (/^\d+$/.test(written)) return Number(written);
  return [...written].reduce((sum, numeral) => sum + NUMERALS.indexOf(numeral) + 1, 0);
}

function monthBefore(now: Date): string {
  return monthOf(new Date(now.getFullYear(), now.getMonth() - 1, 1));
}

function monthOf(date: Date): string {
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;
}
