/** Writes into a draft's field, step by step, each verified by the page and each one undo step. */
import { becomesChecked, draftByKey } from '../../lib/db/drafts.ts';
import { stored } from '../../lib/db/failure.ts';
import type { Draft } from '../../lib/db/schema.ts';
import type { Replace } from '../../lib/messages.ts';
import { replace, type InsertOutcome } from '../../lib/requests.ts';

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
  { key, tabId, frameId }: Draft,
  text: string,
  steps: readonly Replace[],
): Promise<Written> {
  if (tabId === null) return { outcome: 'field-gone', done: 0 };
  // The page verifies a quote; an insertion has none, so its text must be the one that is there.
  const isPlaced = steps.every(({ quote }) => quote !== '') || (await isAsStored(key, text));
  if (!isPlaced) return { outcome: 'text-changed', done: 0 };
  let done = 0;
  for (const step of steps) {
    const outcome = await replace({ tabId, frameId }, step);
    if (outcome !== 'inserted') return { outcome, done };
    done += 1;
  }
  return { outcome: 'inserted', done };
}

async function isAsStored(key: string, text: string): Promise<boolean> {
  const now = await stored(() => draftByKey(key));
  return now.ok && now.value?.text === text;
}

/** How long a page may take to report what was written, and to hear that it was checked. */
const CHECKED_MS = 5_000;
const HEARD_MS = 150;
const ATTEMPTS = 10;

/**
 * The same for a form whose fields are all blank. Which field is which is told by offsets only once one of them
 * holds something: the first field is written first, the others when the page has read it.
 * @param text the form as it would be read with the first field written
 * @param first what goes into the first field
 * @param steps the others, made for that text
 */
export async function writeBlankForm(
  draft: Draft,
  text: string,
  first: string,
  steps: readonly Replace[],
): Promise<Written> {
  const begun = await writeSteps(draft, '', [{ start: 0, end: 0, quote: '', text: first }]);
  if (begun.outcome !== 'inserted' || steps.length === 0) return begun;
  if (!(await becomesChecked(draft.key, text, CHECKED_MS)))
    return { outcome: 'text-changed', done: 1 };
  for (let attempt = 1; ; attempt += 1) {
    // The page hears of the check a moment after it is stored; until then it knows of no place in the others.
    const came = await writeSteps(draft, text, steps);
    if (came.outcome !== 'text-changed' || came.done > 0 || attempt === ATTEMPTS)
      return { ...came, done: came.done + 1 };
    await new Promise((resolve) => setTimeout(resolve, HEARD_MS));
  }
}
