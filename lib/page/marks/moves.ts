/** Notices that a field has moved, without looking at it while it stands still. */
import { isShadowRoot } from '../access.ts';

/** The step of movement that is noticed, as a share of the field's size. */
const STEPS = Array.from({ length: 1001 }, (_, step) => step / 1000);

/**
 * Calls back when the field was scrolled, resized, or moved with its surroundings. A move without a scroll (something
 * above it grew, a drawer slides in) is seen by an IntersectionObserver whose root is cut to where the field is now.
 */
export function watchMoves(element: HTMLElement, moved: () => void): () => void {
  const view = element.ownerDocument.defaultView;
  if (view === null) return () => undefined;
  const stopping = new AbortController();
  const listening = { capture: true, passive: true, signal: stopping.signal };
  // A scroll does not leave its shadow root.
  for (const root of rootsOf(element)) root.addEventListener('scroll', moved, listening);
  view.addEventListener('resize', moved, listening);
  element.ownerDocument.addEventListener('fullscreenchange', moved, listening);
  element.ownerDocument.fonts.addEventListener('loadingdone', moved, { signal: stopping.signal });
  const sizes = new view.ResizeObserver(moved);
  sizes.observe(element, { box: 'border-box' });

  let places: IntersectionObserver | null = null;
  function observePlace(): void {
    places?.disconnect();
    if (view === null) return;
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    const { clientWidth, clientHeight } = element.ownerDocument.documentElement;
    const isInView =
      width > 0 &&
      height > 0 &&
      right > 0 &&
      bottom > 0 &&
      left < clientWidth &&
      top < clientHeight;
    const edges = [top, clientWidth - right, clientHeight - bottom, left];
    let isFirst = true;
    places = new view.IntersectionObserver(
      ([entry]) => {
        const at = entry?.boundingClientRect;
        const stands = isFirst && (!isInView || (at?.left === left && at.top === top));
        isFirst = false;
        if (stands && isInView) return;
        if (stands && entry?.isIntersecting !== true) return;
        moved();
        observePlace();
      },
      {
        root: element.ownerDocument,
        rootMargin: isInView ? edges.map((edge) => `${-Math.floor(edge)}px`).join(' ') : '0px',
        threshold: isInView ? STEPS : 0,
      },
    );
    places.observe(element);
  }
  observePlace();

  return () => {
    stopping.abort();
    sizes.disconnect();
    places?.disconnect();
    places = null;
  };
}

function rootsOf(element: Element): (Document | ShadowRoot)[] {
  const root = element.getRootNode();
  if (isShadowRoot(root)) return [root, ...rootsOf(root.host)];
  return [element.ownerDocument];
}
