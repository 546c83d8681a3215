import { useState } from 'react';
import type { OutlineInsertion } from '../../../lib/coach/outline/insertion.ts';
import type { OutlineStep } from '../../../lib/coach/outline/plan.ts';
import type { Draft } from '../../../lib/db/schema.ts';
import { useWriting, type Result } from '../suggest/use-writing.ts';

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
    const result = await writeAll({
      text,
      steps: steps.map((step) => ({ start: step.at, end: step.at, quote: '', text: step.text })),
      copy: wordsOf(steps),
    });
    const inserted = steps.slice(0, result.done).toReversed();
    setCame({
      result,
      inserted: inserted.flatMap(({ insertions }) => insertions),
      rest: wordsOf(steps.slice(result.done)),
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
