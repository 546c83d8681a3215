import { expect, test } from 'vitest';
import { fold } from '../../../lib/text/fold.ts';
import { SIMPLIFIED, TRADITIONAL } from '../../../lib/text/traditional.ts';

test.each([
  ['１９８、４３６箱，同比增长３．２％', '198、436箱,同比增长3.2%'],
  ['雲煙（軟珍品）銷售１４．４箱', '云烟(软珍品)销售14.4箱'],
  ['顯著下降，後續準備', '显著下降,后续准备'],
  ['显著、著作、乾坤', '显著、著作、乾坤'],
  ['　全角\u00A0空格', ' 全角 空格'],
  ['𠮷\uD83D', '𠮷\uD83D'],
])('%s is folded unit for unit', (text, folded) => {
  expect(fold(text)).toBe(folded);
  expect(fold(text)).toHaveLength(text.length);
});

test('each traditional character has one twin, and none is its own', () => {
  expect(SIMPLIFIED).toHaveLength(TRADITIONAL.length);
  expect(new Set(TRADITIONAL).size).toBe(TRADITIONAL.length);
  expect([...TRADITIONAL].filter((character, at) => character === SIMPLIFIED[at])).toEqual([]);
});
