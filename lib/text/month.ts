import { matchesIn } from './matches.ts';
import { rememberedByText } from './remember.ts';
import { readNumeral } from './numeral.ts';

const MONTH = /(?<![\d.])(\d{1,2}|[一二三四五六七八九十]{1,2}) ?月/g;
const DASHED = /\d{4}[-./](\d{1,2})(?!\d| ?月)/g;
const YEAR = /(\d{4})(?=年|[-./]\d)/g;
const HAN_YEAR = /([二〇零○一三四五六七八九]{4})年/g;
const HAN_DIGITS = '〇一二三四五六七八九';
const YEARLY = /年度|全年|半年|季度|年终/;

/** The months that a folded line names (10月, 十月, 2026-10), in order. */
export const monthsIn = rememberedByText((folded): readonly number[] => {
  const named = [...matchesIn(folded, MONTH), ...matchesIn(folded, DASHED)]
    .toSorted((a, b) => a.index - b.index)
    .map(([, name = '']) => (/^\d/.test(name) ? Number(name) : readNumeral(name)));
  return named.filter((month): month is number => month !== null && month >= 1 && month <= 12);
});

/** The years that a folded line names (2026年, 二〇二六年), in order of their kind. */
export function yearsIn(folded: string): readonly number[] {
  const arabic = matchesIn(folded, YEAR).map(([, year]) => Number(year));
  const han = matchesIn(folded, HAN_YEAR).map(([, year = '']) =>
    Number(
      year.replace(/[零○]/g, '〇').replace(/./g, (digit) => String(HAN_DIGITS.indexOf(digit))),
    ),
  );
  return [...arabic, ...han];
}

/** Whether it speaks of a year, half-year or quarter. */
export function namesYearly(folded: string): boolean {
  return YEARLY.test(folded);
}
