/** The stored pieces of the copy index, and which texts they hold. */
import { database } from './database.ts';
import { indexSchema, type IndexRow } from './schema.ts';

export interface StoredIndex {
  readonly segments: readonly ArrayBuffer[];
  /** Keys of the summaries in it. */
  readonly ids: readonly string[];
}

/** Null before the first one was stored. */
export async function storedIndex(): Promise<StoredIndex | null> {
  const rows = await database.index.toArray();
  const contents = rows.find((row) => row.kind === 'contents');
  if (contents === undefined) return null;
  const segments = rows.flatMap((row) => (row.kind === 'segment' ? [row.bytes] : []));
  return { segments, ids: contents.ids };
}

/** Replaces what is stored, in one transaction; a segment of a known name is not written again. */
export async function storeIndex(
  segments: readonly { readonly name: string; readonly bytes: ArrayBuffer }[],
  ids: readonly string[],
): Promise<void> {
  const { index } = database;
  await database.transaction('rw', index, async () => {
    const known = new Set(await index.toCollection().primaryKeys());
    const wanted = new Set(segments.map(({ name }) => name));
    const fresh = segments.filter(({ name }) => !known.has(name));
    await index.bulkDelete([...known].filter((name) => !wanted.has(name)));
    const rows: IndexRow[] = [
      ...fresh.map(({ name, bytes }) => ({ name, kind: 'segment', bytes }) as const),
      { name: 'contents', kind: 'contents', ids: [...ids] },
    ];
    await index.bulkPut(rows.map((row) => indexSchema.parse(row)));
  });
}
