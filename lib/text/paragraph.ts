import { countCharacters, fold } from './fold.ts';
import { readMark, type Mark } from './mark.ts';
import { readQuantities, type Quantity } from './quantity.ts';
import { readSentences } from './sentence.ts';
import type { Span } from './span.ts';

/** What one line says, whatever stands around it. All offsets are into the line. Pure, so it can be remembered. */
export interface Facts {
  readonly text: string;
  readonly folded: string;
  readonly characters: number;
  readonly mark: Mark | null;
  readonly sentences: readonly Span[];
  readonly quantities: readonly Quantity[];
}

/** One line of the text, its line end left out. */
export interface Paragraph extends Span {
  readonly facts: Facts;
}

/** Facts by line text. Kept from check to check, so that an edit re-reads one line only. */
export interface Memo {
  facts(line: string): Facts;
}

const REMEMBERED = 2_000;

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
      young.set(line, facts);
      return facts;
    },
  };
}

export function readFacts(line: string): Facts {
  const folded = fold(line);
  return {
    text: line,
    folded,
    characters: countCharacters(line),
    mark: readMark(folded),
    sentences: readSentences(folded),
    quantities: readQuantities(folded),
  };
}

const LINE = /[^\r\n\u2028\u2029]+/g;

/** The non-blank lines of a text with their places. CRLF, CR, LF and the Unicode line ends all end a line. */
export function readParagraphs(text: string, memo: Memo): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const match of text.matchAll(LINE)) {
    const line = match[0];
    if (line.trim() === '') continue;
    paragraphs.push({
      start: match.index,
      end: match.index + line.length,
      facts: memo.facts(line),
    });
  }
  return paragraphs;
}
