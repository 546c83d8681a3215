import { useLiveQuery } from 'dexie-react-hooks';
import { stored, type Stored } from '../../../lib/db/failure.ts';
import {
  indicatorsAround,
  indicatorsForFacts,
  indicatorSummary,
} from '../../../lib/db/indicators.ts';
import { marketSheetsOf, targetsOf } from '../../../lib/db/targets.ts';
import type { Indicator } from '../../../lib/evidence/indicators.ts';
import type { MarketSheet } from '../../../lib/review/assessment.ts';
import type { Target } from '../../../lib/review/target.ts';

export interface AreaRead {
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly sheets: readonly MarketSheet[];
}

/** What is known of an area in a month, live; undefined until read. */
export function useArea(period: string, area: string): Stored<AreaRead> | undefined {
  const asked = `${period} ${area}`;
  const read = useLiveQuery(
    async () => ({
      asked,
      found: await stored(async () => {
        const [indicators, targets, sheets] = await Promise.all([
          indicatorsForFacts(period, area),
          targetsOf(period),
          marketSheetsOf(period),
        ]);
        return { indicators, targets, sheets };
      }),
    }),
    [asked],
  );
  return read?.asked === asked ? read.found : undefined;
}

/** What is known of all areas in a month, live; undefined until read. */
export function useAllAreas(period: string): Stored<AreaRead> | undefined {
  const read = useLiveQuery(
    async () => ({
      period,
      found: await stored(async () => {
        const [indicators, targets, sheets] = await Promise.all([
          indicatorsAround(period),
          targetsOf(period),
          marketSheetsOf(period),
        ]);
        return { indicators, targets, sheets };
      }),
    }),
    [period],
  );
  return read?.period === period ? read.found : undefined;
}

/** The scopes that the figures of a month are of; undefined until read. */
export function useScopes(period: string): readonly string[] | undefined {
  const read = useLiveQuery(() => stored(() => indicatorSummary(period)), [period]);
  return read === undefined ? undefined : read.ok ? read.value.scopes : [];
}
