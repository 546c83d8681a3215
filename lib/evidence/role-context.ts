/** The words beside a number, as far as they can belong to it. */
import { letterTable } from '../text/letter-table.ts';
import type { WrittenNumber } from '../text/number.ts';
import { CUE, type Cue, type CueKind, type CueKinds, type Cues } from './cues.ts';
import { lettersIn, type Letters } from './letters.ts';
import type { Mention } from './mention.ts';
import type { Label } from './roles.ts';

const MOVING = CUE.rise | CUE.fall | CUE.over | CUE.short;

const BESIDE = 2;

/** How far before its number a cue may stand: 同比增长幅度约达到. */
export const REACH = 10;

/** One for all numbers of a sentence: it goes from one to the next. */
export class Context {
  readonly folded: string;
  readonly cues: Cues;
  number: WrittenNumber;
  next: WrittenNumber | null = null;
  /** The mention before it in its sentence. */
  before: Mention | null = null;
  /** The cue words between the number before it and it: from this place up to the other. */
  first = 0;
  last = 0;
  from = 0;
  /** Where its own clause begins. */
  clause = 0;
  /** The letters between the number before it and it. */
  letters: Letters = 0;
  /** Against what the words of its clause tell it. */
  label: Label = '';
  /** The places of the cues of its own clause, nearest first, none further off than the reach; more stand behind the count. */
  readonly near: number[] = [];
  nearCount = 0;

  /** first: the place of the first cue of the sentence, number: its first number. */
  constructor(folded: string, cues: Cues, first: number, number: WrittenNumber) {
    this.folded = folded;
    this.cues = cues;
    this.last = first;
    this.number = number;
  }

  /** Goes on to a number; from: where the one before it ends. */
  move(number: WrittenNumber, next: WrittenNumber | null, from: number): void {
    const { cues, folded } = this;
    this.number = number;
    this.next = next;
    this.from = from;
    this.first = cues.from(this.last, from);
    this.last = cues.from(this.first, number.start);
    this.letters = lettersIn(folded, from, number.start);
    this.clause = clauseStart(folded, from, number.start);
    this.label = labelOf(this);
    this.findNear();
  }

  private findNear(): void {
    const { starts, ends, found } = this.cues;
    this.nearCount = 0;
    let edge = this.number.start;
    for (let at = this.last - 1; at >= this.first; at -= 1) {
      const start = starts[at] as number;
      const end = ends[at] as number;
      if (start < this.clause || edge - end > REACH) break;
      // 高套餐用户312户: a single letter means something only beside its number.
      const isLetter = end - start === 1 && edge - end > BESIDE;
      if (isLetter && ((found[at] as Cue).bit & MOVING) !== 0) continue;
      this.near[this.nearCount] = at;
      this.nearCount += 1;
      edge = start;
    }
  }

  /** Whether one of these kinds stands between the number before it and it. */
  holds(kinds: CueKinds): boolean {
    return (this.cues.kindsIn(this.first, this.last) & kinds) !== 0;
  }
}

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
export function isPeerBase({ folded, number, before, label }: Context): boolean {
  return (
    BETTER_OR_WORSE[folded.charCodeAt(number.end + 1)] === 1 &&
    before?.number.measure?.dimension === number.measure?.dimension &&
    /^[,、;(](?:低|高|多|少|快|慢|领先|落后)/.test(folded.slice(number.end, number.end + 3)) &&
    label === 'peer'
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
const LABELLING = CUE.yoy | CUE.mom | CUE.ytd | CUE.past | CUE.peer;

function labelOf({ cues: { found, starts }, first, last, clause, before }: Context): Label {
  let than: Label = '';
  for (let at = last - 1; at >= first; at -= 1) {
    const { kind, bit } = found[at] as Cue;
    const start = starts[at] as number;
    if (start < clause) break;
    if ((bit & LABELLING) !== 0) return LABELS[kind] ?? '';
    if (kind === 'plan') than = 'plan';
    // 比8月增加: against a time or a thing that no cue names; 跟去年7月的205.0箱比,多1.4箱: against that.
    if (kind === 'than' && than === '')
      return before?.role === 'base' && start === before.number.end ? '' : 'date';
  }
  return than;
}
