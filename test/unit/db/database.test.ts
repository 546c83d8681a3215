import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { CoachDatabase } from '../../../lib/db/database.ts';
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
  },
};

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

it('from version 1: what was stored is still there, and the new tables are empty', async () => {
  const old = new Dexie('from-one');
  old.version(1).stores({
    drafts: 'key, tabId',
    snapshots: '++id, draftKey',
    dismissals: 'key, draftKey, scope',
  });
  const dismissal = { key: 'rule x', scope: 'rule', rule: 'x', at: NOW };
  const snapshot = { draftKey: 'a', text: '十月', at: NOW };
  await old.table('drafts').put(aDraft());
  await old.table('snapshots').add(snapshot);
  await old.table('dismissals').put(dismissal);
  old.close();

  const database = new CoachDatabase('from-one');
  await database.open();
  expect(database.verno).toBe(3);
  // A report of before is made anew from the text.
  expect(await database.drafts.toArray()).toEqual([{ ...aDraft(), report: null, checkedAt: null }]);
  expect(await database.snapshots.toArray()).toEqual([{ ...snapshot, id: 1, size: 2 }]);
  expect(await database.dismissals.toArray()).toEqual([dismissal]);
  expect(await database.indicators.count()).toBe(0);
  expect(await database.portals.count()).toBe(0);
  await database.delete();
});

it('never indexes a text', () => {
  const indexed = new CoachDatabase().tables.flatMap(({ schema }) =>
    schema.indexes.map(({ name }) => name),
  );
  expect(indexed).not.toContain('text');
});
