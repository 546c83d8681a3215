import { describe, expect, test } from 'vitest';
import type { Finding } from '../../lib/rules/report.ts';
import { match } from '../accuracy/match.ts';
import { tally, total } from '../accuracy/tally.ts';

const TEXT = '10月工作总结。同比增长___%。走访20户。';

function finding(rule: string, quote: string): Finding {
  const start = TEXT.indexOf(quote);
  const end = start + quote.length;
  return {
    rule,
    quote,
    start,
    end,
    severity: 'warn',
    message: '',
    why: '',
    ask: '',
    part: null,
    points: 0,
    id: rule,
  };
}

const labels = {
  pack: 'tobacco',
  period: null,
  author: null,
  expect: [
    { rule: 'form/placeholder', quote: '同比增长___%' },
    { rule: 'form/sign-off', quote: '' },
  ],
  forbid: ['form/title'],
};

describe('findings against labels', () => {
  test('a finding on the other place of a conflict answers its label', () => {
    const both = { rule: 'numbers/conflict', quote: '走访20户', or: '同比增长___%' };
    const { found } = match(TEXT, { ...labels, expect: [both] }, [
      finding('numbers/conflict', '___%'),
    ]);
    expect(found).toEqual([both]);
  });

  test('a span that overlaps the quote answers it, any span answers an empty quote', () => {
    const found = match(TEXT, labels, [
      finding('form/placeholder', '___%'),
      finding('form/sign-off', ''),
    ]);
    expect(found.missed).toEqual([]);
    expect(found.right).toHaveLength(2);
  });

  test('a span elsewhere does not answer, and is only unlabelled', () => {
    const found = match(TEXT, labels, [finding('form/placeholder', '走访')]);
    expect(found.missed).toHaveLength(2);
    expect(found.unlabelled).toHaveLength(1);
    expect(found.false).toEqual([]);
  });

  test('a forbidden rule is a false alarm, and so is any unexpected number or personal datum', () => {
    const raised = [
      finding('form/title', '10月'),
      finding('privacy/personal-info', '20'),
      finding('form/genre', '走访'),
    ];
    const found = match(TEXT, labels, raised);
    expect(found.false.map(({ rule }) => rule)).toEqual(['form/title', 'privacy/personal-info']);
    expect(found.unlabelled.map(({ rule }) => rule)).toEqual(['form/genre']);
  });

  test('rows add up', () => {
    const one = match(TEXT, labels, [
      finding('form/placeholder', '___%'),
      finding('form/title', '10月'),
    ]);
    const rows = tally([one]);
    expect(
      rows.map(({ rule, found, missed, falseAlarms }) => [rule, found, missed, falseAlarms]),
    ).toEqual([
      ['form/placeholder', 1, 0, 0],
      ['form/sign-off', 0, 1, 0],
      ['form/title', 0, 0, 1],
    ]);
    expect(total(rows)).toMatchObject({
      expected: 2,
      found: 1,
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
    });
  });
});
