/** What is past its time: one's own and other people's months of the library, and the desk's submissions. */
import { shifted } from '../evidence/month.ts';
import type { Review } from '../review/review.ts';
import { database } from './database.ts';
import { countOlder, forgetOlder } from './summaries.ts';

export interface PastSubmissions {
  /** Keys of those that go, with their texts and reviews. */
  readonly gone: readonly string[];
  /** How many stay although their time is over: not decided yet, or with an appeal that is not settled. */
  readonly unsettled: number;
}

/** The desk's submissions of more than so many months before a month (YYYY-MM); 0 keeps all. */
export async function pastSubmissions(months: number, now: string): Promise<PastSubmissions> {
  if (months <= 0) return { gone: [], unsettled: 0 };
  const { submissions, reviews } = database;
  const limit = shifted(now, -months);
  return database.transaction('r', submissions, reviews, async () => {
    const past = await submissions.where('period').below(limit).toArray();
    // By submission: one whose month was set right later has reviews that name the month before.
    const about = await reviews
      .where('submission')
      .anyOf(past.map(({ key }) => key))
      .toArray();
    const reviewed = new Set(about.map(({ submission }) => submission));
    const unsettled = new Set(about.filter(isOpen).map(({ submission }) => submission));
    // One that nobody reviewed goes only where another one of its author counts instead.
    const gone = past
      .filter(({ key, isAside }) => (reviewed.has(key) ? !unsettled.has(key) : isAside))
      .map(({ key }) => key);
    return { gone, unsettled: past.length - gone.length };
  });
}

export interface Past extends PastSubmissions {
  /** Of the library. */
  readonly summaries: number;
}

/** All that is more than so many months before a month; 0 keeps all. */
export async function pastBy(months: number, now: string): Promise<Past> {
  const [summaries, submissions] = await Promise.all([
    countOlder(months, now),
    pastSubmissions(months, now),
  ]);
  return { summaries, ...submissions };
}

/** Takes away what is past its time; how many summaries and submissions that were. 0 keeps all. */
export async function forgetPast(months: number, now: string): Promise<number> {
  const { submissions, submissionTexts, reviews } = database;
  const summaries = await forgetOlder(months, now);
  // Read and removed in one transaction: what is appealed against meanwhile stays.
  const gone = await database.transaction('rw', submissions, submissionTexts, reviews, async () => {
    const keys = [...(await pastSubmissions(months, now)).gone];
    await submissions.bulkDelete(keys);
    await submissionTexts.bulkDelete(keys);
    await reviews.where('submission').anyOf(keys).delete();
    return keys.length;
  });
  return summaries + gone;
}

/** Not confirmed, or with an appeal that is pending. */
function isOpen({ status, appeals }: Review): boolean {
  return status !== 'confirmed' || appeals.some(({ outcome }) => outcome === null);
}
