/** The balance of customers and of what is kept: 期末 = 期初 + 新增 − 减少. */
import { differenceOf, sumOf, type Interval } from './arithmetic.ts';
import { isAlike as isOfOneDimension } from './comparison.ts';
import { needing, stands } from './letters.ts';
import type { Mention, Statement } from './mention.ts';
import { relate, type Relation } from './relation.ts';
import { totalOf } from './sum.ts';

/** What a sentence about those that are open needs. */
export const OPEN = needing('正', /正常(?:经营|营业)?[^,。;]{0,3}$/);

/** 在册236户，正常经营228户、停业8户: what is open and what is closed make the whole. */
export function standing({ mentions }: Statement): Relation | null {
  if (mentions.length < 3) return null;
  const open = mentions.filter((one) => stands(OPEN, one));
  const closed = mentions.filter(({ lead }) =>
    /(?:停歇?业|歇业|停业|(?:暂停|停止)(?:经营|营业))[^,。;]{0,3}$/.test(lead),
  );
  const [first] = open;
  const [second] = closed;
  if (!first || !second || open.length > 1 || closed.length > 1) return null;
  const whole = mentions.find(
    (one) =>
      one.number.start < first.number.start &&
      isAlike(one, first) &&
      /在册|总户|客户|零售户|期末|月末/.test(one.lead) &&
      one.role !== 'start' &&
      one.role !== 'in' &&
      one.role !== 'out',
  );
  if (!whole || !isAlike(first, second)) return null;
  return totalOf(whole, [first, second], true, 'households');
}

/** 新增3家、注销1家，总数由22家增到24家, not 乡镇由22家减到18家: the move is told of the whole. */
const OF_ALL = /^[,;、]?(?:使|让|全?片区|在册|零售|客户|用户|总|户|数|量|存量|单位)*[由从]$/;

/** 宽带新装33户，号卡净增12户，离网27户: what has grown is named, and is another thing. */
function isOfSame(net: Mention, inward: Mention): boolean {
  const named = /([\p{Script=Han}]{2,8})净[增减]/u.exec(net.lead)?.[1] ?? '';
  return named === '' || OF_EVERYTHING.test(named) || inward.lead.includes(named.slice(-2));
}

const OF_EVERYTHING = /客户|用户|户数|总|共|合计|本月|全月|相抵|互抵/;

/** 期末 = 期初 + 新增 − 注销, all in one sentence; 净增 = 新增 − 离网. */
export function balancesIn({
  mentions,
}: Pick<Statement, 'mentions'>): readonly (Relation | null)[] {
  if (!mentions.some(isFlow)) return [];
  const one = (role: Mention['role']): Mention | null => {
    const all = mentions.filter((mention) => mention.role === role);
    return all.length === 1 ? (all[0] ?? null) : null;
  };
  const [inward, outward] = [one('in'), one('out')];
  const net = one('net') ?? (inward && outward ? netOf(mentions, inward, outward) : null);
  const { start, end } = endsOf(mentions);
  const moved = moveOf(mentions);
  if (inward && outward && moved && isAlike(inward, moved.to) && isAlike(outward, moved.to)) {
    return [
      relate({
        kind: 'households',
        claim: moved.to,
        sign: 1,
        sure: moved.from.index < inward.index || OF_ALL.test(moved.from.lead),
        operands: [moved.from, inward, outward],
        compute: ([a, b, c]) => (a && b && c ? differenceOf(sumOf(a, b), c) : null),
        formula: '期初 + 新增 − 减少',
      }),
    ];
  }
  if (inward && outward && net && isAlike(inward, net) && isAlike(outward, net)) {
    return [
      relate({
        kind: 'households',
        claim: net,
        sign: net.sign,
        // 比期初增加2户 may be told of another thing than both flows: it can be right, not wrong.
        sure: net.role === 'net' && isOfSame(net, inward),
        operands: [inward, outward],
        compute: ([a, b]) => (a && b ? differenceOf(a, b) : null),
        formula: '新增 − 减少',
      }),
    ];
  }
  if (!start || !end || !isAlike(start, end) || mentions.indexOf(start) > mentions.indexOf(end))
    return [];
  const between = mentions.slice(mentions.indexOf(start) + 1, mentions.indexOf(end));
  const flows = between.filter((flow) => isAlike(flow, start));
  if (
    flows.length === 0 ||
    flows.some(
      ({ role }) => role !== 'in' && role !== 'out' && role !== 'net' && role !== 'difference',
    )
  )
    return [];
  const told = flowsBetween(start, flows, end);
  // 现有195户，7月新增2户，注销1户，6月末194户: the month told last is the one before.
  const isBackwards = flows.some((flow) => isOfMonthAfter(flow, end));
  const backwards = isBackwards ? flowsBetween(end, flows, start) : null;
  return [
    told?.verdict === 'inconsistent' && backwards?.verdict === 'consistent' ? backwards : told,
  ];
}

