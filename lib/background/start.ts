/** The service worker. It may die at any time: what it needs is read again from IndexedDB. */
import { browser } from 'wxt/browser';
import { onMessage } from '../messages.ts';
import { originPattern } from '../permissions.ts';
import { tellPointed } from '../pointed.ts';
import { judge } from '../review/judge.ts';
import { marksShown } from '../settings.ts';
import { tellTrouble } from '../trouble.ts';
import { setupDrafts, type Gate } from './drafts.ts';
import { rememberFigures } from './indicators.ts';
import { setupPages } from './pages.ts';
import { setupPanel } from './panel.ts';
import { SCRIPT, setupPortals } from './portals.ts';
import { oneAtATime } from './queue.ts';
import { setupTabs } from './tabs.ts';

/** Registers every listener in the first turn: the browser replays the waking event to those only. */
export function startBackground(): void {
  const inTurn = oneAtATime();
  // The click opens the panel within its own turn; nothing may run before it.
  setupPanel(browser);
  // Before messages: on a browser start stale tab ids must be cleared before a page takes one anew.
  setupTabs(browser, Date.now(), inTurn);
  const gate: Gate = {
    ownId: browser.runtime.id,
    ownOrigin: browser.runtime.getURL('/'),
    isGranted: (origin) => browser.permissions.contains({ origins: [originPattern(origin)] }),
  };
  setupDrafts(
    onMessage,
    gate,
    {
      judge,
      figures: rememberFigures(),
      now: Date.now,
      tell: tellTrouble,
      marksShown,
    },
    inTurn,
  );
  const { permissions, scripting, tabs, runtime } = browser;
  setupPages(onMessage, gate, {
    now: Date.now,
    tellPointed,
    run: (file, tabId, frameId) =>
      scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file] }),
  });
  // After messages: it injects page scripts, which report at once.
  const inject = (tabId: number): Promise<unknown> =>
    scripting.executeScript({ target: { tabId, allFrames: true }, files: [SCRIPT] });
  setupPortals({ permissions, scripting, tabs, runtime, inject }, inTurn, oneAtATime());
  // Last, for it concerns no event: page scripts must not read what the panel stores.
  void browser.storage.local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}
