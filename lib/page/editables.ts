/** The places on a page where a text can be written. */
import {
  attempt,
  attribute,
  closest,
  hasAttribute,
  isElement,
  isLine,
  isTextBox,
  matches,
  parentOf,
  select,
} from './access.ts';
import type { Reached } from './frames.ts';
import { reachableSize, type Size } from './visible.ts';

export type EditableKind = 'textarea' | 'input' | 'contenteditable' | 'design-mode';

export interface Editable {
  readonly kind: EditableKind;
  readonly element: HTMLElement;
  readonly reached: Reached;
  readonly size: Size;
}

/** Below this a box is a helper of an editor (a code editor's hidden input is 1-2 px), not a place to write. */
const MIN_WIDTH = 60;
const MIN_HEIGHT = 14;

/** All visible editables of one document, shadow roots included. */
export function editablesIn(reached: Reached): Editable[] {
  const page = attempt(() => wholePage(reached));
  if (page !== null)
    return page.size.width >= MIN_WIDTH && page.size.height >= MIN_HEIGHT ? [page] : [];
  return reached.trees.flatMap((tree) =>
    select(tree, 'textarea, input, [contenteditable]')
      .map((element) => attempt(() => editable(element, reached)))
      .filter((found) => found !== null),
  );
}

/** Whether the element is on the page and can be written in. */
export function isWritable(element: HTMLElement): boolean {
  // In a frame that was removed everything is still connected, but there is no window.
  if (!element.isConnected || element.ownerDocument.defaultView === null) return false;
  if (isTextBox(element)) return !element.readOnly && !matches(element, ':disabled');
  return element.isContentEditable || element.ownerDocument.designMode === 'on';
}

/** A document that is one editor: designMode, or a body that is the editing host. */
function wholePage(reached: Reached): Editable | null {
  const { document, frame } = reached;
  const { body } = document;
  if (!body) return null;
  const designed = document.designMode === 'on';
  if (!designed && !isEditingHost(body) && !isEditingHost(document.documentElement)) return null;
  const size = frame === null ? viewportOf(document) : reachableSize(frame);
  return { kind: designed ? 'design-mode' : 'contenteditable', element: body, reached, size };
}

/** An empty body may be one line high; what the user sees is the whole frame. */
function viewportOf({ defaultView }: Document): Size {
  return { width: defaultView?.innerWidth ?? 0, height: defaultView?.innerHeight ?? 0 };
}

function editable(element: Element, reached: Reached): Editable | null {
  if (!isElement(element) || !isWritable(element) || isSearch(element)) return null;
  const kind = kindOf(element);
  if (kind === 'input' && isPrivate(element)) return null;
  if (kind === 'contenteditable') {
    const parent = parentOf(element);
    if (parent !== null && isElement(parent) && parent.isContentEditable) return null;
    if (
      attribute(element, 'role') === 'textbox' &&
      attribute(element, 'aria-multiline') === 'false'
    )
      return null;
  }
  const size = reachableSize(element);
  if (size.width < MIN_WIDTH || size.height < MIN_HEIGHT) return null;
  return { kind, element, reached, size };
}

function kindOf(element: HTMLElement): EditableKind {
  if (isLine(element)) return 'input';
  return isTextBox(element) ? 'textarea' : 'contenteditable';
}

/** What a browser would fill in of the person, and what is shown as dots, is nobody's summary. */
function isPrivate(element: HTMLElement): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return (
    /name|code|pass|tel|email|cc-|address|bday/i.test(attribute(element, 'autocomplete')) ||
    (style?.getPropertyValue('-webkit-text-security') ?? 'none') !== 'none'
  );
}

function isEditingHost(element: Element): boolean {
  if (!hasAttribute(element, 'contenteditable')) return false;
  return ['', 'true', 'plaintext-only'].includes(
    attribute(element, 'contenteditable').toLowerCase(),
  );
}

function isSearch(element: Element): boolean {
  return (
    ['searchbox', 'combobox', 'spinbutton'].includes(attribute(element, 'role')) ||
    closest(element, '[role="search"], search') !== null
  );
}
