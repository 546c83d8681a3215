/**
 * Writes one text after the other: each verifies what the one before left. How it is done is loaded with the first: in
 * most frames nothing is ever written.
 */
import type { Inserted, Replace } from '../messages.ts';
import type { Field } from './outcome.ts';
import { type Tools, toolsOf } from './tools.ts';

export interface Writer {
  /** Puts a text where the caret stands. */
  insert(text: string): Promise<Inserted>;
  /** Puts a text in the place of a span of the text that was checked. */
  replace(wanted: Replace): Promise<Inserted>;
}

interface Place {
  /** Loads the ways of writing into this frame; resolves when they are there, rejects while they cannot be had. */
  loadTools(): Promise<void>;
  /** Called before each writing. */
  start(): void;
  /** The field that is followed now. */
  field(): Field;
  /** The text that the panel's findings are about. */
  checkedText(): string;
  /** Called after each writing. */
  done(): void;
}

type Act = (ways: Tools['writing'], field: Field) => Promise<Inserted>;

export function createWriter({ loadTools, start, field, checkedText, done }: Place): Writer {
  let writing: Promise<void> = Promise.resolve();

  function write(act: Act): Promise<Inserted> {
    const next = writing.then(() => attemptNow(act)).catch(lost);
    writing = next.then(done);
    return next;
  }

  async function attemptNow(act: Act): Promise<Inserted> {
    const ways = await loaded();
    if (ways === null) return { done: false, reason: 'refused' };
    if (field().isComposing()) return { done: false, reason: 'composing' };
    start();
    return act(ways, field());
  }

  async function loaded(): Promise<Tools['writing'] | null> {
    if (toolsOf('writing') === null) await loadTools().catch(() => undefined);
    return toolsOf('writing');
  }

  return {
    insert: (text) => write((ways, place) => ways.insertAtCaret(text, place)),
    replace: (wanted) => write((ways, place) => ways.replaceSpan(wanted, checkedText(), place)),
  };
}

/** The page's own objects may throw; then nothing is known of the field any more. */
const lost = (): Inserted => ({ done: false, reason: 'field-gone' });
