/** Queries on the runs: when a text left the machine, without the text. */
import { database } from './database.ts';
import { runSchema, type Run } from './schema.ts';

/** More than anybody looks through. */
const LISTED = 200;

/** The latest first. */
export function latestRuns(): Promise<Run[]> {
  return database.runs.orderBy('at').reverse().limit(LISTED).toArray();
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
