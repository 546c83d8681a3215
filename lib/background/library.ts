/** The author's earlier months, remembered while the library stands as it is. */
import { ownBefore, summaryStamp } from '../db/summaries.ts';
import type { OtherSummary } from '../rules/check.ts';

/** Gives those before a month, the latest first; throws what IndexedDB throws. */
export type HistoryBefore = (period: string) => Promise<readonly OtherSummary[]>;

/** The same months come as the same array, so that whoever reads them can remember what they say. */
export function rememberHistory(): HistoryBefore {
  let known: Known | null = null;
  return async (period) => {
    const stamp = await summaryStamp();
    if (known?.period !== period || known.stamp !== stamp) {
      const months = await ownBefore(period);
      const history = months.map(({ key, period: of, author, text }) => ({
        id: key,
        period: of,
        author,
        text,
      }));
      known = { period, stamp, history };
    }
    return known.history;
  };
}

interface Known {
  readonly period: string;
  readonly stamp: string;
  readonly history: readonly OtherSummary[];
}
