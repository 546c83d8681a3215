/** Origins and the match patterns that cover them. */

/** The match pattern that covers an origin: without the port, as a match of a host covers all its ports. */
export function originPattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** The pattern of an origin's own port and no other, its default port written out. */
export function portPattern(origin: string): string {
  const { protocol, hostname, port } = new URL(origin);
  return `${protocol}//${hostname}:${port || (protocol === 'https:' ? 443 : 80)}/*`;
}

/** The origin of a page that could be a portal; null for pages that no extension may read. */
export function portalOrigin(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, origin } = new URL(url);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && !STORES.has(hostname) ? origin : null;
}

/** Extension stores are closed to extensions. */
const STORES = new Set([
  'chromewebstore.google.com',
  'chrome.google.com',
  'microsoftedge.microsoft.com',
]);
