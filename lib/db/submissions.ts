/** Queries on submissions: what the desk lists, checks and opens. The texts are read only for that. */
import { rowsBy } from './by-keys.ts';
import { database } from './database.ts';
import {
  submissionSchema,
  submissionTextSchema,
  type Submission,
  type SubmissionText,
} from './submission-schema.ts';

/** A submission and its text before they are stored. */
export interface NewSubmission {
  readonly row: Submission;
  readonly text: string;
}

/**
 * Stores them, all or none; those whose key is there stay as they are. The keys that were new.
 * Throws ZodError and what IndexedDB throws.
 */
export async function addSubmissions(given: readonly NewSubmission[]): Promise<readonly string[]> {
  const { submissions, submissionTexts } = database;
  return database.transaction('rw', submissions, submissionTexts, async () => {
    const keys = given.map(({ row }) => row.key);
    const known = await submissions.where('key').anyOf(keys).primaryKeys();
    const seen = new Set(known);
    const fresh = given.filter(({ row }) => !seen.has(row.key) && seen.add(row.key));
    await submissions.bulkAdd(fresh.map(({ row }) => submissionSchema.parse(row)));
    await submissionTexts.bulkAdd(
      fresh.map(({ row, text }) =>
        submissionTextSchema.parse({
          key: row.key,
          text,
          report: null,
          instructions: [],
          similar: [],
        }),
      ),
    );
    return fresh.map(({ row }) => row.key);
  });
}

/** All of a month, without their texts. */
export function submissionsOf(period: string): Promise<Submission[]> {
  return database.submissions.where('period').equals(period).toArray();
}

/** The months there are submissions of, the latest first, with how many. */
export async function submissionMonths(): Promise<{ period: string; count: number }[]> {
  const { submissions } = database;
  const periods = (await submissions.orderBy('period').uniqueKeys()).map(String).toReversed();
  return Promise.all(
    periods.map(async (period) => ({
      period,
      count: await submissions.where('period').equals(period).count(),
    })),
  );
}

/** Undefined for one that is gone. */
export async function submissionBy(
  key: string,
): Promise<{ row: Submission; paper: SubmissionText } | undefined> {
  const [row, paper] = await Promise.all([
    database.submissions.get(key),
    database.submissionTexts.get(key),
  ]);
  return row && paper && { row, paper };
}

/** Those of these keys that are there, with their texts, in the order of the keys. */
export async function submissionsBy(
  keys: readonly string[],
): Promise<{ row: Submission; paper: SubmissionText }[]> {
  const [rows, papers] = await Promise.all([
    rowsBy(database.submissions, keys),
    rowsBy(database.submissionTexts, keys),
  ]);
  return rows.flatMap((row, at) => {
    const paper = papers[at];
    return row && paper ? [{ row, paper }] : [];
  });
}

/** The author's other months, the latest first. Namesakes of another area are left out where both areas are known. */
export async function submissionsOfAuthor(
  author: string,
  area: string | null,
): Promise<Submission[]> {
  const all = await database.submissions
    .where('[author+period]')
    .between([author, ''], [author, '\uFFFF'])
    .toArray();
  return all
    .filter((one) => !one.isAside && (area === null || one.area === null || one.area === area))
    .toReversed();
}

/** The months of each author, from the index alone. */
export async function authorMonths(): Promise<ReadonlyMap<string, readonly string[]>> {
  const months = new Map<string, string[]>();
  for (const key of await database.submissions.orderBy('[author+period]').keys()) {
    if (!Array.isArray(key)) continue;
    const [author, period] = key.map(String);
    if (author === undefined || period === undefined) continue;
    const known = months.get(author);
    if (known === undefined) months.set(author, [period]);
    else known.push(period);
  }
  return months;
}

/** Undefined where there is no submission. */
export async function latestMonth(): Promise<string | undefined> {
  return (await database.submissions.orderBy('period').last())?.period;
}

/** The keys of the author's months after this one. */
export function laterKeys(author: string, period: string): Promise<string[]> {
  return database.submissions
    .where('[author+period]')
    .between([author, period], [author, '\uFFFF'], false, true)
    .primaryKeys();
}

export async function waitingKeys(): Promise<string[]> {
  return database.submissions.where('state').equals('waiting').primaryKeys();
}

