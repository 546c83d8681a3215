import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { CoachDatabase } from '../../../lib/db/database.ts';
import { draftSchema, type Draft, type Summary } from '../../../lib/db/schema.ts';
import { indicators } from '../evidence/samples.ts';
import { confirmed, opened, proposal } from '../review/samples.ts';
import { aDraft, NOW } from './samples.ts';

/** A change of tables or indexes needs a new version, and a line here. */
const SCHEMAS: Readonly<Record<number, Record<string, string[]>>> = {
  1: {
    drafts: ['key', 'tabId'],
    snapshots: ['++id', 'draftKey'],
    dismissals: ['key', 'draftKey', 'scope'],
  },
  2: {
    drafts: ['key', 'tabId'],
    snapshots: ['++id', 'draftKey'],
    dismissals: ['key', 'draftKey', 'scope'],
    indicators: ['key', 'period', '[scope+period]', 'at'],
  },
  3: {
    drafts: ['key', 'tabId'],
    snapshots: ['++id', 'draftKey', '[draftKey+at+size]'],
    dismissals: ['key', 'draftKey', 'scope'],
    indicators: ['key', 'period', '[scope+period]', 'at'],
    portals: ['key', 'origin'],
    summaries: ['key', '[kind+period]', 'at'],
    tasks: ['period'],
    index: ['name'],
  },
  4: {
    drafts: ['key', 'tabId'],
    snapshots: ['++id', 'draftKey', '[draftKey+at+size]'],
    dismissals: ['key', 'draftKey', 'scope'],
    indicators: ['key', 'period', '[scope+period]', 'at'],
    portals: ['key', 'origin'],
    summaries: ['key', '[kind+period]', 'at', 'author'],
    tasks: ['period'],
    index: ['name'],
    runs: ['++id', 'at'],
  },
  5: {
    drafts: ['key', 'tabId'],
    snapshots: ['++id', 'draftKey', '[draftKey+at+size]'],
    dismissals: ['key', 'draftKey', 'scope'],
    indicators: ['key', 'period', '[scope+period]', 'at'],
    portals: ['key', 'origin'],
    summaries: ['key', '[kind+period]', 'at', 'author'],
    tasks: ['period'],
    index: ['name'],
    runs: ['++id', 'at'],
    submissions: ['key', 'period', 'state', 'contentHash', 'sourceHash', '[author+period]'],
    submissionTexts: ['key'],
    reviews: ['key', 'period', 'submission'],
    intakes: ['key'],
  },
  6: {
    drafts: ['key', 'tabId'],
    snapshots: ['++id', 'draftKey', '[draftKey+at+size]'],
    dismissals: ['key', 'draftKey', 'scope'],
    indicators: ['key', 'period', '[scope+period]', 'at'],
    portals: ['key', 'origin'],
    summaries: ['key', '[kind+period]', 'at', 'author'],
    tasks: ['period'],
    index: ['name'],
    runs: ['++id', 'at'],
    submissions: ['key', 'period', 'state', 'contentHash', 'sourceHash', '[author+period]'],
    submissionTexts: ['key'],
    reviews: ['key', 'period', 'submission'],
    intakes: ['key'],
    targets: ['key', 'period'],
    marketSheets: ['key', 'period'],
    packs: ['key'],
    signers: ['name'],
    acquaintances: ['publicKey'],
  },
};

/** The version of today. */
const LATEST = 6;

it('opens from nothing with the tables of its version', async () => {
  const database = new CoachDatabase('from-nothing');
  await database.open();
  const tables = database.tables.map(({ name, schema }) => [
    name,
    [schema.primKey.src, ...schema.indexes.map(({ src }) => src)],
  ]);
  expect(Object.fromEntries(tables)).toEqual(SCHEMAS[database.verno]);
  await database.delete();
});

/** A draft as versions 1 and 2 stored it. */
function anOldDraft(): Omit<Draft, 'keptAt'> {
  const { keptAt: _, ...old } = aDraft({ report: null });
  return { ...old, checkedAt: NOW };
}

const DISMISSAL = { key: 'rule x', scope: 'rule', rule: 'x', at: NOW };
const SNAPSHOT = { draftKey: 'a', text: '十月', at: NOW };

async function storeOld(version: number, name: string, rows: Record<string, object>) {
  const old = new Dexie(name);
  const stores = Object.entries(SCHEMAS[version] ?? {});
  old
    .version(version)
    .stores(Object.fromEntries(stores.map(([table, all]) => [table, all.join()])));
  for (const [table, row] of Object.entries(rows)) await old.table(table).put(row);
  old.close();
}

