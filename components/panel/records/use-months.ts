import { useLiveQuery } from 'dexie-react-hooks';
import { stored, type Stored } from '../../../lib/db/failure.ts';
import type { Summary } from '../../../lib/db/schema.ts';
import { ownBefore, ownMonths } from '../../../lib/db/summaries.ts';

/** All months of one's own, the latest first, live; undefined until read. */
export function useOwnMonths(): Stored<readonly Summary[]> | undefined {
  return useLiveQuery(() => stored(ownMonths), []);
}

/** Those before a month, the latest first, live; undefined until read. */
export function useOwnBefore(period: string): Stored<readonly Summary[]> | undefined {
  const read = useLiveQuery(
    async () => ({ period, months: await stored(() => ownBefore(period)) }),
    [period],
  );
  return read?.period === period ? read.months : undefined;
}
