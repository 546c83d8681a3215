/** Whole numbers of any size give what bigints give, whichever of the two they are held as. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, compare, divide, type Rational } from '../../../lib/evidence/arithmetic.ts';
import { isMultiple, plus, times, type Whole } from '../../../lib/text/whole.ts';

const whole: fc.Arbitrary<Whole> = fc.oneof(
  fc.integer({ min: -20_000, max: 20_000 }),
  fc.maxSafeInteger(),
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
);
const divisor = whole.filter((value) => BigInt(value) !== 0n);

test('sums, products and multiples are exact', () => {
  fc.assert(
    fc.property(whole, whole, divisor, (a, b, c) => {
      expect(BigInt(plus(a, b))).toBe(BigInt(a) + BigInt(b));
      expect(BigInt(times(a, b))).toBe(BigInt(a) * BigInt(b));
      expect(isMultiple(a, c)).toBe(BigInt(a) % BigInt(c) === 0n);
    }),
  );
});

test('fractions beyond what is safe as a number are compared exactly', () => {
  const positive = whole.map((value): Whole => (value > 0 ? value : 1));
  const fraction = fc.tuple(whole, positive).map(([n, d]): Rational => ({ n, d }));
  const isEqual = (a: Rational, b: Rational): boolean =>
    BigInt(a.n) * BigInt(b.d) === BigInt(b.n) * BigInt(a.d);
  fc.assert(
    fc.property(fraction, fraction, (a, b) => {
      const difference = BigInt(a.n) * BigInt(b.d) - BigInt(b.n) * BigInt(a.d);
      expect(compare(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
      const sum = { n: BigInt(a.n) * BigInt(b.d) + BigInt(b.n) * BigInt(a.d), d: times(a.d, b.d) };
      expect(isEqual(add(a, b), sum)).toBe(true);
      fc.pre(BigInt(b.n) !== 0n);
      const ratio = { n: BigInt(a.n) * BigInt(b.d), d: BigInt(a.d) * BigInt(b.n) };
      expect(isEqual(divide(a, b), ratio)).toBe(true);
      expect(divide(a, b).d > 0).toBe(true);
    }),
  );
});
