/** Waiting for an editor by its own clock: frames and its events, never a guess at how long it takes. */

/** A hidden page draws no frames; its timers still run. */
const NO_FRAME_MS = 50;

/** Resolves before the view's next frame is drawn. */
export function frame(view: Window): Promise<void> {
  return new Promise((resolve) => {
    const drawn = view.requestAnimationFrame(done);
    const late = setTimeout(done, NO_FRAME_MS);
    function done(): void {
      view.cancelAnimationFrame(drawn);
      clearTimeout(late);
      resolve();
    }
  });
}

/**
 * Slate (and wangEditor with it) listens to selectionchange every 100 ms at most, and writes where it last heard the
 * selection to be; Lexical, ProseMirror and CKEditor 5 listen to each.
 */
const HEARING_MS = 110;

/**
 * Resolves once an editor must have heard of a selection that was just made. From the event on, not from the making: on
 * a busy machine it comes late, and timers run in the order in which they are due.
 */
export async function selectionHeard(document: Document): Promise<void> {
  const told = new Promise((resolve) => {
    document.addEventListener('selectionchange', resolve, { once: true });
  });
  // The event does not come when the selection was there already.
  await Promise.race([told, passed(HEARING_MS)]);
  await passed(HEARING_MS);
}

function passed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** same: nothing happened yet; wanted: what was asked for, and nothing else; other: something else. */
export type Outcome = 'same' | 'wanted' | 'other';

/** Milliseconds. */
export interface Patience {
  /** How long something other than the wanted outcome may last. */
  readonly taking: number;
  /** How long the wanted one must: an editor may take it back in its next rendering. */
  readonly keeping: number;
}

/**
 * The outcome, once it is wanted and stays so, or when patience is over.
 * @param read tells the outcome as it is now
 */
export async function settle(
  view: Window,
  read: () => Outcome,
  { taking, keeping }: Patience,
): Promise<Outcome> {
  let since = performance.now();
  for (let last: Outcome | null = null; ; await frame(view)) {
    const outcome = read();
    if ((outcome === 'wanted') !== (last === 'wanted')) since = performance.now();
    last = outcome;
    if (performance.now() - since > (outcome === 'wanted' ? keeping : taking)) return outcome;
  }
}