function isFlow({ role }: Mention): boolean {
  return role === 'in' || role === 'out' || role === 'net';
}

const MONTH_END = /(\d{1,2})月(?:末|底)/;
const MONTHS = 12;

function isOfMonthAfter(flow: Mention, end: Mention): boolean {
  const last = MONTH_END.exec(end.lead)?.[1];
  const own = /(\d{1,2})月(?!末|底|初)/.exec(flow.lead)?.[1];
  return last !== undefined && own !== undefined && Number(own) === (Number(last) % MONTHS) + 1;
}

function flowsBetween(start: Mention, flows: readonly Mention[], end: Mention): Relation | null {
  return relate({
    kind: 'households',
    claim: end,
    sign: 1,
    operands: [start, ...flows],
    compute: ([first, ...rest]) =>
      rest.reduce<Interval | null>((sum, value, at) => {
        const flow = flows[at];
        if (!sum || !flow) return null;
        return flow.role === 'out' || flow.sign === -1
          ? differenceOf(sum, value)
          : sumOf(sum, value);
      }, first ?? null),
    formula: '期初 + 新增 − 减少',
  });
}

/** 期初 and 期末, however they are told: 上月末232户, 9月末232户, 遗留12项; 月末共有236户, 还剩7项. */
function endsOf(mentions: readonly Mention[]): { start: Mention | null; end: Mention | null } {
  const starts = mentions.filter(({ role }) => role === 'start');
  const ends = mentions.filter(({ role }) => role === 'end');
  const [first = null] = ends;
  const isTold = starts.length === 0 && ends.length === 2;
  const before = mentions.find(
    ({ role, lead }) =>
      (role === 'base' && /[末初底]|遗留|结转/.test(lead)) ||
      ((role === 'level' || role === 'total') && /(?:上月|\d月)[末底]|[期月]初/.test(lead)),
  );
  const last = mentions.findLast(
    ({ role, lead }) =>
      (role === 'total' || role === 'level') && /月末|期末|月底|现有|在册/.test(lead),
  );
  return {
    start: starts.length === 1 ? (starts[0] ?? null) : isTold ? first : (before ?? null),
    end: isTold ? (ends[1] ?? null) : ends.length === 1 ? first : (last ?? null),
  };
}

/** 期末比期初增加2户，新增6户、注销4户: a difference told beside both flows. */
function netOf(mentions: readonly Mention[], inward: Mention, outward: Mention): Mention | null {
  const differences = mentions.filter(
    (one) =>
      one.role === 'difference' &&
      isAlike(one, inward) &&
      isAlike(one, outward) &&
      (one.label === '' || one.label === 'mom'),
  );
  return differences.length === 1 ? (differences[0] ?? null) : null;
}

/** 由231户增至238户, once. */
function moveOf(mentions: readonly Mention[]): { from: Mention; to: Mention } | null {
  const starts = mentions.filter(({ role }) => role === 'from');
  const ends = mentions.filter(({ role }) => role === 'to');
  const [from] = starts;
  const [to] = ends;
  return from && to && starts.length === 1 && ends.length === 1 && isAlike(from, to)
    ? { from, to }
    : null;
}

/** 月初177，新增3，停歇5，月末175: where none has a unit, all are counted in the same one. */
function isAlike(a: Mention, b: Mention): boolean {
  return isOfOneDimension(a, b) || (a.number.kind === 'bare' && b.number.kind === 'bare');
}
