import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packById } from '../../../lib/packs/index.ts';
import { judge } from '../../../lib/review/judge.ts';
import type { CheckContext } from '../../../lib/rules/check.ts';
import { createMemo } from '../../../lib/text/paragraph.ts';
import { applyEdit, edit, text as anyText } from './fragments.ts';

const pack = packById('tobacco');
if (!pack) throw new Error('no tobacco pack');
const given: CheckContext = { period: '2026-10', author: null, portal: null };

test('an incremental check equals a full one after any edits', () => {
  fc.assert(
    fc.property(anyText, fc.array(edit, { maxLength: 8 }), (start, edits) => {
      const memo = createMemo();
      let source = start;
      judge(source, pack, given, memo);
      for (const one of edits) {
        source = applyEdit(source, one);
        expect(judge(source, pack, given, memo)).toEqual(judge(source, pack, given, createMemo()));
      }
    }),
    { numRuns: 300 },
  );
});

const SUBMISSIONS = new URL('../../portal/world/submissions/', import.meta.url);
const submissions = readdirSync(SUBMISSIONS).map((name) =>
  readFileSync(new URL(name, SUBMISSIONS), 'utf8'),
);

test('the same for what people have written, with the month before beside it', () => {
  const [last = ''] = submissions;
  const history = [{ id: '2026-09', period: '2026-09', author: null, text: last }];
  const context: CheckContext = { ...given, history, tasks: ['走访农村小户40户'] };
  fc.assert(
    fc.property(
      fc.constantFrom(...submissions),
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      (start, edits) => {
        const memo = createMemo();
        let source = start;
        judge(source, pack, context, memo);
        for (const one of edits) {
          source = applyEdit(source, one);
          const fresh = judge(source, pack, context, createMemo());
          expect(judge(source, pack, context, memo)).toEqual(fresh);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('every offset quotes the text, and every id is told once', () => {
  fc.assert(
    fc.property(anyText, (source) => {
      const { findings, parts } = judge(source, pack, given, createMemo());
      for (const { start, end, quote } of findings) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(source.slice(start, end)).toBe(quote);
      }
      for (const { start, end } of parts)
        expect(source.slice(start, end)).toHaveLength(end - start);
      expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
    }),
    { numRuns: 300 },
  );
});

test('full-width letters, digits and punctuation do not change what is found', () => {
  const half = '10月工作总结\n一、销售情况\n销售120箱,同比增长___%;\n二、客户情况\n走访20户。';
  const wide = half.replace(/[!-~]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));
  const rulesOf = (source: string) =>
    judge(source, pack, given).findings.map(({ rule, start, end }) => [rule, start, end]);
  expect(rulesOf(wide)).toEqual(rulesOf(half));
});

test.each([
  ['nothing', ''],
  ['blanks', ' \n\t　\r\n'],
  ['punctuation alone', '……。，'],
])('%s is not judged', (_, source) => {
  const report = judge(source, pack, given);
  expect(report).toMatchObject({ judgement: 'blank', score: null, findings: [] });
});

test('a megabyte is not judged, a text at the limit is', () => {
  expect(judge('销售卷烟120箱。'.repeat(120_000), pack, given)).toMatchObject({
    judgement: 'too-long',
    score: null,
  });
  expect(judge('销售卷烟一百箱。\n'.repeat(22_000), pack, given).judgement).toBe('judged');
});

test('lone surrogates are read like any other unit', () => {
  const report = judge('10月总结\n\uD83D一、销售情况\n\uDC4D120箱\uD83D', pack, given);
  expect(report.judgement).toBe('judged');
});

test('an ignored finding keeps its id while other lines change', () => {
  const source = '10月工作总结\n一、销售情况\n同比增长___%，销售120箱。\n二、客户情况\n走访20户。';
  const idOf = (text: string) =>
    judge(text, pack, given).findings.find(({ rule }) => rule === 'form/placeholder')?.id;
  expect(idOf(source)).toBeDefined();
  expect(idOf(source.replace('走访20户', '走访40户，其中农村12户'))).toBe(idOf(source));
});
