/** Which tab the panel speaks about: the active one of the panel's own window. */
import { browser, type Browser } from 'wxt/browser';

export interface ActiveTab {
  readonly id: number;
  /** Null where the browser hides it: no portal enabled, and the toolbar button not clicked there. */
  readonly url: string | null;
  readonly loading: boolean;
}

/** Calls back with the tab now and whenever it may have changed, null for none; the answer stops it. */
export function watchActiveTab(onTab: (tab: ActiveTab | null) => void): () => void {
  let asked = 0;
  const look = (): void => {
    asked += 1;
    const mine = asked;
    // Events come in bursts: only the answer to the latest question counts.
    void activeTab().then((tab) => mine === asked && onTab(tab));
  };
  const events: readonly TabEvent[] = [
    browser.tabs.onActivated,
    browser.tabs.onUpdated,
    browser.tabs.onAttached,
    browser.tabs.onRemoved,
    browser.windows.onFocusChanged,
    // A click on the toolbar button and a grant make an address visible that was hidden.
    browser.action.onClicked,
    browser.permissions.onAdded,
    browser.permissions.onRemoved,
  ];
  for (const event of events) event.addListener(look);
  look();
  return () => {
    asked += 1;
    for (const event of events) event.removeListener(look);
  };
}

interface TabEvent {
  addListener(listener: () => void): void;
  removeListener(listener: () => void): void;
}

async function activeTab(): Promise<ActiveTab | null> {
  const [tabs, own] = await Promise.all([
    browser.tabs.query({ currentWindow: true }),
    browser.tabs.getCurrent(),
  ]);
  const tab = own?.active === true ? usedBefore(own, tabs) : tabs.find(({ active }) => active);
  if (tab?.id === undefined) return null;
  return { id: tab.id, url: tab.url ?? null, loading: tab.status === 'loading' };
}

/** The panel may be opened as a tab of its own; then it speaks about the tab used before it. */
function usedBefore(
  own: Browser.tabs.Tab,
  tabs: readonly Browser.tabs.Tab[],
): Browser.tabs.Tab | undefined {
  return tabs
    .filter(({ id }) => id !== own.id)
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}
