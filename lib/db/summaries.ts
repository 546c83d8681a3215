/** Queries on the library: the author's own months, and other people's summaries. */
import { shifted } from '../evidence/month.ts';
import { changeLibrary } from './copy-index.ts';
import { database } from './database.ts';
import { summarySchema, type Source, type Summary } from './schema.ts';

/** A month of one's own before it is stored. */
export interface OwnMonth {
  readonly period: string;
  readonly author: string | null;
  readonly area: string | null;
  readonly source: Source;
  readonly text: string;
}

/** One's own months before this one, the latest first. */
export async function ownBefore(period: string): Promise<Summary[]> {
  return (await ofKind('own', period).toArray()).toReversed();
}

/** All months of one's own, the latest first. */
export function ownMonths(): Promise<Summary[]> {
  return ownBefore(END);
}

/** Another one whenever a summary was put or taken away; cheap to ask for. */
export async function summaryStamp(): Promise<string> {
  const { summaries } = database;
  const [count, latest] = await Promise.all([summaries.count(), summaries.orderBy('at').last()]);
  return `${count} ${latest?.key ?? ''} ${latest?.at ?? 0}`;
}

/** Everybody who wrote one of them, each name once; read from the index, not from the texts. */
export async function authorNames(): Promise<string[]> {
  return (await database.summaries.orderBy('author').uniqueKeys()).map(String);
}

/**
 * Stores months that the author brought in, all of them or none; a month that is there is replaced.
 * Throws ZodError and what IndexedDB throws.
 */
export async function putOwnMonths(months: readonly OwnMonth[], at: number): Promise<void> {
  const rows = months.map((one) => ownRow(one, at));
  await database.transaction('rw', database.summaries, () => database.summaries.bulkPut(rows));
}

/**
 * Keeps a month that was written in a form. A text that is already there as another month is of that
 * month: the form still shows it when the next one begins. A month is not replaced by less than half
 * of it: that is a form that was emptied, or another text.
 */
export async function keepOwnMonth(own: OwnMonth, at: number): Promise<void> {
  const { summaries } = database;
  await database.transaction('rw', summaries, async () => {
    const all = await ownMonths();
    if (all.some(({ text }) => text === own.text)) return;
    const before = all.find(({ period }) => period === own.period);
    if (before !== undefined && own.text.length * 2 < before.text.length) return;
    await summaries.put(ownRow(own, at));
  });
}

/** The author picked another month for a draft: what was kept of it goes along, unless one is there. */
export async function moveOwnMonth(
  draft: { readonly key: string; readonly text: string },
  from: string,
  to: string,
  at: number,
): Promise<void> {
  const { summaries } = database;
  await database.transaction('rw', summaries, async () => {
    const kept = await summaries.get(ownKey(from));
    const isOfDraft = kept?.source.from === 'draft' && kept.source.draftKey === draft.key;
    if (!kept || !isOfDraft || kept.text !== draft.text) return;
    await summaries.delete(kept.key);
    if ((await summaries.get(ownKey(to))) === undefined)
      await summaries.put(ownRow({ ...monthOf(kept), period: to }, at));
  });
}

export async function removeSummaries(keys: readonly string[]): Promise<void> {
  await changeLibrary(() => database.summaries.bulkDelete([...keys]));
}

/** Takes away what is older than so many months before a month; how many that were. 0 keeps all. */
export async function forgetOlder(months: number, now: string): Promise<number> {
  if (months <= 0) return 0;
  const limit = shifted(now, -months);
  const [mine, others] = await Promise.all([
    ofKind('own', limit).delete(),
    changeLibrary(() => ofKind('colleague', limit).delete()),
  ]);
  return mine + others;
}

/** How many are older than so many months before a month; 0 keeps all. */
export async function countOlder(months: number, now: string): Promise<number> {
  if (months <= 0) return 0;
  const limit = shifted(now, -months);
  const [mine, others] = await Promise.all([
    ofKind('own', limit).count(),
    ofKind('colleague', limit).count(),
  ]);
  return mine + others;
}

/** Behind every month. */
const END = '9999-13';

function ofKind(kind: Summary['kind'], before: string) {
  return database.summaries.where('[kind+period]').between([kind, ''], [kind, before], true, false);
}

function ownKey(period: string): string {
  return `own ${period}`;
}

function monthOf({ period, author, area, source, text }: Summary): OwnMonth {
  return { period, author, area, source, text };
}

function ownRow(month: OwnMonth, at: number): Summary {
  return summarySchema.parse({ ...month, key: ownKey(month.period), kind: 'own', at });
}
