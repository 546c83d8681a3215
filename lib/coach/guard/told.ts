import { valueOf, type Rational } from '../../text/bounds.ts';
import { fold } from '../../text/fold.ts';
import type { WrittenNumber } from '../../text/number.ts';
import { readNumbers } from '../../text/number-scan.ts';
import { readSentences } from '../../text/sentence.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { featuresOf, type Features } from './context.ts';
import { directionOf, type Direction } from './direction.ts';

/** A number as it stands in a text, with what it is told of. */
export interface Told extends Span {
  readonly number: WrittenNumber;
  /** The words around it, up to the next number or punctuation. */
  readonly lead: string;
  readonly tail: string;
  /** What those words say. */
  readonly near: Features;
  /** What its sentence says. */
  readonly sentence: Features;
  /** The sentence itself, folded. */
  readonly words: string;
  readonly direction: Direction;
  /** The month right before it: 9月21.9箱; empty where none stands there. */
  readonly month: string;
  /** The folded line it stands in. */
  readonly line: string;
  /** The place of its sentence among those of the text. */
  readonly index: number;
}

const BOUNDARY = /[,。;!?:、\t|]/;

/** 〔客户1〕 of the redaction: its number counts nothing. */
const TOKEN = /〔[^〔〕]{1,8}〕/g;

function tokensIn(line: string): readonly Span[] {
  return Array.from(line.matchAll(TOKEN), ({ index, 0: token }) => ({
    start: index,
    end: index + token.length,
  }));
}

function isOutside(tokens: readonly Span[]): (span: Span) => boolean {
  return (span) => !tokens.some((token) => overlaps(token, span));
}

/** Codes of a text: digits that count nothing, a telephone number or a licence. */
export function codesIn(text: string): readonly Span[] {
  return readNumbers(fold(text).replace(/[\n\r]/g, ' ')).filter(({ kind }) => kind === 'code');
}

/** The numbers of a text that measure something, in order. Offsets are UTF-16 units of the text. */
export function toldIn(text: string): readonly Told[] {
  const told: Told[] = [];
  let at = 0;
  let index = 0;
  for (const raw of text.split(/\n|\r|\u2028|\u2029/)) {
    const line = fold(raw);
    const numbers = readNumbers(line).filter(isOutside(tokensIn(line)));
    for (const sentence of readSentences(line)) {
      const words = line.slice(sentence.start, sentence.end);
      const features = featuresOf(words);
      numbers.forEach((number, place) => {
        if (number.start < sentence.start || number.start >= sentence.end) return;
        if (number.kind !== 'quantity' && number.kind !== 'bare') return;
        const lead = leadOf(line, numbers[place - 1]?.end ?? 0, number.start);
        const tail = tailOf(line, number.end, numbers[place + 1]?.start ?? line.length);
        told.push({
          start: at + number.start,
          end: at + number.end,
          number,
          lead,
          tail,
          near: featuresOf(`${lead}，${tail}`),
          sentence: features,
          words,
          direction: signOf(number, line) || directionOf(lead, tail),
          month: monthBefore(line, numbers[place - 1], number.start),
          line,
          index,
        });
      });
      index += 1;
    }
    at += raw.length + 1;
  }
  return told;
}

/** 环比-2.8%, 环比+6.0%: the sign tells what no word tells. */
function signOf({ coefficient, start }: WrittenNumber, line: string): Direction {
  if (coefficient < 0) return -1;
  return line[start - 1] === '+' ? 1 : 0;
}

const MONTH_GAP = 2;

function monthBefore(line: string, before: WrittenNumber | undefined, start: number): string {
  if (before?.kind !== 'date' || start - before.end > MONTH_GAP) return '';
  return /^\d{1,2}月/.exec(line.slice(before.start, start))?.[0] ?? '';
}

function leadOf(line: string, from: number, to: number): string {
  return line.slice(from, to).split(BOUNDARY).at(-1) ?? '';
}

function tailOf(line: string, from: number, to: number): string {
  return line.slice(from, to).split(BOUNDARY)[0] ?? '';
}

/** Things that are counted alike. 户次 is none of them: it counts visits. */
const ALIKE: Readonly<Record<string, string>> = { 家: '户', 名: '人', 百分点: 'points' };

/** What can be compared with what; empty for a number without a unit. */
export function unitClassOf({ measure }: WrittenNumber): string {
  return measure ? (ALIKE[measure.dimension] ?? measure.dimension) : '';
}

/** The value without its sign, which the words tell. */
export function sizeOf(number: WrittenNumber): Rational {
  const { n, d } = valueOf(number);
  return { n: n < 0 ? -n : n, d };
}

/** Counting the points of a list, no amount: 三个方面, 两条建议. */
const ABSTRACT =
  /^(?:方面|原因|问题|难点|难题|措施|办法|建议|环节|步骤|特点|重点|方向|阶段|体会|要点|层面)/;

/** 三个月合计, 这两周: counts what was listed before it. */
const LISTED = /^(?:里|内)?(?:合计|累计|共|总计|以来)/;

/** Whether a number claims anything: 一户, 三个方面 and 三个月合计 do not. */
export function claims({ number, tail, lead, words }: Told): boolean {
  if (ABSTRACT.test(tail)) return false;
  if (number.measure?.name === '个月' && spansMonths(words, number.coefficient)) return false;
  if (number.script !== 'single') return true;
  const isSpan = /^(?:个月|天|周|项|户|家|类)$/.test(number.measure?.name ?? '');
  return number.coefficient !== 1 && !(isSpan && (LISTED.test(tail) || /[这上]述?$/.test(lead)));
}

/** 由4月的4.2箱升至7月的5.6箱，三个月增加1.4箱: the months named tell how many there are. */
function spansMonths(words: string, count: number): boolean {
  const months = Array.from(words.matchAll(/(\d{1,2})月/g), ([, month]) => Number(month));
  const span = Math.max(...months) - Math.min(...months);
  return months.length > 1 && (span === count || span + 1 === count);
}
