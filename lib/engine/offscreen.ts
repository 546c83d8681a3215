/**
 * The offscreen document: it holds the engine's worker, so that the service worker, which is started anew
 * after every half minute of rest, has not to read the engine each time. It keeps nothing that is not in
 * IndexedDB, and goes when nobody has asked for long.
 */
import { browser } from 'wxt/browser';
import { ownPage } from '../background/sender.ts';
import { checkRequestSchema } from '../message-schema.ts';
import { onMessage } from '../messages.ts';
import { openEngine, type Check } from './client.ts';

/** Longer than a pause in writing; then its memory is better given back. */
const IDLE_MS = 5 * 60 * 1000;

export function startOffscreen(check: Check = openEngine(), close = () => window.close()): void {
  const own = browser.runtime.getURL('/');
  let idle = setTimeout(close, IDLE_MS);
  onMessage('draft.check', ({ data, sender }) => {
    // A page script's messages reach every page of the extension.
    ownPage(sender, browser.runtime.id, own);
    clearTimeout(idle);
    idle = setTimeout(close, IDLE_MS);
    return check(checkRequestSchema.parse(data));
  });
}
