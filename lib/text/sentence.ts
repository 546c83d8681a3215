import type { Span } from './span.ts';

// 。 between digits is a misplaced decimal point (86。2箱), not the end of a sentence.
const END = /(?:[!?;！？；]|(?<!\d)。|。(?!\d))+[”’"')）】》]*/g;

/** The sentences of one folded paragraph, ended by 。！？；; blanks around them left out. */
export function readSentences(folded: string): readonly Span[] {
  const sentences: Span[] = [];
  let from = 0;
  for (const match of folded.matchAll(END)) {
    from = push(sentences, folded, from, match.index + match[0].length);
  }
  push(sentences, folded, from, folded.length);
  return sentences;
}

function push(sentences: Span[], text: string, from: number, to: number): number {
  const raw = text.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const end = from + raw.trimEnd().length;
  if (end > start) sentences.push({ start, end });
  return to;
}
