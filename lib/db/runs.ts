/** Queries on the runs: when a text left the machine, without the text. */
import { database } from './database.ts';
import { runSchema, type Run } from './schema.ts';

/** More than anybody looks through. */
const LISTED = 200;

/** The latest first. */
export async function latestRuns(): Promise<Run[]> {
  const count = await database.runs.count();
  const latest = database.runs.orderBy('at').offset(Math.max(0, count - LISTED));
  return (await latest.toArray()).toReversed();
}

/** Throws ZodError and what IndexedDB throws. */
export async function addRun(run: Omit<Run, 'id'>): Promise<number> {
  return database.runs.add(runSchema.parse(run));
}

/** Puts what is known at the end in the place of what was known at the beginning. Throws as above. */
export async function finishRun(id: number, run: Omit<Run, 'id'>): Promise<void> {
  await database.runs.put({ ...runSchema.parse(run), id });
}

export async function removeRun(id: number): Promise<void> {
  await database.runs.delete(id);
}

export async function removeRuns(): Promise<void> {
  await database.runs.clear();
}
