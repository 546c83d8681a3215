import type { WrittenNumber } from '../text/number.ts';
import type { Cue, CueKind } from './cues.ts';

/** What a number is in the calculation that its sentence tells. */
export type Role =
  | 'level' // how much it was
  | 'plan'
  | 'base' // what it is compared with
  | 'difference'
  | 'growth' // a difference as a rate
  | 'over' // a difference to the plan
  | 'completion'
  | 'share'
  | 'whole' // what a share is a share of
  | 'points'
  | 'from'
  | 'to'
  | 'total'
  | 'start'
  | 'end'
  | 'in'
  | 'out'
  | 'net'
  | 'rate' // a named rate
  | 'future' // a plan for the time to come
  | 'other';

/** Against what a number is compared; empty where the words do not say. */
export type Label = '' | 'yoy' | 'mom' | 'ytd' | 'past' | 'plan' | 'peer' | 'date';

export interface Context {
  readonly folded: string;
  readonly number: WrittenNumber;
  readonly next: WrittenNumber | null;
  /** The cue words between the number before it and it. */
  readonly cues: readonly Cue[];
  readonly from: number;
  /** The end of the sentence. */
  readonly end: number;
  readonly before: {
    readonly role: Role;
    readonly label: Label;
    readonly number: WrittenNumber;
  } | null;
}

export interface Read {
  readonly role: Role;
  readonly sign: 1 | -1;
  readonly label: Label;
}

const MOVING: ReadonlySet<CueKind> = new Set(['rise', 'fall', 'over', 'short']);
const BESIDE = 2;

/** How far before its number a cue may stand: 同比增长幅度约达到. */
const REACH = 10;

const LABELS: Partial<Record<CueKind, Label>> = {
  yoy: 'yoy',
  mom: 'mom',
  ytd: 'ytd',
  past: 'past',
  peer: 'peer',
};

/** Reads the role of a number from the words beside it; 'other' where they do not tell. */
export function roleOf(context: Context): Read {
  const dimension = context.number.measure?.dimension;
  const own = labelOf(context);
  if (dimension === 'ratio' || dimension === 'times' || context.number.measure?.name === '倍') {
    return withLabel(readRatio(context), own, context);
  }
  if (dimension === 'points') return withLabel(readPoints(context), own, context);
  return withLabel(readAmount(context), own, context);
}

type Reading = readonly [Role, (1 | -1)?];

function withLabel([role, sign = 1]: Reading, own: Label, { before }: Context): Read {
  const needsBase = role === 'difference' || role === 'growth' || role === 'points';
  const carries =
    before?.role === 'base' || before?.role === 'difference' || before?.role === 'over';
  return { role, sign, label: own === '' && needsBase && carries && before ? before.label : own };
}

function labelOf({ cues, folded, number, from }: Context): Label {
  const clause = clauseStart(folded, from, number.start);
  let than: Label = '';
  for (let index = cues.length - 1; index >= 0; index -= 1) {
    const cue = cues[index];
    const label = cue && LABELS[cue.kind];
    if (!cue || cue.start < clause) break;
    if (label) return label;
    if (cue.kind === 'plan') than = 'plan';
    // 比8月增加: against a time or a thing that no cue names.
    if (cue.kind === 'than' && than === '') return 'date';
  }
  return than;
}

/** Where the clause of a number begins: behind the last comma before it. */
function clauseStart(folded: string, from: number, at: number): number {
  for (let index = at - 1; index >= from; index -= 1) {
    const char = folded[index];
    if (char === ',' || char === ':' || char === ';' || char === '。') return index + 1;
  }
  return from;
}

/** Cues of the number's own clause, nearest first, none further off than the reach. */
function nearest({ cues, folded, number, from }: Context): readonly Cue[] {
  if (cues.length === 0) return cues;
  const clause = clauseStart(folded, from, number.start);
  const near: Cue[] = [];
  let edge = number.start;
  for (let index = cues.length - 1; index >= 0; index -= 1) {
    const cue = cues[index];
    if (!cue || cue.start < clause || edge - cue.end > REACH) break;
    // 高套餐用户312户: a single letter means something only beside its number.
    if (cue.end - cue.start === 1 && MOVING.has(cue.kind) && edge - cue.end > BESIDE) continue;
    near.push(cue);
    edge = cue.start;
  }
  return near;
}

