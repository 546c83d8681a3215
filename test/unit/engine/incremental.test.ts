/** What is remembered from check to check changes no result: whatever is typed, pasted, moved, or known besides. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidenceOf } from '../../../lib/evidence/relations.ts';
import { spanOf } from '../../../lib/evidence/slips.ts';
import { compilePack } from '../../../lib/packs/compile.ts';
import { packIds } from '../../../lib/packs/index.ts';
import { judge } from '../../../lib/review/judge.ts';
import type { CheckContext } from '../../../lib/rules/check.ts';
import { readDocument, type Document } from '../../../lib/text/document.ts';
import { Memory } from '../../../lib/text/memory.ts';
import { createMemo } from '../../../lib/text/paragraph.ts';
import { applyEdit, edit } from './fragments.ts';
import { shippedPack } from './packs.ts';

const CORPUS = new URL('../../corpus/', import.meta.url);
const texts = readdirSync(CORPUS)
  .filter((name) => name.endsWith('.txt') && !name.endsWith('.tasks.txt'))
  .map((name) => readFileSync(new URL(name, CORPUS), 'utf8'));
const [colleague = '', before = ''] = texts;

const given: CheckContext = { period: '2026-10', author: null, portal: null };
/** What becomes known or unknown while a text is written. */
const contexts: readonly CheckContext[] = [
  given,
  { ...given, history: [{ id: 'before', period: '2026-09', author: null, text: before }] },
  { ...given, colleagues: [{ id: 'c', period: '2026-10', author: '某某', text: colleague }] },
  { ...given, tasks: ['走访农村小户40户', '明码标价检查'] },
  {
    ...given,
    indicators: [
      { period: '2026-10', scope: '河东片区', metric: '销量', value: '198.436', unit: '箱' },
      { period: '2026-10', scope: '河东片区', metric: '客户数', value: '212', unit: '户' },
    ],
  },
  { ...given, period: '2026-06', author: '林见禾' },
  { ...given, period: null, portal: { titleField: '10月工作总结' } },
];

/** A change of lines as a whole; both places are shares of the text. */
interface Change {
  readonly kind: 'split' | 'join' | 'twice' | 'move' | 'remove';
  readonly at: number;
  readonly to: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('split', 'join', 'twice', 'move', 'remove'),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
});

function applyChange(source: string, { kind, at, to }: Change): string {
  const lines = source.split('\n');
  const index = Math.floor(at * lines.length);
  const line = lines[index] ?? '';
  const middle = Math.floor(to * line.length);
  const other = Math.floor(to * lines.length);
  const changed = {
    split: () => lines.toSpliced(index, 1, line.slice(0, middle), line.slice(middle)),
    join: () => lines.toSpliced(index, 2, line + (lines[index + 1] ?? '')),
    twice: () => lines.toSpliced(other, 0, line),
    move: () => lines.toSpliced(index, 1).toSpliced(other, 0, line),
    remove: () => lines.toSpliced(index, 1),
  };
  return changed[kind]().join('\n');
}

/** The next text, and what is known when it is checked. */
const step = fc.record({
  next: fc.oneof(
    edit.map((one) => (source: string) => applyEdit(source, one)),
    change.map((one) => (source: string) => applyChange(source, one)),
  ),
  context: fc.oneof({ weight: 3, arbitrary: fc.constant(given) }, fc.constantFrom(...contexts)),
});

test.each(packIds)('a check after any changes equals one of a text read anew: %s', (id) => {
  const pack = shippedPack(id);
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.array(step, { minLength: 1, maxLength: 6 }),
      (start, steps) => {
        const memo = createMemo();
        let source = start;
        judge(source, pack, given, memo);
        for (const { next, context } of steps) {
          source = next(source);
          const fresh = judge(source, pack, context, createMemo());
          expect(judge(source, pack, context, memo)).toEqual(fresh);
        }
      },
    ),
    { numRuns: 50 },
  );
});

