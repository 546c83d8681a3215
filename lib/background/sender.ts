/** Who sent a message. What the browser says of the sender is true; what the message says may not be. */

/** The parts of chrome.runtime.MessageSender that are used. */
export interface Sender {
  readonly id?: string;
  readonly tab?: { readonly id?: number; readonly url?: string };
  readonly frameId?: number;
  readonly documentId?: string;
  readonly url?: string;
  readonly origin?: string;
}

/** A frame of a page whose origin the user granted. */
export interface PageFrame {
  readonly tabId: number;
  readonly frameId: number;
  /** New with each document; revisions are comparable only within one. */
  readonly pageLife: string | null;
  readonly origin: string;
  /** Path of the form, that the draft's key is built from. */
  readonly pathname: string;
  /** The tab's address, or the frame's own where the tab's is hidden from us. */
  readonly url: string;
}

export type Refusal = 'foreign' | 'no-tab' | 'no-origin' | 'not-granted';

/** Thrown to a sender that may not write; it reads the reason and nothing else. */
export class RefusedSender extends Error {
  override readonly name = 'RefusedSender';
  readonly reason: Refusal;
  constructor(reason: Refusal) {
    super(`refused: ${reason}`);
    this.reason = reason;
  }
}

/**
 * The frame behind a message from a page. Refuses with RefusedSender:
 * - foreign: another extension, or a page that we do not run in;
 * - no-tab: not a page in a tab (our own panel has no draft to report);
 * - no-origin: an opaque origin without an address, as of a sandboxed about:srcdoc frame;
 * - not-granted: an origin that the user did not enable, or disabled while its page stayed open.
 */
export async function grantedFrame(
  sender: Sender,
  ownId: string,
  isGranted: (origin: string) => Promise<boolean>,
): Promise<PageFrame> {
  if (sender.id !== ownId) throw new RefusedSender('foreign');
  const tabId = sender.tab?.id;
  if (tabId === undefined) throw new RefusedSender('no-tab');
  const own = webAddress(sender.url);
  const origin = webAddress(sender.origin)?.origin ?? own?.origin;
  if (origin === undefined) throw new RefusedSender('no-origin');
  if (!(await isGranted(origin))) throw new RefusedSender('not-granted');
  const page = webAddress(sender.tab?.url);
  return {
    tabId,
    frameId: sender.frameId ?? 0,
    pageLife: sender.documentId ?? null,
    origin,
    // An editor's about:blank frame has no path of its own: the page around it has.
    pathname: (own ?? page)?.pathname ?? '/',
    url: (page ?? own)?.href ?? origin,
  };
}

/** Refuses everything but our own pages: a page of a portal must not change settings of a draft. */
export function ownPage(sender: Sender, ownId: string, ownOrigin: string): void {
  const isOurs = sender.id === ownId && sender.url?.startsWith(ownOrigin) === true;
  if (!isOurs) throw new RefusedSender('foreign');
}

function webAddress(address: string | undefined): URL | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}