/** Whether 的 alone stands between, as in 计划396箱的101.69%. */
function isOf(folded: string, from: number, to: number): boolean {
  return folded[from] === '的' && (to === from + 1 || (to === from + 2 && folded[to - 1] === '约'));
}

function readRatio(context: Context): Reading {
  const { folded, number, before, from } = context;
  if (before && isOf(folded, from, number.start)) {
    if (before.role === 'plan') return ['completion'];
    if (before.role === 'whole') return ['share'];
  }
  if (isFollowedByThan(folded, number.end)) return ['base'];
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
        return end >= number.start - 1 ? ['growth', signOf(number)] : ['other'];
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

function readPoints(context: Context): Reading {
  for (const { kind } of nearest(context)) {
    if (kind === 'rise' || kind === 'over' || kind === 'net' || kind === 'above')
      return ['points', 1];
    if (kind === 'fall' || kind === 'short' || kind === 'below') return ['points', -1];
  }
  return ['other'];
}

const THAN_BEHIND = ['相比', '比', '持平', '基本持平'];

/** 与9月的17.724箱基本持平, 和18.2万元相比. */
function isFollowedByThan(folded: string, end: number): boolean {
  return THAN_BEHIND.some((word) => folded.startsWith(word, end));
}

function readAmount(context: Context): Reading {
  const { folded, number, next, before } = context;
  const isOfNext = next?.measure?.dimension === 'ratio' && isOf(folded, number.end, next.start);
  if (isFollowedByThan(folded, number.end)) return ['base'];
  let reaches = false;
  for (const { kind, start, end } of nearest(context)) {
    switch (kind) {
      case 'to':
        reaches ||= end >= number.start - 1;
        break;
      case 'total':
        return ['total'];
      case 'from':
        return reaches ? ['level'] : ['from'];
      case 'rise':
      case 'fall':
        if (reaches || isJoined(folded, end)) return ['to'];
        return ['difference', kind === 'rise' ? 1 : -1];
      case 'net':
        return ['net'];
      case 'over':
      case 'short':
        return ['over', kind === 'over' ? 1 : -1];
      case 'plan':
        return isShortOfPlan(context, start) ?? ['plan'];
      case 'share':
        return isOfNext ? ['whole'] : ['other'];
      case 'than':
      case 'above':
      case 'below':
      case 'yoy':
      case 'mom':
      case 'ytd':
      case 'past':
        return ['base'];
      case 'future':
        return ['future'];
      case 'start':
      case 'end':
      case 'in':
      case 'out':
        return saysThan(context, start) ? ['base'] : [kind];
      case 'done':
        return isOfNext ? ['plan'] : ['level'];
      default:
        break;
    }
  }
  if (reaches && before?.role === 'from') return ['to'];
  return ['level'];
}

function isCompared(folded: string, start: number, end: number): boolean {
  const word = folded.slice(start, end);
  return word === '同比' || word === '环比';
}

/** 比9月末的144.0条. */
function saysThan({ cues }: Context, start: number): boolean {
  return cues.some((cue) => cue.kind === 'than' && cue.start < start && start - cue.end < REACH);
}

/** 增加到, 升至, 降为. */
function isJoined(folded: string, end: number): boolean {
  const next = folded[end];
  return next === '到' || next === '至' || next === '为' || next === '成';
}

/** 欠计划3.6箱, 超计划6.7箱: the plan is what it is measured against, not the number. */
function isShortOfPlan({ cues }: Context, start: number): Reading | null {
  const before = cues.find((cue) => cue.end === start || cue.end === start - 1);
  if (before?.kind === 'over') return ['over', 1];
  if (before?.kind === 'short') return ['over', -1];
  return null;
}
