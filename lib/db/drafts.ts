/** Queries on the drafts: one row per summary field of a portal form. */
import { liveQuery } from 'dexie';
import { database } from './database.ts';
import { draftSchema, type Draft } from './schema.ts';

export async function draftByKey(key: string): Promise<Draft | null> {
  return (await database.drafts.get(key)) ?? null;
}

/** Resolves with true once the draft holds exactly this text and it is checked; with false after so many ms. */
export function becomesChecked(key: string, text: string, within: number): Promise<boolean> {
  return new Promise((resolve) => {
    const done = (isChecked: boolean): void => {
      clearTimeout(timer);
      reading.unsubscribe();
      resolve(isChecked);
    };
    const timer = setTimeout(() => done(false), within);
    const reading = liveQuery(() => draftByKey(key)).subscribe({
      next: (draft) => {
        if (draft?.text === text && (draft.checkedAt ?? 0) >= draft.savedAt) done(true);
      },
      error: () => done(false),
    });
  });
}

/** All drafts open in a tab, the most recently edited first. */
export async function draftsInTab(tabId: number): Promise<Draft[]> {
  const drafts = await database.drafts.where('tabId').equals(tabId).toArray();
  return drafts.toSorted((a, b) => b.changedAt - a.changedAt);
}

/** The drafts whose field is on a page, of all tabs. */
export async function presentDrafts(): Promise<Draft[]> {
  const drafts = await database.drafts.where('tabId').aboveOrEqual(0).toArray();
  return drafts.filter(({ present }) => present);
}

/** Throws ZodError when the row is not a draft, and what IndexedDB throws. */
export async function putDraft(draft: Draft): Promise<void> {
  await database.drafts.put(draftSchema.parse(draft));
}

/** A frame lost its field: its drafts stay in the tab, marked as not present. */
export async function markLost(tabId: number, frameId: number): Promise<void> {
  await alter((draft) => draft.frameId === frameId, { present: false }, tabId);
}

/** A frame follows one field at a time: its other drafts are not present any more. */
export async function followOnly({ key, tabId, frameId }: Draft): Promise<void> {
  if (tabId === null) return;
  const isOther = (draft: Draft): boolean =>
    draft.frameId === frameId && draft.key !== key && draft.present;
  await alter(isOther, { present: false }, tabId);
}

/** A tab left its page: drafts of any other address than `url` are no longer open in it. */
export async function leavePage(tabId: number, url: string | null): Promise<void> {
  const page = url === null ? null : pageOf(url);
  await alter((draft) => pageOf(draft.url) !== page, { tabId: null, present: false }, tabId);
}

export async function closeTab(tabId: number): Promise<void> {
  await alter(() => true, { tabId: null, present: false }, tabId);
}

/** The origins that have a draft open in some tab. */
export async function openOrigins(): Promise<string[]> {
  const drafts = await database.drafts.where('tabId').aboveOrEqual(0).toArray();
  return [...new Set(drafts.map((draft) => draft.origin))];
}

/** The origin is no longer granted: nothing of it is read any more. */
export async function closeOrigin(origin: string): Promise<void> {
  await alter((draft) => draft.origin === origin, { tabId: null, present: false });
}

/** After a browser start tab ids mean other tabs; rows saved since `startedAt` are of this session. */
export async function forgetTabs(startedAt: number): Promise<void> {
  await alter((draft) => draft.savedAt < startedAt, { tabId: null, present: false });
}

/** After an extension update the page script starts anew in pages that live on. */
export async function forgetPageLives(): Promise<void> {
  await alter(() => true, { pageLife: null });
}

/** The drafts whose text became another one since it was last taken into the library. */
export async function draftsToKeep(): Promise<Draft[]> {
  return database.drafts
    .filter(({ changedAt, keptAt }) => keptAt === null || keptAt < changedAt)
    .toArray();
}

/** The text of a draft as it stood at `changedAt` is in the library; a later one is not. */
export async function markKept(key: string, changedAt: number, at: number): Promise<void> {
  await database.transaction('rw', database.drafts, async () => {
    const draft = await database.drafts.get(key);
    if (draft?.changedAt === changedAt)
      await putDraft({ ...draft, keptAt: Math.max(at, changedAt) });
  });
}

async function alter(
  concerns: (draft: Draft) => boolean,
  change: Partial<Draft>,
  tabId?: number,
): Promise<void> {
  await database.transaction('rw', database.drafts, async () => {
    const rows =
      tabId === undefined
        ? await database.drafts.toArray()
        : await database.drafts.where('tabId').equals(tabId).toArray();
    const changed = rows.filter(concerns).map((row) => draftSchema.parse({ ...row, ...change }));
    await database.drafts.bulkPut(changed);
  });
}

function pageOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
