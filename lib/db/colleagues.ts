/** Queries on other people's summaries: what a text may have been copied from. */
import { rowsBy } from './by-keys.ts';
import { changeLibrary } from './copy-index.ts';
import { database } from './database.ts';
import { summarySchema, type Source, type Summary } from './schema.ts';

/** Another person's text before it is stored. */
export interface ColleagueText {
  readonly period: string;
  /** Null where the text does not say. */
  readonly author: string | null;
  readonly area: string | null;
  readonly source: Source;
  readonly text: string;
}

/** Dealt with at once; between them the page that asked may answer. */
const CHUNK = 100;
/** Stored at once: who watches the table is told of each transaction, and of thousands of rows it takes long. */
const STORED = 300;

/**
 * Stores them. The same text is there once, so that after a failure, with those before it stored, all of
 * them may simply be given again; a later version takes the place of an earlier one of the same month,
 * author and area, where both are known. Throws ZodError, before anything is stored, and what IndexedDB throws.
 */
export async function putColleagues(texts: readonly ColleagueText[], now: number): Promise<void> {
  const rows: Summary[] = [];
  for (const some of chunksOf(texts)) {
    // oxlint-disable-next-line no-await-in-loop
    rows.push(...(await Promise.all(some.map((one) => rowOf(one, now)))));
    // The browser may hash at once, and then nothing else gets its turn.
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  for (const [at, some] of chunksOf(rows, STORED).entries()) {
    // oxlint-disable-next-line no-await-in-loop
    await changeLibrary(async () => {
      if (at === 0) await removeOutdated(rows);
      for (const few of chunksOf(some)) {
        // oxlint-disable-next-line no-await-in-loop
        await database.summaries.bulkPut(few);
      }
    });
  }
}

async function rowOf(one: ColleagueText, at: number): Promise<Summary> {
  const key = await keyOf(one);
  return summarySchema.parse({ ...one, key, kind: 'colleague', at });
}

/** Takes away what these are later versions of; within a transaction. */
async function removeOutdated(rows: readonly Summary[]): Promise<void> {
  const { summaries } = database;
  const fresh = new Set(rows.map(({ key }) => key));
  const versions = new Set(rows.filter(isKnown).map(versionOf));
  const periods = [...new Set(rows.map(({ period }) => period))];
  const stored = await Promise.all(
    periods.map((period) =>
      summaries.where('[kind+period]').equals(['colleague', period]).primaryKeys(),
    ),
  );
  for (const keys of chunksOf(stored.flat().filter((key) => !fresh.has(key)))) {
    // oxlint-disable-next-line no-await-in-loop
    const outdated = (await colleaguesBy(keys)).filter((row) => versions.has(versionOf(row)));
    // oxlint-disable-next-line no-await-in-loop
    await summaries.bulkDelete(outdated.map(({ key }) => key));
  }
}

function versionOf({ period, author, area }: Summary): string {
  return `${period} ${author} ${area}`;
}

function chunksOf<T>(all: readonly T[], size = CHUNK): readonly (readonly T[])[] {
  const chunks: (readonly T[])[] = [];
  for (let at = 0; at < all.length; at += size) chunks.push(all.slice(at, at + size));
  return chunks;
}

/** The keys of all of them: cheap, no text is read. */
export function colleagueKeys(): Promise<string[]> {
  return ofColleagues().primaryKeys();
}

/** Those of these keys that are still there, in the order of the keys. */
export async function colleaguesBy(keys: readonly string[]): Promise<Summary[]> {
  const rows = await rowsBy(database.summaries, keys);
  return rows.filter((row) => row !== undefined);
}

export function countColleagues(): Promise<number> {
  return ofColleagues().count();
}

export async function removeColleagues(): Promise<void> {
  await changeLibrary(() => ofColleagues().delete());
}

function ofColleagues() {
  return database.summaries
    .where('[kind+period]')
    .between(['colleague', ''], ['colleague', '\uFFFF']);
}

function isKnown({ author, area }: Summary): boolean {
  return author !== null && area !== null;
}

/** Changes with the text, so that what an index holds under a key never goes out of date. */
async function keyOf({ period, author, text }: ColleagueText): Promise<string> {
  const bytes = new TextEncoder().encode(`${author ?? ''}\n${text}`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 12);
  const name = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `colleague ${period} ${name}`;
}