test('what is typed letter by letter in one place, and taken back, is checked as if it was always there', () => {
  const typed = '因为9月走访了12户，计划10月再走20户。建议公司增加投放：';
  const places = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      places,
      fc.constantFrom(...packIds),
      (source, at, id) => {
        const pack = shippedPack(id);
        const memo = createMemo();
        const place = Math.floor(at * source.length);
        const lengths = [...typed, ...typed].map((_, index) =>
          index < typed.length ? index : 2 * typed.length - index,
        );
        for (const length of lengths.filter((_, index) => index % 3 === 0)) {
          const text = source.slice(0, place) + typed.slice(0, length) + source.slice(place);
          expect(judge(text, pack, given, memo)).toEqual(judge(text, pack, given, createMemo()));
        }
      },
    ),
    { numRuns: 20 },
  );
});

test('packs and months that take turns with one text do not change each other', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.array(fc.tuple(fc.constantFrom(...packIds), fc.constantFrom(...contexts), change), {
        minLength: 2,
        maxLength: 5,
      }),
      (start, turns) => {
        const memo = createMemo();
        let source = start;
        for (const [id, context, by] of turns) {
          const pack = shippedPack(id);
          expect(judge(source, pack, context, memo)).toEqual(
            judge(source, pack, context, createMemo()),
          );
          source = applyChange(source, by);
        }
      },
    ),
    { numRuns: 30 },
  );
});

test('two texts that take turns do not change each other', () => {
  const memo = createMemo();
  const turns = fc.tuple(fc.constantFrom(...texts), fc.constantFrom(...texts), change);
  fc.assert(
    fc.property(turns, fc.constantFrom(...packIds), ([one, other, by], id) => {
      const pack = shippedPack(id);
      for (const source of [one, other, `${other}\n${one}`, applyChange(one, by), one])
        expect(judge(source, pack, given, memo)).toEqual(judge(source, pack, given, createMemo()));
    }),
    { numRuns: 40 },
  );
});

test('the numbers of a text keep their places while another text moves the same lines', () => {
  const memo = createMemo();
  const { shapes } = compilePack(shippedPack('tobacco'), '2026-10');
  const placesOf = (source: string, known = memo) => {
    const document = readDocument(source, shapes, known);
    evidenceOf(document);
    return () => evidenceOf(document).mentions.map(spanOf);
  };
  for (const source of texts.slice(0, 20)) {
    const places = placesOf(source);
    placesOf(`开头一行，共12户。\n${source}\n${source}`);
    expect(places()).toEqual(placesOf(source, createMemo())());
  }
});

test('a document that is read by itself stays where it is while its lines are checked in another text', () => {
  const memo = createMemo();
  const pack = shippedPack('tobacco');
  const { shapes } = compilePack(pack, '2026-10');
  const placesIn = ({ root, blocks, parts }: Document) =>
    [...root.children, ...blocks, ...parts.values()].map(({ start, end }) => [start, end]);
  for (const source of texts.slice(0, 20)) {
    const document = readDocument(source, shapes, memo);
    const places = placesIn(document);
    judge(`开头一行。\n${source}`, pack, given, memo);
    judge(source.slice(9), pack, given, memo);
    expect(placesIn(document)).toEqual(places);
  }
});

test('what did not change is the same thing at the next reading', () => {
  const { shapes } = compilePack(shippedPack('tobacco'), '2026-10');
  const [memo, memory] = [createMemo(), new Memory()];
  const read = (text: string) => readDocument(text, shapes, memo, memory);
  const first = read('10月工作总结\n一、销售情况\n销售12箱。\n二、客户情况\n走访8户。');
  const next = read('10月工作总结\n一、销售情况\n销售12箱多。\n二、客户情况\n走访8户。');
  expect(next.parts.get('customer')).toBe(first.parts.get('customer'));
  expect(next.parts.get('sales')).not.toBe(first.parts.get('sales'));
  const { start, end } = next.parts.get('customer') ?? { start: 0, end: 0 };
  expect(next.text.slice(start, end)).toBe('二、客户情况\n走访8户。');
});
