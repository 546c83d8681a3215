import { approximately, boundsOf, valueOf } from '../text/bounds.ts';
import { times } from '../text/whole.ts';
import { add, compare, lowOf, pointAt, type Interval, type Rational } from './arithmetic.ts';
import type { Mention } from './mention.ts';
import { relate, type Relation } from './relation.ts';
import { judge } from './verdict.ts';

const SURVEYED =
  /抽查|抽访|访谈|调研|回访|走访|摸排|检查|覆盖|调查|外呼|抽检|参训|培训|参加|参考|考试|测试|测评|抽样|问卷|验收|排查|受理|处理|样本|考核/;
const COUNT_MOST = 10_000;

/**
 * GRIM: a rate of N things is k ÷ N for a whole k (resaikit.com/indicators/G12); where k is told
 * (合格148人，合格率96.9%), for a whole N. Said only of counted things that were looked at one by one;
 * 满意度 is a mean of points, 标价率 one of the goods in them.
 */
export function possible(
  claim: Mention,
  whole: Mention,
  name: string,
  isPart: boolean,
): Relation | null {
  const { measure, coefficient, exponent } = whole.number;
  if (
    !(measure?.countable || measure?.name === '个') ||
    exponent !== 0 ||
    coefficient < 1 ||
    coefficient > COUNT_MOST
  )
    return null;
  // 走访438户次，到位率97.8%: what was done is the part, and the whole is not told.
  if (/到位|完成|覆盖|执行|走访|拜访|回访|参训|出勤|到课/.test(name)) return null;
  const isScore = name === '' || /满意度|标价/.test(claim.lead);
  const { lo } = boundsOf(claim.number);
  if (!lo || (isPart && lo.n <= 0)) return null;
  if (!isTelling(claim, coefficient, isPart)) return null;
  // Only the whole numbers around the told share can fit.
  const [over, under, count] = [BigInt(lo.n), BigInt(lo.d), BigInt(coefficient)];
  const near = isPart ? (under * count) / over : (over * count) / under;
  if (isPart && near < 1n) return null;
  const ratioWith = (k: bigint, { n, d }: Rational): Rational =>
    isPart ? { n, d: times(k, d) } : { n: times(k, d), d: n };
  const compute = ([value]: readonly Interval[]): Interval | null => {
    if (!value) return null;
    for (let k = near - 1n; k <= near + 2n; k += 1n) {
      if (k <= 0n && isPart) continue;
      const ratio = ratioWith(k, lowOf(value));
      const exact = pointAt(ratio);
      if (judge(claim.number, 1, [], () => exact) === 'consistent') return exact;
    }
    // None fits: the nearest that there is.
    const [low, high] = (isPart ? [near + 1n, near] : [near, near + 1n]).map((k) =>
      ratioWith(k, lowOf(value)),
    );
    if (!low || !high) return null;
    const told = valueOf(claim.number);
    const isLow = compare(add(told, told), add(low, high)) < 0;
    const nearest = isLow ? low : high;
    return pointAt(nearest);
  };
  const found = relate({
    kind: 'grim',
    claim,
    sign: 1,
    operands: [whole],
    compute,
    formula: isPart ? '部分 ÷ 整数' : '整数 ÷ 总数',
  });
  if (!found || found.verdict !== 'inconsistent') return found;
  return !isScore && (SURVEYED.test(whole.lead + claim.lead) || /^[^,。;]{0,6}中,/.test(claim.lead))
    ? found
    : null;
}

/**
 * Whether some rates are impossible at all: rounding and truncation leave a claim one and a half of its
 * last place, and of 1,200 things every tenth of a per cent is the share of some whole number.
 */
function isTelling({ number }: Mention, count: number, isPart: boolean): boolean {
  const width = (3 * 10 ** number.exponent) / 2;
  const share = approximately(number);
  return isPart ? width < (share * share) / count : width * count < 1;
}
