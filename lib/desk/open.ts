/** The desk is a tab of its own. */
import { browser } from 'wxt/browser';

export async function openDesk(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/desk.html') });
}
