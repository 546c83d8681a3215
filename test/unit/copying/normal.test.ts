import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spelling } from '../../../lib/copying/characters.ts';
import { normalize } from '../../../lib/copying/normal.ts';

const isNoBreak = (code: number): boolean => code !== 0;
const symbols = (text: string): string => String.fromCodePoint(...normalize(text).codes);
/** Texts of what makes trouble: pairs, marks, widths, numbers, breaks. */
export const troublesome = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '销量',
        '銷量',
        '１２．５％',
        '12.5%',
        '三百二十',
        '1.2万',
        '亿',
        '①',
        '㎡',
        '％',
        'é',
        'e\u0301',
        '𠮷',
        '😀',
        '\ud842',
        '\udfb7',
        '\r\n',
        '\n',
        '。',
        '　',
        'Ａ',
        'ﬁ',
        '︰',
        '两',
        '一是',
        '十',
        '点',
        '〇',
        'ﷺ',
        '\u2028',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('what is folded away', () => {
  test.each([
    ['width, case and form', 'ＡＢｃ㎡', 'abcm2'],
    ['traditional characters', '銷售情況', '销售情况'],
    ['digits', '销量318.452箱', '销量9箱'],
    ['full-width digits with a misplaced point', '１９８、４３６箱', '198.436箱'],
    ['Chinese numerals', '走访三百二十户', '走访320户'],
    ['万 and 亿 behind a number', '1.2万元', '12000元'],
    ['dates', '2026年10月31日', '2025年9月5日'],
    ['blanks and punctuation', '一、 总量：好。', '一总量好'],
    ['accents, composed or not', 'é', 'e\u0301'],
  ])('%s', (_, one, other) => {
    expect(symbols(one)).toBe(symbols(other));
  });

  test.each([
    ['a percent sign', '增长3%', '增长3'],
    ['万 without a number', '万一', '一'],
    ['a word', '增加', '减少'],
  ])('%s stays', (_, one, other) => {
    expect(symbols(one)).not.toBe(symbols(other));
  });

  test('lines end once, whatever ends them', () => {
    expect(symbols('甲\r\n\r\n乙')).toBe('甲\0乙');
    expect(symbols('甲\u2028乙')).toBe('甲\0乙');
  });

  test('the spelling keeps digits alone', () => {
    expect(spelling('１２.5 箱，')).toBe(spelling('12。5箱'));
    expect(spelling('12箱')).not.toBe(spelling('13箱'));
  });
});

describe('offsets', () => {
  test('point at what a symbol was folded from', () => {
    const text = '　共𠮷318.452箱。';
    const { codes, starts, ends } = normalize(text);
    const quotes = Array.from(codes, (_, at) => text.slice(starts[at], ends[at]));
    expect(quotes).toEqual(['共', '𠮷', '318.452', '箱']);
  });

  test('a compatibility ideograph is the one it stands for, beyond the first 65,536 too', () => {
    expect(symbols('\ufacf\ufacf')).toBe(symbols('\u{2284a}\u{2284a}'));
  });

  test('ascend, lie in the text, and every piece from symbol to symbol folds as it does in the text', () => {
    fc.assert(
      fc.property(troublesome, fc.nat(), fc.nat(), (text, a, b) => {
        const { codes, starts, ends } = normalize(text);
        for (let at = 0; at < codes.length; at += 1) {
          expect(starts[at]).toBeLessThan(ends[at] ?? 0);
          if (at > 0) expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
        }
        expect(ends.at(-1) ?? 0).toBeLessThanOrEqual(text.length);
        if (codes.length === 0) return;
        const [from, to] = [a % codes.length, b % codes.length].toSorted((x, y) => x - y);
        // A character that expands to several symbols cannot be cut.
        if (from === undefined || to === undefined) return;
        if (starts[from] === starts[from - 1] || starts[to] === starts[to + 1]) return;
        const piece = normalize(text.slice(starts[from], ends[to]));
        expect(piece.codes.filter(isNoBreak)).toEqual(codes.slice(from, to + 1).filter(isNoBreak));
      }),
      { numRuns: 500 },
    );
  });

  test('equal for all texts that NFKC makes equal', () => {
    fc.assert(
      fc.property(troublesome, (text) => {
        expect(symbols(text.normalize('NFKC'))).toBe(symbols(text));
      }),
      { numRuns: 500 },
    );
  });
});
