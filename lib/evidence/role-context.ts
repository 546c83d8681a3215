/** The words beside a number, as far as they can belong to it. */
import { letterTable } from '../text/letter-table.ts';
import type { WrittenNumber } from '../text/number.ts';
import { CUE, type Cue, type CueKind, type CueKinds } from './cues.ts';
import type { Mention } from './mention.ts';
import type { Label } from './roles.ts';
import type { Piece, Words } from './words.ts';

const MOVING = CUE.rise | CUE.fall | CUE.over | CUE.short;

const BESIDE = 2;

/** How far before its number a cue may stand: 同比增长幅度约达到. */
export const REACH = 10;

/** One for all numbers: it goes from one to the next. */
export class Context {
  readonly words: Words;
  number: WrittenNumber;
  next: WrittenNumber | null = null;
  /** The mention before it in its sentence. */
  before: Mention | null = null;
  /** Where the words between the number before it and it begin, and what they hold. */
  from = 0;
  piece: Piece;
  /** Against what the words of its clause tell it. */
  label: Label = '';
  /** The places of the cues of its own clause, nearest first, none further off than the reach; as many as the count says. */
  readonly near: number[] = [];
  nearCount = 0;

  constructor(words: Words, number: WrittenNumber, piece: Piece) {
    this.words = words;
    this.number = number;
    this.piece = piece;
  }

  /** Goes on to a number. */
  move(number: WrittenNumber, next: WrittenNumber | null, from: number, piece: Piece): void {
    this.number = number;
    this.next = next;
    this.from = from;
    this.piece = piece;
    this.label = piece.first === piece.last ? '' : labelOf(this);
    this.findNear();
  }

  private findNear(): void {
    const { starts, ends, cues } = this.words;
    const { first, last, clause } = this.piece;
    this.nearCount = 0;
    let edge = this.number.start;
    for (let at = last - 1; at >= first; at -= 1) {
      const start = starts[at] as number;
      const end = ends[at] as number;
      if (start < clause || edge - end > REACH) break;
      // 高套餐用户312户: a single letter means something only beside its number.
      const isLetter = end - start === 1 && edge - end > BESIDE;
      if (isLetter && ((cues[at] as Cue).bit & MOVING) !== 0) continue;
      if (isInName(this.words.folded, start, end, edge)) continue;
      this.near[this.nearCount] = at;
      this.nearCount += 1;
      edge = start;
    }
  }

  /** Whether one of these kinds stands between the number before it and it. */
  holds(kinds: CueKinds): boolean {
    const { first, last } = this.piece;
    for (let at = first; at < last; at += 1)
      if (((this.words.cues[at] as Cue).bit & kinds) !== 0) return true;
    return false;
  }
}

const TALL = letterTable('高低快慢');
const LEADING = letterTable('了约近出于过达到至将逾超不');

/** 高坪8.2箱: the first letter of a place's name, which another one parts from the number. */
function isInName(folded: string, start: number, end: number, edge: number): boolean {
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
export function isPeerBase({ words: { folded }, number, before, label }: Context): boolean {
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

function labelOf({ words: { cues, starts }, piece, before }: Context): Label {
  const { first, last, clause } = piece;
  let than: Label = '';
  for (let at = last - 1; at >= first; at -= 1) {
    const { kind, bit } = cues[at] as Cue;
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
