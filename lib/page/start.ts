/** The content script's whole program. */
import { onMessage, sendMessage } from '../messages.ts';
import type { Channel } from './delivery.ts';
import { isRootFrame } from './frames.ts';
import { becomeTheOne } from './instance.ts';
import { watchPage } from './watch.ts';

/**
 * Watches this frame's page and answers the panel. Frames below one of the same origin do nothing; a second injection
 * does nothing while the first lives, and takes over from one that an extension update has cut off.
 */
export function startPortalPage(): void {
  if (!isRootFrame(window)) return;
  const instance = becomeTheOne(window);
  if (instance === null) return;
  const channel: Channel = {
    draft: (data) => sendMessage('draft.changed', data),
    lost: (data) => sendMessage('field.lost', data),
    choice: () => sendMessage('portal.choice', undefined),
    pointed: (data) => sendMessage('mark.pointed', data),
    loadTools: (name) => sendMessage('page.tools', name),
    isOpen: instance.isAlive,
  };
  const page = watchPage(document, channel);
  const listening = [
    onMessage('field.find', () => page.find()),
    onMessage('field.report', () => page.report()),
    onMessage('field.locate', ({ data }) => page.locate(data)),
    onMessage('field.insert', ({ data }) => page.insert(data.text)),
    onMessage('field.replace', ({ data }) => page.replace(data)),
  ];
  instance.onStop(() => {
    page.stop();
    for (const remove of listening) remove();
  });
}
