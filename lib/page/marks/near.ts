/**
 * Which marks lie near enough to what can be seen to be given to the browser. Measured in Chromium 156: with each change
 * of the page it validates and paints anew all that its highlights hold, far beyond what is seen; in a long text with a
 * hundred marks that was most of what a keystroke cost.
 */
import type { Box } from './boxes.ts';
import type { Painted } from './painter.ts';
import { clipOf } from './place.ts';

export interface Near {
  /** How far is near, in heights of what can be seen above and below it. */
  readonly reach: number;
  /** Of these marks, those near what can be seen. What was looked at before is not looked at again. */
  among(marks: readonly Painted[]): readonly Painted[];
  /**
   * What these fields hold may have moved; everything is looked at again once it has moved so far that a mark may have
   * come near.
   * @param reach how far is near from then on
   */
  follow(fields: ReadonlySet<HTMLElement>, reach: number): void;
  /** The same where another part of them may be seen by now. */
  refit(fields: ReadonlySet<HTMLElement>, reach: number): void;
  /** Something else may have moved: everything is looked at again. */
  forget(reach?: number): void;
}

/** Who types stays where the caret is. */
export const WHILE_TYPING = 0.25;
/** Who scrolls may be further on before the next look. */
export const WHILE_SCROLLING = 1;

export function createNear(): Near {
  let known = new WeakMap<Range, boolean>();
  let clips = new Map<Element, Box | null>();
  const places = new WeakMap<HTMLElement, Place>();
  /** How far anything may have moved since it was looked at, in CSS pixels. */
  let moved = 0;
  let reach = WHILE_TYPING;

  function forget(now = reach): void {
    known = new WeakMap();
    clips = new Map();
    moved = 0;
    reach = now;
  }

  /** Half of what lies beyond the seen is kept for what comes before the next look. */
  function mayHaveComeNear(): boolean {
    return [...clips.values()].some(
      (clip) => clip === null || moved > ((clip.bottom - clip.top) * reach) / 2,
    );
  }

  function follow(fields: ReadonlySet<HTMLElement>, now: number): void {
    for (const field of fields) {
      const [before, place] = [places.get(field), placeOf(field)];
      places.set(field, place);
      if (before !== undefined) moved += distance(before, place);
    }
    if (moved > 0 && mayHaveComeNear()) forget(now);
  }

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
    follow,
    refit(fields, now) {
      follow(fields, now);
      if ([...clips].some(([field, clip]) => !isSameBox(clip, clipOf(field)))) forget(now);
    },
    forget,
    get reach() {
      return reach;
    },
  };
}

interface Place {
  /** Where what it holds begins, in CSS pixels of the viewport. */
  readonly origin: number;
  /** How high that is, and how high the field. */
  readonly extent: number;
  readonly height: number;
}

function placeOf(field: HTMLElement): Place {
  const { top, height } = field.getBoundingClientRect();
  const scale = field.offsetHeight > 0 ? height / field.offsetHeight : 1;
  return {
    origin: top - field.scrollTop * scale,
    extent: field.scrollHeight * scale,
    height,
  };
}

function isSameBox(a: Box | null, b: Box | null): boolean {
  return (
    a?.left === b?.left && a?.top === b?.top && a?.right === b?.right && a?.bottom === b?.bottom
  );
}

/** No line has moved further: what lies behind a change moves as far as the height grows. */
function distance(a: Place, b: Place): number {
  return (
    Math.abs(a.origin - b.origin) + Math.abs(a.extent - b.extent) + Math.abs(a.height - b.height)
  );
}

/** Above and below, not sideways: an input tells nobody that it has scrolled. */
function isNear({ top, bottom }: Box, reach: number, range: Range): boolean {
  const box = range.getBoundingClientRect();
  const margin = (bottom - top) * reach;
  return box.bottom > top - margin && box.top < bottom + margin;
}
