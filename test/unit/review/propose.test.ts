import { expect, test } from 'vitest';
import { pointlessOf, praiseOf, proposalsOf } from '../../../lib/review/propose.ts';
import { reviewSchema } from '../../../lib/review/review.ts';
import { corpusText, reportOf, reviewedCorpus } from './samples.ts';

const hollow = corpusText('02-hollow');
const report = reportOf(hollow);

test('every finding with points becomes a deduction with clause, evidence and improvement', () => {
  const proposals = proposalsOf(report);
  expect(proposals.map(({ id }) => id)).toEqual(
    report.findings.filter(({ points }) => points > 0).map(({ id }) => id),
  );
  expect(proposals.length).toBeGreaterThan(5);
  for (const one of proposals) {
    expect(one.clause.trim()).not.toBe('');
    expect(one.quote.trim()).not.toBe('');
    expect(one.improvement.trim()).not.toBe('');
  }
});

test('the points proposed are those of the report: they add up to its score', () => {
  const sum = proposalsOf(report).reduce((so, { points }) => so + points, 0);
  expect(Math.round(100 - sum)).toBe(report.score);
});

test('what is quoted stands in the text; what is not there says what was looked for', () => {
  const proposals = proposalsOf(report);
  const flat = hollow.replace(/\s+/g, ' ');
  for (const { quote, absent } of proposals)
    if (!absent) expect(flat).toContain(quote.replace(/……$/, ''));
  const absent = proposals.filter((one) => one.absent);
  expect(absent.length).toBeGreaterThan(0);
  for (const { quote, title } of absent) expect(quote).toBe(title);
});

test('findings that take no points are no deductions', () => {
  const ids = new Set(proposalsOf(report).map(({ id }) => id));
  for (const { id, points } of pointlessOf(report)) {
    expect(points).toBe(0);
    expect(ids.has(id)).toBe(false);
  }
});

test('a good text offers something to recognise: sentences whose figures came out right', () => {
  const text = corpusText('01-nanpu-good');
  const praise = praiseOf(reportOf(text), text);
  const quotes = praise.filter(({ quote }) => quote !== '');
  expect(quotes.length).toBeGreaterThan(0);
  for (const { quote } of quotes) expect(text).toContain(quote.replace(/……$/, ''));
  expect(new Set(praise.map(({ id }) => id)).size).toBe(praise.length);
});

test('a sentence with a finding is not offered for praise', () => {
  const text = corpusText('03-chengbei-arithmetic-long');
  const found = reportOf(text);
  const wrong = found.findings.filter(({ rule }) => rule.startsWith('numbers/'));
  expect(wrong.length).toBeGreaterThan(0);
  for (const { quote } of praiseOf(found, text))
    for (const finding of wrong) expect(quote).not.toContain(finding.quote);
});

test('a review of a real text is a valid row', () => {
  expect(reviewSchema.parse(reviewedCorpus('02-hollow')).status).toBe('confirmed');
});
