/** The texts that were sent to be checked: spans of an answer are offsets into the text of its revision. */

/** While the worker is away, texts are kept for so many edits. */
const MAX_UNANSWERED = 20;

export interface Sent {
  add(revision: number, text: string): void;
  /** The text of an answered revision; undefined when it is not known any more. Forgets those before it. */
  answered(revision: number): string | undefined;
  /** The text that was answered last; while none was, the first that was sent. */
  last(): string | undefined;
  forget(): void;
}

export function createSent(): Sent {
  const texts = new Map<number, string>();
  return {
    add(revision, text) {
      texts.set(revision, text);
      if (texts.size > MAX_UNANSWERED) texts.delete(Math.min(...texts.keys()));
    },
    answered(revision) {
      for (const earlier of texts.keys()) if (earlier < revision) texts.delete(earlier);
      return texts.get(revision);
    },
    last: () => texts.values().next().value,
    forget: () => texts.clear(),
  };
}
