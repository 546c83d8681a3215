/** Where marks are on the screen. */

/** Edges in CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The boxes of a range, a line each, cut to what can be seen. */
export function boxesIn(clip: Box, range: Range): Box[] {
  return [...range.getClientRects()]
    .map((box) => ({
      left: Math.max(box.left, clip.left),
      top: Math.max(box.top, clip.top),
      right: Math.min(box.right, clip.right),
      bottom: Math.min(box.bottom, clip.bottom),
    }))
    .filter((box) => box.left < box.right && box.top < box.bottom);
}
