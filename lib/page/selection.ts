/** The selection in an editing host: made, read, and taken for the place to write at. */
import { isElement, isShadowRoot, isText, parentOf } from './access.ts';

/** Puts the focus into the field. A designMode body cannot be focused itself: its window can. */
export function focusOn(element: HTMLElement): void {
  element.ownerDocument.defaultView?.focus();
  element.focus({ preventScroll: true });
}

export function hasFocus(element: HTMLElement): boolean {
  const root = element.getRootNode();
  return 'activeElement' in root && root.activeElement === element;
}

/** Selects the range; the host must have the focus. */
export function selectRange(element: HTMLElement, range: Range): void {
  element.ownerDocument
    .getSelection()
    ?.setBaseAndExtent(
      range.startContainer,
      range.startOffset,
      range.endContainer,
      range.endOffset,
    );
}

/** The selection, if it lies within the host; null otherwise. */
export function selectionIn(element: HTMLElement): Selection | null {
  const selection = selectionOf(element);
  if (selection === null || selection.rangeCount === 0) return null;
  const { startContainer, endContainer } = selection.getRangeAt(0);
  return element.contains(startContainer) && element.contains(endContainer) ? selection : null;
}

/**
 * Extends a caret over the character before it, if that is not all of its text node: what is left keeps the format.
 * @returns the character; '' when the caret stays as it is
 */
export function extendBack(element: HTMLElement): string {
  const selection = selectionIn(element);
  const node = selection?.focusNode ?? null;
  if (selection === null || node === null || !isText(node) || !selection.isCollapsed) return '';
  const at = selection.focusOffset;
  const character = Array.from(node.data.slice(0, at)).at(-1) ?? '';
  if (character === '' || character.length === node.length) return '';
  selection.setBaseAndExtent(node, at - character.length, node, at);
  return character;
}

/** The innermost element that holds the caret: where a key press would be heard first. */
export function caretHolder(element: HTMLElement): HTMLElement {
  const node = selectionIn(element)?.focusNode ?? element;
  if (isElement(node)) return node;
  const parent = parentOf(node);
  return parent !== null && isElement(parent) ? parent : element;
}

/** A document does not show a selection within a shadow root; Chromium's shadow roots do. */
function selectionOf(element: HTMLElement): Selection | null {
  const root = element.getRootNode();
  if (isShadowRoot(root) && 'getSelection' in root && typeof root.getSelection === 'function')
    return root.getSelection();
  return element.ownerDocument.getSelection();
}
