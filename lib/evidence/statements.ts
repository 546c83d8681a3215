/** Reads the sentences of a line into statements: each number with its part in what its sentence claims. */
import type { WrittenNumber } from '../text/number.ts';
import { readNumbers } from '../text/number-scan.ts';
import type { Facts } from '../text/paragraph.ts';
import type { Span } from '../text/span.ts';
import { unitAt } from '../text/unit.ts';
import { CUE, type Cue } from './cues.ts';
import { isRow, type Listing, type Mention, type Place, type Statement } from './mention.ts';
import { labelFor, roleOf } from './role.ts';
import { Context } from './role-context.ts';
import { Words, type Piece } from './words.ts';

/** The statements of a line that hold numbers. Rows of tables hold none. */
export function statementsIn({ folded, sentences }: Facts, place: Place): readonly Statement[] {
  const numbers = measuring(folded);
  if (numbers.length === 0 || isRow(folded)) return [];
  const statements: Statement[] = [];
  let told = 0;
  let number = 0;
  for (const sentence of sentences) {
    const first = number;
    while (number < numbers.length && (numbers[number] as WrittenNumber).start < sentence.end)
      number += 1;
    const count = number - first;
    if (count === 0 || count > NUMBERS_MAX) continue;
    WORDS.read(folded, sentence, numbers, first, number);
    statements.push(statementOf(sentence, numbers, first, number, place, told));
    told += count;
  }
  return statements;
}

/** What was read of the sentence at hand. */
const WORDS = new Words();

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

const MINUS = 0x2d;

/** 3.6%、-1.6%: a minus, not the dash of 1-2月. */
function isNegated(folded: string, at: number): boolean {
  if (folded.charCodeAt(at - 1) !== MINUS) return false;
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

const LISTING = CUE.each | CUE.among | CUE.open;

/**
 * The statement of the sentence that was read last.
 * @param numbers those of the line; from the first up to the last they are its own
 * @param told how many numbers the line has before it
 */
function statementOf(
  { start, end }: Span,
  numbers: readonly WrittenNumber[],
  first: number,
  last: number,
  place: Place,
  told: number,
): Statement {
  const { folded, kinds } = WORDS;
  const silence = (kinds & CUE.silence) === 0 ? Infinity : silenceIn(WORDS);
  const mentions: Mention[] = [];
  const context = new Context(WORDS, numbers[first] as WrittenNumber, WORDS.pieces[0] as Piece);
  let roles = 0;
  let letters = 0;
  let from = start;
  for (let at = first; at < last; at += 1) {
    const number = numbers[at] as WrittenNumber;
    const next = at + 1 < last ? (numbers[at + 1] as WrittenNumber) : null;
    const piece = WORDS.pieces[at - first] as Piece;
    context.move(number, next, from, piece);
    const reading = roleOf(context);
    const { role, sign } = reading;
    const isBelow = number.coefficient < 0 || isNegated(folded, number.start);
    const mention: Mention = {
      // A decline is told by its sign; what it is calculated with is its size.
      number: number.coefficient < 0 && role === 'difference' ? unsigned(number) : number,
      role,
      sign: isBelow && role !== 'base' ? -1 : sign,
      label: labelFor(reading, context),
      lead: folded.slice(from, number.start),
      letters: piece.letters,
      from,
      silenced: silence !== Infinity && silence < behindOf(folded, number.end),
      place,
      index: told + at - first,
    };
    mentions.push(mention);
    context.before = mention;
    roles |= reading.bit;
    letters |= piece.letters;
    from = number.end;
  }
  const listings = (kinds & LISTING) === 0 ? NO_LISTINGS : listingsIn(WORDS);
  return { mentions, roles, letters, cues: kinds, listings, start, end };
}

const NO_LISTINGS: readonly Listing[] = [];

function listingsIn({ cues, starts, count }: Words): readonly Listing[] {
  const listings: Listing[] = [];
  for (let at = 0; at < count; at += 1) {
    const cue = cues[at] as Cue;
    if ((cue.bit & LISTING) !== 0) listings.push({ cue, start: starts[at] as number });
  }
  return listings;
}

/** Where the first word for another basis begins. */
function silenceIn({ cues, starts }: Words): number {
  let at = 0;
  while (cues[at]?.kind !== 'silence') at += 1;
  return starts[at] as number;
}
