import { compare, type Rational } from '../../evidence/arithmetic.ts';
import { valueOf } from '../../text/bounds.ts';
import { readNumbers } from '../../text/number-scan.ts';
import { perLine } from '../../text/paragraph.ts';
import { shift } from '../../text/span.ts';
import { hitsOfLines, hitsOfNumbers } from '../number-hits.ts';
import { defineRule, type Hit } from '../rule.ts';

/** Rates of a part in its whole: never above one. 动销率 has two definitions and 拨备覆盖率 covers losses many times: they may be. */
const NAMES =
  '满意度|满意率|上柜率|铺货率|到位率|标价率|准确率|成功率|签约率|(?<!拨备)覆盖率|办结率|及时率|合格率|离网率|断货率|毛利率|占比|比重|回访率|出样率|接通率|订货率|达标率|准时率|合规率|出勤率';
const PART = new RegExp(`(?:${NAMES})[^,。;:\\d%]{0,6}:?$`);
/** 合格率由9月的: the month may stand between. */
const OF_PART = new RegExp(`(?:${NAMES})[由从](?:\\d{1,2}月份?的?)?[^,。;:\\d%]{0,6}$`);
const COMPLETION_MOST: Rational = { n: 3, d: 1 };
const CASE_LEAST: Rational = { n: 5_000, d: 1 };
const CASE_MOST: Rational = { n: 120_000, d: 1 };
const ONE: Rational = { n: 1, d: 1 };
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export default defineRule({
  id: 'numbers/implausible',
  severity: 'warn',
  title: '这个数不合常理',
  why: '超出可能范围的数多半是小数点或位数写错了，会影响对整份总结的信任。',
  ask: '小数点或位数是不是写错了？',
  bad: [
    '客户满意度⟦985%⟧，同比提高。',
    '新品完成计划的⟦1012%⟧。单箱结构⟦309780元/箱⟧。',
    '⟦11月31日⟧前完成回访。',
    '一次交验合格率由97.8%升到⟦101.3%⟧。',
  ],
  good: [
    '客户满意度98.5%，动销率103.5%，完成率139.27%，环比增长358.3%。',
    '单箱结构30978元/箱，单箱毛利712元。11月30日前、2月29日前完成回访。',
  ],
  *check(document) {
    yield* impossible(document);
    yield* risenTooFar(document);
    for (const { start, facts } of document.paragraphs) {
      for (const hit of strangeDates(facts)) yield shift(hit, start);
    }
  },
});

const impossible = hitsOfNumbers(({ number, role, lead }) => {
  if (number.measure?.name === '%') {
    if (role !== 'growth' && PART.test(lead) && compare(valueOf(number), ONE) > 0)
      return { message: '这个比率不会超过 100%' };
    if (role === 'completion' && compare(valueOf(number), COMPLETION_MOST) > 0)
      return { message: '完成率超过了 300%' };
  } else if (
    number.measure?.name === '元/箱' &&
    /单箱/.test(lead) &&
    !/毛利|税|费/.test(lead) &&
    role === 'level'
  ) {
    const value = valueOf(number);
    if (compare(value, CASE_LEAST) < 0 || compare(value, CASE_MOST) > 0)
      return { message: '单箱结构一般在 5000 至 120000 元之间' };
  }
  return null;
});

/** 合格率由97.8%升到101.3%: what rose is named before where it rose from. */
const risenTooFar = hitsOfLines(function* ({ statements }) {
  for (const mentions of statements) {
    for (const [index, { role, number }] of mentions.entries()) {
      const from = mentions[index - 1];
      const isRate = from?.role === 'from' && OF_PART.test(from.lead);
      if (role !== 'to' || number.measure?.name !== '%' || !isRate) continue;
      if (compare(valueOf(number), ONE) > 0)
        yield { start: number.start, end: number.end, message: '这个比率不会超过 100%' };
    }
  }
});

const strangeDates = perLine(({ folded }): readonly Hit[] => {
  const found: Hit[] = [];
  let month: { readonly value: number; readonly start: number; readonly end: number } | null = null;
  for (const { kind, start, end, coefficient } of readNumbers(folded)) {
    const isDay =
      kind === 'date' &&
      month !== null &&
      start === month.end + 1 &&
      (folded[end] === '日' || folded[end] === '号');
    if (isDay && month && (coefficient > (DAYS[month.value - 1] ?? 0) || coefficient === 0)) {
      found.push({
        start: month.start,
        end: end + 1,
        message: '没有这一天',
        ask: '日期是哪一天？',
      });
    }
    month = kind === 'date' && folded[end] === '月' ? { value: coefficient, start, end } : null;
  }
  return found;
});
