import { useLiveQuery } from 'dexie-react-hooks';
import { stored, type Stored } from '../../../lib/db/failure.ts';
import {
  indicatorsForFacts,
  indicatorSummary,
  type IndicatorSummary,
} from '../../../lib/db/indicators.ts';
import type { Indicator } from '../../../lib/evidence/indicators.ts';

/** What there is for a month, live; undefined until read. */
export function useIndicatorSummary(period: string): Stored<IndicatorSummary> | undefined {
  const read = useLiveQuery(
    async () => ({ period, summary: await stored(() => indicatorSummary(period)) }),
    [period],
  );
  return read?.period === period ? read.summary : undefined;
}

/** What the facts of a scope in a month follow from, live; undefined until read. */
export function useIndicators(
  period: string,
  scope: string,
): Stored<readonly Indicator[]> | undefined {
  const asked = `${period} ${scope}`;
  const read = useLiveQuery(
    async () => ({ asked, indicators: await stored(() => indicatorsForFacts(period, scope)) }),
    [asked],
  );
  return read?.asked === asked ? read.indicators : undefined;
}
