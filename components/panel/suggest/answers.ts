/** What the author typed into slots: kept while the panel lives, however often findings come and go. */
import { useSyncExternalStore } from 'react';
import type { Slot } from '../../../lib/coach/slots.ts';

/** By slot; one that was never typed into is not there. */
export type Answers = Readonly<Record<string, string>>;

/** What a suggestion answers. */
export interface Asked {
  readonly draft: string;
  /** The finding's id. */
  readonly finding: string;
  readonly rule: string;
  readonly quote: string;
}

interface Kept extends Asked {
  readonly answers: Answers;
  /** They stand in the page; only their own finding, brought back by undo, has them again. */
  readonly isWritten: boolean;
}

const NONE: Answers = {};
const kept = new Map<string, Kept>();
const listeners = new Set<() => void>();

/**
 * The answers to a suggestion. A finding gets another id when its paragraph is edited: one without answers takes
 * over those of the same words of which the finding is gone.
 * @param isThere whether a finding is one of the draft's
 */
export function answersTo(asked: Asked, isThere: (finding: string) => boolean): Answers {
  const own = kept.get(keyOf(asked));
  if (own || asked.quote === '') return own?.answers ?? NONE;
  const left = [...kept.values()].find(
    ({ draft, finding, rule, quote, isWritten }) =>
      draft === asked.draft &&
      rule === asked.rule &&
      quote === asked.quote &&
      !isWritten &&
      !isThere(finding),
  );
  return left?.answers ?? NONE;
}

export function keepAnswers(asked: Asked, answers: Answers, isWritten = false): void {
  kept.set(keyOf(asked), { ...asked, answers, isWritten });
  for (const listener of listeners) listener();
}

/** The same, live. */
export function useAnswers(asked: Asked, isThere: (finding: string) => boolean): Answers {
  return useSyncExternalStore(subscribe, () => answersTo(asked, isThere));
}

/** A name for each slot that stays when the words around it change: its question, counted where it comes again. */
export function slotNames(slots: readonly Slot[]): readonly string[] {
  const seen = new Map<string, number>();
  return slots.map(({ question }) => {
    const count = (seen.get(question) ?? 0) + 1;
    seen.set(question, count);
    return `${question} ${count}`;
  });
}

function keyOf({ draft, finding }: Asked): string {
  return `${draft} ${finding}`;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
