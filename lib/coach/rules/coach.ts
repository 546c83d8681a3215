/** What a rule's coach gives back, and the few ways of changing a text that coaches share. */
import type { UnscoredFinding } from '../../rules/report.ts';
import { sentencesIn } from '../../rules/sentences.ts';
import type { Document } from '../../text/document.ts';
import type { Span } from '../../text/span.ts';
import { lineEndOf, type Ground } from '../ground.ts';
import type { SuggestionAction } from '../suggestion.ts';

/** A change before it is made a suggestion. Offsets into the text. */
export interface Change {
  readonly action: SuggestionAction;
  readonly span: Span;
  /** Slots mark what only the author knows; empty for ask. */
  readonly rewrite: string;
}

/** Makes a change for a finding of one rule; pure, and never throws. */
export type Coach = (finding: UnscoredFinding, ground: Ground) => Change;

export function replace({ start, end }: Span, rewrite: string): Change {
  return { action: 'replace', span: { start, end }, rewrite };
}

export function insert(at: number, rewrite: string): Change {
  return { action: 'insert', span: { start: at, end: at }, rewrite };
}

/** Nothing to write: the author has to decide first. */
export function ask({ start, end }: Span): Change {
  return { action: 'ask', span: { start, end }, rewrite: '' };
}

/** The sentences of a range, cut to it; the range's first line where it holds none. */
export function sentencesWithin(range: Span, document: Document): readonly Span[] {
  const found = sentencesIn(document.blocks)
    .filter(({ start, end }) => start < range.end && end > range.start)
    .map(({ start, end }) => trimmed(cut({ start, end }, range), document.text))
    .filter(({ start, end }) => end > start);
  if (found.length > 0) return found;
  const [line = ''] = document.text.slice(range.start, range.end).split(/[\r\n]/);
  return [trimmed({ start: range.start, end: range.start + line.length }, document.text)];
}

/** The sentence around a range; the range itself where it stands in none. */
export function sentenceAround(range: Span, document: Document): Span {
  const found = sentencesIn(document.blocks).find(
    ({ start, end }) => start <= range.start && range.start < end,
  );
  return found ? { start: found.start, end: Math.max(found.end, range.end) } : range;
}

function cut(span: Span, range: Span): Span {
  return { start: Math.max(span.start, range.start), end: Math.min(span.end, range.end) };
}

function trimmed({ start, end }: Span, text: string): Span {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: start + Math.max(lead, words.trimEnd().length) };
}

const END = /[。！？；;!?，,、]*["”’）)】》]*$/;
/** What ends a sentence; one that goes on (，、) keeps its mark behind what is added. */
const CLOSED = /[。！？；;!?]/;

/** Says more in a sentence: 价签缺失较多。 with 原因是… gives 价签缺失较多，原因是…。 */
export function extend(sentence: Span, clause: string, { document }: Ground): Change {
  const words = document.text.slice(sentence.start, sentence.end);
  const end = END.exec(words)?.[0] ?? '';
  const isQuoted = /["”’）)】》]/.test(end);
  if (/[：:]\s*$/.test(words)) return replace(sentence, `${words}${clause}。`);
  // A quotation or a bracket that closes the sentence stays whole.
  if (isQuoted) return replace(sentence, `${words}${CLOSED.test(end) ? '' : '，'}${clause}。`);
  return replace(sentence, `${words.slice(0, words.length - end.length)}，${clause}${end || '。'}`);
}

/** A sentence behind what stands at an offset, on the same line; on a new one behind a table row. */
export function append(at: number, sentence: string, ground: Ground): Change {
  const { text } = ground.document;
  const line =
    text
      .slice(0, at)
      .split(/[\r\n]/)
      .at(-1) ?? '';
  if (line.includes('\t') || line.includes('|')) return insert(at, lineEndOf(ground) + sentence);
  if (line.trim() === '') return insert(at, sentence);
  return insert(at, (/[。！？；;!?：:]["”’）)】》]*\s*$/.test(line) ? '' : '。') + sentence);
}

/** A paragraph of its own behind the line that ends at an offset; on the same line where that goes on. */
export function newLine(at: number, paragraph: string, ground: Ground): Change {
  const { text } = ground.document;
  const end = /[\r\n\u2028\u2029]/.exec(text.slice(at))?.index ?? text.length - at;
  if (text.slice(at, at + end).trim() !== '') return append(at, paragraph, ground);
  return insert(at + end, lineEndOf(ground) + paragraph);
}
