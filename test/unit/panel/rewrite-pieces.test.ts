import { expect, test } from 'vitest';
import { piecesOf } from '../../../components/panel/suggest/rewrite-pieces.ts';
import { slotNames } from '../../../components/panel/suggest/answers.ts';
import type { Origin } from '../../../lib/coach/guard/numbers.ts';
import { openSlots } from '../../../lib/coach/slots.ts';

const QUOTE = '走访___户次。';
const REWRITE = '共走访【待补充：多少】户次，完成101%。';

function origin(words: string, from: Origin['from']): Origin {
  const start = REWRITE.indexOf(words);
  return { start, end: start + words.length, from, operation: null, basis: [] };
}

test('the pieces are the rewrite, its slots and its numbers in their places', () => {
  const { before, after } = piecesOf(QUOTE, REWRITE, [origin('101%', 'evidence')]);
  expect(before.map(({ text }) => text).join('')).toBe(QUOTE);
  expect(after.map((piece) => (piece.kind === 'slot' ? '□' : piece.text)).join('')).toBe(
    '共走访□户次，完成101%。',
  );
  expect(after.filter(({ kind }) => kind === 'slot')).toEqual([
    { kind: 'slot', index: 0, question: '多少' },
  ]);
  const numbers = after.filter((piece) => piece.kind === 'text' && piece.origin !== null);
  expect(numbers).toMatchObject([{ text: '101%', origin: { from: 'evidence' } }]);
});

test('what is new is marked, what stays is not', () => {
  const { before, after } = piecesOf(QUOTE, REWRITE, []);
  const marked = after.flatMap((piece) =>
    piece.kind === 'text' && piece.isChanged ? [piece.text] : [],
  );
  expect(marked).toEqual(['共', '，完成101%']);
  expect(before.filter(({ isChanged }) => isChanged)).toEqual([{ text: '___', isChanged: true }]);
});

test('an insertion has nothing to be marked against', () => {
  const { after } = piecesOf('', REWRITE, []);
  expect(after.some((piece) => piece.kind === 'text' && piece.isChanged)).toBe(false);
});

test('a character like our own mask in a rewrite is text', () => {
  const { after } = piecesOf('甲', '乙\uE000【待补充：谁】', []);
  expect(after.map((piece) => (piece.kind === 'slot' ? '□' : piece.text)).join('')).toBe(
    '乙\uE000□',
  );
});

test('a slot keeps its name while the words around it change', () => {
  const names = (rewrite: string): readonly string[] => slotNames(openSlots(rewrite));
  expect(names('对【待补充：谁】做【待补充：多少】，再做【待补充：多少】')).toEqual([
    '谁 1',
    '多少 1',
    '多少 2',
  ]);
  expect(names('由【待补充：多少】到【待补充：多少】')).toEqual(['多少 1', '多少 2']);
});
