/**
 * The layer above a document in which the copies of its text boxes lie. It is a child of the root element, outside body,
 * with a closed shadow root: no style, script or saved form of the page sees what is in it, and it takes no click, no
 * focus, no search and no room. As a popover it is drawn above dialogs, which nothing outside them is otherwise, and
 * free of transforms of the root element.
 */
import { attempt } from '../access.ts';
import { createMirror, type Mirror } from './mirror.ts';
import { watchMoves } from './moves.ts';
import { liftOf, zoomOf } from './place.ts';

export interface Overlay {
  /** Where style rules for the copies belong. */
  readonly tree: ShadowRoot;
  /** The copy of a text box, made when there is none. */
  mirror(field: HTMLTextAreaElement): Mirror;
  /** Lets go of the copies of all other fields. */
  keep(fields: ReadonlySet<Element>): void;
  /** Draws all copies anew, now. */
  update(): void;
  remove(): void;
}

const NAME = 'summary-coach-marks';
/** A page that takes the layer away does not want it: it is put back so often, then never again. */
const MAX_RETURNS = 3;

/** Important rules of a shadow tree win over all rules of the page, its inline styles included. */
const RULES = `
:host {
  all: initial !important;
  direction: ltr !important;
  display: block !important;
  position: fixed !important;
  inset: 0 !important;
  overflow: clip !important;
  contain: strict !important;
  pointer-events: none !important;
  z-index: 2147483647 !important;
  forced-color-adjust: none !important;
}
@media print { :host { display: none !important } }
.stage, .clip, .turn, .window { position: absolute; }
.stage { inset: 0; }
.clip { overflow: clip; }
.turn { transform-origin: 0 0; }
.window { box-sizing: border-box; overflow: hidden; }
.lines {
  -webkit-text-fill-color: transparent;
  -webkit-text-stroke-color: transparent;
  user-select: none;
}`;

/** @param drawn called after the copies were drawn anew because something moved */
export function createOverlay(document: Document, drawn: () => void): Overlay {
  const host = document.createElement(NAME);
  host.setAttribute('popover', 'manual');
  host.setAttribute('aria-hidden', 'true');
  host.setAttribute('inert', '');
  const tree = host.attachShadow({ mode: 'closed' });
  const stage = document.createElement('div');
  stage.className = 'stage';
  tree.append(stage);
  adopt(tree, document);
  const mirrors = new Map<Element, { mirror: Mirror; stop: () => void }>();
  let lift: Element | null = null;
  let returns = 0;
  let page: Element | null = null;
  let frame = 0;

  function mirror(field: HTMLTextAreaElement): Mirror {
    const known = mirrors.get(field);
    if (known !== undefined) return known.mirror;
    const made = createMirror(field);
    stage.append(made.root);
    const typed = new AbortController();
    field.addEventListener('input', request, { passive: true, signal: typed.signal });
    const unwatch = watchMoves(field, request);
    const stop = (): void => {
      typed.abort();
      unwatch();
      made.root.remove();
    };
    mirrors.set(field, { mirror: made, stop });
    return made;
  }

  function keep(fields: ReadonlySet<Element>): void {
    for (const [field, { stop }] of mirrors) {
      if (fields.has(field)) continue;
      stop();
      mirrors.delete(field);
    }
    if (mirrors.size === 0) host.remove();
  }

  /** However much moves before the next frame, the copies are drawn once. */
  function request(): void {
    const view = document.defaultView;
    if (frame !== 0 || view === null) return;
    frame = view.requestAnimationFrame(() => {
      frame = 0;
      attempt(update);
      drawn();
    });
  }

  function update(): void {
    if (!show()) return;
    stage.style.zoom = String(1 / zoomOf(host));
    for (const { mirror: one } of mirrors.values()) one.update();
  }

  /** In the page, and above the dialog that holds the field. False where it may not be. */
  function show(): boolean {
    if (mirrors.size === 0) return false;
    const root = document.documentElement;
    if (!host.isConnected) {
      // A document that was written anew has not taken it away.
      if (page === root && returns++ >= MAX_RETURNS) return false;
      page = root;
      root.append(host);
      lift = null;
    }
    const [first] = mirrors.keys();
    const above = first === undefined ? null : liftOf(first);
    const isOpen = host.matches(':popover-open');
    if (isOpen && above === lift) return true;
    // The last one shown is the topmost.
    if (isOpen) host.hidePopover();
    host.showPopover();
    lift = above;
    return true;
  }

  function remove(): void {
    document.defaultView?.cancelAnimationFrame(frame);
    frame = 0;
    keep(new Set());
  }

  return { tree, mirror, keep, update, remove };
}

/** A sheet, not a style element: the page's content security policy says nothing about it. */
function adopt(tree: ShadowRoot, { defaultView }: Document): void {
  if (defaultView === null) return;
  const sheet = new defaultView.CSSStyleSheet();
  sheet.replaceSync(RULES);
  tree.adoptedStyleSheets = [sheet];
}
