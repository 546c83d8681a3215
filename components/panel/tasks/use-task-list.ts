import { useLiveQuery } from 'dexie-react-hooks';
import { stored, type Stored } from '../../../lib/db/failure.ts';
import type { TaskList } from '../../../lib/db/schema.ts';
import { taskListOf } from '../../../lib/db/tasks.ts';

/** What the department set for a month, live; null for nothing, undefined until read. */
export function useTaskList(period: string): Stored<TaskList | null> | undefined {
  const read = useLiveQuery(
    async () => ({ period, list: await stored(() => taskListOf(period)) }),
    [period],
  );
  return read?.period === period ? read.list : undefined;
}
