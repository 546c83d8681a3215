/** Whatever stands in a text: the outline adds and never changes, and every finding gets a sound suggestion. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applySuggestion } from '../../../lib/coach/apply.ts';
import { groundOf } from '../../../lib/coach/ground.ts';
import { applyOutline, insertedSpans } from '../../../lib/coach/outline/insertion.ts';
import { outlineOf } from '../../../lib/coach/outline/outline.ts';
import { suggest } from '../../../lib/coach/rules/suggest.ts';
import { fillSlots, openSlots } from '../../../lib/coach/slots.ts';
import { packIds } from '../../../lib/packs/index.ts';
import { judge } from '../../../lib/review/judge.ts';
import type { CheckContext } from '../../../lib/rules/check.ts';
import { text as anyText } from '../engine/fragments.ts';
import { shippedPack } from '../engine/packs.ts';
import { answer } from './answers.ts';

const given: CheckContext = { period: '2026-10', author: null, portal: null };
const anyPack = fc.constantFrom(...packIds);
const SOURCES = { lastPlan: ['新品上柜30户'], tasks: ['抽查标价15户'] };

test('the outline leaves the text as it is, and no part is missing with it', () => {
  fc.assert(
    fc.property(anyText, anyPack, (text, id) => {
      const pack = shippedPack(id);
      const insertions = outlineOf(groundOf(text, pack, given), SOURCES);
      const after = applyOutline(text, insertions);
      let rest = after;
      for (const { start, end } of insertedSpans(insertions).toReversed()) {
        rest = rest.slice(0, start) + rest.slice(end);
      }
      expect(rest).toBe(text);
      const { findings } = judge(after, pack, given);
      expect(findings.filter(({ rule }) => rule === 'form/missing-part')).toEqual([]);
    }),
    { numRuns: 200 },
  );
}, 60_000);

test('every suggestion stands on its quote, can be filled and written', () => {
  fc.assert(
    fc.property(anyText, anyPack, (text, id) => {
      const pack = shippedPack(id);
      const { document, context } = groundOf(text, pack, given);
      for (const finding of judge(text, pack, given).findings) {
        const suggestion = suggest(finding, document, context, []);
        const { span, quote, rewrite, action } = suggestion;
        expect(text.slice(span.start, span.end)).toBe(quote);
        const answers = openSlots(rewrite).map(({ question }) => answer(question));
        const filled = fillSlots(rewrite, answers);
        expect(filled.kind).toBe('filled');
        const applied = applySuggestion(text, { ...suggestion, rewrite: filled.text });
        expect(applied.kind).toBe(action === 'ask' ? 'nothing' : 'written');
      }
    }),
    { numRuns: 100 },
  );
}, 60_000);
