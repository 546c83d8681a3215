import { expect, test } from 'vitest';
import { packById } from '../../../lib/packs/index.ts';
import { accountsIn } from '../../../lib/rules/accounts.ts';
import { cpuTime } from '../cpu-time.ts';
import { samples, type ContinuitySample } from './continuity-samples.ts';

function openIn({ pack: id, last, now }: ContinuitySample): string[] {
  const pack = packById(id);
  if (!pack) throw new Error(`no pack ${id}`);
  const history = [{ id: 'last', period: '2026-09', author: null, text: last }];
  return accountsIn(now, pack, { period: '2026-10', author: null, portal: null, history })
    .filter(({ place }) => place === null)
    .map(({ item }) => item.text);
}

test.each(samples.map((sample) => [sample.name, sample] as const))('%s', (_, sample) => {
  const open = openIn(sample);
  expect(open.map((text, at) => text.slice(0, sample.open[at]?.length))).toEqual(sample.open);
});

test('a text of one endless line, and a plan without end, are read in a moment', () => {
  const last = `五、10月打算\n${'1、给河边9户换防水价签，10月8日前换好。\n'.repeat(5_000)}`;
  const now = '增长1%，'.repeat(20_000);
  const reading = cpuTime(() => openIn({ name: '', pack: 'tobacco', last, now, open: [] }));
  expect(reading).toBeLessThan(20_000);
}, 60_000);
