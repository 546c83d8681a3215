/** Scrolls so that a place can be seen, through scrollers and frames of the same origin, without moving what is seen. */
import { attempt, parentOf } from './access.ts';
import { frameAround } from './visible.ts';

interface Strip {
  readonly top: number;
  readonly bottom: number;
}

/**
 * @param place measures the place in CSS pixels of the element's viewport, anew after each scroll
 * @param element holds the place; its ancestors are scrolled
 */
export function reveal(place: () => Strip, element: Element): void {
  const { ownerDocument } = element;
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    if (at !== ownerDocument.body && at !== ownerDocument.documentElement && scrolls(at)) {
      const box = at.getBoundingClientRect();
      const top = box.top + at.clientTop;
      centre(at, place(), { top, bottom: top + at.clientHeight });
    }
  }
  const page = ownerDocument.scrollingElement;
  const view = ownerDocument.defaultView;
  if (page !== null && view !== null) centre(page, place(), { top: 0, bottom: view.innerHeight });
  const frame = frameAround(element);
  if (frame === null) return;
  attempt(() =>
    reveal(() => {
      const above = frame.getBoundingClientRect().top + frame.clientTop;
      const { top, bottom } = place();
      return { top: above + top, bottom: above + bottom };
    }, frame),
  );
}

function scrolls(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight) return false;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style !== undefined && /auto|scroll|overlay/.test(style.overflowY);
}

/** Brings the place to the middle of the window unless it is within it already. */
function centre(scroller: Element, place: Strip, window: Strip): void {
  if (place.top >= window.top && place.bottom <= window.bottom) return;
  const tooTall = place.bottom - place.top > window.bottom - window.top;
  const by = tooTall
    ? place.top - window.top
    : (place.top + place.bottom - window.top - window.bottom) / 2;
  // instant: a page's scroll-behavior: smooth would still be moving when the next scroller is measured.
  scroller.scrollBy({ top: by, behavior: 'instant' });
}
