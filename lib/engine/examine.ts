/** One draft checked against everything that is known of it: figures, earlier months, colleagues, tasks. */
import { stored, type StorageFailure, type Stored } from '../db/failure.ts';
import { taskListOf } from '../db/tasks.ts';
import type { CheckRequest } from '../message-schema.ts';
import { packById } from '../packs/index.ts';
import type { judge } from '../review/judge.ts';
import type { CheckContext } from '../rules/check.ts';
import type { Report } from '../rules/report.ts';
import type { FiguresAround } from './indicators.ts';
import type { ColleaguesLike, HistoryBefore } from './library.ts';

/** Exactly one of `report` and `failure` is null. */
export interface Examined {
  readonly report: Report | null;
  /** What the engine threw. */
  readonly failure: string | null;
  /** The first thing that could not be read; the text is checked without it. */
  readonly storage: StorageFailure | null;
}

export interface Means {
  readonly judge: typeof judge;
  readonly figures: FiguresAround;
  readonly history: HistoryBefore;
  readonly colleagues: ColleaguesLike;
}

/** Never throws: what cannot be read or checked is told. */
export async function examine(request: CheckRequest, means: Means): Promise<Examined> {
  const { period, text } = request;
  const figures = await stored(() => means.figures(period));
  const history = await stored(() => means.history(period));
  const colleagues = await stored(() => means.colleagues(text));
  const tasks = await stored(() => taskListOf(period));
  const checked = checkText(request, means.judge, {
    indicators: valueOf(figures, []),
    history: valueOf(history, []),
    colleagues: valueOf(colleagues, []),
    tasks: valueOf(tasks, null)?.tasks ?? [],
  });
  return { ...checked, storage: firstFailure([figures, history, colleagues, tasks]) };
}

type Known = Pick<CheckContext, 'indicators' | 'history' | 'colleagues' | 'tasks'>;

function checkText(
  { text, packId, period, titleField }: CheckRequest,
  judgeText: typeof judge,
  known: Known,
): Omit<Examined, 'storage'> {
  const pack = packById(packId);
  if (pack === null) return { report: null, failure: `no rule pack "${packId}"` };
  try {
    const context = { period, author: null, portal: { titleField }, ...known };
    return { report: judgeText(text, pack, context), failure: null };
  } catch (error) {
    return { report: null, failure: error instanceof Error ? error.message : String(error) };
  }
}

function valueOf<T>(read: Stored<T>, otherwise: T): T {
  return read.ok ? read.value : otherwise;
}

function firstFailure(reads: readonly Stored<unknown>[]): StorageFailure | null {
  return reads.find((read) => !read.ok)?.failure ?? null;
}
