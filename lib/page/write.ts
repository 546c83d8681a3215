/** Writes into the field as if it had been typed: by the browser's own command, so that one Ctrl+Z undoes it. */
import type { Inserted } from '../messages.ts';
import { isTextarea } from './access.ts';
import type { Reading } from './read.ts';

/**
 * Inserts text where the caret of a text box stands, behind what is selected; of several boxes into the one
 * with the focus, else the last. Reads back: what did not take, or changed anything else, is undone.
 *
 * Rich text editors keep a model of their own beside the DOM (measured: Slate throws in the page at a
 * command that is not the user's); they are refused until each has a way that is proven.
 */
export function insertAtCaret(text: string, { parts }: Reading): Inserted {
  const place = parts.find(({ part }) => hasFocus(part.element)) ?? parts.at(-1);
  if (place === undefined) return { done: false, reason: 'field-gone' };
  const { element } = place.part;
  if (!isTextarea(element)) return { done: false, reason: 'refused' };
  const { ownerDocument, value: before, selectionEnd: at } = element;
  ownerDocument.defaultView?.focus();
  element.focus({ preventScroll: true });
  element.setSelectionRange(at, at);
  const isTaken = ownerDocument.execCommand('insertText', false, text);
  if (isTaken && element.value === before.slice(0, at) + text + before.slice(at))
    return { done: true };
  if (element.value !== before) ownerDocument.execCommand('undo');
  return { done: false, reason: 'refused' };
}

function hasFocus(element: HTMLElement): boolean {
  const root = element.getRootNode();
  return 'activeElement' in root && root.activeElement === element;
}
