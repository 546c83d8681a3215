/** Which marks over text boxes can be seen, and which are covered by something of the page. */
import { isShadowRoot } from '../access.ts';
import { boxesIn } from './boxes.ts';
import type { Painted } from './painter.ts';
import type { Mirror } from './mirror.ts';

/** A mark that begins this many marks before the first seen one may still reach into view. */
const OVERLAP = 8;

export interface Covers {
  /**
   * Of these marks, those that something of the page lies on. What was looked at before is not looked at again, nor what
   * begins where such a mark did: that of a sentence which is being typed is another with every letter.
   */
  among(marks: readonly Painted[]): ReadonlySet<Painted>;
  /** Something moved: everything is looked at again. */
  forget(): void;
}

interface Look {
  readonly start: number;
  readonly isCovered: boolean;
}

export function createCovers(): Covers {
  /** By mark. */
  const known = new Map<Mirror, ReadonlyMap<string, Look>>();

  function look(mirror: Mirror, marks: readonly Painted[]): readonly Painted[] {
    const before = known.get(mirror) ?? new Map<string, Look>();
    const places = new Map([...before.values()].map((one) => [one.start, one]));
    const seen = new Map<string, Look>();
    const fresh: Painted[] = [];
    for (const one of marks) {
      const { id, start } = one.mark;
      const looked = before.get(id) ?? places.get(start);
      if (looked === undefined) fresh.push(one);
      seen.set(id, { start, isCovered: looked?.isCovered === true });
    }
    for (const one of inView(fresh))
      seen.set(one.mark.id, { start: one.mark.start, isCovered: isCovered(one) });
    known.set(mirror, seen);
    return marks.filter(({ mark }) => seen.get(mark.id)?.isCovered);
  }

  return {
    among(marks) {
      const copies = new Set(marks.flatMap(({ mirror }) => mirror ?? []));
      return new Set(
        [...copies].flatMap((copy) =>
          look(
            copy,
            marks.filter(({ mirror }) => mirror === copy),
          ),
        ),
      );
    },
    forget: () => known.clear(),
  };
}

/** The marks of one text box that reach into its clip, of a list in the order of the text; the others are not measured. */
function inView(marks: readonly Painted[]): readonly Painted[] {
  const mirror = marks[0]?.mirror ?? null;
  const clip = mirror?.clip ?? null;
  if (clip === null || mirror === null) return [];
  if (!mirror.isUpright) return marks.filter((mark) => boxesIn(clip, mark.range).length > 0);
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (bottomOf(marks[middle]) > clip.top) high = middle;
    else low = middle + 1;
  }
  const seen: Painted[] = [];
  for (const mark of marks.slice(Math.max(0, low - OVERLAP))) {
    if (mark.range.getBoundingClientRect().top >= clip.bottom) break;
    if (boxesIn(clip, mark.range).length > 0) seen.push(mark);
  }
  return seen;
}

/**
 * Whether something of the page lies over the mark: a header that sticks, a menu, the mask of a dialog. What takes no
 * clicks is not seen.
 */
function isCovered(mark: Painted): boolean {
  const clip = mark.mirror?.clip ?? null;
  if (clip === null) return false;
  const root = mark.element.getRootNode();
  const tree = isShadowRoot(root) ? root : mark.element.ownerDocument;
  return boxesIn(clip, mark.range).some(({ left, top, right, bottom }) => {
    const hit = tree.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return hit !== null && !hit.contains(mark.element);
  });
}

function bottomOf(mark: Painted | undefined): number {
  return mark === undefined ? 0 : mark.range.getBoundingClientRect().bottom;
}
