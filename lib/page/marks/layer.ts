/**
 * A layer above a document. It is a child of the root element, outside body, with a closed shadow root: no style, script
 * or saved form of the page sees what is in it, and it takes no click, no focus, no search and no room. As a popover it
 * is drawn above dialogs, which nothing outside them is otherwise, and free of transforms of the root element.
 */
import { liftOf, zoomOf } from './place.ts';

export interface Layer {
  readonly tree: ShadowRoot;
  /** What is drawn; its origin and unit are those of the viewport. */
  readonly stage: HTMLElement;
  /** Puts the layer into the page, above the dialog that holds the element. False where it may not be. */
  show(above: Element): boolean;
  /** Whether it is where it was put: a page may take it away. */
  isShown(): boolean;
  remove(): void;
}

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
@media print { :host { opacity: 0 !important } }
.stage { position: absolute; inset: 0; }`;

/**
 * @param name of the layer's element, for whoever looks into the page
 * @param rules for what is drawn
 */
export function createLayer(document: Document, name: string, rules: string): Layer {
  const host = document.createElement(name);
  host.setAttribute('popover', 'manual');
  host.setAttribute('aria-hidden', 'true');
  host.setAttribute('inert', '');
  const tree = host.attachShadow({ mode: 'closed' });
  const stage = document.createElement('div');
  stage.className = 'stage';
  tree.append(stage);
  adopt(tree, document, RULES + rules);
  let lift: Element | null = null;
  let returns = 0;
  let page: Element | null = null;

  function show(element: Element): boolean {
    const root = document.documentElement;
    if (!host.isConnected) {
      // A document that was written anew has not taken it away.
      if (page === root && returns++ >= MAX_RETURNS) return false;
      page = root;
      root.append(host);
    }
    const above = liftOf(element);
    const isOpen = isShown();
    if (!isOpen || above !== lift) {
      // The last one shown is the topmost.
      if (isOpen) host.hidePopover();
      host.showPopover();
      lift = above;
    }
    stage.style.zoom = String(1 / zoomOf(host));
    return true;
  }

  function remove(): void {
    host.remove();
    page = null;
  }

  const isShown = (): boolean => host.isConnected && host.matches(':popover-open');

  return { tree, stage, show, isShown, remove };
}

/** A sheet, not a style element: the page's content security policy says nothing about it. */
function adopt(tree: ShadowRoot, { defaultView }: Document, rules: string): void {
  if (defaultView === null) return;
  const sheet = new defaultView.CSSStyleSheet();
  sheet.replaceSync(rules);
  tree.adoptedStyleSheets = [sheet];
}
