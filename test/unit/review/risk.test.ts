import { describe, expect, it, test } from 'vitest';
import { daysLate, riskOf, type RiskFacts } from '../../../lib/review/risk.ts';

const FINE: RiskFacts = {
  isJudged: true,
  score: 92,
  errors: 0,
  missingParts: 0,
  inconsistent: 0,
  instructions: 0,
  copied: null,
  daysLate: 0,
  isSignedByOther: false,
};
const risk = (given: Partial<RiskFacts>) => riskOf({ ...FINE, ...given });

describe('risk orders the work', () => {
  it('nothing to worry about is nothing', () => {
    expect(risk({})).toEqual({ risk: 0, reasons: [] });
  });

  test.each<[string, Partial<RiskFacts>, string]>([
    ['what could not be judged', { isJudged: false, score: null }, 'unjudged'],
    ['words to the judge', { instructions: 1 }, 'instructions'],
    ['a copy', { copied: { share: 0.9, own: false } }, 'copied'],
    ['a copy of oneself', { copied: { share: 0.9, own: true } }, 'own-copied'],
    ['figures', { inconsistent: 1 }, 'numbers'],
    ['errors', { errors: 1 }, 'errors'],
    ['missing parts', { missingParts: 2 }, 'missing-parts'],
    ['a low score', { score: 40 }, 'low-score'],
    ['a late one', { daysLate: 3 }, 'late'],
    ['another’s signature', { isSignedByOther: true }, 'other-signature'],
  ])('%s is told as the reason', (_, given, kind) => {
    expect(risk(given).reasons.map((one) => one.kind)).toEqual([kind]);
  });

  it('what texts of one trade have in common is no copy', () => {
    expect(risk({ copied: { share: 0.49, own: false } }).risk).toBe(0);
  });

  it('a whole copy goes before any number of small faults', () => {
    const faults = risk({ errors: 50, missingParts: 5, score: 60 });
    expect(risk({ copied: { share: 1, own: false }, errors: 1 }).risk).toBeGreaterThan(faults.risk);
  });

  it('adds up its reasons, the heaviest first', () => {
    const { risk: sum, reasons } = risk({ errors: 2, inconsistent: 2, daysLate: 1 });
    expect(reasons.map(({ kind }) => kind)).toEqual(['numbers', 'errors', 'late']);
    expect(reasons.reduce((all, { weight }) => all + weight, 0)).toBe(sum);
  });
});

test.each([
  ['2026-10', [2026, 10, 5, 23, 59], 0],
  ['2026-10', [2026, 10, 6, 0, 0], 1],
  ['2026-10', [2026, 10, 8, 12, 0], 3],
  ['2026-12', [2027, 0, 5, 12, 0], 0],
  ['2026-12', [2027, 0, 6, 12, 0], 1],
])('%s handed in at %j: %i days late', (period, [y = 0, m = 0, d = 0, h = 0, n = 0], days) => {
  expect(daysLate(period, new Date(y, m, d, h, n).getTime())).toBe(days);
});
