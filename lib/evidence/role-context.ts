/** The words beside a number, as far as they can belong to it. */
import { letterTable } from '../text/letter-table.ts';
import type { WrittenNumber } from '../text/number.ts';
import type { Cue, CueKind } from './cues.ts';
import type { Letters } from './letters.ts';
import type { Label, Role } from './role.ts';

export interface Context {
  readonly folded: string;
  readonly number: WrittenNumber;
  readonly next: WrittenNumber | null;
  /** The cue words between the number before it and it. */
  readonly cues: readonly Cue[];
  readonly from: number;
  /** Where its own clause begins. */
  readonly clause: number;
  /** The letters between the number before it and it. */
  readonly letters: Letters;
  readonly before: {
    readonly role: Role;
    readonly label: Label;
    readonly number: WrittenNumber;
    readonly lead: string;
    readonly letters: Letters;
  } | null;
}

const MOVING: ReadonlySet<CueKind> = new Set(['rise', 'fall', 'over', 'short']);

const BESIDE = 2;

/** How far before its number a cue may stand: 同比增长幅度约达到. */
export const REACH = 10;

export type Reading = readonly [Role, (1 | -1)?];

/** Where the clause of a number begins: behind the last comma before it. 计划:235箱 is one clause, its label named by a form. */
export function clauseStart(folded: string, from: number, at: number): number {
  let last = at - 1;
  while (isSign(folded.charCodeAt(last))) last -= 1;
  if (folded.charCodeAt(last) === COLON) last -= 1;
  for (let index = last; index >= from; index -= 1)
    if (isParting(folded.charCodeAt(index))) return index + 1;
  return from;
}

const COLON = 0x3a;

/** + - and a blank. */
function isSign(unit: number): boolean {
  return unit === 0x2b || unit === 0x2d || unit === 0x20;
}

/** , : ; and 。 */
export function isParting(unit: number): boolean {
  return unit === 0x2c || unit === COLON || unit === 0x3b || unit === 0x3002;
}

/** Cues of the number's own clause, nearest first, none further off than the reach. */
export function nearest({ folded, cues, number, clause }: Context): readonly Cue[] {
  if (cues.length === 0) return cues;
  const near: Cue[] = [];
  let edge = number.start;
  for (let index = cues.length - 1; index >= 0; index -= 1) {
    const cue = cues[index];
    if (!cue || cue.start < clause || edge - cue.end > REACH) break;
    // 高套餐用户312户: a single letter means something only beside its number.
    if (cue.end - cue.start === 1 && MOVING.has(cue.kind) && edge - cue.end > BESIDE) continue;
    if (isInName(folded, cue, edge)) continue;
    near.push(cue);
    edge = cue.start;
  }
  return near;
}

const TALL = letterTable('高低快慢');
const LEADING = letterTable('了约近出于过达到至将逾超不');

/** 高湾13.2箱: the first letter of a place's name, which another one parts from the number. */
function isInName(folded: string, { start, end }: Cue, edge: number): boolean {
  if (end - start !== 1 || edge === end || TALL[folded.charCodeAt(start)] !== 1) return false;
  return LEADING[folded.charCodeAt(end)] !== 1;
}

/** Whether 的 alone stands between, as in 计划396箱的101.69%. */
export function isOf(folded: string, from: number, to: number): boolean {
  return folded[from] === '的' && (to === from + 1 || (to === from + 2 && folded[to - 1] === '约'));
}

const THAN_BEHIND = ['相比', '比', '持平', '基本持平', '基础上', '的基础上', '基数上'];

const THAN_AGAIN = letterTable('上去年同全第其别0123456789');

const THAN_STARTS = letterTable('相比持基的');

/** 与9月的17.724箱基本持平, 和18.2万元相比. */
export function isFollowedByThan(folded: string, end: number): boolean {
  if (THAN_STARTS[folded.charCodeAt(end)] !== 1) return false;
  // 五星41户比上月多1户 begins a comparison of its own.
  if (folded[end] === '比' && THAN_AGAIN[folded.charCodeAt(end + 1)] === 1) return false;
  return THAN_BEHIND.some((word) => folded.startsWith(word, end));
}

const BETTER_OR_WORSE = letterTable('低高多少快慢领落');

/** 单箱34,915元，全县36,208元，低1,293元: what others have, told to compare one's own with. */
export function isPeerBase(context: Context): boolean {
  const { folded, number, before } = context;
  return (
    BETTER_OR_WORSE[folded.charCodeAt(number.end + 1)] === 1 &&
    before?.number.measure?.dimension === number.measure?.dimension &&
    /^[,、;(](?:低|高|多|少|快|慢|领先|落后)/.test(folded.slice(number.end, number.end + 3)) &&
    labelOf(context) === 'peer'
  );
}

/** 增加到, 升至, 降为. */
export function isJoined(folded: string, end: number): boolean {
  const next = folded[end];
  return next === '到' || next === '至' || next === '为' || next === '成';
}

const LABELS: Partial<Record<CueKind, Label>> = {
  yoy: 'yoy',
  mom: 'mom',
  ytd: 'ytd',
  past: 'past',
  peer: 'peer',
};

export function labelOf({ cues, clause, before }: Context): Label {
  let than: Label = '';
  for (let index = cues.length - 1; index >= 0; index -= 1) {
    const cue = cues[index];
    const label = cue && LABELS[cue.kind];
    if (!cue || cue.start < clause) break;
    if (label) return label;
    if (cue.kind === 'plan') than = 'plan';
    // 比8月增加: against a time or a thing that no cue names; 跟去年7月的205.0箱比,多1.4箱: against that.
    if (cue.kind === 'than' && than === '')
      return before?.role === 'base' && cue.start === before.number.end ? '' : 'date';
  }
  return than;
}
