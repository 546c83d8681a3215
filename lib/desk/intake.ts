/** Texts come in, some hundred at a time: what is there already is told, what is new is stored at once. */
import { addSubmissions, sameContent, type NewSubmission } from '../db/submissions.ts';
import { storageFailure, stored, type StorageFailure } from '../db/failure.ts';
import { SUMMARY_MAX } from '../db/schema.ts';
import type { FileProblem } from '../files/problem.ts';
import { toSubmission, type Batch, type Given } from './submit.ts';

/** Why a text did not come in. page: a link that gave no text. */
export type IntakeProblem =
  | FileProblem
  | { readonly kind: 'blank' | 'too-long-text' | 'page' | 'page-gone'; readonly detail: object };

/** What a source gives: a text, one that was read before, or why there is none. */
export type Item =
  | { readonly state: 'text'; readonly name: string; readonly share: number; readonly given: Given }
  | { readonly state: 'known'; readonly name: string; readonly share: number }
  | {
      readonly state: 'refused';
      readonly name: string;
      readonly share: number;
      readonly problem: IntakeProblem;
    };

export interface IntakeTally {
  /** How many are new, by month. */
  readonly added: Readonly<Record<string, number>>;
  readonly count: number;
  /** Names of those that were there already. */
  readonly same: readonly string[];
  readonly refused: readonly { readonly name: string; readonly problem: IntakeProblem }[];
  /** Why storing stopped; what came in before is kept. */
  readonly failure: StorageFailure | null;
  /** How much of the source is dealt with, 0 to 1. */
  readonly share: number;
}

/** Texts stored in one transaction, where they come fast. */
const TOGETHER = 100;
/** Texts between two words about the progress. */
const TOLD = 20;

/**
 * Stores what comes until it ends, breaks off or cannot be stored any more, so many in one transaction. What comes
 * slowly is stored one by one, before the next is asked for.
 * A full disk ends it: what is stored stays, and the rest can be brought in again.
 */
export async function takeIn(
  items: AsyncIterable<Item>,
  batch: Batch,
  onProgress: (tally: IntakeTally) => void,
  together = TOGETHER,
): Promise<IntakeTally> {
  const added: Record<string, number> = {};
  let count = 0;
  const same: string[] = [];
  const refused: { name: string; problem: IntakeProblem }[] = [];
  let waiting: Named[] = [];
  let share = 0;
  let seen = 0;
  let failure: StorageFailure | null = null;
  let sourceFailure: StorageFailure | null = null;
  const tally = (): IntakeTally => ({
    added: { ...added },
    count,
    same: [...same],
    refused: [...refused],
    failure,
    share,
  });
  const store = async (): Promise<void> => {
    const some = waiting;
    waiting = [];
    const outcome = await stored(() => storeNew(some));
    if (!outcome.ok) failure = outcome.failure;
    else {
      for (const period of outcome.value.added) added[period] = (added[period] ?? 0) + 1;
      count += outcome.value.added.length;
      same.push(...outcome.value.same);
    }
    onProgress(tally());
  };
  try {
    for await (const item of items) {
      const { name } = item;
      if (item.state === 'known') same.push(name);
      if (item.state === 'refused') refused.push({ name, problem: item.problem });
      if (item.state === 'text') {
        const problem = problemOf(item.given.text);
        if (problem === null) waiting.push({ name, one: await toSubmission(item.given, batch) });
        else refused.push({ name, problem });
      }
      share = item.share;
      seen += 1;
      if (waiting.length >= together) await store();
      else if (seen % Math.min(TOLD, together) === 0) onProgress(tally());
      if (failure !== null) return tally();
    }
    share = 1;
  } catch (error) {
    // A source that breaks off takes nothing along of what it gave.
    sourceFailure = storageFailure(error);
  }
  await store();
  failure ??= sourceFailure;
  return tally();
}

interface Named {
  readonly name: string;
  readonly one: NewSubmission;
}

function problemOf(text: string): IntakeProblem | null {
  if (!/\S/.test(text)) return { kind: 'blank', detail: {} };
  return text.length > SUMMARY_MAX ? { kind: 'too-long-text', detail: {} } : null;
}

/**
 * A text is there already when it came from the same person, or when one of both bears no name. Gives
 * the months of those that were not.
 */
async function storeNew(given: readonly Named[]): Promise<{ added: string[]; same: string[] }> {
  const hashes = given.map(({ one }) => one.row.contentHash);
  const authors = new Map<string, (string | null)[]>();
  for (const { contentHash, author } of await sameContent(hashes)) {
    authors.set(contentHash, [...(authors.get(contentHash) ?? []), author]);
  }
  const fresh: NewSubmission[] = [];
  const same: string[] = [];
  for (const { name, one } of given) {
    const { contentHash, author } = one.row;
    const others = authors.get(contentHash) ?? [];
    if (others.some((other) => other === null || author === null || other === author)) {
      same.push(name);
      continue;
    }
    authors.set(contentHash, [...others, author]);
    fresh.push(one);
  }
  const keys = new Set(await addSubmissions(fresh));
  const added = fresh.filter(({ row }) => keys.has(row.key)).map(({ row }) => row.period);
  return { added, same };
}
