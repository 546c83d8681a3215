/** Slots: what only the author knows, left open in a suggestion as 【待补充：…】. */
import type { Span } from '../text/span.ts';

/** An open slot. Offsets into the text it was found in, brackets included. */
export interface Slot extends Span {
  /** What is asked; empty for a bare 【待补充】. */
  readonly question: string;
}

/** open: nothing may be written yet; `text` shows what is filled so far. */
export type Filled =
  | { readonly kind: 'filled'; readonly text: string }
  | { readonly kind: 'open'; readonly text: string; readonly slots: readonly Slot[] };

const SLOT = /【待补充(?:[：:]([^【】]*))?】/g;

/** 【待补充：几户】 */
export function slot(question: string): string {
  return `【待补充：${question}】`;
}

/** The open slots of a text, in order. */
export function openSlots(text: string): readonly Slot[] {
  return Array.from(text.matchAll(SLOT), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    question: (match[1] ?? '').trim(),
  }));
}

/** Puts the answers into the slots, the first into the first; a blank or missing answer leaves its slot open. */
export function fillSlots(rewrite: string, answers: readonly string[]): Filled {
  let text = '';
  let from = 0;
  for (const [index, { start, end }] of openSlots(rewrite).entries()) {
    const answer = answerFor(answers[index] ?? '', rewrite.slice(end));
    text += rewrite.slice(from, start) + (answer === '' ? rewrite.slice(start, end) : answer);
    from = end;
  }
  text += rewrite.slice(from);
  const slots = openSlots(text);
  return slots.length === 0 ? { kind: 'filled', text } : { kind: 'open', text, slots };
}

/** One line, and no mark of its own where the sentence already goes on with one. */
function answerFor(answer: string, behind: string): string {
  const line = answer.replace(/\s*[\r\n]+\s*/g, '，').trim();
  return /^[，。；、：）]/.test(behind) ? line.replace(/[，。；、,;]+$/, '') : line;
}
