/** What a percentage or a difference in points is. */
import type { WrittenNumber } from '../text/number.ts';
import { BENCHMARK } from './comparison.ts';
import { stands } from './letters.ts';
import {
  isFollowedByThan,
  isJoined,
  isOf,
  isPeerBase,
  labelOf,
  nearest,
  type Context,
  type Reading,
} from './role-context.ts';

export function readRatio(context: Context): Reading {
  const { folded, number, before, from, letters } = context;
  if (before?.role === 'plan' && /^(?:计划|目标|任务)的$/.test(folded.slice(from, number.start)))
    return ['completion'];
  if (before && isOf(folded, from, number.start)) {
    if (before.role === 'plan') return ['completion'];
    if (before.role === 'whole') return ['share'];
  }
  if (isFollowedByThan(folded, number.end) || isPeerBase(context)) return ['base'];
  if (letters & BENCHMARK.bit && BENCHMARK.expression.test(folded.slice(from, number.start)))
    return ['base'];
  let reaches = false;
  for (const { kind, start, end } of nearest(context)) {
    switch (kind) {
      case 'to':
        reaches ||= end >= number.start - 1;
        break;
      case 'rise':
      case 'fall':
        if (reaches || isJoined(folded, end)) return ['to'];
        // 比全县平均增幅1.6%高: another's growth is what one's own is compared with.
        if (labelOf(context) === 'peer') return ['base'];
        return ['growth', kind === 'rise' ? signOf(number) : -1];
      case 'net':
        return ['growth', signOf(number)];
      case 'yoy':
      case 'mom':
        // 同比3.2% is a growth; 去年同期的20.01% is what it is compared with.
        if (!isCompared(folded, start, end)) return ['base'];
        return isBeside(folded, end, number.start) ? ['growth', signOf(number)] : ['other'];
      case 'ytd':
      case 'past':
        return ['base'];
      case 'share':
        return ['share'];
      case 'completion':
        return labelOf(context) === 'peer' ? ['base'] : ['completion'];
      case 'plan':
      case 'done':
        return saysDone(context) ? ['completion'] : ['other'];
      case 'rate':
        return ['rate'];
      case 'from':
        return ['from'];
      case 'than':
      case 'above':
      case 'below':
        return ['base'];
      case 'over':
        return ['other'];
      default:
        break;
    }
  }
  if (reaches && before?.role === 'from') return ['to'];
  return ['level'];
}

function saysDone({ cues, before }: Context): boolean {
  return (
    cues.some(({ kind }) => kind === 'done' || kind === 'completion' || kind === 'share') ||
    before?.role === 'plan'
  );
}

function signOf({ coefficient }: WrittenNumber): 1 | -1 {
  return coefficient < 0 ? -1 : 1;
}

export function readPoints(context: Context): Reading {
  for (const { kind } of nearest(context)) {
    if (kind === 'rise' || kind === 'over' || kind === 'net' || kind === 'above')
      return ['points', signOf(context.number)];
    if (kind === 'fall' || kind === 'short' || kind === 'below') return ['points', -1];
  }
  return behindBenchmark(context) ?? ['other'];
}

/** 超序时进度41.67%达2.09个百分点: the word for more or less stands before the benchmark. */
function behindBenchmark({ before }: Context): Reading | null {
  if (before?.role !== 'base' || !stands(BENCHMARK, before)) return null;
  if (/超|高于|快于|领先/.test(before.lead)) return ['points', 1];
  return /低于|慢于|落后|滞后|欠/.test(before.lead) ? ['points', -1] : null;
}

/** 同比3.2%, 同比:+3.2%. */
function isBeside(folded: string, from: number, to: number): boolean {
  return to - from <= 1 || /^[:+-]{2}$/.test(folded.slice(from, to));
}

function isCompared(folded: string, start: number, end: number): boolean {
  const word = folded.slice(start, end);
  return word === '同比' || word === '环比';
}
