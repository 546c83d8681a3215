/**
 * Access to a page that may be hostile. The content script's world has its own prototypes, so what a page does to
 * `Array.prototype` or `window.parent` is not seen here; three things still are: cross-origin objects throw, a form's
 * properties are shadowed by controls of that name (`<input name="id">`), and nodes come from other frames, so that
 * `instanceof` fails.
 */

/** The result of read, or null when the page's object throws. */
export function attempt<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    // A foreign window or document: there is nothing to read, and nothing to tell the user.
    return null;
  }
}

/** The attribute's value, '' when absent; safe on forms. */
export function attribute(element: Element, name: string): string {
  return Element.prototype.getAttribute.call(element, name) ?? '';
}

export function hasAttribute(element: Element, name: string): boolean {
  return Element.prototype.hasAttribute.call(element, name);
}

const readParent = getterOf<Node | null>(Node.prototype, 'parentNode');
const readType = getterOf<number>(Node.prototype, 'nodeType');
const readName = getterOf<string>(Element.prototype, 'localName');
const readText = getterOf<string | null>(Node.prototype, 'textContent');

/** The parent element, out of an open shadow root to its host; null at the document. */
export function parentOf(node: Node): Element | null {
  const parent = readParent(node);
  if (parent === null) return null;
  if (isElement(parent)) return parent;
  return isShadowRoot(parent) ? parent.host : null;
}

/** The node's textContent with white space collapsed, at most limit UTF-16 units. */
export function plainText(node: Node, limit: number): string {
  const text = readText(node) ?? '';
  return text
    .slice(0, limit * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, limit);
}

/** querySelectorAll as an array; safe on forms. */
export function select(root: Element | Document | ShadowRoot, selector: string): Element[] {
  const query = isElement(root) ? Element.prototype.querySelectorAll : root.querySelectorAll;
  return [...query.call(root, selector)];
}

/** The closest ancestor-or-self for the selector, looking out of open shadow roots. */
export function closest(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    if (matches(at, selector)) return at;
  }
  return null;
}

export function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** Whether the element is laid out and not hidden, wherever it has been scrolled to. */
export function isShown(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, { checkVisibilityCSS: true });
}

export function isElement(node: Node): node is HTMLElement {
  return readType(node) === Node.ELEMENT_NODE;
}

export function isText(node: Node): node is Text {
  return readType(node) === Node.TEXT_NODE;
}

export function isShadowRoot(node: Node): node is ShadowRoot {
  return readType(node) === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
}

export function isForm(element: Element): boolean {
  return readName(element) === 'form';
}

export function isTextarea(element: Element): element is HTMLTextAreaElement {
  return readName(element) === 'textarea';
}

export function isInput(element: Element): element is HTMLInputElement {
  return readName(element) === 'input';
}

/** An input of one line for any text. Those of other types hold secrets, figures or choices and are never read. */
export function isLine(element: Element): element is HTMLInputElement {
  return isInput(element) && element.type === 'text';
}

/** A box that is no DOM inside: its text is its value. */
export type TextBox = HTMLTextAreaElement | HTMLInputElement;

export function isTextBox(element: Element): element is TextBox {
  return isTextarea(element) || isLine(element);
}

export function isFrame(element: Element): element is HTMLIFrameElement | HTMLFrameElement {
  return /^i?frame$/.test(readName(element));
}

function getterOf<Value>(prototype: object, name: string): (node: Node) => Value {
  const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (getter === undefined) throw new TypeError(`The DOM has no ${name}`);
  return (node) => getter.call(node);
}
