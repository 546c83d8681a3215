/** Which mark the user points at: by resting on it, or by a click with Alt. */
import { boxesIn } from './boxes.ts';
import type { Painted } from './painter.ts';
import { debounce } from '../schedule.ts';

/** A pointer that stands still this long means the mark, not the way across it. */
const REST_MS = 350;
/** Whoever typed a moment ago looks at the text, wherever the pointer lies. */
const TYPING_MS = 1500;

export type PointedBy = 'rest' | 'click';

export interface Pointing {
  /** Listens on the fields of these marks, and on no others. */
  follow(marks: readonly Painted[]): void;
  stop(): void;
}

/** @param pointed called with the mark's id, once for each time the pointer comes to it */
export function createPointing(pointed: (id: string, by: PointedBy) => void): Pointing {
  let marks: readonly Painted[] = [];
  const listening = new Map<HTMLElement, AbortController>();
  let at: { x: number; y: number; element: HTMLElement } | null = null;
  let typedAt = Number.NEGATIVE_INFINITY;
  let last: string | null = null;
  const rest = debounce(REST_MS, Infinity, rested);

  function follow(now: readonly Painted[]): void {
    marks = now;
    const fields = new Set(now.map(({ element }) => element));
    for (const [field, stopping] of listening) {
      if (fields.has(field)) continue;
      stopping.abort();
      listening.delete(field);
    }
    for (const field of fields) if (!listening.has(field)) listen(field);
  }

  function listen(field: HTMLElement): void {
    const stopping = new AbortController();
    const options = { passive: true, signal: stopping.signal };
    field.addEventListener('pointermove', (event) => moved(event, field), options);
    field.addEventListener('pointerleave', left, options);
    field.addEventListener('input', typed, options);
    field.addEventListener('click', (event) => clicked(event, field), options);
    listening.set(field, stopping);
  }

  function moved({ clientX, clientY, buttons }: PointerEvent, element: HTMLElement): void {
    // The browser makes up moves when what is under the pointer moves.
    if (at?.x === clientX && at.y === clientY) return;
    // A pressed button selects text.
    at = buttons === 0 ? { x: clientX, y: clientY, element } : null;
    rest.request();
  }

  function left(): void {
    at = null;
    last = null;
    rest.cancel();
  }

  function typed(): void {
    typedAt = performance.now();
  }

  function rested(): void {
    if (at === null || performance.now() - typedAt < TYPING_MS) return;
    const id = markAt(at.x, at.y, at.element);
    if (id !== null && id !== last) pointed(id, 'rest');
    last = id;
  }

  function clicked({ altKey, clientX, clientY }: MouseEvent, element: HTMLElement): void {
    const id = altKey ? markAt(clientX, clientY, element) : null;
    if (id === null) return;
    last = id;
    pointed(id, 'click');
  }

  /** Of several marks there, the shortest: the others can be pointed at beside it. */
  function markAt(x: number, y: number, element: HTMLElement): string | null {
    const hit = marks
      .filter((mark) => mark.element === element && lies(mark, x, y))
      .toSorted((a, b) => a.mark.end - a.mark.start - (b.mark.end - b.mark.start));
    return hit[0]?.mark.id ?? null;
  }

  function stop(): void {
    rest.cancel();
    follow([]);
  }

  return { follow, stop };
}

function lies(mark: Painted, x: number, y: number): boolean {
  const clip = mark.mirror === null ? EVERYWHERE : mark.mirror.clip;
  if (clip === null) return false;
  return boxesIn(clip, mark.range).some(
    ({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}

const EVERYWHERE = {
  left: Number.NEGATIVE_INFINITY,
  top: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
};
