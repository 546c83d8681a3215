import { describe, expect, test } from 'vitest';
import { sourcesOf } from '../../../lib/coach/guard/sources.ts';
import { alternatives } from '../../../lib/coach/rules/alternatives.ts';
import { originsOf } from '../../../lib/coach/rules/origins.ts';
import { suggest } from '../../../lib/coach/rules/suggest.ts';
import { openSlots } from '../../../lib/coach/slots.ts';
import { judge } from '../../../lib/review/judge.ts';
import { cases } from './samples.ts';

describe.each(cases)('$name', ({ text, pack, given, ground }) => {
  const all = judge(text, pack, given).findings.map((finding) => ({
    finding,
    offered: alternatives(finding, ground),
  }));

  test('the first is the suggestion, and no two are the same', () => {
    const { document, context, facts } = ground;
    for (const { finding, offered } of all) {
      expect(offered[0]).toEqual(suggest(finding, document, context, facts));
      const rewrites = offered.map(({ rewrite }) => rewrite);
      expect(new Set(rewrites).size).toBe(rewrites.length);
    }
  });

  test('the origins stand in the rewrite, in order, and in no slot', () => {
    const sources = sourcesOf({
      draft: text,
      period: given.period,
      figures: given.indicators ?? [],
      statements: ground.facts.map(({ sentence }) => sentence),
      brands: ground.context.lexicon('brand').expression,
      names: [],
    });
    for (const suggestion of all.flatMap(({ offered }) => offered)) {
      const slots = openSlots(suggestion.rewrite);
      let last = 0;
      for (const { start, end } of originsOf(suggestion, sources)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(suggestion.rewrite.length);
        expect(slots.some((slot) => slot.start < end && start < slot.end)).toBe(false);
        last = end;
      }
    }
  });
});

test('a corrected number says what it was corrected by', () => {
  const found = cases.flatMap(({ text, pack, given, ground }) => {
    const sources = sourcesOf({
      draft: text,
      period: given.period,
      figures: given.indicators ?? [],
      statements: [],
      brands: null,
      names: [],
    });
    return judge(text, pack, given)
      .findings.filter(({ rule }) => rule === 'numbers/rate' || rule === 'numbers/evidence')
      .map((finding) => alternatives(finding, ground)[0])
      .filter((suggestion) => suggestion?.action === 'replace' && /\d/.test(suggestion.rewrite))
      .map((suggestion) => suggestion && originsOf(suggestion, sources).length);
  });
  expect(found.length).toBeGreaterThan(5);
  expect(found.every((count) => (count ?? 0) > 0)).toBe(true);
});
