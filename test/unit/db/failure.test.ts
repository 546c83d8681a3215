import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { stored, storageFailure } from '../../../lib/db/failure.ts';
import { draftSchema } from '../../../lib/db/schema.ts';

const refused = draftSchema.safeParse({}).error;

it.each<[string, unknown, object]>([
  ['a full disk', new Dexie.QuotaExceededError('no room'), { kind: 'full', next: 'free-space' }],
  [
    'a full disk inside an aborted transaction',
    new Dexie.AbortError('aborted', new Dexie.QuotaExceededError('no room')),
    { kind: 'full', next: 'free-space' },
  ],
  [
    'a full disk as the browser names it',
    new DOMException('no room', 'QuotaExceededError'),
    { kind: 'full', next: 'free-space' },
  ],
  [
    'a database that was shut',
    new Dexie.DatabaseClosedError(),
    { kind: 'closed', next: 'restart' },
  ],
  ['a row of the wrong shape', refused, { kind: 'refused', next: 'report' }],
  ['anything else', new Error('odd'), { kind: 'other', next: 'report', message: 'odd' }],
  ['no error at all', 'odd', { kind: 'other', next: 'report', message: 'odd' }],
])('%s', (_, error, failure) => {
  expect(storageFailure(error)).toMatchObject(failure);
});

it('turns what a query throws into a value', async () => {
  expect(await stored(() => Promise.reject(new Error('odd')))).toMatchObject({ ok: false });
  expect(await stored(async () => 5)).toEqual({ ok: true, value: 5 });
});
