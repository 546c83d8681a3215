/** What a rule proposes is held to the guards that a model's proposals are held to. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { groundOf } from '../../../lib/coach/ground.ts';
import { guard } from '../../../lib/coach/guard/guard.ts';
import { sourcesOf } from '../../../lib/coach/guard/sources.ts';
import { suggest } from '../../../lib/coach/rules/suggest.ts';
import type { Pack } from '../../../lib/packs/pack.ts';
import { judge } from '../../../lib/review/judge.ts';
import type { CheckContext } from '../../../lib/rules/check.ts';
import { rules } from '../../../lib/rules/index.ts';
import { shippedPack } from '../engine/packs.ts';

/** These put in what was reckoned, or mask digits: their numbers are tested with the rules themselves. */
const MENDS = /^(?:numbers\/|privacy\/|truth\/contradiction$)/;
/** Of a model more than three slots is an evasion; a rule's slots are the questions that it asks. */
const OF_MODELS = 'slots-too-many';
/** Words of our own frames. */
const FRAMES = ['近三个月依次为'];

interface Draft {
  readonly text: string;
  readonly pack: Pack;
  readonly given: CheckContext;
}

function examples(): readonly Draft[] {
  const pack = shippedPack('tobacco');
  const standard = { period: '2026-10', author: null, portal: null };
  return rules.flatMap(({ bad }) =>
    bad.map((example) => {
      const { text, given } = typeof example === 'string' ? { text: example, given: {} } : example;
      return { text: text.replace(/[⟦⟧]/g, ''), pack, given: { ...standard, ...given } };
    }),
  );
}

function samples(): readonly Draft[] {
  const folder = 'test/corpus';
  return readdirSync(folder)
    .filter((name) => /^\d+[^.]*\.json$/.test(name))
    .map((name) => {
      const { pack, period, author } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      const text = readFileSync(join(folder, name.replace(/json$/, 'txt')), 'utf8');
      return { text, pack: shippedPack(pack), given: { period, author, portal: null } };
    });
}

test('no suggestion of a rule brings in a number, a date, a name or a direction that is not known', () => {
  let guarded = 0;
  const blocked: unknown[] = [];
  for (const { text, pack, given } of [...examples(), ...samples()]) {
    const { document, context } = groundOf(text, pack, given);
    for (const finding of judge(text, pack, given).findings) {
      if (MENDS.test(finding.rule)) continue;
      const suggestion = suggest(finding, document, context, []);
      const sources = sourcesOf({
        draft: text,
        period: given.period,
        figures: given.indicators ?? [],
        statements: [...FRAMES, ...(given.history ?? []).map((month) => month.text)],
        brands: null,
        names: [],
      });
      const verdict = guard(suggestion, sources);
      guarded += 1;
      if (verdict.state === 'passed') continue;
      const blocks = verdict.blocks.filter(({ kind }) => kind !== OF_MODELS);
      if (blocks.length > 0) blocked.push({ rule: finding.rule, text: suggestion.rewrite, blocks });
    }
  }
  expect(guarded).toBeGreaterThan(1_000);
  expect(blocked).toEqual([]);
});
