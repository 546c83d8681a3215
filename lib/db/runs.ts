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
export async function addRun(run: Omit<Run, 'id'>): Promise<void> {
  await database.runs.add(runSchema.parse(run));
}

export async function removeRun(id: number): Promise<void> {
  await database.runs.delete(id);
}

export async function removeRuns(): Promise<void> {
  await database.runs.clear();
}
