/** Which texts may share passages with which: an index of all that the desk and the library hold. */
import { CopyIndex } from '../../copying/search.ts';
import { fingerprintsOf } from '../../copying/winnow.ts';
import { colleagueKeys, colleaguesBy } from '../../db/colleagues.ts';
import {
  authorMonths,
  laterKeys,
  latestMonth,
  submissionKeys,
  submissionsBy,
} from '../../db/submissions.ts';

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
      // Looked at anew: the author of one that was there may have been set right.
      const again = keys.filter((key) => !fresh.has(key));
      await taken(again, index, fresh);
      const asked = new Map<string, readonly string[]>();
      const touched = new Set<string>();
      const ask = (key: string): void => {
        const entry = fresh.get(key);
        if (entry === undefined) return;
        const found = index.queryBy(entry.fingerprints, {
          most: MOST,
          accepts: (id, author) => id !== key && (author === null || author !== entry.author),
        });
        const others = found.filter(({ share }) => share >= SHARE_LEAST).map(({ id }) => id);
        asked.set(key, others);
        // What it was like before may be so no longer.
        for (const other of [...others, ...entry.before]) touched.add(other);
      };
      for (const [at, key] of keys.entries()) {
        ask(key);
        if (at % CHUNK === 0) onProgress(at);
      }
      for (const key of await laterThan(keys, fresh)) touched.add(key);
      // One step and no further: what is like these was looked at when they came.
      const like = [...touched].filter((key) => !asked.has(key));
      await taken(like, index, fresh);
      for (const key of like) ask(key);
      return [...asked];
    },
  };
}

interface Entry {
  readonly author: string | null;
  readonly period: string;
  /** What it was like when it was last looked at. */
  readonly before: readonly string[];
  /** Kept for one round only: a quarter of the text's size. */
  readonly fingerprints: Uint32Array;
}

/** Later months of the same authors: they are held against these from now on. */
async function laterThan(
  keys: readonly string[],
  entries: ReadonlyMap<string, Entry>,
): Promise<readonly string[]> {
  const latest = await latestMonth();
  const isLatest = (key: string): boolean => entries.get(key)?.period === latest;
  if (keys.every(isLatest)) return [];
  const months = await authorMonths();
  const later = keys.map(async (key) => {
    const { author, period } = entries.get(key) ?? { author: null, period: '' };
    const isFollowed = author !== null && months.get(author)?.some((one) => one > period);
    return author !== null && isFollowed ? laterKeys(author, period) : [];
  });
  return (await Promise.all(later)).flat();
}

/** The submissions that were new. What was removed meanwhile is not found when it is to be read. */
async function sync(index: CopyIndex): Promise<Map<string, Entry>> {
  const [papers, colleagues] = await Promise.all([submissionKeys(), colleagueKeys()]);
  const fresh = new Map<string, Entry>();
  await taken(
    papers.filter((key) => !index.has(key)),
    index,
    fresh,
  );
  const unknown = colleagues.filter((key) => !index.has(key));
  for (let at = 0; at < unknown.length; at += CHUNK) {
    // oxlint-disable-next-line no-await-in-loop
    for (const { key, author, text } of await colleaguesBy(unknown.slice(at, at + CHUNK))) {
      index.add(key, author, text);
    }
  }
  return fresh;
}

/** Takes submissions into the index, or takes them in anew. */
async function taken(
  keys: readonly string[],
  index: CopyIndex,
  entries: Map<string, Entry>,
): Promise<void> {
  for (let at = 0; at < keys.length; at += CHUNK) {
    // oxlint-disable-next-line no-await-in-loop
    for (const { row, paper } of await submissionsBy(keys.slice(at, at + CHUNK))) {
      const { key, author, period } = row;
      const fingerprints = fingerprintsOf(paper.text);
      index.addBy(key, author, fingerprints);
      const before = paper.similar.map((one) => one.key);
      entries.set(key, { author, period, before, fingerprints });
    }
  }
}
