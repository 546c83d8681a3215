/** What an amount is. */
import {
  isFollowedByThan,
  isJoined,
  isOf,
  isPeerBase,
  nearest,
  REACH,
  type Context,
  type Reading,
} from './role-context.ts';

const LEVEL: Reading = ['level'];
const BASE: Reading = ['base'];
const PLAN: Reading = ['plan'];

export function readAmount(context: Context): Reading {
  const { folded, number, next, before } = context;
  const isOfNext = next?.measure?.dimension === 'ratio' && isOf(folded, number.end, next.start);
  // 完成260万元计划的93.0%.
  if (isPlanBehind(context)) return PLAN;
  if (isFollowedByThan(folded, number.end) || isPeerBase(context)) return BASE;
  const flow = flowBefore(context);
  if (flow) return [flow];
  // 占支出合计41.5万元的31.8%.
  if (isOfNext && isShareOf(context)) return ['whole'];
  let reaches = false;
  for (const { kind, start, end } of nearest(context)) {
    switch (kind) {
      case 'to':
        reaches ||= end >= number.start - 1;
        break;
      case 'total':
        return ['total'];
      case 'from':
        return reaches ? LEVEL : ['from'];
      case 'rise':
      case 'fall':
        if (reaches || isJoined(folded, end)) return ['to'];
        return ['difference', (kind === 'rise') === isOfSpeed(context, start, end) ? -1 : 1];
      case 'net':
        return ['net'];
      case 'over':
      case 'short':
        return ['over', kind === 'over' ? 1 : -1];
      case 'plan':
        return isShortOfPlan(context, start) ?? PLAN;
      case 'share':
        return isOfNext ? ['whole'] : ['other'];
      case 'than':
      case 'above':
      case 'below':
      case 'yoy':
      case 'mom':
      case 'ytd':
      case 'past':
        if (kind === 'than' && before?.role === 'base' && start === before.number.end)
          // 和8月的2438万元比只加了27万元: the base stands before the word.
          return ['other'];
        return isSigned(context, end) ?? BASE;
      case 'future':
        return ['future'];
      case 'start':
      case 'end':
      case 'in':
      case 'out':
        return saysThan(context, start) ? BASE : [kind];
      case 'done':
        return isOfNext ? PLAN : LEVEL;
      default:
        break;
    }
  }
  if (reaches && before?.role === 'from') return ['to'];
  return LEVEL;
}

const PLANS = ['计划的', '目标的', '任务的'];

/** Whether the plan is named behind its amount, and a rate of it follows. */
export function isPlanBehind({ folded, number, next }: Context): boolean {
  const { end } = number;
  return (
    next?.start === end + 3 &&
    next.measure?.dimension === 'ratio' &&
    PLANS.some((word) => folded.startsWith(word, end))
  );
}

/** Whether its clause tells of a share before anything else. */
function isShareOf({ cues, clause }: Context): boolean {
  return cues.some((cue) => cue.kind === 'share' && cue.word === '占' && cue.start === clause);
}

/** 投放6笔、4,280万元: the same flow, told in another unit. */
function flowBefore({ folded, from, number, before }: Context): 'in' | 'out' | null {
  const role = before?.role;
  const isSame = (role === 'in' || role === 'out') && folded.slice(from, number.start) === '、';
  const isOther = before?.number.measure?.dimension !== number.measure?.dimension;
  return isSame && isOther ? role : null;
}

/** 环比-3.4箱, 同比+12户: a sign in front makes it a difference. */
function isSigned({ folded, number }: Context, cue: number): Reading | null {
  const between = folded.slice(cue, number.start);
  if (between === '-' || (number.coefficient < 0 && between === '')) return ['difference', -1];
  return between === '+' ? ['difference', 1] : null;
}

/** 比9月末的144.0条. */
function saysThan({ cues }: Context, start: number): boolean {
  return cues.some((cue) => cue.kind === 'than' && cue.start < start && start - cue.end < REACH);
}

/** 欠计划3.6箱, 超计划6.7箱: the plan is what it is measured against, not the number. */
function isShortOfPlan({ cues }: Context, start: number): Reading | null {
  const before = cues.find((cue) => cue.end === start || cue.end === start - 1);
  if (before?.kind === 'over') return ['over', 1];
  if (before?.kind === 'short') return ['over', -1];
  return null;
}

/** 3.4天，比4.1天快了0.7天: what takes less time is faster. */
function isOfSpeed({ folded, number }: Context, start: number, end: number): boolean {
  return TIMES.has(number.measure?.name ?? '') && /^[快慢]$/.test(folded.slice(start, end));
}

const TIMES = new Set(['天', '小时', '分钟', '分', '周', '个月', '工作日', '个工作日']);
