/** The indicators that a draft is held against, remembered while the table stands as it is. */
import { indicatorsAround, indicatorStamp } from '../db/indicators.ts';
import type { Figure } from '../evidence/indicators.ts';

/** Gives those around a month; throws what IndexedDB throws. */
export type FiguresAround = (period: string) => Promise<readonly Figure[]>;

/**
 * Reading a month of 20,000 figures takes 340 ms, which is too long at every keystroke; asking
 * whether the table has changed takes one. The same figures come as the same array, so that whoever
 * indexes them can remember that too.
 */
export function rememberFigures(): FiguresAround {
  let known: Known | null = null;
  return async (period) => {
    const stamp = await indicatorStamp();
    if (known?.period !== period || known.stamp !== stamp) {
      known = { period, stamp, figures: await indicatorsAround(period) };
    }
    return known.figures;
  };
}

interface Known {
  readonly period: string;
  readonly stamp: string;
  readonly figures: readonly Figure[];
}
