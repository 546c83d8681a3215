/** Which drafts are open in which tab, as tabs come and go. */
import { closeTab, forgetTabs, leavePage } from '../db/drafts.ts';
import type { Queue } from './queue.ts';

interface TabsApi {
  readonly tabs: {
    readonly onRemoved: { addListener(listener: (tabId: number) => void): void };
    readonly onUpdated: {
      addListener(
        listener: (tabId: number, change: { status?: string }, tab: { url?: string }) => void,
      ): void;
    };
  };
  readonly runtime: { readonly onStartup: { addListener(listener: () => void): void } };
}

/**
 * `startedAt` is when this worker started: what was saved since is of this browser session. `tidy`
 * follows what leaves a page: a form that was submitted is one that was left.
 */
export function setupTabs(
  api: TabsApi,
  startedAt: number,
  inTurn: Queue,
  tidy: () => Promise<void>,
): void {
  api.tabs.onRemoved.addListener((tabId) => void inTurn(() => closeTab(tabId).then(tidy)));
  api.tabs.onUpdated.addListener((tabId, change, tab) => {
    // Where the address is hidden from us the page is no portal, or one the panel looks for again.
    if (change.status === 'loading')
      void inTurn(() => leavePage(tabId, tab.url ?? null).then(tidy));
  });
  api.runtime.onStartup.addListener(() => void inTurn(() => forgetTabs(startedAt).then(tidy)));
}
