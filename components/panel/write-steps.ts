/** Writes into a draft's field, step by step, each verified by the page and each one undo step. */
import { draftByKey } from '../../lib/db/drafts.ts';
import { stored } from '../../lib/db/failure.ts';
import type { Draft } from '../../lib/db/schema.ts';
import type { Replace } from '../../lib/messages.ts';
import { replace, type InsertOutcome, type Place } from '../../lib/requests.ts';

export interface Written {
  /** Of the last step that was tried. */
  readonly outcome: InsertOutcome;
  /** How many steps stand in the page. */
  readonly done: number;
}

/**
 * Stops at the first step that fails; `text` is what the steps were made for. Steps of one text go from its
 * end to its beginning, so that none moves the place of another.
 */
export async function writeSteps(
  { key, tabId, frameId, field }: Draft,
  text: string,
  steps: readonly Replace[],
): Promise<Written> {
  if (tabId === null) return { outcome: 'field-gone', done: 0 };
  // The page verifies a quote; an insertion has none, so its text must be the one that is there.
  const isPlaced = steps.every(({ quote }) => quote !== '') || (await isAsStored(key, text));
  if (!isPlaced) return { outcome: 'text-changed', done: 0 };
  let done = 0;
  for (const step of steps) {
    const outcome = await write({ tabId, frameId }, step, field.kind === 'joined');
    if (outcome !== 'inserted') return { outcome, done };
    done += 1;
  }
  return { outcome: 'inserted', done };
}

async function isAsStored(key: string, text: string): Promise<boolean> {
  const now = await stored(() => draftByKey(key));
  return now.ok && now.value?.text === text;
}

/**
 * A blank field of several joined ones is an empty place behind its label's line: what was to begin a new line
 * there begins the field.
 */
async function write(place: Place, step: Replace, isJoined: boolean): Promise<InsertOutcome> {
  const outcome = await replace(place, step);
  const isNewLine = step.quote === '' && step.text.startsWith('\n');
  if (outcome !== 'refused' || !isJoined || !isNewLine) return outcome;
  const at = step.start + 1;
  return replace(place, {
    start: at,
    end: at,
    quote: '',
    text: step.text.replace(/^\n+|\n+$/g, ''),
  });
}
