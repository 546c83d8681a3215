import { expect, test } from 'vitest';
import { packById } from '../../../lib/packs/index.ts';
import { judge } from '../../../lib/review/judge.ts';
import { bandOf, scoreOf } from '../../../lib/review/score.ts';
import type { Finding } from '../../../lib/rules/report.ts';
import type { CheckContext } from '../../../lib/rules/check.ts';

const pack = packById('tobacco');
if (!pack) throw new Error('no tobacco pack');
const given: CheckContext = { period: '2026-10', author: null, portal: null };

function finding(rule: string, part: string | null): Finding {
  return {
    rule,
    part,
    severity: 'warn',
    start: 0,
    end: 0,
    quote: '',
    message: '',
    why: '',
    ask: '',
    id: rule,
  };
}

test('no findings, no deduction', () => {
  expect(scoreOf([], pack)).toBe(100);
});

test('the parts and the whole text hold a hundred points together', () => {
  const held = pack.parts.reduce((sum, { points }) => sum + points, pack.points);
  expect(held).toBe(100);
});

test('a part never loses more than it holds', () => {
  const many = Array.from({ length: 50 }, () => finding('plan/breakdown', 'plan'));
  expect(scoreOf(many, pack)).toBe(85);
});

test('a missing part costs as much as everything wrong in it', () => {
  expect(scoreOf([finding('form/missing-part', 'plan')], pack)).toBe(85);
});

test('taking any finding away never lowers the score', () => {
  const all = [
    finding('form/title', null),
    finding('form/missing-part', 'brand'),
    finding('substance/no-data', 'sales'),
    finding('substance/empty-phrases', 'sales'),
    finding('comparison/vertical', 'sales'),
    finding('plan/breakdown', 'plan'),
  ];
  for (const index of all.keys()) {
    expect(scoreOf(all.toSpliced(index, 1), pack)).toBeGreaterThanOrEqual(scoreOf(all, pack));
  }
});

test('padding and gibberish do not raise the score', () => {
  const poor = '工作总结\n一、销售情况\n高度重视，扎实推进，取得了较好的成绩。';
  const score = (text: string) => judge(text, pack, given).score ?? 0;
  const padding = '各项工作都在有条不紊地进行当中，大家的干劲都很足。'.repeat(40);
  expect(score(`${poor}\n${padding}`)).toBeLessThanOrEqual(score(poor));
  expect(score('啊'.repeat(3000))).toBeLessThanOrEqual(20);
});

test.each([
  [100, 'excellent'],
  [90, 'excellent'],
  [89, 'good'],
  [75, 'good'],
  [74, 'fair'],
  [60, 'fair'],
  [59, 'poor'],
  [0, 'poor'],
])('%i is %s', (score, band) => {
  expect(bandOf(score)).toBe(band);
});
