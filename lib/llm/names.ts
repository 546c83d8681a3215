/** Whose names must not leave the machine: everybody that the library knows, and who signed the draft. */
import { authorNames } from '../db/summaries.ts';
import { whoseIs } from '../evidence/whose.ts';
import type { Names } from './jobs/job.ts';

/** Throws what IndexedDB throws: without the names nothing may be sent. */
export async function namesFor(text: string, titleField: string | null): Promise<Names> {
  const { author } = whoseIs(text, titleField);
  const authors = [...(await authorNames()), ...(author === null ? [] : [author])];
  return { customers: [], authors: [...new Set(authors)] };
}
