import { describe, expect, test } from 'vitest';
import { appealAgainst, settle } from '../../../lib/review/appeal.ts';
import { accept, add, change, reject } from '../../../lib/review/decide.ts';
import { align, deviationsOf, overturned, ruleRecords } from '../../../lib/review/fairness.ts';
import { reviewerRecords } from '../../../lib/review/reviewers.ts';
import { AT, confirmed, opened, proposal } from './samples.ts';

const same = proposal();
const three = ['s1', 's2', 's3'].map((key) => accept(opened(key), same, AT));

describe('the same defect takes the same points', () => {
  test('a batch that agrees has no deviation', () => {
    expect(deviationsOf(three)).toEqual([]);
  });

  test('one that differs is listed with the points that would align it, and aligned by one step', () => {
    const odd = change(opened('s4'), same, { points: 2, reason: '' }, AT);
    const [deviation, ...more] = deviationsOf([...three, odd]);
    expect(more).toEqual([]);
    expect(deviation).toMatchObject({ id: 'p1', points: 2, usual: 5, times: 3, review: odd });
    const aligned = deviation && align(deviation, '与同批一致', AT);
    expect(deviationsOf([...three, ...(aligned ? [aligned] : [])])).toEqual([]);
  });

  test('where most changed it alike, the one left at the proposed points deviates', () => {
    const changed = ['s5', 's6', 's7', 's8'].map((key) =>
      change(opened(key), same, { points: 3, reason: '' }, AT),
    );
    const found = deviationsOf([...three, ...changed]);
    expect(found.map(({ review, usual }) => [review.submission, usual])).toEqual([
      ['s1', 3],
      ['s2', 3],
      ['s3', 3],
    ]);
    const [deviation] = found;
    const aligned = deviation && align(deviation, '与同批一致', AT);
    expect(aligned?.decisions[0]).toMatchObject({ verdict: 'changed', points: 3 });
  });

  test('one that was confirmed is aligned and stays confirmed', () => {
    const odd = change(opened('s4'), same, { points: 2, reason: '' }, AT);
    const done = { ...odd, status: 'confirmed', confirmedAt: AT } as const;
    const [deviation] = deviationsOf([...three, done]);
    const aligned = deviation && align(deviation, '与同批一致', AT + 1);
    expect(aligned).toMatchObject({ status: 'confirmed', confirmedAt: AT + 1 });
    expect(aligned?.decisions[0]?.points).toBe(5);
  });

  test('with as many on either side the proposed points are the usual ones', () => {
    const odd = change(opened('s4'), same, { points: 2, reason: '' }, AT);
    expect(deviationsOf([...three.slice(0, 1), odd])[0]).toMatchObject({ points: 2, usual: 5 });
  });

  test('what its part could still lose is another amount: not unfair', () => {
    const cut = accept(opened('s4'), proposal({ points: 1 }), AT);
    expect(deviationsOf([...three, cut])).toEqual([]);
  });

  test('a rejection is a question of fact, not of points', () => {
    expect(deviationsOf([...three, reject(opened('s4'), same, '有建议', AT)])).toEqual([]);
  });

  test('a deduction added under a rule is held to what the rule takes', () => {
    const added = add(opened('s4'), { ...same, id: 'own', points: 9, at: AT });
    const [deviation] = deviationsOf([...three, added]);
    expect(deviation).toMatchObject({ id: 'own', points: 9, usual: 5 });
    expect(deviation && align(deviation, '', AT).additions[0]?.points).toBe(5);
  });
});

describe('for the keeper of the rules', () => {
  const settlement = { facts: '', by: '组长', interviewed: false, reply: '' };

  test('overturned decisions are counted by rule, the most overturned first', () => {
    const other = proposal({ id: 'p2', rule: 'plan/breakdown', title: '打算没有分解' });
    const appealed = appealAgainst(confirmed(opened('s9'), [other]), 'p2', '有分解', AT);
    const withdrawn = settle(appealed, 'p2', { ...settlement, result: 'withdrawn' }, AT);
    const records = ruleRecords([
      ...three,
      reject(opened('s4'), same, '', AT),
      change(opened('s5'), same, { points: 1, reason: '' }, AT),
      ...(withdrawn ? [withdrawn] : []),
    ]);
    expect(records.map((one) => [one.rule, overturned(one)])).toEqual([
      ['problem/suggestion', 2],
      ['plan/breakdown', 1],
    ]);
    expect(records[0]).toMatchObject({ decided: 5, accepted: 3, changed: 1, rejected: 1 });
  });
});

test('what each reviewer did', () => {
  const records = reviewerRecords([
    confirmed(opened('s1', '考核乙'), [same]),
    reject(opened('s2', '考核乙'), same, '', AT),
    ...three,
  ]);
  expect(
    records.map(({ reviewer, reviews, confirmed: done }) => [reviewer, reviews, done]),
  ).toEqual([
    ['考核乙', 2, 1],
    ['考核甲', 3, 0],
  ]);
  expect(records[0]).toMatchObject({ accepted: 1, rejected: 1, meanScore: 95, meanItems: 1 });
  expect(records[1]).toMatchObject({ meanScore: null, meanItems: null });
});
