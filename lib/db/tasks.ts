/** Queries on the task lists: what the department set for each month. */
import { database } from './database.ts';
import { taskListSchema, type Source, type TaskList } from './schema.ts';

export async function taskListOf(period: string): Promise<TaskList | null> {
  return (await database.tasks.get(period)) ?? null;
}

/** Replaces the month's list. Throws ZodError and what IndexedDB throws. */
export async function putTaskList(
  period: string,
  tasks: readonly string[],
  source: Source,
  at: number,
): Promise<void> {
  await database.tasks.put(taskListSchema.parse({ period, tasks, source, at }));
}

export async function removeTaskList(period: string): Promise<void> {
  await database.tasks.delete(period);
}
