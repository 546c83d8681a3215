/** Queries on the indicators: what the company's tables say, by month. */
import { figureKey, type Indicator } from '../evidence/indicators.ts';
import { periodOf, shifted, yearOf } from '../evidence/month.ts';
import { database } from './database.ts';
import { indicatorSchema, type IndicatorRow } from './schema.ts';

/** What a text of this month is held against: it, the two months before, the same month last year. */
export function indicatorsAround(period: string): Promise<Indicator[]> {
  const months = [period, shifted(period, -1), shifted(period, -2), shifted(period, -12)];
  return database.indicators.where('period').anyOf(months).toArray();
}

/** Another one whenever figures were put or taken away; cheap to ask for. */
export async function indicatorStamp(): Promise<string> {
  const { indicators } = database;
  const [count, latest] = await Promise.all([indicators.count(), indicators.orderBy('at').last()]);
  return `${count} ${latest?.at ?? 0}`;
}

/** Years before the month's own that a season may rest on. */
const HISTORY_YEARS = 5;

/**
 * What the facts of a scope follow from: all scopes this month and a year before, and the scope's own
 * years up to now.
 */
export async function indicatorsForFacts(period: string, scope: string): Promise<Indicator[]> {
  const year = yearOf(period);
  const [around, history] = await Promise.all([
    indicatorsAround(period),
    database.indicators
      .where('[scope+period]')
      .between([scope, periodOf(year - HISTORY_YEARS, 1)], [scope, periodOf(year, 12)], true, true)
      .toArray(),
  ]);
  return [...new Map([...history, ...around].map((row) => [figureKey(row), row])).values()];
}

export interface IndicatorSummary {
  readonly count: number;
  /** All scopes of a month, in the order of their names. */
  readonly scopes: readonly string[];
  /** The months there are figures of, latest first. */
  readonly periods: readonly string[];
}

/** What there is, for a month: read from the indexes, not from the rows. */
export async function indicatorSummary(period: string): Promise<IndicatorSummary> {
  const { indicators } = database;
  const [count, periods, rows] = await Promise.all([
    indicators.count(),
    indicators.orderBy('period').uniqueKeys(),
    indicators.where('period').equals(period).toArray(),
  ]);
  const scopes = [...new Set(rows.map(({ scope }) => scope))];
  return { count, scopes, periods: periods.map(String).toReversed() };
}

/** How an import would change what is stored. */
export interface Difference {
  readonly added: number;
  /** Figures that are there with another value or unit: they would be replaced. */
  readonly changed: number;
  readonly same: number;
}

export async function differenceTo(imported: readonly Indicator[]): Promise<Difference> {
  const before = await database.indicators.bulkGet(imported.map(figureKey));
  const counts = { added: 0, changed: 0, same: 0 };
  for (const [index, row] of before.entries()) {
    const one = imported[index];
    if (row === undefined) counts.added += 1;
    else if (row.value === one?.value && row.unit === one.unit) counts.same += 1;
    else counts.changed += 1;
  }
  return counts;
}

/** All of them or none, in one transaction. Throws ZodError and what IndexedDB throws. */
export async function putIndicators(imported: readonly Indicator[], at: number): Promise<void> {
  const rows = imported.map((one): IndicatorRow =>
    indicatorSchema.parse({ ...one, key: figureKey(one), at }),
  );
  await database.transaction('rw', database.indicators, () => database.indicators.bulkPut(rows));
}

/** Takes the figures of one month away, or all of them. */
export async function removeIndicators(period: string | null): Promise<void> {
  const { indicators } = database;
  await (period === null ? indicators.clear() : indicators.where('period').equals(period).delete());
}
