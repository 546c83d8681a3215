import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftComment, feedbackOf, redrafted } from '../../../lib/review/comment.ts';
import { itemsOf, outcomeScore, taken } from '../../../lib/review/confirm.ts';
import { accept, add, recognise, reject, say } from '../../../lib/review/decide.ts';
import type { Review } from '../../../lib/review/review.ts';
import { AT, confirmed, opened, proposal, reviewedCorpus } from './samples.ts';

const done = { id: 'a1', quote: '上柜由12户增到31户', what: '写清了变化', at: AT };
const other = proposal({ id: 'p2', rule: 'plan/breakdown', title: '打算没有分解', points: 4 });

test('it recognises first, then tells the points, then how to improve', () => {
  const review = accept(recognise(opened(), done), proposal(), AT);
  expect(draftComment(review)).toBe(
    '写清了变化：“上柜由12户增到31户”。本篇得95分，扣分1处，共5分：提了问题，没有解决办法或建议扣5分。' +
      '下次先从这里改起：这个问题你自己能先做什么，需要公司做什么？',
  );
});

test('the same defect at several places is told once with its sum', () => {
  const twice = accept(accept(opened(), proposal(), AT), proposal({ id: 'p3' }), AT);
  expect(draftComment(twice)).toContain('提了问题，没有解决办法或建议2处，共扣10分');
});

test('of several places with words of their own the rule is told', () => {
  const first = proposal({
    rule: 'numbers/rate',
    title: '按 324.823箱、322箱 算，约为 100.88%，这里写的是 106.88%',
  });
  const second = {
    ...first,
    id: 'p4',
    title: '按 268.762箱、282箱 算，约为 95.31%，这里写的是 101.31%',
  };
  const comment = draftComment(accept(accept(opened(), first, AT), second, AT));
  expect(comment).toContain('完成率、增幅或占比与写出的数算不拢2处，共扣10分');
  expect(comment).not.toContain('324.823');
});

test('nothing decided, nothing said; everything rejected, no deduction', () => {
  expect(draftComment(opened())).toBe('');
  expect(draftComment(reject(opened(), proposal(), '', AT))).toBe('本篇得100分，没有扣分项。');
});

test('a comment that a person worded is left alone', () => {
  const spoken = say(opened(), '写得实在。', 'reviewer', AT);
  expect(redrafted(accept(spoken, proposal(), AT)).comment).toBe('写得实在。');
  expect(redrafted(accept(opened(), proposal(), AT)).comment).toContain('本篇得95分');
});

test('feedback tells clause, quote and improvement of every deduction, and how to object', () => {
  const review = say(
    accept(accept(recognise(opened(), done), proposal(), AT), { ...other, absent: true }, AT),
    '继续这样写。',
    'reviewer',
    AT,
  );
  expect(feedbackOf(review, 7).split('\n')).toEqual([
    '得分：91分',
    '一、值得肯定',
    '1. 写清了变化：“上柜由12户增到31户”',
    '二、扣分与改进（2处，共9分）',
    '1. 提了问题，没有解决办法或建议（扣5分）',
    '依据：提出问题的同时要提出可行的建议。',
    '原文：“货源一直紧张，客户意见很大。”',
    '改进：这个问题你自己能先做什么，需要公司做什么？',
    '2. 打算没有分解（扣4分）',
    '依据：提出问题的同时要提出可行的建议。',
    '原文：没有找到',
    '改进：这个问题你自己能先做什么，需要公司做什么？',
    '三、点评',
    '继续这样写。',
    '对扣分有不同看法的，请在7个工作日内提出，一起核对。',
  ]);
});

/** Every number that the comment may use: of what was decided, and sums and counts of that. */
function allowed(review: Review): ReadonlySet<string> {
  const items = itemsOf(review);
  const numbers = [
    outcomeScore(review),
    taken(items),
    items.length,
    ...items.map((one) => one.points),
  ];
  for (let count = 1; count <= items.length; count += 1) numbers.push(count);
  for (const { title } of items) numbers.push(taken(items.filter((one) => one.title === title)));
  const texts = [
    ...items.flatMap(({ title, improvement }) => [title, improvement]),
    ...review.achievements.flatMap(({ quote, what }) => [quote, what]),
  ];
  return new Set([...numbers.map(String), ...texts.flatMap((text) => text.match(NUMBER) ?? [])]);
}

const NUMBER = /\d+(?:\.\d+)?/g;

test('no number of a comment is invented', () => {
  const title = fc.constantFrom('甲类毛病', '乙类毛病', '丙类毛病');
  const points = fc.integer({ min: 1, max: 40 }).map((halves) => halves / 2);
  fc.assert(
    fc.property(fc.array(fc.tuple(title, points), { maxLength: 8 }), (all) => {
      const review = all.reduce(
        (so, [name, cost], at) =>
          add(so, { ...proposal({ id: `x${at}`, title: name, points: cost }), at: AT }),
        recognise(opened(), done),
      );
      const known = allowed(review);
      for (const number of draftComment(review).match(NUMBER) ?? [])
        expect(known).toContain(number);
    }),
  );
  const real = confirmed(opened(), [proposal(), other]);
  for (const review of [real, reviewedCorpus('02-hollow')])
    for (const number of draftComment(review).match(NUMBER) ?? [])
      expect(allowed(review)).toContain(number);
});
