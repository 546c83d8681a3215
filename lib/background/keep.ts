/** Takes what was written in a form into the library, before the form goes on to another text. */
import { draftsToKeep, markKept } from '../db/drafts.ts';
import type { Draft } from '../db/schema.ts';
import { isMostlyGone } from '../db/snapshots.ts';
import { keepOwnMonth } from '../db/summaries.ts';
import { whoseIs } from '../evidence/whose.ts';
import { periodFor } from '../period.ts';
import { countCharacters } from '../text/fold.ts';

/** Fewer characters are a first line, or a form that was tried out. */
const LEAST = 60;

/** Keeps the stored draft when the next text of its form is of another month, or mostly another one. */
export async function keepBefore(previous: Draft | null, next: Draft): Promise<void> {
  if (previous === null) return;
  const isLeft =
    previous.period !== next.period ||
    (previous.text !== next.text && isMostlyGone(previous.text, next.text));
  if (isLeft) await keep(previous, next.savedAt);
}

/**
 * Keeps every draft that changed since it was kept and is done with: its field has left the page, as
 * after a submission, or its month is over. Safe to run at any time and as often as one likes.
 */
export async function keepFinished(now: number): Promise<void> {
  const writing = periodFor('', new Date(now));
  for (const draft of await draftsToKeep()) {
    if (draft.present && draft.period >= writing) continue;
    await keep(draft, now);
    await markKept(draft.key, draft.changedAt, now);
  }
}

async function keep({ key, period, text, titleField }: Draft, at: number): Promise<void> {
  if (countCharacters(text) < LEAST) return;
  const source = { from: 'draft', draftKey: key } as const;
  await keepOwnMonth({ period, text, source, ...whoseIs(text, titleField) }, at);
}
