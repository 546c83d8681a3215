/** One live script a frame. */

export interface Instance {
  /** False once the extension was updated, disabled or removed. */
  isAlive(): boolean;
  /** What to undo when another instance takes over. */
  onStop(undo: () => void): void;
}

/**
 * Told to the script of an earlier version of the extension, which runs in another world and shares only the DOM.
 * Pages can send it too; only a script that is cut off anyway obeys.
 */
const TAKE_OVER = 'summary-coach-take-over';
const RUNNING = Symbol.for('summary-coach.running');

/** This script as the frame's instance; null while another of the same world lives. */
export function becomeTheOne(view: Window): Instance | null {
  const running: unknown = Reflect.get(view, RUNNING);
  if (typeof running === 'function' && running() === true) return null;
  view.document.dispatchEvent(new Event(TAKE_OVER));
  Reflect.set(view, RUNNING, isAlive);
  return { isAlive, onStop: (undo) => stopWhenReplaced(view.document, undo) };
}

function stopWhenReplaced(document: Document, undo: () => void): void {
  const obey = (): void => {
    if (isAlive()) return;
    document.removeEventListener(TAKE_OVER, obey);
    undo();
  };
  document.addEventListener(TAKE_OVER, obey);
}

/** The runtime id vanishes when the context is invalidated. */
function isAlive(): boolean {
  const chrome: unknown = Reflect.get(globalThis, 'chrome');
  const runtime = property(chrome, 'runtime');
  return property(runtime, 'id') !== undefined;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
