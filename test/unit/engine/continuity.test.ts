import { expect, test } from 'vitest';
import { compilePack } from '../../../lib/packs/compile.ts';
import { packById } from '../../../lib/packs/index.ts';
import { accountsOf } from '../../../lib/rules/accounts.ts';
import { readDocument } from '../../../lib/text/document.ts';
import { samples, type ContinuitySample } from './continuity-samples.ts';

function openIn({ pack: id, last, now }: ContinuitySample): string[] {
  const pack = packById(id);
  if (!pack) throw new Error(`no pack ${id}`);
  const compiled = compilePack(pack, '2026-10');
  const history = [{ id: 'last', period: '2026-09', author: null, text: last }];
  const given = { period: '2026-10', author: null, portal: null, history };
  const document = readDocument(now, compiled.shapes);
  return accountsOf(document, { ...compiled, given })
    .filter(({ place }) => place === null)
    .map(({ item }) => item.text);
}

test.each(samples.map((sample) => [sample.name, sample] as const))('%s', (_, sample) => {
  const open = openIn(sample);
  expect(open.map((text, at) => text.slice(0, sample.open[at]?.length))).toEqual(sample.open);
});
