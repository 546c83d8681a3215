/**
 * Which frame acts, and what it can reach. Of a chain of frames of one origin only the topmost acts (the root); it
 * walks into the others itself, because a frame that an editor fills with document.write never gets a script of its own
 * at the right moment. Frames below the root stay passive: they neither send nor answer.
 */
import { attempt, attribute, isElement, isFrame, isShadowRoot, select } from './access.ts';
import { stableName } from './stable-name.ts';

export type Frame = HTMLIFrameElement | HTMLFrameElement;

export interface Reached {
  readonly document: Document;
  /** The frame element that holds the document; null for the root's own. */
  readonly frame: Frame | null;
  /** The names of the frames from the root, for the field's key. */
  readonly path: readonly string[];
  /** The document and its open shadow roots. */
  readonly trees: readonly (Document | ShadowRoot)[];
}

/** Deeper nesting is not a portal's editor; it also bounds a page that nests frames for ever. */
const MAX_DEPTH = 8;
const MAX_DOCUMENTS = 200;

/** Whether this frame is the root: its parent is itself, another origin, or out of reach. */
export function isRootFrame(view: Window): boolean {
  return attempt(() => view.parent !== view && reachable(view, view.parent)) !== true;
}

/** The root's document and all documents of the same origin below it, in document order. */
export function reachDocuments(root: Document): Reached[] {
  const found: Reached[] = [];
  visit(root, null, [], found);
  return found;
}

/** The frame elements in a document's trees. */
export function framesIn(reached: Reached): Frame[] {
  return reached.trees.flatMap((tree) => select(tree, 'iframe, frame').filter(isFrame));
}

function visit(document: Document, frame: Frame | null, path: string[], found: Reached[]): void {
  const reached = { document, frame, path, trees: attempt(() => treesOf(document)) ?? [] };
  found.push(reached);
  if (path.length >= MAX_DEPTH) return;
  for (const [index, inner] of framesIn(reached).entries()) {
    if (found.length >= MAX_DOCUMENTS) return;
    const content = attempt(() => sameOriginDocument(inner));
    if (content !== null) visit(content, inner, [...path, frameName(inner, index)], found);
  }
}

function sameOriginDocument(frame: Frame): Document | null {
  const { contentDocument, ownerDocument } = frame;
  const [outer, inner] = [ownerDocument.defaultView, contentDocument?.defaultView];
  return outer && inner && reachable(outer, inner) ? contentDocument : null;
}

/**
 * Origins are compared, not only access: with document.domain a frame may reach a parent of another host, for which the
 * extension has no permission and where none of our scripts runs.
 */
function reachable(from: Window, to: Window): boolean {
  return to.document.nodeType === Node.DOCUMENT_NODE && from.origin === to.origin;
}

function treesOf(document: Document): (Document | ShadowRoot)[] {
  const trees: (Document | ShadowRoot)[] = [document];
  for (let at = 0; at < trees.length; at++) {
    const tree = trees[at];
    if (tree === undefined) break;
    for (const element of tree.querySelectorAll('*')) {
      const shadow = isElement(element) ? element.shadowRoot : null;
      // A form control named shadowRoot shadows the property with an element.
      if (shadow && isShadowRoot(shadow)) trees.push(shadow);
    }
  }
  return trees;
}

/** Name, id or title; position only for a frame that has none of them. */
function frameName(frame: Frame, index: number): string {
  const names = ['name', 'id', 'title'].map((name) => stableName(attribute(frame, name)));
  return names.find(Boolean) ?? `#${index}`;
}
