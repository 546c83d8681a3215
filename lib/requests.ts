/** What the panel asks of the page and of the background. No answer is an answer here, not an error. */
import { browser } from 'wxt/browser';
import {
  sendMessage,
  type CommentBox,
  type CommentWrite,
  type CommentWritten,
  type Inserted,
  type InsertFailure,
  type Locate,
  type LocateFailure,
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

/** A comment box and the frame that it is in. */
export interface PlacedBox extends CommentBox {
  readonly place: Place;
}

/** The comment boxes of all frames of a tab. Rejects where the tab may not be reached. */
export async function findCommentBoxes(tabId: number): Promise<readonly PlacedBox[]> {
  const target = { tabId, allFrames: true };
  const frames = await browser.scripting.executeScript({ target, files: [COMMENT] });
  const boxes = await Promise.all(
    frames.map(async ({ frameId }): Promise<readonly PlacedBox[]> => {
      if (!(await isListening(tabId, frameId))) return [];
      const place = { tabId, frameId };
      const box = await sendMessage('comment.find', undefined, place).catch(() => null);
      return box === null || box === undefined ? [] : [{ ...box, place }];
    }),
  );
  return boxes.flat();
}

/** Finds comment boxes and writes into them; loaded only when that is wanted. */
const COMMENT = '/comment.js';

export type CommentOutcome =
  | 'written'
  | 'no-answer'
  | Extract<CommentWritten, { done: false }>['reason'];

/** Puts a text into a comment box, behind what is there; the page reads back what it wrote. */
export async function writeComment(place: Place, wanted: CommentWrite): Promise<CommentOutcome> {
  const target = { tabId: place.tabId, frameIds: [place.frameId] };
  // Another page may be there by now, in which only the script that follows fields listens.
  const isThere = await browser.scripting.executeScript({ target, files: [COMMENT] }).then(yes, no);
  if (!isThere) return 'no-answer';
  const written = await sendMessage('comment.write', wanted, { ...place }).catch(() => null);
  if (written === null) return 'no-answer';
  return written.done ? 'written' : written.reason;
}

/** Sets the month of a draft and has it checked again; false when that did not happen. */
export function setPeriod(key: string, period: string): Promise<boolean> {
  return sendMessage('draft.period', { key, period }).then(yes, no);
}

/**
 * Whether a page script is there. Asked before each message: where none is, the messaging library
 * leaves lastError unread, and Chrome prints that as an error of ours.
 */
export function isListening(tabId: number, frameId?: number): Promise<boolean> {
  return browser.tabs
    .sendMessage(tabId, {}, frameId === undefined ? {} : { frameId })
    .then(yes, no);
}

const yes = (): boolean => true;
const no = (): boolean => false;
