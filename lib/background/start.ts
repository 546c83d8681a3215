/** The service worker. It may die at any time: what it needs is read again from IndexedDB. */
import { browser } from 'wxt/browser';
import { stored } from '../db/failure.ts';
import { forgetPast } from '../db/retained.ts';
import { onMessage, sendMessage } from '../messages.ts';
import { hasPortal } from '../permissions.ts';
import { recentMonths } from '../period.ts';
import { tellPointed } from '../pointed.ts';
import { marksShown, retention } from '../settings.ts';
import { tellTrouble } from '../trouble.ts';
import { setupDrafts, type Gate } from './drafts.ts';
import { reachEngine } from './engine.ts';
import { keepFinished } from './keep.ts';
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
  setupTabs(browser, Date.now(), inTurn, tidy);
  const gate: Gate = {
    ownId: browser.runtime.id,
    ownOrigin: browser.runtime.getURL('/'),
    isGranted: hasPortal,
  };
  setupDrafts(
    onMessage,
    gate,
    {
      engine: reachEngine(browser, (request) => sendMessage('draft.check', request)),
      now: Date.now,
      tell: tellTrouble,
      marksShown,
    },
    inTurn,
    tidy,
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
  void inTurn(tidy);
}

/**
 * Takes finished months into the library and lets go of those past their time. Where that fails the
 * drafts still hold the texts, and the next start of the worker tries again.
 */
async function tidy(): Promise<void> {
  const now = Date.now();
  await stored(() => keepFinished(now));
  const [thisMonth = ''] = recentMonths(new Date(now), 1);
  await stored(async () => forgetPast(await retention(), thisMonth));
}
