import { boundsOf, valueOf } from '../text/bounds.ts';
import {
  add,
  compare,
  differenceOf,
  ONE,
  quotientOf,
  sumOf,
  type Interval,
  type Rational,
} from './arithmetic.ts';
import { isAlike } from './comparison.ts';
import type { Mention, Statement } from './mention.ts';
import { judge, ratioOf, relate, type Relation } from './relation.ts';

/** 办结率, 到位率: what stands before 率. */
const NAME = /([^,。;:、()\d\s%]{1,8})率[^率,。;\d]{0,4}$/;
/** Another month's or another area's rate. */
const ELSEWHERE = /上月|上期|去年|上年|同期|全县|全市|全区|平均|\d月|考核|目标|要求/;

/**
 * Named rates over counts of the line: 应访472户次，实访466户次，到位率98.7%. Only a rate whose name
 * speaks of a count (办结13件，办结率) can be wrong; any other is taken where it fits.
 */
export function rateRelations(
  statements: readonly Statement[],
  folded: string,
): readonly Relation[] {
  const found: Relation[] = [];
  const told: Mention[] = [];
  let joined = false;
  for (const { mentions, end } of statements) {
    mentions.forEach((claim, index) => {
      if (claim.role === 'rate' && !claim.silenced && !ELSEWHERE.test(claim.lead)) {
        const relation = rateOf(
          claim,
          told.slice(-REACH),
          mentions.slice(0, index),
          mentions[index + 1],
          joined,
        );
        if (relation) found.push(relation);
      }
      if (isCount(claim)) told.push(claim);
    });
    joined = folded[end - 1] === ';';
  }
  return found;
}

function rateOf(
  claim: Mention,
  told: readonly Mention[],
  before: readonly Mention[],
  behind: Mention | undefined,
  joined: boolean,
): Relation | null {
  const name = NAME.exec(claim.lead)?.[1] ?? '';
  const last = told.at(-1);
  if (!last) return null;
  const inBrackets = behind && wholeBehind(claim, behind, last);
  if (inBrackets) return inBrackets;
  const part = told.slice(-4).findLast((one) => speaksOf(name, one.lead)) ?? null;
  const bound = part ?? last;
  const wholes = told.filter((one) => one !== bound && isAlike(one, bound));
  const own = wholes.filter((one) => before.includes(one));
  const tries = wholes.toReversed().flatMap((whole) => {
    const isLarger = sizeOf(whole) >= sizeOf(bound);
    const operands = isLarger ? [bound, whole] : [whole, bound];
    return [ratioOf, ...(isLarger ? [remainder] : [partOfSum])].map((compute) =>
      share(claim, operands, compute),
    );
  });
  const fit = tries.find((one) => one !== null && one.verdict !== 'inconsistent');
  if (fit) return fit;
  // A sentence that only a semicolon parts from the one before goes on with its amounts.
  const isOnly = joined && own.length === 0 && wholes.length === 1;
  if (part && before.includes(part)) {
    const sure = part.lead.includes('其中') || isOnly ? wholes : own;
    const misfit = tries.find(
      (one) =>
        one !== null &&
        isWholeOf(one) &&
        one.operands.every((operand) => operand === part || sure.includes(operand)),
    );
    if (misfit) return misfit;
  }
  const isAlone = own.length === 0 && before.includes(last) && !last.lead.includes('其中');
  return isAlone ? possible(claim, last, name, part !== null) : null;
}

