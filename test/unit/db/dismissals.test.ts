import { beforeEach, expect, it } from 'vitest';
import {
  dismissalOf,
  dismissalsFor,
  dismissHere,
  dismissRule,
  restore,
} from '../../../lib/db/dismissals.ts';
import { aFinding, emptyDatabase, NOW } from './samples.ts';

beforeEach(emptyDatabase);

const one = aFinding({ id: 'one' });
const same = aFinding({ id: 'two' });

const scope = async (draftKey: string, finding = one): Promise<string | undefined> =>
  dismissalOf(finding, await dismissalsFor(draftKey))?.scope;

it('sets one finding of one draft aside', async () => {
  await dismissHere('a', one, NOW);
  expect(await scope('a')).toBe('text');
  expect(await scope('a', same)).toBeUndefined();
  expect(await scope('b')).toBeUndefined();
});

it('sets a rule aside everywhere', async () => {
  await dismissRule(one.rule, NOW);
  expect(await scope('a')).toBe('rule');
  expect(await scope('b', same)).toBe('rule');
  expect(await scope('a', aFinding({ rule: 'form/title' }))).toBeUndefined();
});

it('brings a finding back whatever silenced it', async () => {
  await dismissHere('a', one, NOW);
  await dismissRule(one.rule, NOW);
  await restore('a', one);
  expect(await scope('a')).toBeUndefined();
  expect(await scope('b', same)).toBeUndefined();
});

it('leaves other dismissals when one is brought back', async () => {
  await dismissHere('a', one, NOW);
  await dismissHere('a', same, NOW);
  await restore('a', one);
  expect(await scope('a', same)).toBe('text');
});

it('can be told twice', async () => {
  await dismissHere('a', one, NOW);
  await dismissHere('a', one, NOW + 1);
  expect(await dismissalsFor('a')).toHaveLength(1);
});
