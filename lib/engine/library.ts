/** What the library holds against a draft, remembered while it stands as it is. */
import { colleaguesBy } from '../db/colleagues.ts';
import type { Summary } from '../db/schema.ts';
import { ownBefore, summaryStamp } from '../db/summaries.ts';
import { openKeeper } from '../library/keeper.ts';
import type { OtherSummary } from '../rules/check.ts';

/** Gives those before a month, the latest first; throws what IndexedDB throws. */
export type HistoryBefore = (period: string) => Promise<readonly OtherSummary[]>;

/** The same months come as the same array, so that whoever reads them can remember what they say. */
export function rememberHistory(): HistoryBefore {
  let known: Known | null = null;
  return async (period) => {
    const stamp = await summaryStamp();
    if (known?.period !== period || known.stamp !== stamp) {
      known = { period, stamp, history: (await ownBefore(period)).map(otherSummary) };
    }
    return known.history;
  };
}

interface Known {
  readonly period: string;
  readonly stamp: string;
  readonly history: readonly OtherSummary[];
}

/** Gives the summaries of others that a text may share passages with; throws what IndexedDB throws. */
export type ColleaguesLike = (text: string) => Promise<readonly OtherSummary[]>;

/**
 * The likeliest sources are looked up in the copy index, so that of thousands of texts a few are read.
 * The same sources come as the same array, for the check remembers what it read by it.
 */
export function rememberColleagues(): ColleaguesLike {
  const keeper = openKeeper();
  let stamp: string | null = null;
  let known: { readonly keys: string; readonly colleagues: readonly OtherSummary[] } | null = null;
  return async (text) => {
    const now = await summaryStamp();
    if (now !== stamp) {
      await keeper.sync();
      stamp = now;
    }
    const found = keeper.query(text).map(({ id }) => id);
    const keys = found.toSorted().join('\n');
    if (known?.keys !== keys) {
      known = { keys, colleagues: (await colleaguesBy(found)).map(otherSummary) };
    }
    return known.colleagues;
  };
}

function otherSummary({ key, period, author, text }: Summary): OtherSummary {
  return { id: key, period, author, text };
}
