import type { Table } from 'dexie';

/** Fewer are read one by one. */
const MANY = 16;
/** Rows of others among them that are read along, at most, for one that is wanted. */
const ALONG = 1;

/**
 * The rows of these keys, in the order of the keys; undefined for one that is not there. Keys that
 * stand close together are read as one range, which takes a fraction of the time.
 */
export async function rowsBy<T extends { readonly key: string }>(
  table: Table<T, string>,
  keys: readonly string[],
): Promise<(T | undefined)[]> {
  if (keys.length < MANY) return table.bulkGet([...keys]);
  const sorted = keys.toSorted();
  const range = table.where('key').between(sorted[0], sorted.at(-1), true, true);
  if ((await range.count()) > (1 + ALONG) * keys.length) return table.bulkGet([...keys]);
  const rows = new Map((await range.toArray()).map((row) => [row.key, row]));
  return keys.map((key) => rows.get(key));
}
