/** Has the user pick the field in the page: every frame that may be reached waits for a click. */
import { browser } from 'wxt/browser';
import { sendMessage, type Picked } from './messages.ts';
import { findField, isListening, type Place } from './requests.ts';

export interface PickResult {
  readonly outcome: Picked | 'no-answer';
  /** The frame that answered; null when none did. */
  readonly frameId: number | null;
}

/**
 * All frames of a tab wait, and the first that answers ends it for all.
 * @param signal gives up, also before the frames have begun to wait
 * @param frameId of a frame that may be reached where the page around it may not
 */
export async function pickField(
  tabId: number,
  signal: AbortSignal,
  frameId?: number,
): Promise<PickResult> {
  const places = await readyToPick(tabId, frameId);
  if (signal.aborted) return GIVEN_UP;
  const stop = (): void => void stopPicking(tabId);
  signal.addEventListener('abort', stop, { once: true });
  const result = await Promise.any(places.map(pickIn)).catch(() => NOBODY);
  signal.removeEventListener('abort', stop);
  await stopPicking(tabId);
  // The page asks for what was picked and follows it.
  if (result.outcome === 'picked') await findField(tabId);
  return result;
}

const NOBODY: PickResult = { outcome: 'no-answer', frameId: null };
const GIVEN_UP: PickResult = { outcome: 'given-up', frameId: null };

async function pickIn(place: Place): Promise<PickResult> {
  const outcome = await sendMessage('field.pick', undefined, { ...place });
  return { outcome, frameId: place.frameId };
}

/** The origins of frames in which the user cannot pick, for no script of ours was let into them. */
export async function foreignOrigins(tabId: number, frameId?: number): Promise<readonly string[]> {
  const places = await readyToPick(tabId, frameId);
  const found = await Promise.all(
    places.map((place) => sendMessage('field.foreign', undefined, { ...place }).catch(() => [])),
  );
  return [...new Set(found.flat())];
}

async function stopPicking(tabId: number): Promise<void> {
  if (!(await isListening(tabId))) return;
  await sendMessage('field.stopPicking', undefined, tabId).catch(() => null);
}

/** Picks; loaded only when it is wanted. */
const PICK = '/pick.js';

/** The frames whose script answers, from now on. */
async function readyToPick(tabId: number, frameId?: number): Promise<readonly Place[]> {
  const inject = (target: { allFrames: true } | { frameIds: number[] }): Promise<Place[]> =>
    browser.scripting
      .executeScript({ target: { tabId, ...target }, files: [PICK] })
      .then((frames) => frames.map((frame) => ({ tabId, frameId: frame.frameId })))
      .catch(() => []);
  const all = await inject({ allFrames: true });
  // The whole page is refused where its own origin is not enabled, even if a frame's is.
  const places =
    all.length > 0 || frameId === undefined ? all : await inject({ frameIds: [frameId] });
  const listens = await Promise.all(places.map((place) => isListening(tabId, place.frameId)));
  return places.filter((_, at) => listens[at]);
}
