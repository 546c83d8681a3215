import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreementOf, allComparisons, compareReviewers } from '../../../lib/review/agreement.ts';
import { reject } from '../../../lib/review/decide.ts';
import { confirm } from '../../../lib/review/confirm.ts';
import { AT, confirmed, opened, proposal } from './samples.ts';

function pairs(a: readonly number[], b: readonly number[]): (readonly [number, number])[] {
  return a.map((rating, at) => [rating, b[at] ?? 0] as const);
}

/** Worked out by hand from the formula. */
test.each([
  [[0, 1, 2], [0, 1, 2], 3, 1],
  [[0, 1, 0], [0, 1, 1], 2, 0.4],
  [[0, 1, 2, 0, 1, 1, 2], [0, 1, 2, 0, 1, 2, 1], 3, 0.75],
  [[0, 1, 2, 3], [0, 1, 2, 2], 4, 0.875],
  [[0, 1], [1, 0], 2, -1],
] as const)('quadratic weighted kappa of %j and %j', (a, b, categories, kappa) => {
  expect(agreementOf(pairs(a, b), categories).kappa).toBeCloseTo(kappa, 12);
});

test('exact and adjacent shares', () => {
  const found = agreementOf(pairs([0, 1, 2, 3], [0, 2, 0, 3]), 4);
  expect(found.exact).toBe(0.5);
  expect(found.adjacent).toBe(0.75);
});

test('nothing to compare, or one category only: kappa says nothing', () => {
  expect(agreementOf([], 4)).toEqual({ pairs: 0, exact: null, adjacent: null, kappa: null });
  expect(agreementOf(pairs([1, 1], [1, 1]), 4).kappa).toBeNull();
});

const CATEGORIES = 4;
const rating = fc.integer({ min: 0, max: CATEGORIES - 1 });
const ratings = fc.array(fc.tuple(rating, rating), { minLength: 1, maxLength: 40 });

/** The formula written out with its matrices. */
function byMatrices(all: readonly (readonly [number, number])[]): number | null {
  const ranks = Array.from({ length: CATEGORIES }, (_, at) => at);
  let [above, below] = [0, 0];
  for (const i of ranks) {
    for (const j of ranks) {
      const weight = (i - j) ** 2 / (CATEGORIES - 1) ** 2;
      const observed = all.filter(([a, b]) => a === i && b === j).length;
      const expected =
        (all.filter(([a]) => a === i).length * all.filter(([, b]) => b === j).length) / all.length;
      above += weight * observed;
      below += weight * expected;
    }
  }
  return below === 0 ? null : 1 - above / below;
}

test('kappa equals the formula written out, is symmetric, and lies between -1 and 1', () => {
  fc.assert(
    fc.property(ratings, (all) => {
      const { kappa, exact, adjacent } = agreementOf(all, CATEGORIES);
      const swapped = agreementOf(
        all.map(([a, b]) => [b, a] as const),
        CATEGORIES,
      ).kappa;
      const expected = byMatrices(all);
      if (kappa === null || expected === null) {
        expect([kappa, expected]).toEqual([null, null]);
        return;
      }
      expect(kappa).toBeCloseTo(expected, 9);
      expect(swapped).toBeCloseTo(kappa, 9);
      expect(kappa).toBeGreaterThanOrEqual(-1 - 1e-9);
      expect(kappa).toBeLessThanOrEqual(1);
      expect(adjacent ?? 0).toBeGreaterThanOrEqual(exact ?? 0);
    }),
  );
});

test('full agreement over at least two categories is 1', () => {
  fc.assert(
    fc.property(fc.array(rating, { minLength: 2 }), (all) => {
      fc.pre(new Set(all).size > 1);
      expect(
        agreementOf(
          all.map((one) => [one, one] as const),
          CATEGORIES,
        ).kappa,
      ).toBe(1);
    }),
  );
});

const heavy = proposal({ points: 12 });

test('two reviewers over the texts that both reviewed', () => {
  const refused = confirm(reject(opened('s1', '考核乙'), heavy, '', AT), [heavy], AT);
  const reviews = [
    confirmed(opened('s1', '考核甲'), [heavy]),
    ...(refused ? [refused] : []),
    confirmed(opened('s2', '考核甲'), [heavy]),
    confirmed(opened('s2', '考核乙'), [heavy]),
    confirmed(opened('s3', '考核甲'), [heavy]),
    opened('s3', '考核乙'),
  ];
  const found = compareReviewers(reviews, '考核甲', '考核乙');
  expect(found).toMatchObject({ pairs: 2, exact: 0.5, adjacent: 1, difference: 6 });
  expect(found.decisions).toEqual({ both: 2, same: 1 });
  expect(allComparisons(reviews).map((one) => one.reviewers)).toEqual([['考核乙', '考核甲']]);
});
