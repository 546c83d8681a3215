import { approximately } from '../text/bounds.ts';
import { differenceOf, ONE, pointAt, quotientOf, sumOf, type Interval } from './arithmetic.ts';
import { isAlike } from './comparison.ts';
import { possible } from './grim.ts';
import type { Mention, Statement } from './mention.ts';
import { ratioOf, relate, type Relation } from './relation.ts';

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
    for (let at = 0; at < mentions.length; at += 1) {
      const claim = mentions[at] as Mention;
      if (claim.role === 'rate' && !claim.silenced && !ELSEWHERE.test(claim.lead)) {
        const before = mentions.slice(0, at);
        const relation = rateOf(claim, told.slice(-REACH), before, mentions[at + 1], joined);
        if (relation) found.push(relation);
      }
      if (isCount(claim)) told.push(claim);
    }
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
    const isLarger = approximately(whole.number) >= approximately(bound.number);
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
        // 发货1795吨，发货准时率98.6%: what was sent in time is not told.
        (!/(?:准时|及时|按时)$/.test(name) || /准时|及时|按时/.test(part.lead)) &&
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
  if (
    !isBehind ||
    !isAlike(part, whole) ||
    approximately(part.number) >= approximately(whole.number)
  )
    return null;
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
  return (
    part !== undefined &&
    whole !== undefined &&
    approximately(part.number) <= approximately(whole.number)
  );
}

const ALL = pointAt(ONE);

/** 准确率 is one less the deviation. */
function remainder([part, whole]: readonly Interval[]): Interval | null {
  const deviation = part && whole ? quotientOf(part, whole) : null;
  return deviation && differenceOf(ALL, deviation);
}

/** 成功742笔，失败19笔: the parts make the whole. */
function partOfSum([other, part]: readonly Interval[]): Interval | null {
  return part && other ? quotientOf(part, sumOf(part, other)) : null;
}

/** How many counts before a rate are looked at. */
const REACH = 40;
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
      role === 'start' ||
      role === 'end' ||
      role === 'to')
  );
}

/** 办结率 speaks of 办结13件: two letters of the name stand in the words before the count. */
function speaksOf(name: string, lead: string): boolean {
  for (let at = 0; at + 2 <= name.length; at += 1)
    if (lead.includes(name.slice(at, at + 2))) return true;
  return false;
}
