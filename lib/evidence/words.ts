/** What the words of one sentence say beside its numbers: its cue words, and the letters and clauses between the numbers. */
import type { WrittenNumber } from '../text/number.ts';
import { PLACE, placeAt, placeFor, PLACES_MAX } from './alphabet.ts';
import { cueAt, type Cue, type CueKinds } from './cues.ts';
import { groupsByPlace, type Letters } from './letters.ts';

const COLON = ':';
/** 1 at the place of each mark that parts clauses. */
const PARTING = new Uint8Array(PLACES_MAX);
for (const mark of `,${COLON};。`) PARTING[placeFor(mark)] = 1;

/** , : ; and 。 */
export function isParting(folded: string, at: number): boolean {
  return PARTING[placeAt(folded, at)] === 1;
}

/** The words between a number and the one before it. */
export interface Piece {
  /** Their cue words: from this place among those of the sentence up to the other. */
  first: number;
  last: number;
  letters: Letters;
  /** Where the clause of the number begins. */
  clause: number;
}

/** One for all sentences, so that none needs lists of its own: it holds what was read last. */
export class Words {
  folded = '';
  /** How many cue words the sentence has; behind them stand those of longer ones read before. */
  count = 0;
  readonly cues: Cue[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** Before each of its numbers; as many as the sentence has numbers, then old ones. */
  readonly pieces: Piece[] = [];
  /** The kinds of all its cue words. */
  kinds: CueKinds = 0;
  /** Where the last cue word ends: another begins behind it. */
  private free = 0;

  /** Reads a sentence of a folded line in one pass; numbers: those from the first up to the last are in it. */
  read(
    folded: string,
    { start, end }: { readonly start: number; readonly end: number },
    numbers: readonly WrittenNumber[],
    first: number,
    last: number,
  ): void {
    this.folded = folded;
    this.count = 0;
    this.kinds = 0;
    this.free = start;
    let from = start;
    for (let at = first; at < last; at += 1) {
      const number = numbers[at] as WrittenNumber;
      const piece = (this.pieces[at - first] ??= { first: 0, last: 0, letters: 0, clause: 0 });
      piece.first = this.count;
      this.readPiece(piece, from, number.start);
      piece.last = this.count;
      this.readCues(number.start, number.end);
      from = number.end;
    }
    this.readCues(from, end);
  }

  private readPiece(piece: Piece, from: number, to: number): void {
    const { folded } = this;
    const groups = groupsByPlace();
    let letters = 0;
    /** The last mark that parts clauses, and the one before it. */
    let mark = from - 1;
    let before = mark;
    for (let at = from; at < to; at += 1) {
      const place = PLACE[folded.charCodeAt(at)] as number;
      if (place === 0) continue;
      letters |= groups[place] as number;
      if (PARTING[place] === 1) {
        before = mark;
        mark = at;
      } else if (at >= this.free) this.take(at, place);
    }
    piece.letters = letters;
    // 计划:235箱 is one clause, its label named by a form.
    const isLabel = mark >= from && folded[mark] === COLON && areSigns(folded, mark + 1, to);
    piece.clause = (isLabel ? before : mark) + 1;
  }

  /** The cue words that begin in a part of the sentence that belongs to no number. */
  private readCues(from: number, to: number): void {
    const { folded } = this;
    for (let at = from; at < to; at += 1) {
      const unit = folded.charCodeAt(at);
      // No cue word begins with a digit, and here most letters are digits.
      if (unit < 0x80) continue;
      const place = PLACE[unit] as number;
      if (place !== 0 && at >= this.free) this.take(at, place);
    }
  }

  private take(at: number, place: number): void {
    const cue = cueAt(this.folded, at, place);
    if (cue === null) return;
    this.free = at + cue.word.length;
    if (cue.kind === 'none') return;
    this.cues[this.count] = cue;
    this.starts[this.count] = at;
    this.ends[this.count] = this.free;
    this.count += 1;
    this.kinds |= cue.bit;
  }
}

/** + - and a blank. */
function areSigns(folded: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const unit = folded.charCodeAt(at);
    if (unit !== 0x2b && unit !== 0x2d && unit !== 0x20) return false;
  }
  return true;
}
