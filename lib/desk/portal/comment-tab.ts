/** The open tab in which a submission's comment belongs. */
import { browser } from 'wxt/browser';
import { portalOrigin } from '../../origins.ts';
import { hasPortal } from '../../permissions.ts';
import { findCommentBoxes, type PlacedBox } from '../../requests.ts';

/** `host` names the portal. */
export type CommentPlace =
  | { readonly found: true; readonly box: PlacedBox; readonly host: string }
  | { readonly found: false; readonly reason: 'no-tab' }
  | { readonly found: false; readonly reason: 'no-box' | 'unreachable'; readonly host: string };

interface PortalTab {
  readonly id: number;
  readonly url: string;
}

/**
 * The comment box in the tab that shows the address the submission was read from; else in the portal tab that was used
 * last. Only tabs of enabled portals are looked into.
 */
export async function findCommentPlace(address: string | null): Promise<CommentPlace> {
  const tabs = await portalTabs();
  const tab = tabs.find(({ url }) => url === address) ?? tabs[0];
  if (tab === undefined) return { found: false, reason: 'no-tab' };
  const { host } = new URL(tab.url);
  const boxes = await findCommentBoxes(tab.id).catch(() => null);
  if (boxes === null) return { found: false, reason: 'unreachable', host };
  const box = boxes.find(({ isNamed }) => isNamed) ?? boxes[0];
  if (box === undefined) return { found: false, reason: 'no-box', host };
  return { found: true, box, host };
}

/** Shows the tab to the user, who saves there what was written. */
export async function showTab(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true }).catch(() => undefined);
  if (tab !== undefined) await browser.windows.update(tab.windowId, { focused: true }).catch(no);
}

const no = (): void => undefined;

/** Tabs of enabled portals, the one that was used last first. */
async function portalTabs(): Promise<readonly PortalTab[]> {
  const tabs = await browser.tabs.query({});
  const used = tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  const portals = await Promise.all(
    used.map(async ({ id, url = '' }): Promise<readonly PortalTab[]> => {
      const origin = portalOrigin(url);
      return id !== undefined && origin !== null && (await hasPortal(origin)) ? [{ id, url }] : [];
    }),
  );
  return portals.flat();
}
