/** How much of an element a user can get to see: by intersection, so that fields taller than the screen count. */
import { attempt, isFrame, isShown, parentOf } from './access.ts';
import type { Frame } from './frames.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

const NOTHING: Size = { width: 0, height: 0 };

/**
 * The size in CSS pixels of the part that is not cut off for good: hidden ancestors cut all, overflow:hidden cuts,
 * scrollers do not (their content can be scrolled to), nor does the viewport, except left of and above the page.
 */
export function reachableSize(element: Element): Size {
  const own = attempt(() => sizeInDocument(element)) ?? NOTHING;
  const frame = frameAround(element);
  if (frame === null || own.width === 0 || own.height === 0) return own;
  const outer = reachableSize(frame);
  return { width: Math.min(own.width, outer.width), height: Math.min(own.height, outer.height) };
}

/** The frame that holds the element's document, if it is of the same origin. */
export function frameAround(element: Element): Frame | null {
  const frame = attempt(() => element.ownerDocument.defaultView?.frameElement ?? null);
  return frame !== null && isFrame(frame) ? frame : null;
}

function sizeInDocument(element: Element): Size {
  const view = element.ownerDocument.defaultView;
  if (view === null || !isShown(element)) return NOTHING;
  const box = element.getBoundingClientRect();
  let across: Stretch = [box.left, box.right];
  let down: Stretch = [box.top, box.bottom];
  let { position } = view.getComputedStyle(element);
  for (let at = parentOf(element); at !== null && position !== 'fixed'; at = parentOf(at)) {
    const style = view.getComputedStyle(at);
    // An absolutely positioned box is cut only by positioned ancestors.
    if (position === 'absolute' && style.position === 'static') continue;
    position = style.position;
    const isPage =
      at === element.ownerDocument.body || at === element.ownerDocument.documentElement;
    if (style.overflow === 'visible' || isPage) continue;
    const clip = at.getBoundingClientRect();
    across = cut(across, [clip.left, clip.right], style.overflowX);
    down = cut(down, [clip.top, clip.bottom], style.overflowY);
  }
  const isBeforePage = across[1] + view.scrollX <= 0 || down[1] + view.scrollY <= 0;
  const [width, height] = [across[1] - across[0], down[1] - down[0]];
  return isBeforePage || width <= 0 || height <= 0 ? NOTHING : { width, height };
}

/** From and to along one axis, in CSS pixels of the viewport. */
type Stretch = readonly [number, number];

function cut([from, to]: Stretch, [start, end]: Stretch, overflow: string): Stretch {
  if (overflow === 'visible') return [from, to];
  if (/hidden|clip/.test(overflow)) return [Math.max(from, start), Math.min(to, end)];
  // What a scroller holds can be brought into it, wherever it is now.
  return [start, start + Math.min(to - from, end - start)];
}
