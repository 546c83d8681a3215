/** What an amount is. */
import type { Cue } from './cues.ts';
import {
  isFollowedByThan,
  isJoined,
  isOf,
  isPeerBase,
  REACH,
  type Context,
} from './role-context.ts';
import { reading, type Reading } from './roles.ts';

const LEVEL = reading('level');
const BASE = reading('base');
const PLAN = reading('plan');
const TO = reading('to');
const FROM = reading('from');
const WHOLE = reading('whole');
const TOTAL = reading('total');
const NET = reading('net');
const FUTURE = reading('future');
const OTHER = reading('other');
const MORE = reading('difference');
const LESS = reading('difference', -1);
const OVER = reading('over');
const SHORT = reading('over', -1);
const FLOWS = {
  start: reading('start'),
  end: reading('end'),
  in: reading('in'),
  out: reading('out'),
} as const;

export function readAmount(context: Context): Reading {
  const { words, number, next, before, near } = context;
  const { folded } = words;
  // 完成260万元计划的93.0%.
  if (isPlanBehind(context)) return PLAN;
  if (isFollowedByThan(folded, number.end) || isPeerBase(context)) return BASE;
  const flow = flowBefore(context);
  if (flow) return FLOWS[flow];
  const isOfNext = next?.measure?.dimension === 'ratio' && isOf(folded, number.end, next.start);
  // 占支出合计41.5万元的31.8%.
  if (isOfNext && isShareOf(context)) return WHOLE;
  let reaches = false;
  for (let at = 0; at < context.nearCount; at += 1) {
    const place = near[at] as number;
    const { kind } = words.cues[place] as Cue;
    const start = words.starts[place] as number;
    const end = words.ends[place] as number;
    switch (kind) {
      case 'to':
        reaches ||= end >= number.start - 1;
        break;
      case 'total':
        return TOTAL;
      case 'from':
        return reaches ? LEVEL : FROM;
      case 'rise':
      case 'fall':
        if (reaches || isJoined(folded, end)) return TO;
        return (kind === 'rise') === isOfSpeed(context, start, end) ? LESS : MORE;
      case 'net':
        return NET;
      case 'over':
        return OVER;
      case 'short':
        return SHORT;
      case 'plan':
        return isShortOfPlan(context, start) ?? PLAN;
      case 'share':
        return isOfNext ? WHOLE : OTHER;
      case 'than':
      case 'above':
      case 'below':
      case 'yoy':
      case 'mom':
      case 'ytd':
      case 'past':
        if (kind === 'than' && before?.role === 'base' && start === before.number.end)
          // 和8月的2438万元比只加了27万元: the base stands before the word.
          return OTHER;
        return isSigned(context, end) ?? BASE;
      case 'future':
        return FUTURE;
      case 'start':
      case 'end':
      case 'in':
      case 'out':
        return saysThan(context, start) ? BASE : FLOWS[kind];
      case 'done':
        return isOfNext ? PLAN : LEVEL;
      default:
        break;
    }
  }
  if (reaches && before?.role === 'from') return TO;
  return LEVEL;
}

const PLANS = ['计划的', '目标的', '任务的'];

/** Whether the plan is named behind its amount, and a rate of it follows. */
function isPlanBehind({ words: { folded }, number, next }: Context): boolean {
  const { end } = number;
  return (
    next?.start === end + 3 &&
    next.measure?.dimension === 'ratio' &&
    PLANS.some((word) => folded.startsWith(word, end))
  );
}

/** Whether its clause tells of a share before anything else. */
function isShareOf({ words: { cues, starts }, piece: { first, last, clause } }: Context): boolean {
  for (let at = first; at < last; at += 1)
    if (starts[at] === clause && cues[at]?.word === '占') return true;
  return false;
}

/** 投放6笔、4,280万元: the same flow, told in another unit. */
function flowBefore({ words: { folded }, from, number, before }: Context): 'in' | 'out' | null {
  const role = before?.role;
  const isSame = (role === 'in' || role === 'out') && folded.slice(from, number.start) === '、';
  const isOther = before?.number.measure?.dimension !== number.measure?.dimension;
  return isSame && isOther ? role : null;
}

/** 环比-3.4箱, 同比+12户: a sign in front makes it a difference. */
function isSigned({ words: { folded }, number }: Context, cue: number): Reading | null {
  if (cue === number.start) return number.coefficient < 0 ? LESS : null;
  if (cue !== number.start - 1) return null;
  if (folded[cue] === '-') return LESS;
  return folded[cue] === '+' ? MORE : null;
}

/** 比9月末的144.0条. */
function saysThan({ words: { cues, starts, ends }, piece }: Context, start: number): boolean {
  for (let at = piece.first; (starts[at] as number) < start; at += 1)
    if (cues[at]?.kind === 'than' && start - (ends[at] as number) < REACH) return true;
  return false;
}

/** 欠计划3.6箱, 超计划6.7箱: the plan is what it is measured against, not the number. */
function isShortOfPlan({ words: { cues, starts, ends }, piece }: Context, start: number) {
  for (let at = piece.first; (starts[at] as number) < start; at += 1) {
    const end = ends[at];
    if (end !== start && end !== start - 1) continue;
    const kind = cues[at]?.kind;
    return kind === 'over' ? OVER : kind === 'short' ? SHORT : null;
  }
  return null;
}

/** 3.4天，比4.1天快了0.7天: what takes less time is faster. */
function isOfSpeed({ words: { folded }, number }: Context, start: number, end: number): boolean {
  return TIMES.has(number.measure?.name ?? '') && /^[快慢]$/.test(folded.slice(start, end));
}

const TIMES = new Set(['天', '小时', '分钟', '分', '周', '个月', '工作日', '个工作日']);