/** 办结13件，办结率92.9%(共受理14件): the whole stands in brackets behind its rate. */
function wholeBehind(claim: Mention, whole: Mention, part: Mention): Relation | null {
  const isBehind = whole.from === claim.number.end && /^\([^,。;()\d]{0,10}$/.test(whole.lead);
  if (!isBehind || !isAlike(part, whole) || sizeOf(part) >= sizeOf(whole)) return null;
  const found = share(claim, [part, whole], ratioOf);
  const name = NAME.exec(claim.lead)?.[1] ?? '';
  const isNamed = /总|全部/.test(whole.lead) || speaksOf(name, part.lead);
  return found?.verdict === 'inconsistent' && !isNamed ? null : found;
}

function share(
  claim: Mention,
  operands: readonly Mention[],
  compute: Relation['compute'],
): Relation | null {
  return relate({ kind: 'share', claim, sign: 1, operands, compute, formula: '部分 ÷ 总数' });
}

/** A rate is far from what any counts give where they are not its own. */
function isWholeOf({ operands }: Relation): boolean {
  const [part, whole] = operands;
  return part !== undefined && whole !== undefined && sizeOf(part) <= sizeOf(whole);
}

/** 准确率 is one less the deviation. */
function remainder([part, whole]: readonly Interval[]): Interval | null {
  const deviation = part && whole ? quotientOf(part, whole) : null;
  return deviation && differenceOf({ lo: ONE, hi: ONE }, deviation);
}

/** 成功742笔，失败19笔: the parts make the whole. */
function partOfSum([other, part]: readonly Interval[]): Interval | null {
  return part && other ? quotientOf(part, sumOf(part, other)) : null;
}

const SURVEYED =
  /抽查|回访|走访|摸排|检查|覆盖|调查|外呼|抽检|参训|培训|参加|参考|考试|测试|测评|抽样|问卷|验收|排查|受理|处理|样本|考核/;
/** How many counts before a rate are looked at. */
const REACH = 40;
const COUNT_MOST = 10_000;

/**
 * GRIM: a rate of N things is k ÷ N for a whole k (resaikit.com/indicators/G12); where k is told
 * (合格148人，合格率96.9%), for a whole N. Said only of counted things that were looked at one by one;
 * 满意度 is a mean of points, 标价率 one of the goods in them.
 */
function possible(claim: Mention, whole: Mention, name: string, isPart: boolean): Relation | null {
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
  const isScore = name === '' || /满意|标价/.test(claim.lead);
  const { lo } = boundsOf(claim.number);
  if (!lo || (isPart && lo.n <= 0n)) return null;
  // Only the whole numbers around the told share can fit.
  const near = isPart ? (lo.d * BigInt(coefficient)) / lo.n : (lo.n * BigInt(coefficient)) / lo.d;
  if (isPart && near < 1n) return null;
  const ratioWith = (k: bigint, { n, d }: Rational): Rational =>
    isPart ? { n, d: k * d } : { n: k * d, d: n };
  const compute = ([value]: readonly Interval[]): Interval | null => {
    if (!value) return null;
    for (let k = near - 1n; k <= near + 2n; k += 1n) {
      if (k <= 0n && isPart) continue;
      const ratio = ratioWith(k, value.lo);
      const exact = { lo: ratio, hi: ratio };
      if (judge(claim.number, 1, [], () => exact) === 'consistent') return exact;
    }
    // None fits: the nearest that there is.
    const [low, high] = (isPart ? [near + 1n, near] : [near, near + 1n]).map((k) =>
      ratioWith(k, value.lo),
    );
    if (!low || !high) return null;
    const told = valueOf(claim.number);
    const isLow = compare(add(told, told), add(low, high)) < 0;
    const nearest = isLow ? low : high;
    return { lo: nearest, hi: nearest };
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

function isCount({ role, number }: Mention): boolean {
  const dimension = number.measure?.dimension;
  return (
    dimension !== undefined &&
    dimension !== 'ratio' &&
    dimension !== 'points' &&
    (role === 'level' ||
      role === 'plan' ||
      role === 'in' ||
      role === 'out' ||
      role === 'total' ||
      role === 'end' ||
      role === 'to')
  );
}

function sizeOf({ number }: Mention): number {
  return number.coefficient * 10 ** number.exponent;
}

/** 办结率 speaks of 办结13件: two letters of the name stand in the words before the count. */
function speaksOf(name: string, lead: string): boolean {
  for (let at = 0; at + 2 <= name.length; at += 1)
    if (lead.includes(name.slice(at, at + 2))) return true;
  return false;
}
