/** Writes one text after the other: each verifies what the one before left. */
import type { Inserted, Replace } from '../messages.ts';
import type { Field } from './outcome.ts';
import { insertAtCaret, replaceSpan } from './write.ts';

export interface Writer {
  /** Puts a text where the caret stands. */
  insert(text: string): Promise<Inserted>;
  /** Puts a text in the place of a span of the text that was checked. */
  replace(wanted: Replace): Promise<Inserted>;
}

interface Place {
  /** Called before each writing. */
  start(): void;
  /** The field that is followed now. */
  field(): Field;
  /** The text that the panel's findings are about. */
  checkedText(): string;
  /** Called after each writing. */
  done(): void;
}

export function createWriter({ start, field, checkedText, done }: Place): Writer {
  let writing: Promise<void> = Promise.resolve();

  function write(act: (field: Field) => Promise<Inserted>): Promise<Inserted> {
    const next = writing.then(() => attemptNow(act)).catch(lost);
    writing = next.then(done);
    return next;
  }

  async function attemptNow(act: (field: Field) => Promise<Inserted>): Promise<Inserted> {
    if (field().isComposing()) return { done: false, reason: 'composing' };
    start();
    return act(field());
  }

  return {
    insert: (text) => write((place) => insertAtCaret(text, place)),
    replace: (wanted) => write((place) => replaceSpan(wanted, checkedText(), place)),
  };
}

/** The page's own objects may throw; then nothing is known of the field any more. */
const lost = (): Inserted => ({ done: false, reason: 'field-gone' });