it('from version 1: what was stored is still there, and the new tables are empty', async () => {
  await storeOld(1, 'from-one', {
    drafts: anOldDraft(),
    snapshots: SNAPSHOT,
    dismissals: DISMISSAL,
  });
  const database = new CoachDatabase('from-one');
  await database.open();
  expect(database.verno).toBe(LATEST);
  // A report of before is made anew from the text.
  expect(await database.drafts.toArray()).toEqual([{ ...aDraft(), report: null, checkedAt: null }]);
  expect(await database.snapshots.toArray()).toEqual([{ ...SNAPSHOT, id: 1, size: 2 }]);
  expect(await database.dismissals.toArray()).toEqual([DISMISSAL]);
  expect(await database.indicators.count()).toBe(0);
  expect(await database.summaries.count()).toBe(0);
  expect(await database.portals.count()).toBe(0);
  await database.delete();
});

it('from version 2: drafts, figures and all else are still there, and the drafts can be kept', async () => {
  const [figure] = indicators('2026-10 城关片区 销量 356.924 箱');
  const indicator = { ...figure, key: '2026-10 城关片区 销量', at: NOW };
  await storeOld(2, 'from-two', {
    drafts: anOldDraft(),
    snapshots: SNAPSHOT,
    dismissals: DISMISSAL,
    indicators: indicator,
  });
  const database = new CoachDatabase('from-two');
  await database.open();
  expect(database.verno).toBe(LATEST);
  const drafts = await database.drafts.toArray();
  expect(drafts).toEqual([{ ...anOldDraft(), keptAt: null }]);
  expect(drafts.map((draft) => draftSchema.safeParse(draft).success)).toEqual([true]);
  expect(await database.snapshots.toArray()).toEqual([{ ...SNAPSHOT, id: 1, size: 2 }]);
  expect(await database.dismissals.toArray()).toEqual([DISMISSAL]);
  expect(await database.indicators.toArray()).toEqual([indicator]);
  expect([await database.summaries.count(), await database.tasks.count()]).toEqual([0, 0]);
  await database.delete();
});

it('from version 3: the library is still there, its authors can be asked for, and nothing was sent', async () => {
  const summary: Summary = {
    key: 'own 2026-09',
    kind: 'own',
    period: '2026-09',
    author: '许见山',
    area: null,
    source: { from: 'pasted' },
    text: '九月总结',
    at: NOW,
  };
  const portal = { key: 'https://a.example/x', origin: 'https://a.example', path: '/x' };
  await storeOld(3, 'from-three', {
    drafts: aDraft(),
    snapshots: { ...SNAPSHOT, size: 2 },
    dismissals: DISMISSAL,
    summaries: summary,
    portals: portal,
  });
  const database = new CoachDatabase('from-three');
  await database.open();
  expect(database.verno).toBe(LATEST);
  expect(await database.drafts.toArray()).toEqual([aDraft()]);
  expect(await database.snapshots.toArray()).toEqual([{ ...SNAPSHOT, id: 1, size: 2 }]);
  expect(await database.summaries.toArray()).toEqual([summary]);
  expect(await database.summaries.orderBy('author').uniqueKeys()).toEqual(['许见山']);
  expect(await database.portals.toArray()).toEqual([portal]);
  expect(await database.runs.count()).toBe(0);
  await database.delete();
});

it('from version 3: the desk is empty', async () => {
  const month = {
    key: 'own 2026-09',
    kind: 'own',
    period: '2026-09',
    author: '方禾',
    area: null,
    source: { from: 'pasted' },
    text: '九月工作总结',
    at: NOW,
  };
  await storeOld(3, 'from-three', {
    drafts: aDraft(),
    snapshots: { ...SNAPSHOT, size: 2 },
    summaries: month,
  });
  const database = new CoachDatabase('from-three');
  await database.open();
  expect(database.verno).toBe(LATEST);
  expect(await database.drafts.toArray()).toEqual([aDraft()]);
  expect(await database.snapshots.toArray()).toEqual([{ ...SNAPSHOT, id: 1, size: 2 }]);
  expect(await database.summaries.toArray()).toEqual([month]);
  const desk = [database.submissions, database.submissionTexts, database.reviews, database.intakes];
  expect(await Promise.all(desk.map((table) => table.count()))).toEqual([0, 0, 0, 0]);
  await database.delete();
});

it('from version 5: reviews are still there, and there is room for targets and keys', async () => {
  const review = confirmed(opened(), [proposal()]);
  await storeOld(5, 'from-five', { drafts: aDraft(), reviews: review });
  const database = new CoachDatabase('from-five');
  await database.open();
  expect(database.verno).toBe(LATEST);
  expect(await database.reviews.toArray()).toEqual([review]);
  expect(await database.drafts.toArray()).toEqual([aDraft()]);
  expect([await database.targets.count(), await database.signers.count()]).toEqual([0, 0]);
  await database.delete();
});

it('never indexes a text', () => {
  const indexed = new CoachDatabase().tables.flatMap(({ schema }) =>
    schema.indexes.map(({ name }) => name),
  );
  expect(indexed).not.toContain('text');
});
