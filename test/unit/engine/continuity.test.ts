import { expect, test } from 'vitest';
import { packById } from '../../../lib/packs/index.ts';
import { accountsIn } from '../../../lib/rules/accounts.ts';
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
