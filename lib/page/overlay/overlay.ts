/** The copies of a document's text boxes, in a layer above it. */
import { attempt } from '../access.ts';
import { createLayer } from './layer.ts';
import { createMirror, type Mirror } from './mirror.ts';
import { watchMoves } from './moves.ts';

export interface Overlay {
  /** Where style rules for the copies belong. */
  readonly tree: ShadowRoot;
  /** The copy of a text box, made when there is none. */
  mirror(field: HTMLTextAreaElement): Mirror;
  /** Lets go of the copies of all other fields. */
  keep(fields: ReadonlySet<Element>): void;
  /** Draws all copies anew, now. */
  update(): void;
  remove(): void;
}

const RULES = `
.clip, .turn, .window { position: absolute; }
.clip { overflow: clip; }
.turn { transform-origin: 0 0; }
.window { box-sizing: border-box; overflow: hidden; }
.lines {
  -webkit-text-fill-color: transparent;
  -webkit-text-stroke-color: transparent;
  user-select: none;
}`;

/** @param drawn called after the copies were drawn anew because something moved */
export function createOverlay(document: Document, drawn: () => void): Overlay {
  const layer = createLayer(document, 'summary-coach-marks', RULES);
  const mirrors = new Map<Element, { mirror: Mirror; stop: () => void }>();
  let frame = 0;

  function mirror(field: HTMLTextAreaElement): Mirror {
    const known = mirrors.get(field);
    if (known !== undefined) return known.mirror;
    const made = createMirror(field);
    layer.stage.append(made.root);
    const typed = new AbortController();
    field.addEventListener('input', request, { passive: true, signal: typed.signal });
    const unwatch = watchMoves(field, request);
    const stop = (): void => {
      typed.abort();
      unwatch();
      made.root.remove();
    };
    mirrors.set(field, { mirror: made, stop });
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

  /** However much moves before the next frame, the copies are drawn once. */
  function request(): void {
    const view = document.defaultView;
    if (frame !== 0 || view === null) return;
    frame = view.requestAnimationFrame(() => {
      frame = 0;
      attempt(update);
      drawn();
    });
  }

  function update(): void {
    const [first] = mirrors.keys();
    if (first === undefined || !layer.show(first)) return;
    for (const { mirror: one } of mirrors.values()) one.update();
  }

  function remove(): void {
    document.defaultView?.cancelAnimationFrame(frame);
    frame = 0;
    keep(new Set());
  }

  return { tree: layer.tree, mirror, keep, update, remove };
}
