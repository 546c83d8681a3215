import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  byArea,
  byAuthor,
  byMonth,
  defectsByRule,
  scoreDistribution,
  type Measured,
} from '../../../lib/review/charts.ts';

function measured(over: Partial<Measured>): Measured {
  return {
    period: '2026-10',
    author: '王建国',
    area: '甲片区',
    score: 80,
    isReviewed: true,
    defects: [],
    ...over,
  };
}

const title = { rule: 'form/title', title: '标题缺失' };
const cause = { rule: 'problem/cause', title: '问题没有写原因' };

const all = [
  measured({ score: 100, defects: [title] }),
  measured({ score: 84, area: '乙片区', author: '李小满', defects: [title, cause] }),
  measured({ score: null, area: null, author: null }),
  measured({ score: 60, period: '2026-09', defects: [cause] }),
];

test('scores fall into fives; 100 into the last', () => {
  const bins = scoreDistribution(all);
  expect(bins[0]).toEqual({ from: 60, to: 65, count: 1, band: 'fair' });
  expect(bins.at(-1)).toEqual({ from: 95, to: 100, count: 1, band: 'excellent' });
  expect(bins).toHaveLength(8);
});

test('every score is in one bin, whatever the scores', () => {
  const score = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(fc.array(score), (scores) => {
      const bins = scoreDistribution(scores.map((one) => measured({ score: one })));
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(scores.length);
    }),
  );
});

test('by rule, the most frequent first', () => {
  expect(defectsByRule(all).map(({ rule, summaries }) => [rule, summaries])).toEqual([
    ['form/title', 2],
    ['problem/cause', 2],
  ]);
});

test('by area, the best mean first, nowhere last', () => {
  expect(byArea(all).map(({ area, summaries, meanScore }) => [area, summaries, meanScore])).toEqual(
    [
      ['乙片区', 1, 84],
      ['甲片区', 2, 80],
      [null, 1, null],
    ],
  );
});

test('month over month', () => {
  expect(byMonth(all)).toEqual([
    { period: '2026-09', summaries: 1, meanScore: 60, lowest: 60, highest: 60 },
    { period: '2026-10', summaries: 3, meanScore: 92, lowest: 84, highest: 100 },
  ]);
});

test('per author: the course of the scores and what was found most', () => {
  const [first, second] = byAuthor(all);
  expect(first?.author).toBe('李小满');
  expect(second?.months).toEqual([
    { period: '2026-09', score: 60 },
    { period: '2026-10', score: 100 },
  ]);
  expect(second?.frequent.map(({ rule }) => rule)).toEqual(['form/title', 'problem/cause']);
});

test('nothing measured, nothing drawn', () => {
  expect([scoreDistribution([]), byArea([]), byMonth([]), byAuthor([])]).toEqual([[], [], [], []]);
});
