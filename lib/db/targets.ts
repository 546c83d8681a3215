/** Queries on targets and on what reviewers enter for the market part. */
import { marketSheetSchema, type MarketSheet } from '../review/assessment.ts';
import { targetSchema, type Target } from '../review/target.ts';
import { database } from './database.ts';

/** All of a month. */
export function targetsOf(period: string): Promise<Target[]> {
  return database.targets.where('period').equals(period).toArray();
}

export function targetsBy(keys: readonly string[]): Promise<Target[]> {
  return database.targets
    .where('key')
    .anyOf([...keys])
    .toArray();
}

/** Throws ZodError and what IndexedDB throws. */
export async function putTargets(targets: readonly Target[]): Promise<void> {
  await database.targets.bulkPut(targets.map((one) => targetSchema.parse(one)));
}

export function marketSheetsOf(period: string): Promise<MarketSheet[]> {
  return database.marketSheets.where('period').equals(period).toArray();
}

/** Throws ZodError and what IndexedDB throws. */
export async function putMarketSheet(sheet: MarketSheet): Promise<void> {
  await database.marketSheets.put(marketSheetSchema.parse(sheet));
}
