/** Answers the desk's wish to write a comment. A script of its own: only a reviewer needs it. */
import { onMessage, type CommentWrite, type CommentWritten } from '../../messages.ts';
import { attempt } from '../access.ts';
import { isWritable } from '../editables.ts';
import { isRootFrame } from '../frames.ts';
import type { Field } from '../outcome.ts';
import { readField } from '../read.ts';
import { hasFocus } from '../selection.ts';
import { insertAtCaret, replaceSpan } from '../write.ts';
import { described, findBox, type FoundBox } from './box.ts';

const ANSWERING = Symbol.for('summary-coach.commenting');

/** Listens from now on; a second run in the same frame does nothing. */
export function answerCommenting(): void {
  if (!isRootFrame(window) || Reflect.has(window, ANSWERING)) return;
  Reflect.set(window, ANSWERING, true);
  onMessage('comment.find', () => {
    const found = attempt(findBox);
    return found === null ? null : described(found);
  });
  onMessage('comment.write', async ({ data }): Promise<CommentWritten> => {
    const found = attempt(findBox);
    // A portal that is one page shows somebody else's submission by now.
    if (found?.key !== data.key || location.href !== data.url) return GONE;
    return write(found, data).catch(() => GONE);
  });
}

const GONE: CommentWritten = { done: false, reason: 'field-gone' };

/** Where the caret stands, or at the end on a line of its own. Nothing that is there is touched. */
async function write({ candidate }: FoundBox, { text }: CommentWrite): Promise<CommentWritten> {
  const field: Field = {
    read: () =>
      attempt(() => isWritable(candidate.element)) === true
        ? attempt(() => readField([candidate]))
        : null,
    isComposing: () => false,
  };
  const before = field.read()?.text ?? null;
  if (before === null) return GONE;
  if (bare(before).includes(bare(text))) return { done: false, reason: 'already-there' };
  if (hasFocus(candidate.element)) return insertAtCaret(text, field);
  const { length } = before;
  const lead = before.trim() === '' || before.endsWith('\n') ? '' : '\n';
  return replaceSpan({ start: length, end: length, quote: '', text: lead + text }, before, field);
}

const bare = (text: string): string => text.replace(/\s+/g, '');
