/** What the options name besides the texts: indicators, tasks, earlier months and colleagues. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { recentMonths, statedPeriod } from '../period.ts';
import type { CheckContext, OtherSummary } from '../rules/check.ts';
import { readIndicators } from './indicators.ts';
import { UsageError, type Options } from './options.ts';
import { isText, readSource, SourceError } from './source.ts';

export type Knowledge = Pick<CheckContext, 'indicators' | 'tasks' | 'history' | 'colleagues'>;

/** What cannot be read ends the run: checking without it would look like checking with it. @throws UsageError */
export async function loadKnowledge(options: Options): Promise<Knowledge> {
  const { indicators, tasks, history, colleagues, period } = options;
  return {
    indicators: await read(indicators, (file) => readIndicators(file, period ?? thisMonth())),
    tasks: await read(tasks, tasksOf),
    history: await read(history, async (folder) => latestFirst(await summariesIn(folder))),
    colleagues: await read(colleagues, async (folder) =>
      ofOthers(await summariesIn(folder), folder, options),
    ),
  };
}

async function read<T>(
  path: string | null,
  how: (path: string) => T | Promise<T>,
): Promise<T | undefined> {
  if (path === null) return undefined;
  try {
    return await how(path);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    throw new UsageError(`${path}：${error.message}`, { cause: error });
  }
}

async function tasksOf(file: string): Promise<readonly string[]> {
  const { text } = await readSource(file);
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Every text of a folder; the file's name states the month, else the first lines. @throws SourceError */
async function summariesIn(folder: string): Promise<OtherSummary[]> {
  const names = namesIn(folder).filter(isText).toSorted();
  if (names.length === 0) throw new SourceError('这个文件夹里没有能读的总结。');
  const summaries: OtherSummary[] = [];
  for (const name of names) {
    const text = await textIn(folder, name);
    const period =
      /\d{4}-(?:0[1-9]|1[0-2])/.exec(name)?.[0] ??
      statedPeriod(text.trimStart().slice(0, 60), new Date());
    summaries.push({ id: name, period, author: null, text });
  }
  return summaries;
}

/** @throws SourceError that names the file: the folder's name would not help */
async function textIn(folder: string, name: string): Promise<string> {
  try {
    return (await readSource(join(folder, name))).text;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    throw new SourceError(`${name}：${error.message}`, { cause: error });
  }
}

/** Only months before the one that is checked can have been copied from; of texts without a month nothing is known. */
export function earlierThan(period: string | null, known: Knowledge): Knowledge {
  if (!known.history || period === null) return known;
  return { ...known, history: known.history.filter((one) => monthOf(one) < period) };
}

function latestFirst(summaries: readonly OtherSummary[]): readonly OtherSummary[] {
  return summaries.toSorted((a, b) => monthOf(b).localeCompare(monthOf(a)));
}

/** Without the files that are checked and those named after the author: the folder may hold the own submission too. */
function ofOthers(
  summaries: readonly OtherSummary[],
  folder: string,
  { files, author }: Options,
): readonly OtherSummary[] {
  const checked = new Set(files.map((file) => resolve(file)));
  return summaries.filter(
    ({ id }) => !checked.has(resolve(folder, id)) && (author === null || !id.includes(author)),
  );
}

function monthOf({ period }: OtherSummary): string {
  return period ?? '';
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw new SourceError('读不了这个文件夹，请检查路径。', { cause: error });
  }
}

function thisMonth(): string {
  return recentMonths(new Date(), 1)[0] ?? '';
}
