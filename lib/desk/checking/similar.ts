/** Which texts may share passages with which: an index of all that the desk and the library hold. */
import { CopyIndex } from '../../copying/search.ts';
import { colleagueKeys, colleaguesBy } from '../../db/colleagues.ts';
import { submissionKeys, submissionsBy } from '../../db/submissions.ts';

/** Read at once; between them the worker's other answers may run. */
const CHUNK = 200;
/**
 * Less of a text's fingerprints in common, what many write left out, is no copy: texts written to one
 * template share up to a fifth.
 */
const SHARE_LEAST = 0.25;
const MOST = 5;

/** A text and those that may be like it, the likeliest first. */
export type Likeness = readonly [key: string, others: readonly string[]];

export interface Similar {
  /**
   * Takes in what came since the last time, then looks up each of these keys. A text that is there
   * already and is like a new one is told too, with its own likenesses: both are to be looked at.
   */
  of(keys: readonly string[], onProgress: (done: number) => void): Promise<readonly Likeness[]>;
}

export function openSimilar(): Similar {
  const index = new CopyIndex();
  return {
    async of(keys, onProgress) {
      const fresh = await sync(index);
      const asked = new Map<string, readonly string[]>();
      const touched = new Set<string>();
      const ask = async (some: readonly string[]): Promise<void> => {
        for (const { row, paper } of await submissionsBy(some)) {
          // Looked at anew: its author may have been set right.
          if (!fresh.has(row.key)) index.add(row.key, row.author, paper.text);
          const found = index.query(paper.text, {
            most: MOST,
            accepts: (id, author) => id !== row.key && (author === null || author !== row.author),
          });
          const others = found.filter(({ share }) => share >= SHARE_LEAST).map(({ id }) => id);
          asked.set(row.key, others);
          for (const other of others) touched.add(other);
        }
      };
      for (let at = 0; at < keys.length; at += CHUNK) {
        // oxlint-disable-next-line no-await-in-loop
        await ask(keys.slice(at, at + CHUNK));
        onProgress(Math.min(keys.length, at + CHUNK));
      }
      // One step and no further: what is like these was looked at when they came.
      await ask([...touched].filter((key) => !asked.has(key)));
      return [...asked];
    },
  };
}

/** The keys that were new. What was removed meanwhile is not found when it is to be read. */
async function sync(index: CopyIndex): Promise<ReadonlySet<string>> {
  const [papers, colleagues] = await Promise.all([submissionKeys(), colleagueKeys()]);
  const fresh = new Set(papers.filter((key) => !index.has(key)));
  await take([...fresh], index, async (keys) =>
    (await submissionsBy(keys)).map(({ row, paper }) => ({ ...row, text: paper.text })),
  );
  await take(
    colleagues.filter((key) => !index.has(key)),
    index,
    colleaguesBy,
  );
  return fresh;
}

async function take(
  keys: readonly string[],
  index: CopyIndex,
  read: (
    keys: readonly string[],
  ) => Promise<
    readonly { readonly key: string; readonly author: string | null; readonly text: string }[]
  >,
): Promise<void> {
  for (let at = 0; at < keys.length; at += CHUNK) {
    // oxlint-disable-next-line no-await-in-loop
    for (const { key, author, text } of await read(keys.slice(at, at + CHUNK))) {
      index.add(key, author, text);
    }
  }
}
