import { expect, it } from 'vitest';
import { CoachDatabase } from '../../../lib/db/database.ts';

/** A change of tables or indexes needs a new version, and a line here. */
const SCHEMAS: Readonly<Record<number, Record<string, string[]>>> = {
  1: {
    drafts: ['key', 'tabId'],
    snapshots: ['++id', 'draftKey'],
    dismissals: ['key', 'draftKey', 'scope'],
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

it('never indexes a text', () => {
  const indexed = new CoachDatabase().tables.flatMap(({ schema }) =>
    schema.indexes.map(({ name }) => name),
  );
  expect(indexed).not.toContain('text');
});
