import { describe, expect, test } from 'vitest';
import { appealAgainst, settle } from '../../../lib/review/appeal.ts';
import {
  confirm,
  itemsOf,
  lacksRecognition,
  obstaclesOf,
  outcomeScore,
  reopen,
} from '../../../lib/review/confirm.ts';
import {
  accept,
  add,
  change,
  recognise,
  reject,
  undecide,
  undecided,
} from '../../../lib/review/decide.ts';
import type { Review } from '../../../lib/review/review.ts';
import { AT, confirmed, opened, proposal } from './samples.ts';

const first = proposal();
const second = proposal({ id: 'p2', rule: 'plan/breakdown', title: '打算没有分解', points: 4 });
const addition = { ...first, id: 'own-1', rule: null, title: '迟交一天', points: 2, at: AT };

describe('decisions', () => {
  test('accepted takes its points, rejected none, changed what the reviewer says', () => {
    const one = accept(opened(), first, AT);
    expect(outcomeScore(one)).toBe(95);
    expect(outcomeScore(reject(one, first, '文中有建议', AT))).toBe(100);
    expect(outcomeScore(change(one, first, { points: 2.5, reason: '说了一半' }, AT))).toBe(97.5);
  });

  test('deciding again replaces the decision; taking it back leaves it open', () => {
    const twice = reject(accept(opened(), first, AT), first, '', AT + 1);
    expect(twice.decisions).toHaveLength(1);
    expect(undecided(twice, [first, second])).toEqual([second]);
    expect(undecided(undecide(twice, first.id, AT), [first, second])).toEqual([first, second]);
  });

  test('changed to the proposed points is accepted, to none rejected', () => {
    const verdict = (points: number): string | undefined =>
      change(opened(), first, { points, reason: '' }, AT).decisions[0]?.verdict;
    expect([verdict(5), verdict(0), verdict(3)]).toEqual(['accepted', 'rejected', 'changed']);
  });

  test('an added deduction takes its points too', () => {
    expect(outcomeScore(add(accept(opened(), first, AT), addition))).toBe(93);
  });

  test('the score never falls below 0', () => {
    const heavy = Array.from({ length: 30 }, (_, at) => proposal({ id: `p${at}` }));
    expect(outcomeScore(confirmed(opened(), heavy))).toBe(0);
  });

  test('a confirmed review is decided: changing it is a fault', () => {
    const done = confirmed(opened(), [first]);
    expect(() => reject(done, first, '', AT)).toThrow();
    expect(reject(reopen(done, AT), first, '', AT).decisions[0]?.verdict).toBe('rejected');
  });
});

describe('confirming', () => {
  test('not while a proposal is undecided', () => {
    const half = accept(opened(), first, AT);
    expect(obstaclesOf(half, [first, second])).toEqual([{ kind: 'undecided', id: 'p2' }]);
    expect(confirm(half, [first, second], AT)).toBeNull();
  });

  test.each([
    ['no-clause', { clause: ' ' }],
    ['no-quote', { quote: '' }],
    ['no-improvement', { improvement: '\n' }],
  ] as const)('not with a deduction that has %s', (kind, over) => {
    const bare = proposal(over);
    const review = accept(opened(), bare, AT);
    expect(obstaclesOf(review, [bare])).toEqual([{ kind, id: 'p1' }]);
    expect(confirm(review, [bare], AT)).toBeNull();
    const added = add(opened(), { ...addition, ...over });
    expect(obstaclesOf(added, [])).toEqual([{ kind, id: 'own-1' }]);
  });

  test('a rejected proposal needs none of them', () => {
    const bare = proposal({ clause: '' });
    expect(confirm(reject(opened(), bare, '', AT), [bare], AT)?.status).toBe('confirmed');
  });

  test('nothing recognised is a hint, not an obstacle', () => {
    const review = accept(opened(), first, AT);
    expect(lacksRecognition(review)).toBe(true);
    expect(confirm(review, [first], AT)?.status).toBe('confirmed');
    const praised = recognise(review, { id: 'a1', quote: '', what: '部分齐全', at: AT });
    expect(lacksRecognition(praised)).toBe(false);
  });
});

describe('appeals', () => {
  const settlement = { facts: '查阅原文', by: '组长', interviewed: true, reply: '同意' };
  const appealed: Review = appealAgainst(
    confirmed(opened(), [first, second]),
    'p1',
    '写了建议',
    AT,
  );

  test.each([
    ['upheld', undefined, 91],
    ['withdrawn', undefined, 96],
    ['amended', 2, 94],
  ] as const)('%s', (result, points, score) => {
    const outcome =
      points === undefined ? { ...settlement, result } : { ...settlement, result, points };
    const settled = settle(appealed, 'p1', outcome, AT + 1);
    expect(settled && outcomeScore(settled)).toBe(score);
    // What was confirmed stays as it was confirmed.
    expect(settled?.decisions).toEqual(appealed.decisions);
  });

  test('while it is pending the points stand', () => {
    expect(outcomeScore(appealed)).toBe(91);
    expect(itemsOf(appealed)[0]?.appeal?.grounds).toBe('写了建议');
  });

  test('an amendment without points, or an appeal nobody made, settles nothing', () => {
    expect(settle(appealed, 'p1', { ...settlement, result: 'amended' }, AT)).toBeNull();
    expect(settle(appealed, 'p2', { ...settlement, result: 'upheld' }, AT)).toBeNull();
  });

  test('a settled appeal is not settled again', () => {
    const settled = settle(appealed, 'p1', { ...settlement, result: 'upheld' }, AT);
    expect(settled && settle(settled, 'p1', { ...settlement, result: 'withdrawn' }, AT)).toBeNull();
  });
});
