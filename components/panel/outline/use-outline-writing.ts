import { useState } from 'react';
import type { OutlineInsertion } from '../../../lib/coach/outline/insertion.ts';
import type { OutlineStep } from '../../../lib/coach/outline/plan.ts';
import type { Draft } from '../../../lib/db/schema.ts';
import type { Replace } from '../../../lib/messages.ts';
import { useWriting, type Result, type Wanted } from '../suggest/use-writing.ts';

/** What came of an outline. */
export interface Came {
  readonly result: Result;
  /** The parts that stand in the page, in the order of the text. */
  readonly inserted: readonly OutlineInsertion[];
  /** What does not, as one text to be pasted. */
  readonly rest: string;
}

/** Writes an outline, a place a step; what could not be written is kept to be copied. */
export function useOutlineWriting(draft: Draft): {
  readonly write: (text: string, steps: readonly OutlineStep[]) => Promise<void>;
  readonly isWriting: boolean;
  readonly came: Came | null;
} {
  const { write: writeAll, isWriting } = useWriting(draft);
  const [came, setCame] = useState<Came | null>(null);
  const write = async (text: string, steps: readonly OutlineStep[]): Promise<void> => {
    setCame(null);
    // Written into a blank form, anything goes into its first field: only what belongs there may be the first.
    if (isBlankForm(draft) && steps.at(-1)?.at !== text.indexOf('\n') + 1) {
      setCame({ result: { outcome: 'refused', done: 0 }, inserted: [], rest: wordsOf(steps) });
      return;
    }
    const order = isBlankForm(draft) ? [...steps.slice(-1), ...steps.slice(0, -1)] : steps;
    const result = await writeAll({ ...wantedOf(draft, text, steps), copy: wordsOf(steps) });
    const done = new Set(order.slice(0, result.done));
    setCame({
      result,
      inserted: steps
        .filter((step) => done.has(step))
        .toReversed()
        .flatMap(({ insertions }) => insertions),
      rest: wordsOf(steps.filter((step) => !done.has(step))),
    });
  };
  return { write, isWriting, came };
}

/** All of them in the order of the text. */
export function wordsOf(steps: readonly OutlineStep[]): string {
  return steps
    .toReversed()
    .map(({ text }) => text.trim())
    .join('\n');
}

function isBlankForm({ text, field }: Draft): boolean {
  return field.kind === 'joined' && text === '';
}

/** In a blank form the others lie behind what the first field gets, and its line end. */
function wantedOf(draft: Draft, text: string, steps: readonly OutlineStep[]): Omit<Wanted, 'copy'> {
  const first = steps.at(-1);
  if (first === undefined || !isBlankForm(draft)) return { text, steps: steps.map(replaceOf) };
  const content = `${first.text}\n`;
  const others = steps.slice(0, -1).map((step) => ({ ...step, at: step.at + content.length }));
  return {
    text: text.slice(0, first.at) + content + text.slice(first.at),
    steps: others.map(replaceOf),
    blankForm: first.text,
  };
}

function replaceOf({ at, text }: OutlineStep): Replace {
  return { start: at, end: at, quote: '', text };
}
