import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { rowsBy } from '../../../lib/db/by-keys.ts';
import { database } from '../../../lib/db/database.ts';
import { emptyDatabase, NOW } from './samples.ts';

beforeEach(emptyDatabase);

const keyOf = (number: number): string => `2026-${String(number).padStart(4, '0')}`;

async function fill(count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, at) => at);
  await database.dismissals.bulkPut(
    numbers.map((at) => ({ key: keyOf(at), scope: 'rule', rule: 'plan/breakdown', at: NOW })),
  );
}

it('gives the rows in the order of the keys, near or far, twice or missing', async () => {
  await fill(80);
  const dense = fc.array(fc.integer({ min: 10, max: 60 }), { maxLength: 60 });
  const sparse = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(fc.oneof(dense, sparse), async (numbers) => {
      const keys = numbers.map(keyOf);
      const found = await rowsBy(database.dismissals, keys);
      expect(found.map((row) => row?.key)).toEqual(
        numbers.map((number) => (number < 80 ? keyOf(number) : undefined)),
      );
    }),
  );
});

it('reads neighbours as one range, and few among many one by one', async () => {
  await fill(80);
  const single = vi.spyOn(database.dismissals, 'bulkGet');
  await rowsBy(
    database.dismissals,
    Array.from({ length: 40 }, (_, at) => keyOf(at)),
  );
  expect(single).not.toHaveBeenCalled();
  await rowsBy(
    database.dismissals,
    Array.from({ length: 20 }, (_, at) => keyOf(at * 4)),
  );
  expect(single).toHaveBeenCalledOnce();
  single.mockRestore();
});
