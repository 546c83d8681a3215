/**
 * Which marks lie near enough to what can be seen to be given to the browser. Measured in Chromium 156: with each change
 * of the page it validates and paints anew all that its highlights hold, far beyond what is seen; in a long text with a
 * hundred marks that was most of what a keystroke cost.
 */
import type { Box } from './boxes.ts';
import type { Painted } from './painter.ts';
import { clipOf } from './place.ts';

export interface Near {
  /** Of these marks, those near what can be seen. What was looked at before is not looked at again. */
  among(marks: readonly Painted[]): readonly Painted[];
  /**
   * Something moved: everything is looked at again.
   * @param reach how far is near from now on, in heights of what can be seen above and below it
   */
  forget(reach?: number): void;
}

/** Who types stays where the caret is. */
export const WHILE_TYPING = 0.25;
/** Who scrolls may be further on before the next look. */
export const WHILE_SCROLLING = 1;

export function createNear(): Near {
  let known = new WeakMap<Range, boolean>();
  let clips = new Map<Element, Box | null>();
  let reach = WHILE_TYPING;

  function look(element: Element, marks: readonly Painted[]): void {
    const clip = clips.get(element) ?? clipOf(element);
    clips.set(element, clip);
    // Of a field that cannot be seen nothing is known: it may be shown without a sign.
    for (const { range } of marks) known.set(range, clip === null || isNear(clip, reach, range));
  }

  return {
    among(marks) {
      const fresh = marks.filter(({ range }) => !known.has(range));
      for (const field of new Set(fresh.map(({ element }) => element)))
        look(
          field,
          fresh.filter(({ element }) => element === field),
        );
      return marks.filter(({ range }) => known.get(range) === true);
    },
    forget(now = reach) {
      known = new WeakMap();
      clips = new Map();
      reach = now;
    },
  };
}

/** Above and below, not sideways: an input tells nobody that it has scrolled. */
function isNear({ top, bottom }: Box, reach: number, range: Range): boolean {
  const box = range.getBoundingClientRect();
  const margin = (bottom - top) * reach;
  return box.bottom > top - margin && box.top < bottom + margin;
}
