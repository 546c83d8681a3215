/** The history of a draft: what it said before, for the day the portal loses it. */
import { database } from './database.ts';
import { snapshotSchema, type Snapshot } from './schema.ts';
import { worthKeeping } from './thinning.ts';

/** At most one snapshot per draft in this many milliseconds, unless much is about to go. */
const INTERVAL = 5_000;
/** UTF-16 units of all snapshots of one draft: a text of a megabyte must not fill the disk. */
const BUDGET = 20_000_000;

/** When a snapshot was taken and how long it is, in UTF-16 units; its text is read when it is wanted. */
export interface Version {
  readonly id: number;
  readonly at: number;
  readonly size: number;
}

/** Newest first. */
export async function versionsOf(draftKey: string): Promise<readonly Version[]> {
  const { ids, keys } = await agesOf(draftKey);
  return keys.map(([, at, size], index) => ({ id: ids[index] ?? 0, at, size })).toReversed();
}

export async function textOfVersion(id: number): Promise<string | null> {
  return (await database.snapshots.get(id))?.text ?? null;
}

/** Oldest first. */
export function snapshotsOf(draftKey: string): Promise<Snapshot[]> {
  return database.snapshots.where('draftKey').equals(draftKey).toArray();
}

/**
 * Keeps what a change from `before` (null: a new draft) to `after` could lose: the old text when
 * more than half of it goes, be it deleted or replaced; the new one when the last snapshot is 5 s old.
 */
export async function keepHistory(
  draftKey: string,
  before: string | null,
  after: string,
  now: number,
): Promise<void> {
  await database.transaction('rw', database.snapshots, async () => {
    if (before !== null && isMostlyGone(before, after)) await keep(draftKey, before, now);
    const last = await lastOf(draftKey);
    if (last === undefined || now - last.at >= INTERVAL) await keep(draftKey, after, now);
  });
}

/** Whether a change takes away more than half of what stood there, be it deleted or replaced. */
export function isMostlyGone(before: string, after: string): boolean {
  return removed(before, after) > before.length / 2;
}

async function keep(draftKey: string, text: string, at: number): Promise<void> {
  const last = await lastOf(draftKey);
  if (text === '' || last?.text === text) return;
  await database.snapshots.add(snapshotSchema.parse({ draftKey, text, at, size: text.length }));
  await thinOut(draftKey, at);
}

async function thinOut(draftKey: string, now: number): Promise<void> {
  const { ids, keys } = await agesOf(draftKey);
  const aged = keys.map(([, time, size], index) => ({ at: time, size, id: ids[index] }));
  const kept = new Set(worthKeeping(aged, now, BUDGET).map(({ id }) => id));
  const gone = ids.filter((id) => !kept.has(id));
  if (gone.length > 0) await database.snapshots.bulkDelete(gone);
}

/** Oldest first. Goes by the index alone: the texts of a day of writing are megabytes. */
async function agesOf(draftKey: string) {
  const all = database.snapshots
    .where('[draftKey+at+size]')
    // An array sorts after every number, so these bounds hold all times of one draft.
    .between([draftKey], [draftKey, []]);
  const ids = await all.primaryKeys();
  const keys = (await all.keys()) as unknown as readonly [string, number, number][];
  return { ids, keys };
}

function lastOf(draftKey: string): Promise<Snapshot | undefined> {
  return database.snapshots.where('draftKey').equals(draftKey).last();
}

/** How many characters of `before` an edit at one place took away, in UTF-16 units. */
function removed(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return before.length - head - tail;
}
