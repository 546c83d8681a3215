/** Stands in for the extension's worker: records what pages say and answers as the test wants. */
/// <reference types="chrome" />
import type { Marks } from '../../../../lib/messages.ts';
import type { Choice, DraftChanged, MarkPointed } from '../../../../lib/message-schema.ts';

export type Heard =
  | { readonly type: 'draft.changed'; readonly frameId: number; readonly data: DraftChanged }
  | { readonly type: 'field.lost'; readonly frameId: number; readonly data: { reason: string } };

interface Worker {
  heard: Heard[];
  /** Quotes to mark in every draft. */
  flaws: string[];
  /** What the user picked before, by the page's account. */
  choice: Choice | null;
  /** Marks that were pointed at. */
  pointed: MarkPointed[];
  /** How many messages from now on fail, as when the worker is not there. */
  failures: number;
  failed: number;
  /** While true, answers wait. */
  held: boolean;
  release: () => void;
  inject(): Promise<void>;
  frameIds(): Promise<number[]>;
  tell(type: string, data: unknown, frameId?: number): Promise<unknown>;
}

declare global {
  var worker: Worker;
}

const waiting: (() => void)[] = [];
let ids = 0;

globalThis.worker = {
  heard: [],
  flaws: [],
  choice: null,
  pointed: [],
  failures: 0,
  failed: 0,
  held: false,
  release() {
    this.held = false;
    for (const answer of waiting.splice(0)) answer();
  },
  async inject() {
    const target = { tabId: await activeTab(), allFrames: true };
    await chrome.scripting.executeScript({ target, files: ['content.js'] });
  },
  async frameIds() {
    const frames = await chrome.webNavigation.getAllFrames({ tabId: await activeTab() });
    return (frames ?? []).map((frame) => frame.frameId);
  },
  async tell(type, data, frameId = 0) {
    const message = { id: ids++, type, data, timestamp: Date.now() };
    return chrome.tabs.sendMessage(await activeTab(), message, { frameId });
  },
};

chrome.runtime.onMessage.addListener((message, sender, respond) => {
  if (message.type === 'portal.choice') return respond({ res: worker.choice });
  if (worker.failures > 0) {
    worker.failures--;
    worker.failed++;
    return false;
  }
  if (message.type === 'page.tools') {
    const target = { tabId: sender.tab?.id ?? -1, frameIds: [sender.frameId ?? -1] };
    void chrome.scripting
      .executeScript({ target, files: [`${message.data}.js`] })
      .then(() => respond({ res: null }));
    return true;
  }
  if (message.type === 'portal.picked') worker.choice = message.data;
  if (message.type === 'mark.pointed') worker.pointed.push(message.data);
  if (/^(portal|mark)\./.test(message.type)) return respond({ res: null });
  const heard: Heard = { type: message.type, data: message.data, frameId: sender.frameId ?? -1 };
  worker.heard.push(heard);
  const answer = (): void =>
    respond({ res: heard.type === 'draft.changed' ? marksFor(heard.data) : null });
  if (!worker.held) answer();
  else waiting.push(answer);
  return worker.held;
});

async function activeTab(): Promise<number> {
  const [tab] = await chrome.tabs.query({ active: true });
  return tab?.id ?? chrome.tabs.TAB_ID_NONE;
}

function marksFor({ text, revision }: DraftChanged): Marks {
  const marks = worker.flaws.flatMap((quote, at) => {
    const start = text.indexOf(quote);
    const severity = (['error', 'warn', 'hint'] as const)[at % 3] ?? 'hint';
    return start < 0 ? [] : [{ start, end: start + quote.length, severity, id: quote }];
  });
  return { revision, marks };
}
