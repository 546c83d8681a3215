import type { Facts } from '../text/paragraph.ts';
import type { WrittenNumber } from '../text/number.ts';
import { readNumbers } from '../text/number-scan.ts';
import { unitAt } from '../text/unit.ts';
import { readCues, type Cue } from './cues.ts';
import { roleOf, type Label, type Role } from './role.ts';
import type { Context } from './role-context.ts';

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
  /** Where those words begin. */
  readonly from: number;
  /** Whether another basis is spoken of (可比口径), so that its operands are not those written here. */
  readonly silenced: boolean;
  /** The offset of its line in the text. */
  readonly at: number;
  /** Its place among the mentions of its line. */
  readonly index: number;
}

/** The last clause of the words before a number: what stands behind the last of these marks. */
export function clauseOf({ lead }: Pick<Mention, 'lead'>, marks: string): string {
  return lead.slice(Math.max(...Array.from(marks, (mark) => lead.lastIndexOf(mark))) + 1);
}

/** The mentions of one sentence of a line, with the cue words between them. */
export interface Statement {
  readonly mentions: readonly Mention[];
  readonly cues: readonly Cue[];
  readonly start: number;
  readonly end: number;
}

/** A row of a table as Excel copies it, or as Markdown writes it. */
export function isRow(folded: string): boolean {
  return folded.includes('\t') || isPipedRow(folded);
}

export function isPipedRow(folded: string): boolean {
  return /^\s*\|/.test(folded);
}

/** The statements of a line that hold numbers. Rows of tables hold none. */
export function statementsIn({ folded, sentences }: Facts): readonly Statement[] {
  const numbers = readNumbers(folded)
    .filter(({ kind }) => kind === 'quantity' || kind === 'bare')
    .map(withMoney);
  if (numbers.length === 0 || isRow(folded)) return [];
  const cues = readCues(folded);
  const statements: Statement[] = [];
  let told = 0;
  let number = 0;
  let cue = 0;
  for (const { start, end } of sentences) {
    const own: WrittenNumber[] = [];
    for (let one = numbers[number]; one && one.start < end; one = numbers[number]) {
      own.push(one);
      number += 1;
    }
    const words: Cue[] = [];
    for (let one = cues[cue]; one && one.start < end; one = cues[cue]) {
      words.push(one);
      cue += 1;
    }
    if (own.length > NUMBERS_MAX) continue;
    if (own.length > 0) {
      statements.push({
        mentions: mentionsOf(folded, own, words, start, end, told),
        cues: words,
        start,
        end,
      });
      told += own.length;
    }
  }
  return statements;
}

const YUAN = unitAt('元', 0);

/** 净增1530万: what is counted in 万 or 亿 of nothing is counted in 元. */
function withMoney(number: WrittenNumber): WrittenNumber {
  const power = number.exponent + number.decimals;
  if (number.kind !== 'bare' || YUAN === null || (power !== 4 && power !== 8)) return number;
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

function mentionsOf(
  folded: string,
  numbers: readonly WrittenNumber[],
  cues: readonly Cue[],
  start: number,
  end: number,
  told: number,
): readonly Mention[] {
  const mentions: Mention[] = [];
  const silence = cues.find(({ kind }) => kind === 'silence')?.start ?? Infinity;
  let from = start;
  let cue = 0;
  numbers.forEach((number, index) => {
    const between: Cue[] = [];
    for (let one = cues[cue]; one && one.start < number.start; one = cues[cue]) {
      if (one.start >= from) between.push(one);
      cue += 1;
    }
    const context: Context = {
      folded,
      number,
      next: numbers[index + 1] ?? null,
      cues: between,
      from,
      end,
      before: mentions.at(-1) ?? null,
    };
    const silenced = silence < behindOf(folded, number.end);
    const { role, sign, label } = roleOf(context);
    const isBelow = number.coefficient < 0 || isNegated(folded, number.start);
    mentions.push({
      // A decline is told by its sign; what it is calculated with is its size.
      number: number.coefficient < 0 && role === 'difference' ? unsigned(number) : number,
      role,
      sign: isBelow && role !== 'base' ? -1 : sign,
      label,
      lead: folded.slice(from, number.start),
      from,
      silenced,
      at: 0,
      index: told + index,
    });
    from = number.end;
  });
  return mentions;
}
