import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compare,
  dividedBy,
  integer,
  minus,
  plus,
  rational,
  times,
  written,
  type Rational,
} from '../../../lib/evidence/rational.ts';

const of = (decimal: string): Rational => rational(decimal) ?? integer(0);

it.each([['1,234'], ['1e3'], ['.5'], ['5.'], ['+1'], [''], ['--1'], ['12箱']])(
  '%s is no decimal',
  (text) => {
    expect(rational(text)).toBeNull();
  },
);

describe('rounding', () => {
  it.each([
    ['2.345', 2, '2.35'],
    ['2.3449999', 2, '2.34'],
    ['-2.345', 2, '-2.35'],
    ['-0.001', 2, '0.00'],
    ['0.5', 0, '1'],
    ['99.995', 2, '100.00'],
    ['1.005', 2, '1.01'],
    ['0.05', 1, '0.1'],
  ])('%s to %d decimals is %s', (decimal, decimals, rounded) => {
    expect(written(of(decimal), decimals)).toBe(rounded);
  });
});

it('divides by nothing but a number', () => {
  expect(dividedBy(integer(1), integer(0))).toBeNull();
});

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat({ max: 6 }))
  .map(([digits, places]) => written({ over: digits, under: 10n ** BigInt(places) }, places));

it('is exact: sums and products undo themselves, and a decimal is written as it was', () => {
  fc.assert(
    fc.property(decimals, decimals, (a, b) => {
      const [x, y] = [of(a), of(b)];
      expect(compare(minus(plus(x, y), y), x)).toBe(0);
      const quotient = dividedBy(times(x, y), y);
      if (y.over !== 0n) expect(quotient && compare(quotient, x)).toBe(0);
      expect(written(x, a.split('.')[1]?.length ?? 0)).toBe(a);
    }),
  );
});
