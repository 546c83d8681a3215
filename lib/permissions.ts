/** What the user granted, and asking for it. Which grant is for what stands in the lists of grants. */
import { browser } from 'wxt/browser';
import { addEndpoint, addPortal, dropEndpoint, grants, isPortal, watchGrants } from './grants.ts';
import { originPattern } from './origins.ts';

/** Whether the user enabled this origin as a portal, and has not taken the grant back. */
export async function hasPortal(origin: string): Promise<boolean> {
  return isPortal(origin, await grants()) && isGranted(originPattern(origin));
}

/** Asks the user. Call it in the click handler before any await, or the browser refuses to ask. */
export async function requestPortal(origin: string): Promise<boolean> {
  const isAllowed = await browser.permissions.request({ origins: [originPattern(origin)] });
  // Only behind the answer: a question that was left open enables nothing.
  if (isAllowed) await addPortal(origin);
  return isAllowed;
}

/** Whether a language model can be asked at this origin. */
export function hasEndpoint(origin: string): Promise<boolean> {
  return isGranted(`${origin}/*`);
}

/** Asks for this origin and its port only. Call it in the click handler before any await. */
export async function requestEndpoint(origin: string): Promise<boolean> {
  const isAllowed = await browser.permissions.request({ origins: [`${origin}/*`] });
  if (isAllowed) await addEndpoint(origin);
  return isAllowed;
}

/** No model is asked there any more: the grant is given back, unless a portal lives by it. */
export async function releaseEndpoint(origin: string): Promise<void> {
  await dropEndpoint(origin);
  if (isPortal(origin, await grants())) return;
  // A grant by policy cannot be given back, and need not be.
  await browser.permissions.remove({ origins: [`${origin}/*`] }).catch(() => false);
}

/** Calls back after any grant or removal, and when what they are for has changed; the answer stops it. */
export function watchPortals(onChange: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(onChange);
  onRemoved.addListener(onChange);
  const stop = watchGrants(onChange);
  return () => {
    onAdded.removeListener(onChange);
    onRemoved.removeListener(onChange);
    stop();
  };
}

function isGranted(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}
