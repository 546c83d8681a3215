/** Portals are origins that the user granted, and nothing else: no list of our own can drift from it. */
import { browser } from 'wxt/browser';

/** The match pattern that covers an origin: without the port, as a match of a host covers all its ports. */
export function originPattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** The origin of a page that could be a portal; null for pages that no extension may read. */
export function portalOrigin(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, origin } = new URL(url);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && !STORES.has(hostname) ? origin : null;
}

export function hasPortal(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originPattern(origin)] });
}

/** Asks the user. Call it in the click handler before any await, or the browser refuses to ask. */
export function requestPortal(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [originPattern(origin)] });
}

/** Calls back after any grant or removal; the answer stops it. */
export function watchPortals(onChange: () => void): () => void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
  return () => {
    browser.permissions.onAdded.removeListener(onChange);
    browser.permissions.onRemoved.removeListener(onChange);
  };
}

/** Extension stores are closed to extensions. */
const STORES = new Set([
  'chromewebstore.google.com',
  'chrome.google.com',
  'microsoftedge.microsoft.com',
]);
