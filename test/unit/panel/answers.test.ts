import { expect, test } from 'vitest';
import { answersTo, keepAnswers, type Asked } from '../../../components/panel/suggest/answers.ts';

const asked = (draft: string, finding: string, quote = '___户次'): Asked => ({
  draft,
  finding,
  rule: 'form/placeholder',
  quote,
});
const there =
  (...findings: readonly string[]) =>
  (finding: string): boolean =>
    findings.includes(finding);
const ANSWERS = { '多少 1': '212' };

test('a finding has its answers again, however often it is asked', () => {
  keepAnswers(asked('a', 'one'), ANSWERS);
  expect(answersTo(asked('a', 'one'), there('one'))).toEqual(ANSWERS);
  expect(answersTo(asked('a', 'one', 'other words'), there())).toEqual(ANSWERS);
});

test('one whose paragraph was edited takes over what was typed for the same words', () => {
  keepAnswers(asked('b', 'before'), ANSWERS);
  expect(answersTo(asked('b', 'after'), there('after'))).toEqual(ANSWERS);
  expect(answersTo(asked('b', 'after', '___条'), there('after'))).toEqual({});
  expect(answersTo(asked('another draft', 'after'), there('after'))).toEqual({});
});

test('but not while that finding is there too, nor what was written already', () => {
  keepAnswers(asked('c', 'one'), ANSWERS);
  expect(answersTo(asked('c', 'two'), there('one', 'two'))).toEqual({});
  keepAnswers(asked('c', 'one'), ANSWERS, true);
  expect(answersTo(asked('c', 'two'), there('two'))).toEqual({});
  expect(answersTo(asked('c', 'one'), there('one', 'two'))).toEqual(ANSWERS);
});

test('what is missing has no words to be known by', () => {
  keepAnswers(asked('d', 'one', ''), ANSWERS);
  expect(answersTo(asked('d', 'two', ''), there('two'))).toEqual({});
});
