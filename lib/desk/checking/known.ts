/** What submissions are held against, read from the database and remembered for one run. */
import { colleaguesBy } from '../../db/colleagues.ts';
import { indicatorsAround } from '../../db/indicators.ts';
import { authorMonths, submissionsBy, submissionsOfAuthor } from '../../db/submissions.ts';
import type { Submission } from '../../db/submission-schema.ts';
import { taskListOf } from '../../db/tasks.ts';
import type { OtherSummary } from '../../rules/check.ts';
import type { Known } from './examine.ts';

/** Earlier months that a text is compared with. */
const HISTORY = 12;

/** For one run of checks: the same months give the same arrays, which the engine remembers by. */
export function rememberKnown(): (row: Submission, others: readonly string[]) => Promise<Known> {
  const indicators = perPeriod(indicatorsAround);
  let months: ReturnType<typeof authorMonths> | null = null;
  const tasks = perPeriod(async (period) => (await taskListOf(period))?.tasks ?? []);
  return async (row, others) => {
    const [figures, list, history, texts] = await Promise.all([
      indicators(row.period),
      tasks(row.period),
      historyOf(row, await (months ??= authorMonths())),
      othersOf(row, others),
    ]);
    return { indicators: figures, tasks: list, history, others: texts };
  };
}

function perPeriod<T>(read: (period: string) => Promise<T>): (period: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (period) => {
    const ready = known.get(period) ?? read(period);
    known.set(period, ready);
    return ready;
  };
}

async function historyOf(
  { author, area, period }: Submission,
  all: ReadonlyMap<string, readonly string[]>,
): Promise<readonly OtherSummary[]> {
  if (author === null || !all.get(author)?.some((one) => one < period)) return [];
  const months = await submissionsOfAuthor(author, area);
  const earlier = months.filter((one) => one.period < period).slice(0, HISTORY);
  return earlier.length === 0 ? [] : textsOf(earlier.map(({ key }) => key));
}

/** Only what was there before it, or in the same month, can have been copied from. */
async function othersOf(
  { period }: Submission,
  keys: readonly string[],
): Promise<readonly OtherSummary[]> {
  if (keys.length === 0) return [];
  const [papers, library] = await Promise.all([textsOf(keys), colleaguesBy(keys)]);
  const colleagues = library.map(({ key, ...one }) => ({ id: key, ...one }));
  return [...papers, ...colleagues].filter((one) => one.period === null || one.period <= period);
}

async function textsOf(keys: readonly string[]): Promise<readonly OtherSummary[]> {
  return (await submissionsBy(keys)).map(({ row: { key, period, author }, paper }) => ({
    id: key,
    period,
    author,
    text: paper.text,
  }));
}
