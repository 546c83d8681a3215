/** What the panel asks of the page and of the background. No answer is an answer here, not an error. */
import { browser } from 'wxt/browser';
import {
  sendMessage,
  type Inserted,
  type InsertFailure,
  type Locate,
  type LocateFailure,
  type Picked,
  type Replace,
} from './messages.ts';

/** Where a draft's field is. */
export interface Place {
  readonly tabId: number;
  readonly frameId: number;
}

export type LocateOutcome = 'shown' | 'no-answer' | LocateFailure;

/** Has every frame of a tab look for its field again; false when no page script answers. */
export async function findField(tabId: number): Promise<boolean> {
  return (await isListening(tabId)) && sendMessage('field.find', undefined, tabId).then(yes, no);
}

/** Has the page report a draft's field again, so that it is marked as the draft now stands. */
export async function reportField({ tabId, frameId }: Place): Promise<void> {
  if (!(await isListening(tabId, frameId))) return;
  await sendMessage('field.report', undefined, { tabId, frameId }).catch(no);
}

/** Scrolls to a range of the draft and selects it. */
export async function locate(place: Place, range: Locate): Promise<LocateOutcome> {
  if (!(await isListening(place.tabId, place.frameId))) return 'no-answer';
  const located = await sendMessage('field.locate', range, { ...place }).catch(() => null);
  if (located === null) return 'no-answer';
  return located.done ? 'shown' : located.reason;
}

export type InsertOutcome = 'inserted' | 'no-answer' | InsertFailure;

/** Puts a text where the caret stands in the draft's field. */
export async function insert(place: Place, text: string): Promise<InsertOutcome> {
  if (!(await isListening(place.tabId, place.frameId))) return 'no-answer';
  return outcomeOf(sendMessage('field.insert', { text }, { ...place }));
}

/** Puts a text in the place of a span of the draft, if the page still holds the quote there. */
export async function replace(place: Place, wanted: Replace): Promise<InsertOutcome> {
  if (!(await isListening(place.tabId, place.frameId))) return 'no-answer';
  return outcomeOf(sendMessage('field.replace', wanted, { ...place }));
}

async function outcomeOf(asked: Promise<Inserted>): Promise<InsertOutcome> {
  const inserted = await asked.catch(() => null);
  if (inserted === null) return 'no-answer';
  return inserted.done ? 'inserted' : inserted.reason;
}

export type PickOutcome = Picked | 'no-answer';

/** Lets the user pick the field in a tab's page; all its frames wait, and the first that answers ends it for all. */
export async function pickField(tabId: number): Promise<PickOutcome> {
  const target = { tabId, allFrames: true };
  const isThere = await browser.scripting.executeScript({ target, files: [PICK] }).then(yes, no);
  if (!isThere) return 'no-answer';
  const picked = await sendMessage('field.pick', undefined, tabId).catch(
    () => 'no-answer' as const,
  );
  await stopPicking(tabId);
  // The page asks for what was picked and follows it.
  if (picked === 'picked') await findField(tabId);
  return picked;
}

/** Picks; loaded only when it is wanted. */
const PICK = '/pick.js';

export async function stopPicking(tabId: number): Promise<void> {
  if (!(await isListening(tabId))) return;
  await sendMessage('field.stopPicking', undefined, tabId).catch(no);
}

/** Sets the month of a draft and has it checked again; false when that did not happen. */
export function setPeriod(key: string, period: string): Promise<boolean> {
  return sendMessage('draft.period', { key, period }).then(yes, no);
}

/**
 * Whether a page script is there. Asked before each message: where none is, the messaging library
 * leaves lastError unread, and Chrome prints that as an error of ours.
 */
function isListening(tabId: number, frameId?: number): Promise<boolean> {
  return browser.tabs
    .sendMessage(tabId, {}, frameId === undefined ? {} : { frameId })
    .then(yes, no);
}

const yes = (): boolean => true;
const no = (): boolean => false;
