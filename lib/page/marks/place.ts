/** Where a field is drawn: its box, how it is turned and scaled, and what of it can be seen. */
import { isElement, parentOf } from '../access.ts';
import type { Box } from './boxes.ts';
import type { Metrics } from './metrics.ts';

/** Of a CSS matrix(): a, b, c, d, e, f. */
export type Matrix = readonly [number, number, number, number, number, number];

/**
 * From the field's border box, after zoom, to the viewport. The turn and scale are the product of those of all
 * ancestors; where that puts the box follows from where the box is, so that no transform-origin has to be known. Null
 * for a field drawn in space (perspective, rotateX).
 */
export function matrixOf(element: HTMLElement, { width, height }: Metrics): Matrix | null {
  const turn = turnOf(element);
  if (turn === null) return null;
  const { a, b, c, d } = turn;
  const zoom = zoomOf(element);
  const [across, down] = [width * zoom, height * zoom];
  const box = element.getBoundingClientRect();
  return [
    a,
    b,
    c,
    d,
    box.left - Math.min(0, a * across, c * down, a * across + c * down),
    box.top - Math.min(0, b * across, d * down, b * across + d * down),
  ];
}

/** The product of the CSS zoom factors, browser zoom apart; 1 in browsers before Chrome 128, which do not tell. */
export function zoomOf(element: Element): number {
  const zoom: unknown = Reflect.get(element, 'currentCSSZoom');
  return typeof zoom === 'number' && zoom > 0 ? zoom : 1;
}

function turnOf(element: Element): DOMMatrix | null {
  const view = element.ownerDocument.defaultView;
  if (view === null) return null;
  let turn = new DOMMatrix();
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    const { rotate, scale, transform, perspective } = view.getComputedStyle(at);
    if (perspective !== 'none' && at !== element) return null;
    // `x 30deg` turns out of the plane; the parser refuses it as it does anything it does not know.
    const own = new DOMMatrix(
      [
        rotate === 'none' ? '' : `rotate(${rotate})`,
        scale === 'none' ? '' : `scale(${scale.replaceAll(' ', ',')})`,
        transform === 'none' ? '' : transform,
      ]
        .filter(Boolean)
        .join(' '),
    );
    if (!own.is2D) return null;
    turn = own.multiply(turn);
  }
  return turn;
}

/**
 * What ancestors and the window leave of the field, in CSS pixels of the viewport; null when nothing. For an ancestor
 * that is turned this is its bounding box.
 */
export function clipOf(element: Element): Box | null {
  const view = element.ownerDocument.defaultView;
  if (view === null) return null;
  let clip: Box = { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight };
  clip = common(clip, element.getBoundingClientRect());
  let { position } = view.getComputedStyle(element);
  for (let at = parentOf(element); at !== null; at = parentOf(at)) {
    const style = view.getComputedStyle(at);
    // A fixed box is cut by nothing but what it is fixed to; an absolute one only by positioned ancestors.
    if (!holds(style, position)) continue;
    position = style.position;
    const isPage =
      at === element.ownerDocument.body || at === element.ownerDocument.documentElement;
    if (!isPage && cuts(style)) clip = common(clip, paddingBox(at));
    if (inTopLayer(at)) break;
  }
  return clip.left < clip.right && clip.top < clip.bottom ? clip : null;
}

/** The dialog, popover or full-screen element that lifts the field above the page; null for none. */
export function liftOf(element: Element): Element | null {
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    if (inTopLayer(at)) return at;
  }
  return null;
}

function inTopLayer(element: Element): boolean {
  return Element.prototype.matches.call(element, ':modal, :popover-open, :fullscreen');
}

function holds(style: CSSStyleDeclaration, inner: string): boolean {
  if (inner !== 'fixed' && inner !== 'absolute') return true;
  const isBlock =
    style.transform !== 'none' ||
    style.rotate !== 'none' ||
    style.scale !== 'none' ||
    style.translate !== 'none' ||
    style.filter !== 'none' ||
    style.perspective !== 'none' ||
    /paint|layout|strict|content/.test(style.contain) ||
    /transform|filter|perspective/.test(style.willChange);
  return isBlock || (inner === 'absolute' && style.position !== 'static');
}

function cuts({ overflow, contain }: CSSStyleDeclaration): boolean {
  return overflow !== 'visible' || /paint|strict|content/.test(contain);
}

/** In the viewport, without borders and scroll bars; scaled as the element is. */
function paddingBox(element: Element): Box {
  const box = element.getBoundingClientRect();
  if (!isElement(element) || element.offsetWidth === 0 || element.offsetHeight === 0) return box;
  const [across, down] = [box.width / element.offsetWidth, box.height / element.offsetHeight];
  const left = box.left + element.clientLeft * across;
  const top = box.top + element.clientTop * down;
  return {
    left,
    top,
    right: left + element.clientWidth * across,
    bottom: top + element.clientHeight * down,
  };
}

function common(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}
