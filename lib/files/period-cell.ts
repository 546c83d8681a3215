import { periodOf } from '../evidence/month.ts';
import { readNumeral } from '../text/numeral.ts';
import { fold } from '../text/fold.ts';

const ENGLISH = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];

/**
 * The month that a cell or a table's title names, as YYYY-MM: 2026-10, 2026/10/31, 2026年10月份, 202610,
 * 10月 (of `year`), Oct-26 as English Excel writes it. Null for anything else, two months among it.
 */
export function readPeriod(cell: string, year: number): string | null {
  const text = fold(cell).trim();
  if (/\d\s*[-—–~至到]\s*\d{1,2}\s*月/.test(text) && !/^\d{4}-\d{1,2}月?$/.test(text)) return null;
  const dated =
    /(?<!\d)((?:19|20)\d{2})\s*(?:[-/.]|年度?)\s*(\d{1,2})(?!\d)/.exec(text) ??
    /^((?:19|20)\d{2})(\d{2})$/.exec(text);
  if (dated) return plausible(Number(dated[1]), Number(dated[2]));
  const named = /(?:(\d{4})年)?(?<![\d.])(\d{1,2}|[一二三四五六七八九十]{1,2})\s*月/.exec(text);
  if (named?.[2]) {
    const month = /\d/.test(named[2]) ? Number(named[2]) : (readNumeral(named[2]) ?? 0);
    return plausible(Number(named[1] ?? year), month);
  }
  const english = /^([a-z]{3})[a-z]*[- ](\d{2}|\d{4})$/i.exec(text);
  if (english?.[1] === undefined) return null;
  const written = Number(english[2]);
  return plausible(
    written < 100 ? 2000 + written : written,
    ENGLISH.indexOf(english[1].toLowerCase()) + 1,
  );
}

function plausible(year: number, month: number): string | null {
  return month >= 1 && month <= 12 && year >= 1990 && year <= 2099 ? periodOf(year, month) : null;
}
