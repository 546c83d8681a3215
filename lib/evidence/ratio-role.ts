/** What a percentage or a difference in points is. */
import type { WrittenNumber } from '../text/number.ts';
import { BENCHMARK } from './comparison.ts';
import { CUE, type Cue } from './cues.ts';
import { stands } from './letters.ts';
import { isFollowedByThan, isJoined, isOf, isPeerBase, type Context } from './role-context.ts';
import { reading, type Reading } from './roles.ts';

const LEVEL = reading('level');
const BASE = reading('base');
const TO = reading('to');
const FROM = reading('from');
const COMPLETION = reading('completion');
const SHARE = reading('share');
const RATE = reading('rate');
const OTHER = reading('other');
const GROWTH = reading('growth');
const DECLINE = reading('growth', -1);
const POINTS_MORE = reading('points');
const POINTS_LESS = reading('points', -1);

export function readRatio(context: Context): Reading {
  const { words, number, before, from, piece, label, near } = context;
  const { folded } = words;
  if (before?.role === 'plan' && /^(?:计划|目标|任务)的$/.test(folded.slice(from, number.start)))
    return COMPLETION;
  if (before && isOf(folded, from, number.start)) {
    if (before.role === 'plan') return COMPLETION;
    if (before.role === 'whole') return SHARE;
  }
  if (isFollowedByThan(folded, number.end) || isPeerBase(context)) return BASE;
  if (piece.letters & BENCHMARK.bit && BENCHMARK.expression.test(folded.slice(from, number.start)))
    return BASE;
  let reaches = false;
  for (let at = 0; at < context.nearCount; at += 1) {
    const place = near[at] as number;
    const { kind, word } = words.cues[place] as Cue;
    const end = words.ends[place] as number;
    switch (kind) {
      case 'to':
        reaches ||= end >= number.start - 1;
        break;
      case 'rise':
      case 'fall':
        if (reaches || isJoined(folded, end)) return TO;
        // 比全县平均增幅1.6%高: another's growth is what one's own is compared with.
        if (label === 'peer') return BASE;
        return kind === 'rise' ? growthBy(number) : DECLINE;
      case 'net':
        return growthBy(number);
      case 'yoy':
      case 'mom':
        // 同比3.2% is a growth; 去年同期的20.01% is what it is compared with.
        if (word !== '同比' && word !== '环比') return BASE;
        return isBeside(folded, end, number.start) ? growthBy(number) : OTHER;
      case 'ytd':
      case 'past':
        return BASE;
      case 'share':
        return SHARE;
      case 'completion':
        return label === 'peer' ? BASE : COMPLETION;
      case 'plan':
      case 'done':
        return saysDone(context) ? COMPLETION : OTHER;
      case 'rate':
        return RATE;
      case 'from':
        return FROM;
      case 'than':
      case 'above':
      case 'below':
        return BASE;
      case 'over':
        return OTHER;
      default:
        break;
    }
  }
  if (reaches && before?.role === 'from') return TO;
  return LEVEL;
}

const DONE = CUE.done | CUE.completion | CUE.share;

function saysDone(context: Context): boolean {
  return context.holds(DONE) || context.before?.role === 'plan';
}

function growthBy({ coefficient }: WrittenNumber): Reading {
  return coefficient < 0 ? DECLINE : GROWTH;
}

const UPWARDS = CUE.rise | CUE.over | CUE.net | CUE.above;
const DOWNWARDS = CUE.fall | CUE.short | CUE.below;

export function readPoints(context: Context): Reading {
  const { words, near, number } = context;
  for (let at = 0; at < context.nearCount; at += 1) {
    const { bit } = words.cues[near[at] as number] as Cue;
    if ((bit & UPWARDS) !== 0) return number.coefficient < 0 ? POINTS_LESS : POINTS_MORE;
    if ((bit & DOWNWARDS) !== 0) return POINTS_LESS;
  }
  return behindBenchmark(context) ?? OTHER;
}

/** 超序时进度41.67%达2.09个百分点: the word for more or less stands before the benchmark. */
function behindBenchmark({ before }: Context): Reading | null {
  if (before?.role !== 'base' || !stands(BENCHMARK, before)) return null;
  if (/超|高于|快于|领先/.test(before.lead)) return POINTS_MORE;
  return /低于|慢于|落后|滞后|欠/.test(before.lead) ? POINTS_LESS : null;
}

/** 同比3.2%, 同比:+3.2%. */
function isBeside(folded: string, from: number, to: number): boolean {
  return to - from <= 1 || /^[:+-]{2}$/.test(folded.slice(from, to));
}
