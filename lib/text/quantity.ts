import { rememberedByText } from './remember.ts';
import type { Span } from './span.ts';

/** A number with its unit, as written; dates, ordinals and list marks are not quantities. */
export interface Quantity extends Span {
  /** The digits as written, thousands separators removed, 、 and 。 read as decimal point. */
  readonly digits: string;
  readonly unit: string;
}

const UNITS = [
  '个百分点|百分点|元/箱|元/条|元/户|户次|人次|万元|亿元|个月|小时|分钟|公里|工作日',
  '%|‰|箱|件|条|包|盒|支|元|户|家|人|次|名|个|张|笔|项|起|天|周|场|份|台|套|辆|吨|亩|点|兆|成|倍|批|本|封|公斤|分|车|间|处|遍|种|款|对|台次|辆次|件次|场次|角|岁|年|站|层|页|平方米|米|度|折|班|轮|趟',
].join('|');

const BEFORE = '(?<![\\d.第A-Za-z])';
const ARABIC = '\\d+(?:,\\d{3})*(?:\\.\\d+|、\\d{3}(?=箱)|。\\d+(?=[箱万亿%元条]))?';
const CHINESE = '[二两三四五六七八九十百千][一二两三四五六七八九十百千零半]*';
// After Chinese numerals only units that count business: 三个方面 and 两手 are no quantities.
const COUNTED = '户次|户|家|箱|条|成|倍|次|元|人|张|笔|天|周|个百分点|个月|场';

const ARABIC_QUANTITY = new RegExp(
  `${BEFORE}(${ARABIC})\\s*([余多来几]?[万亿]?[余多]?)\\s*(${UNITS})`,
  'g',
);
const CHINESE_QUANTITY = new RegExp(
  `(?<![第一二三四五六七八九十])(${CHINESE})([万亿]?[余多]?)(${COUNTED})`,
  'g',
);
const YEAR = /^(?:19|20)\d{2}$/;

/** Every number with a unit in one folded paragraph, in order. */
export const readQuantities = rememberedByText((folded): readonly Quantity[] => {
  const found: Quantity[] = [];
  for (const match of folded.matchAll(ARABIC_QUANTITY)) {
    const [whole, digits = '', magnitude = '', unit = ''] = match;
    if (unit === '年' && YEAR.test(digits)) continue;
    found.push({
      start: match.index,
      end: match.index + whole.length,
      digits: digits.replaceAll(',', '').replace(/[、。]/, '.'),
      unit: magnitude.replace(/[余多来几]/g, '') + unit,
    });
  }
  for (const match of folded.matchAll(CHINESE_QUANTITY)) {
    const [whole, digits = '', , unit = ''] = match;
    found.push({ start: match.index, end: match.index + whole.length, digits, unit });
  }
  return found.toSorted((a, b) => a.start - b.start);
});
