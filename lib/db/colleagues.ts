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

/**
 * Stores them, all or none. The same text is there once; a later version takes the place of an earlier
 * one of the same month, author and area, where both are known. Throws ZodError and what IndexedDB throws.
 */
export async function putColleagues(texts: readonly ColleagueText[], at: number): Promise<void> {
  const rows = await Promise.all(
    texts.map(async (one): Promise<Summary> => {
      const key = await keyOf(one);
      return summarySchema.parse({ ...one, key, kind: 'colleague', at });
    }),
  );
  const { summaries } = database;
  await changeLibrary(async () => {
    const versions = new Map(
      rows.flatMap((row) =>
        isKnown(row) ? [[`${row.period} ${row.author} ${row.area}`, row]] : [],
      ),
    );
    const periods = [...new Set(rows.map(({ period }) => ['colleague', period]))];
    const stored = await summaries.where('[kind+period]').anyOf(periods).toArray();
    const outdated = stored.filter(({ period, author, area }) =>
      versions.has(`${period} ${author} ${area}`),
    );
    await summaries.bulkDelete(outdated.map(({ key }) => key));
    await summaries.bulkPut(rows);
  });
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
