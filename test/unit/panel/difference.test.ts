import { expect, it } from 'vitest';
import { differenceOf, type Piece } from '../../../lib/difference.ts';

const told = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join('');

it.each<[string, string, string, string]>([
  ['走访392户次。', '走访388户次。', '走访3[92]户次。', '走访3[88]户次。'],
  ['一字未改。', '一字未改。', '一字未改。', '一字未改。'],
  ['多写了一句，很短。', '多写了一句。', '多写了一句[，很短]。', '多写了一句。'],
  // 了 stands in both by chance.
  ['甲乙了丙丁', '子丑了寅卯', '[甲乙了丙丁]', '[子丑了寅卯]'],
])('%s beside %s', (own, source, ownTold, sourceTold) => {
  const difference = differenceOf(own, source);
  expect(told(difference.own)).toBe(ownTold);
  expect(told(difference.source)).toBe(sourceTold);
});

it('texts that have nothing in common are not compared for seconds', () => {
  const own = Array.from({ length: 3_000 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('');
  const source = Array.from({ length: 3_000 }, (_, at) => String.fromCharCode(0x6e00 + at)).join(
    '',
  );
  expect(told(differenceOf(own, source).own)).toBe(`[${own}]`);
});
