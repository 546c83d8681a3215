/** Lets the user pick a field in the page: what can be picked is framed, a click picks, Esc gives up. */
import { attempt } from '../access.ts';
import { type Candidate, candidatesIn } from '../candidate.ts';
import type { Reached } from '../frames.ts';
import { createLayer, type Layer } from '../marks/layer.ts';

/** Forgotten pickers end by themselves. */
const PATIENCE_MS = 120_000;
/** While picking, the page hears none of these: a click on a field picks it and does nothing else. */
const SILENCED = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick'] as const;
const RULES = `
.field {
  position: absolute; box-sizing: border-box; border-radius: 4px;
  border: 1px dashed #1677ff; background: rgb(22 119 255 / 6%);
}
.field.pointed { border: 2px solid #1677ff; background: rgb(22 119 255 / 16%); }`;

export interface Picker {
  /** The field picked, with all there were; null when the user gave up. */
  readonly picked: Promise<{ picked: Candidate; all: readonly Candidate[] } | null>;
  stop(): void;
}

export function startPicking(documents: readonly Reached[]): Picker {
  const all = candidatesIn(documents);
  const stopping = new AbortController();
  const layers = new Map<Document, Layer>();
  let pointed: Candidate | undefined;
  let settle: ((candidate: Candidate | null) => void) | undefined;
  const picked = new Promise<Candidate | null>((resolve) => {
    settle = resolve;
  });
  const timer = setTimeout(() => end(null), PATIENCE_MS);

  for (const { document } of documents) attempt(() => listen(document));
  draw();

  function listen(document: Document): void {
    const view = document.defaultView;
    if (view === null) return;
    const { signal } = stopping;
    // On the window, in the capture phase: before any listener of the page.
    for (const type of SILENCED) view.addEventListener(type, silenced, { capture: true, signal });
    view.addEventListener('pointermove', moved, { capture: true, passive: true, signal });
    view.addEventListener('keydown', pressed, { capture: true, signal });
    for (const type of ['scroll', 'resize'])
      view.addEventListener(type, draw, { capture: true, passive: true, signal });
  }

  function moved(event: Event): void {
    // Nor do our own marks hear it: who picks a field does not point at what is in it.
    event.stopImmediatePropagation();
    const now = candidateOf(event);
    if (now === pointed) return;
    pointed = now;
    draw();
  }

  function silenced(event: Event): void {
    event.preventDefault();
    event.stopImmediatePropagation();
    const candidate = candidateOf(event);
    if (event.type === 'click' && candidate !== undefined) end(candidate);
  }

  function pressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    end(null);
  }

  function candidateOf(event: Event): Candidate | undefined {
    const path = event.composedPath();
    const [target] = path;
    return all.find(({ element }) => {
      // An editor that fills its frame is also meant where its body ends.
      const isPage = element === element.ownerDocument.body;
      return (
        path.includes(element) ||
        (isPage && path.includes(element.ownerDocument)) ||
        target === element
      );
    });
  }

  function draw(): void {
    for (const { document } of documents) attempt(() => drawIn(document));
  }

  function drawIn(document: Document): void {
    const here = all.filter(({ element }) => element.ownerDocument === document);
    const [first] = here;
    if (first === undefined) return;
    const layer = layers.get(document) ?? createLayer(document, 'summary-coach-pick', RULES);
    layers.set(document, layer);
    if (!layer.show((pointed !== undefined && here.includes(pointed) ? pointed : first).element))
      return;
    layer.stage.replaceChildren(
      ...here.map((candidate) => frameOf(candidate, candidate === pointed)),
    );
  }

  function end(candidate: Candidate | null): void {
    clearTimeout(timer);
    stopping.abort();
    for (const layer of layers.values()) attempt(() => layer.remove());
    layers.clear();
    settle?.(candidate);
  }

  return {
    picked: picked.then((one) => one && { picked: one, all }),
    stop: () => end(null),
  };
}

function frameOf({ element }: Candidate, isPointed: boolean): HTMLElement {
  const { ownerDocument: document } = element;
  const frame = document.createElement('div');
  frame.className = isPointed ? 'field pointed' : 'field';
  const isPage = element === document.body;
  const box = (isPage ? document.documentElement : element).getBoundingClientRect();
  frame.style.left = `${isPage ? 0 : box.left}px`;
  frame.style.top = `${isPage ? 0 : box.top}px`;
  frame.style.width = `${box.width}px`;
  frame.style.height = isPage ? '100%' : `${box.height}px`;
  return frame;
}
