/** The copy index over the stored summaries of others: opened from its segments, kept as the table changes. */
import { CopyIndex, type Candidate, type QueryOptions } from '../copying/search.ts';
import { colleagueKeys, colleaguesBy } from '../db/colleagues.ts';
import { libraryChanges, storedIndex, storeIndex } from '../db/copy-index.ts';

/** Texts taken in at once; between them others may run. */
const CHUNK = 200;

export interface Keeper {
  /** Takes in what came and lets go of what went since the last time; how many texts there are. */
  sync(onProgress?: (done: number, of: number) => void): Promise<number>;
  /** Keys of the likeliest sources, as of the last sync. */
  query(text: string, options?: QueryOptions): readonly Candidate[];
}

/**
 * Everything throws what IndexedDB throws. Several may be open at once, in a page and in the background:
 * each keeps its own memory by the table, and what is stored is always one whole index.
 */
export function openKeeper(): Keeper {
  let open: Promise<Opened> | null = null;
  let opened: Opened | null = null;
  return {
    async sync(onProgress) {
      open ??= read();
      opened = await open;
      await bringUpToDate(opened, onProgress);
      return opened.ids.size;
    },
    query: (text, options) => opened?.index.query(text, options) ?? [],
  };
}

interface Opened {
  readonly index: CopyIndex;
  readonly ids: Set<string>;
  /** How often the table had changed when it was last looked through; null before that. */
  changes: number | null;
}

/** From the segments; where they are missing or broken an empty one, which the next sync fills. */
async function read(): Promise<Opened> {
  const stored = await storedIndex();
  const index = stored === null ? null : CopyIndex.fromSegments(stored.segments);
  if (stored === null || !(index instanceof CopyIndex))
    return { index: new CopyIndex(), ids: new Set(), changes: null };
  return { index, ids: new Set(stored.ids), changes: stored.changes };
}

async function bringUpToDate(
  opened: Opened,
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<void> {
  // Before the keys: what changes while they are read makes the next look necessary.
  const changes = await libraryChanges();
  if (opened.changes === changes) return;
  const { index, ids } = opened;
  const keys = await colleagueKeys();
  const wanted = new Set(keys);
  const gone = [...ids].filter((id) => !wanted.has(id));
  const fresh = keys.filter((key) => !ids.has(key));
  for (const id of gone) {
    index.remove(id);
    ids.delete(id);
  }
  for (let at = 0; at < fresh.length; at += CHUNK) {
    // oxlint-disable-next-line no-await-in-loop
    for (const { key, author, text } of await colleaguesBy(fresh.slice(at, at + CHUNK))) {
      index.add(key, author, text);
      ids.add(key);
    }
    onProgress(Math.min(at + CHUNK, fresh.length), fresh.length);
  }
  if (gone.length > ids.size) index.settle();
  await storeIndex(index.segments(), { ids: [...ids], changes });
  opened.changes = changes;
}
