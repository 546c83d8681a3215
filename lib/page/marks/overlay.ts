/** The copies of a document's text boxes, in a layer above it. */
import { attempt, isLine, type TextBox } from '../access.ts';
import type { Painted } from './painter.ts';
import { createCovers } from './cover.ts';
import { createLayer } from './layer.ts';
import { createMirror, type Mirror } from './mirror.ts';
import { watchMoves } from './moves.ts';

export interface Overlay {
  /** Where style rules for the copies belong. */
  readonly tree: ShadowRoot;
  /** The copy of a text box, made when there is none. */
  mirror(field: TextBox): Mirror;
  /** Lets go of the copies of all other fields. */
  keep(fields: ReadonlySet<Element>): void;
  /**
   * Draws all copies, now.
   * @param anew whether more than the text may have changed
   */
  update(anew: boolean): void;
  /** Of these marks, those that something of the page lies on. */
  covered(marks: readonly Painted[]): ReadonlySet<Painted>;
  remove(): void;
}

const RULES = `
.clip, .turn, .window { position: absolute; }
.clip { overflow: clip; }
.turn { transform-origin: 0 0; }
.window { box-sizing: border-box; overflow: hidden; }
.line { display: flex; flex-direction: column; justify-content: center; }
.lines {
  -webkit-text-fill-color: transparent;
  -webkit-text-stroke-color: transparent;
  user-select: none;
}
.lines > div { unicode-bidi: inherit; }
.lines > :not(:first-child) { text-indent: 0; }`;

const SCROLLING = ['input', 'selectionchange', 'focus', 'blur', 'wheel', 'pointermove'] as const;

/** @param drawn called after the copies were drawn anew because something moved */
export function createOverlay(document: Document, drawn: () => void): Overlay {
  const layer = createLayer(document, 'summary-coach-marks', RULES);
  const mirrors = new Map<Element, { mirror: Mirror; stop: () => void }>();
  const covers = createCovers();
  /** A copy was made, or something moved since all was copied. */
  let isOutdated = false;
  let frame = 0;

  function mirror(field: TextBox): Mirror {
    const known = mirrors.get(field);
    if (known !== undefined) return known.mirror;
    const made = createMirror(field);
    layer.stage.append(made.root);
    const typing = new AbortController();
    const typed = (): void => {
      if (!made.isBehindMarks()) request();
    };
    const listening = { passive: true, signal: typing.signal };
    field.addEventListener('input', typed, listening);
    // An input tells nobody that it has scrolled: these are what it scrolls at.
    if (isLine(field))
      for (const type of SCROLLING) field.addEventListener(type, request, listening);
    const unwatch = watchMoves(field, moved);
    const stop = (): void => {
      typing.abort();
      unwatch();
      made.root.remove();
    };
    mirrors.set(field, { mirror: made, stop });
    isOutdated = true;
    return made;
  }

  function keep(fields: ReadonlySet<Element>): void {
    for (const [field, { stop }] of mirrors) {
      if (fields.has(field)) continue;
      stop();
      mirrors.delete(field);
    }
    if (mirrors.size === 0) layer.remove();
  }

  function moved(): void {
    isOutdated = true;
    request();
  }

  /** However much happens before the next frame, the copies are drawn once. */
  function request(): void {
    const view = document.defaultView;
    if (frame !== 0 || view === null) return;
    frame = view.requestAnimationFrame(() => {
      frame = 0;
      attempt(() => update(false));
      drawn();
    });
  }

  function update(anew: boolean): void {
    const [first] = mirrors.keys();
    if (first === undefined) return;
    const copies = [...mirrors.values()].map((one) => one.mirror);
    // All of them follow the text, also when the first does not fit any more.
    const fit = copies.filter((copy) => copy.follow()).length === copies.length;
    if (fit && !anew && !isOutdated && layer.isShown()) return;
    isOutdated = false;
    covers.forget();
    if (!layer.show(first)) return;
    for (const copy of copies) copy.update();
  }

  function remove(): void {
    document.defaultView?.cancelAnimationFrame(frame);
    frame = 0;
    keep(new Set());
  }

  return { tree: layer.tree, mirror, keep, update, covered: covers.among, remove };
}
