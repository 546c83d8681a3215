/** The stored pieces of the copy index, which texts they hold, and whether those have changed since. */
import { database } from './database.ts';
import { indexSchema, type IndexRow } from './schema.ts';

export interface StoredIndex {
  readonly segments: readonly ArrayBuffer[];
  /** Keys of the summaries in it. */
  readonly ids: readonly string[];
  /** As of libraryChanges; null where it is not known. */
  readonly changes: number | null;
}

const CHANGES = 'changes';

/** Grows with each change of colleagues' summaries: listing the keys of ten thousand takes most of a second. */
export async function libraryChanges(): Promise<number> {
  const row = await database.index.get(CHANGES);
  return row?.kind === 'changes' ? row.count : 0;
}

/** Changes colleagues' summaries, in one transaction, and has it known that they changed. */
export function changeLibrary<T>(change: () => Promise<T>): Promise<T> {
  const { summaries, index } = database;
  return database.transaction('rw', summaries, index, async () => {
    const count = (await libraryChanges()) + 1;
    await index.put({ name: CHANGES, kind: 'changes', count });
    return change();
  });
}

/** Null before the first one was stored. */
export async function storedIndex(): Promise<StoredIndex | null> {
  const rows = await database.index.toArray();
  const contents = rows.find((row) => row.kind === 'contents');
  if (contents === undefined) return null;
  const segments = rows.flatMap((row) => (row.kind === 'segment' ? [row.bytes] : []));
  return { segments, ids: contents.ids, changes: contents.changes ?? null };
}

/** Replaces what is stored, in one transaction; a segment of a known name is not written again. */
export async function storeIndex(
  segments: readonly { readonly name: string; readonly bytes: ArrayBuffer }[],
  { ids, changes }: { readonly ids: readonly string[]; readonly changes: number },
): Promise<void> {
  const { index } = database;
  await database.transaction('rw', index, async () => {
    const known = new Set(await index.toCollection().primaryKeys());
    const wanted = new Set([CHANGES, ...segments.map(({ name }) => name)]);
    const fresh = segments.filter(({ name }) => !known.has(name));
    await index.bulkDelete([...known].filter((name) => !wanted.has(name)));
    const rows: IndexRow[] = [
      ...fresh.map(({ name, bytes }) => ({ name, kind: 'segment', bytes }) as const),
      { name: 'contents', kind: 'contents', ids: [...ids], changes },
    ];
    await index.bulkPut(rows.map((row) => indexSchema.parse(row)));
  });
}
