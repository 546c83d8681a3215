/** A summary without what speaks to whoever judges it: instructions must not count, in either direction. */
import { fold } from '../../text/fold.ts';
import { readSentences } from '../../text/sentence.ts';
import type { Span } from '../../text/span.ts';
import { instructionsIn, type Instruction } from './injection.ts';

export interface Uninstructed {
  /** What is left, to be checked and scored. */
  readonly text: string;
  /** What was found, to be shown to the reviewer. */
  readonly instructions: readonly Instruction[];
  /** A span of what is left as one of the text as given. */
  toGiven(span: Span): Span;
}

/** Takes out every sentence that holds an instruction. A text without any comes back as it is. */
export function withoutInstructions(given: string): Uninstructed {
  const instructions = instructionsIn(given);
  const cuts = instructions.length === 0 ? [] : sentencesWith(instructions, given);
  let text = '';
  let from = 0;
  for (const { start, end } of cuts) {
    text += given.slice(from, start);
    from = end;
  }
  text += given.slice(from);
  return { text, instructions, toGiven: ({ start, end }) => back(start, end, cuts) };
}

function sentencesWith(instructions: readonly Instruction[], text: string): readonly Span[] {
  const cuts: Span[] = [];
  let at = 0;
  for (const line of text.split(/(?<=\n)/)) {
    for (const { start, end } of readSentences(fold(line))) {
      const span = { start: at + start, end: at + end };
      if (instructions.some((one) => one.start < span.end && span.start < one.end)) cuts.push(span);
    }
    at += line.length;
  }
  return cuts;
}

/** An offset right at a cut belongs before it as an end and behind it as a start. */
function back(start: number, end: number, cuts: readonly Span[]): Span {
  const moved = (offset: number, isEnd: boolean): number => {
    let place = offset;
    for (const cut of cuts) {
      if (cut.start < place || (cut.start === place && !isEnd)) place += cut.end - cut.start;
      else break;
    }
    return place;
  };
  const first = moved(start, start === end);
  return { start: first, end: Math.max(first, moved(end, true)) };
}
