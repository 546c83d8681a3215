/** What the author typed into slots: kept while the panel lives, however often findings come and go. */
import { useSyncExternalStore } from 'react';
import type { Slot } from '../../../lib/coach/slots.ts';

/** By slot; one that was never typed into is not there. */
export type Answers = Readonly<Record<string, string>>;

const NONE: Answers = {};
const kept = new Map<string, Answers>();
const listeners = new Set<() => void>();

/** The answers kept under a key, and the way to change one of them. */
export function useAnswers(
  key: string,
): readonly [Answers, (slot: string, answer: string) => void] {
  const answers = useSyncExternalStore(subscribe, () => kept.get(key) ?? NONE);
  const change = (slot: string, answer: string): void => {
    kept.set(key, { ...kept.get(key), [slot]: answer });
    for (const listener of listeners) listener();
  };
  return [answers, change];
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

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
