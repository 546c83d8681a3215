import { countCharacters, fold } from './fold.ts';
import { readMark, type Mark } from './mark.ts';
import type { Quantity } from './quantity.ts';
import { memoryOf, type Keeper } from './remember.ts';
import { readSentences } from './sentence.ts';
import type { Span } from './span.ts';
import { Wording } from './wording.ts';

/** What one line says, whatever stands around it. All offsets are into the line. Pure, so it can be remembered. */
export interface Facts extends Keeper {
  readonly text: string;
  readonly isBlank: boolean;
  readonly folded: string;
  /** The folded line and what is known of it. */
  readonly wording: Wording;
  readonly characters: number;
  readonly mark: Mark | null;
  readonly sentences: readonly Span[];
  readonly quantities: readonly Quantity[];
}

export const perLine = memoryOf<Facts>();

const pieces = perLine(() => new Map<number, Wording>());

/** The wording of a piece of a line, the same one for all who ask; the line's own where it is all of it. */
export function wordingWithin(facts: Facts, start: number, end: number): Wording {
  const { folded, wording } = facts;
  if (start === 0 && end === folded.length) return wording;
  const known = pieces(facts);
  const key = start * LENGTHS + end;
  const ready = known.get(key);
  if (ready) return ready;
  const piece = new Wording(folded.slice(start, end), wording, start);
  known.set(key, piece);
  return piece;
}

/** Above every offset into a line. */
const LENGTHS = 2 ** 24;

/** One line of the text, its line end left out. */
export interface Paragraph extends Span, Keeper {
  readonly facts: Facts;
}

/** What is told of a line at its place; in a text that is checked again the line is the same one, moved. */
export const perParagraph = memoryOf<Paragraph>();

/** Facts by line text. Kept from check to check, so that an edit re-reads one line only. */
export interface Memo {
  facts(line: string): Facts;
}

/** More lines than the longest text that is checked. */
const REMEMBERED = 6_000;

/** Two generations: what was not asked for during one whole generation is forgotten. */
export function createMemo(): Memo {
  let young = new Map<string, Facts>();
  let old = new Map<string, Facts>();
  return {
    facts(line) {
      const known = young.get(line);
      if (known) return known;
      const facts = old.get(line) ?? readFacts(line);
      if (young.size >= REMEMBERED) {
        old = young;
        young = new Map();
      }
      young.set(facts.text, facts);
      return facts;
    },
  };
}

export function readFacts(line: string): Facts {
  const text = detached(line);
  const folded = fold(text);
  const wording = new Wording(folded);
  return {
    text,
    isBlank: text.trim() === '',
    folded,
    wording,
    characters: countCharacters(text),
    mark: readMark(folded),
    sentences: readSentences(folded),
    // Whose a text is can be told without reading a figure of it.
    get quantities() {
      return wording.quantities;
    },
    kept: [],
  };
}

/**
 * The line as a string of its own. A slice of a text holds on to all of it: every line typed would keep the
 * whole text in memory as it stood then.
 */
function detached(line: string): string {
  const copy = line.slice(0, 1) + line.slice(1);
  // What was added up is laid out anew when a letter of it is asked for.
  copy.charCodeAt(0);
  return copy;
}

/** Puts a line to its place in a text. */
export type Place = (start: number, end: number, facts: Facts) => Paragraph;

function placedAnew(start: number, end: number, facts: Facts): Paragraph {
  return { start, end, facts, kept: [] };
}

/** The non-blank lines of a text with their places. CRLF, CR, LF and the Unicode line ends all end a line. */
export function readParagraphs(
  text: string,
  memo: Memo,
  place: Place = placedAnew,
): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const add = (start: number, end: number): void => {
    if (end === start) return;
    const facts = memo.facts(text.slice(start, end));
    if (!facts.isBlank) paragraphs.push(place(start, end, facts));
  };
  let start = 0;
  LINE_END.lastIndex = 0;
  while (LINE_END.test(text)) {
    const next = LINE_END.lastIndex;
    add(start, next - 1);
    start = next;
  }
  add(start, text.length);
  return paragraphs;
}

const LINE_END = /[\n\r\u2028\u2029]/g;
