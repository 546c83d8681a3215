import type { Facts } from '../text/paragraph.ts';
import type { WrittenNumber } from '../text/number.ts';
import { readNumbers } from '../text/number-scan.ts';
import { unitAt } from '../text/unit.ts';
import { readCues, type Cue } from './cues.ts';
import { lettersIn, type Letters } from './letters.ts';
import { roleOf, type Label, type Role } from './role.ts';
import { clauseStart, isParting, type Context } from './role-context.ts';

/**
 * Where a line stands. Its numbers are read once and stay the same things from check to check: when the text
 * before them changes, only this is moved.
 */
export interface Place {
  /** The offset of the line in the text that is being checked. */
  start: number;
}

/** A number of a sentence with its part in what the sentence claims. Offsets are into the line. */
export interface Mention {
  readonly number: WrittenNumber;
  readonly role: Role;
  /** -1 for a decline or a shortfall. */
  readonly sign: 1 | -1;
  /** What it is compared with. */
  readonly label: Label;
  /** The words between the number before it and it. */
  readonly lead: string;
  /** The groups of letters in those words. */
  readonly letters: Letters;
  /** Where those words begin. */
  readonly from: number;
  /** Whether another basis is spoken of (可比口径), so that its operands are not those written here. */
  readonly silenced: boolean;
  /** Where its line stands. */
  readonly place: Readonly<Place>;
  /** Its place among the mentions of its line. */
  readonly index: number;
}

/** The last clause of the words before a number: what stands behind the last of these marks. */
export function clauseOf({ lead }: Pick<Mention, 'lead'>, marks: string): string {
  let at = lead.length;
  while (at > 0 && !marks.includes(lead.charAt(at - 1))) at -= 1;
  return lead.slice(at);
}

/** The words of its own clause: behind the last comma, colon, semicolon or full stop. */
export function ownClauseOf({ lead }: Pick<Mention, 'lead'>): string {
  let at = lead.length;
  while (at > 0 && !isParting(lead.charCodeAt(at - 1))) at -= 1;
  return lead.slice(at);
}

/** The mentions of one sentence of a line, with the cue words between them. */
export interface Statement {
  readonly mentions: readonly Mention[];
  readonly cues: readonly Cue[];
  /** The letters before all its numbers. */
  readonly letters: Letters;
  readonly start: number;
  readonly end: number;
}

/** A row of a table as Excel copies it, or as Markdown writes it. */
export function isRow(folded: string): boolean {
  return folded.includes('\t') || isPipedRow(folded);
}

export function isPipedRow(folded: string): boolean {
  return folded.trimStart().startsWith('|');
}

/** The statements of a line that hold numbers. Rows of tables hold none. */
export function statementsIn({ folded, sentences }: Facts, place: Place): readonly Statement[] {
  const numbers = measuring(folded);
  if (numbers.length === 0 || isRow(folded)) return [];
  const cues = readCues(folded);
  const statements: Statement[] = [];
  let told = 0;
  let number = 0;
  let cue = 0;
  for (const { start, end } of sentences) {
    const [firstNumber, firstCue] = [number, cue];
    while ((numbers[number]?.start ?? end) < end) number += 1;
    while ((cues[cue]?.start ?? end) < end) cue += 1;
    const count = number - firstNumber;
    if (count === 0 || count > NUMBERS_MAX) continue;
    const own = {
      folded,
      numbers: numbers.slice(firstNumber, number),
      cues: cues.slice(firstCue, cue),
    };
    const mentions = mentionsOf(own, start, place, told);
    let letters = 0;
    for (const mention of mentions) letters |= mention.letters;
    statements.push({ mentions, cues: own.cues, letters, start, end });
    told += count;
  }
  return statements;
}

/** The numbers of a line that measure something, or may. */
function measuring(folded: string): readonly WrittenNumber[] {
  const numbers: WrittenNumber[] = [];
  for (const number of readNumbers(folded)) {
    if (number.kind === 'quantity') numbers.push(number);
    else if (number.kind === 'bare') numbers.push(withMoney(number));
  }
  return numbers;
}

const YUAN = unitAt('元', 0);

/** 净增1530万: what is counted in 万 or 亿 of nothing is counted in 元. */
function withMoney(number: WrittenNumber): WrittenNumber {
  const power = number.exponent + number.decimals;
  if (YUAN === null || (power !== 4 && power !== 8)) return number;
  return { ...number, kind: 'quantity', measure: YUAN, unit: power === 4 ? '万' : '亿' };
}

/** 3.6%、-1.6%: a minus, not the dash of 1-2月. */
function isNegated(folded: string, at: number): boolean {
  if (folded[at - 1] !== '-') return false;
  const before = folded.charCodeAt(at - 2);
  return !(before >= 0x30 && before <= 0x39) && folded[at - 2] !== ')';
}

function unsigned(number: WrittenNumber): WrittenNumber {
  return { ...number, coefficient: Math.abs(number.coefficient) };
}

/** No sentence that people write holds more; a line without end is not worth reading. */
const NUMBERS_MAX = 200;
const SILENCE_REACH = 12;

/** How far behind a number its basis may be named: 增长4.8%(可比口径), not behind the next comma. */
function behindOf(folded: string, end: number): number {
  for (let at = end; at < end + SILENCE_REACH; at += 1) if (folded[at] === ',') return at;
  return end + SILENCE_REACH;
}

/** A sentence of a folded line: its numbers and its cue words. */
interface Sentence {
  readonly folded: string;
  readonly numbers: readonly WrittenNumber[];
  readonly cues: readonly Cue[];
}

const NO_CUES: readonly Cue[] = [];

/** told: how many numbers the line has before it. */
function mentionsOf(
  { folded, numbers, cues }: Sentence,
  start: number,
  place: Place,
  told: number,
): readonly Mention[] {
  const mentions: Mention[] = [];
  const silence = cues.find(isSilence)?.start ?? Infinity;
  let before: Mention | null = null;
  let from = start;
  let cue = 0;
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] as WrittenNumber;
    while ((cues[cue]?.start ?? from) < from) cue += 1;
    const first = cue;
    while ((cues[cue]?.start ?? number.start) < number.start) cue += 1;
    const letters = lettersIn(folded, from, number.start);
    const context: Context = {
      folded,
      number,
      next: numbers[index + 1] ?? null,
      cues: first === cue ? NO_CUES : cues.slice(first, cue),
      from,
      clause: clauseStart(folded, from, number.start),
      letters,
      before,
    };
    const { role, sign, label } = roleOf(context);
    const isBelow = number.coefficient < 0 || isNegated(folded, number.start);
    before = {
      // A decline is told by its sign; what it is calculated with is its size.
      number: number.coefficient < 0 && role === 'difference' ? unsigned(number) : number,
      role,
      sign: isBelow && role !== 'base' ? -1 : sign,
      label,
      lead: folded.slice(from, number.start),
      letters,
      from,
      silenced: silence !== Infinity && silence < behindOf(folded, number.end),
      place,
      index: told + index,
    };
    mentions.push(before);
    from = number.end;
  }
  return mentions;
}

function isSilence({ kind }: Cue): boolean {
  return kind === 'silence';
}