/** Every key: cheap, no row is read. */
export function submissionKeys(): Promise<string[]> {
  return database.submissions.toCollection().primaryKeys();
}

/** Hashes of the files that were taken in: they need not be read again. */
export async function knownSources(): Promise<ReadonlySet<string>> {
  const hashes = await database.submissions.orderBy('sourceHash').uniqueKeys();
  return new Set(hashes.map(String));
}

/** Who handed in a text of this content, by content hash. */
export async function sameContent(hashes: readonly string[]): Promise<Submission[]> {
  return database.submissions
    .where('contentHash')
    .anyOf([...hashes])
    .toArray();
}

export interface Checked {
  readonly key: string;
  readonly text: string;
  readonly digest: NonNullable<Submission['digest']> | null;
  readonly report: SubmissionText['report'];
  readonly instructions: SubmissionText['instructions'];
  readonly similar: SubmissionText['similar'];
}

/** Stores what checks found, in one transaction; a submission that is gone meanwhile stays gone. */
export async function storeChecked(checked: readonly Checked[]): Promise<void> {
  const { submissions, submissionTexts } = database;
  await database.transaction('rw', submissions, submissionTexts, async () => {
    const found = await submissions.bulkGet(checked.map(({ key }) => key));
    const rows: Submission[] = [];
    const papers: SubmissionText[] = [];
    for (const [at, { digest, ...paper }] of checked.entries()) {
      const row = found[at];
      if (!row) continue;
      const state = digest === null ? 'failed' : 'checked';
      rows.push(submissionSchema.parse({ ...row, digest, state }));
      papers.push(submissionTextSchema.parse(paper));
    }
    await submissions.bulkPut(rows);
    await submissionTexts.bulkPut(papers);
  });
}

/** Its check did not come back: it is listed as one that could not be checked. How many that concerns. */
export async function storeStuck(key: string): Promise<number> {
  const { submissions, submissionTexts } = database;
  return database.transaction('rw', submissions, submissionTexts, async () => {
    await submissionTexts.update(key, { report: null, instructions: [], similar: [] });
    return submissions.update(key, { state: 'stuck', digest: null });
  });
}

/** What the reviewer may set right; a text of another author or month is checked anew. */
export type Correction = Partial<Pick<Submission, 'author' | 'area' | 'period' | 'packId'>>;

/** Throws ZodError where a name or month is none. */
export async function correctSubmission(key: string, change: Correction): Promise<void> {
  const { submissions } = database;
  await database.transaction('rw', submissions, async () => {
    const row = await submissions.get(key);
    if (row) await submissions.put(submissionSchema.parse({ ...row, ...change, state: 'waiting' }));
  });
}

/** The same change for many, all of them or none. */
export async function correctSubmissions(
  keys: readonly string[],
  change: Correction,
): Promise<void> {
  const { submissions } = database;
  await database.transaction('rw', submissions, async () => {
    const rows = (await submissions.bulkGet([...keys])).filter((row) => row !== undefined);
    await submissions.bulkPut(
      rows.map((row) => submissionSchema.parse({ ...row, ...change, state: 'waiting' })),
    );
  });
}

/** Of several of one author and month this one counts, the others do not. */
export async function countOnly(key: string, others: readonly string[]): Promise<void> {
  const { submissions } = database;
  await database.transaction('rw', submissions, async () => {
    await submissions
      .where('key')
      .anyOf([...others])
      .modify({ isAside: true });
    await submissions.where('key').equals(key).modify({ isAside: false });
  });
}

/** Has them checked anew: what they are held against has changed. */
export async function recheck(keys: readonly string[]): Promise<void> {
  await database.submissions
    .where('key')
    .anyOf([...keys])
    .modify({ state: 'waiting' });
}

/** With their texts and reviews. */
export async function removeSubmissions(keys: readonly string[]): Promise<void> {
  const { submissions, submissionTexts, reviews } = database;
  await database.transaction('rw', submissions, submissionTexts, reviews, async () => {
    await submissions.bulkDelete([...keys]);
    await submissionTexts.bulkDelete([...keys]);
    await reviews
      .where('submission')
      .anyOf([...keys])
      .delete();
  });
}
