import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packIds } from '../../../lib/packs/index.ts';
import { ruleIds } from '../../../lib/packs/rule-ids.ts';
import { judge } from '../../../lib/review/judge.ts';
import { bandOf, deductionsOf, scoreOf } from '../../../lib/review/score.ts';
import type { UnscoredFinding } from '../../../lib/rules/report.ts';
import type { CheckContext } from '../../../lib/rules/check.ts';
import { readCorpus } from '../../accuracy/corpus.ts';
import { shippedPack } from './packs.ts';

const packs = packIds.map(shippedPack);
const tobacco = shippedPack('tobacco');
const given: CheckContext = { period: '2026-10', author: null, portal: null };

function finding(rule: string, part: string | null): UnscoredFinding {
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

function score(findings: readonly UnscoredFinding[], pack = tobacco): number {
  return scoreOf(deductionsOf(findings, pack));
}

test('no findings, no deduction', () => {
  expect(score([])).toBe(100);
});

test('the parts and the whole text hold a hundred points together', () => {
  for (const pack of packs) {
    expect(pack.parts.reduce((sum, { points }) => sum + points, pack.points)).toBe(100);
  }
});

test('one fault seen often costs three times its points', () => {
  const many = Array.from({ length: 50 }, () => finding('plan/breakdown', 'plan'));
  expect(deductionsOf(many, tobacco).map(({ points }) => points)).toEqual([
    4,
    4,
    4,
    ...Array(47).fill(0),
  ]);
});

test('a part never loses more than it holds', () => {
  const all = ruleIds.filter((id) => !/^(?:form|copying)\//.test(id));
  expect(score(all.map((id) => finding(id, 'plan')))).toBe(85);
});

test('what is copied costs the same in whichever part it stands, and never more than is left', () => {
  const copied = (...parts: readonly (string | null)[]) =>
    parts.map((part) => finding('copying/colleague', part));
  const spread = score(copied('sales', 'brand', null, 'plan'));
  expect(spread).toBe(55);
  expect(score(copied(null, null, null, null))).toBe(spread);
  expect(score(copied('plan', 'plan', 'plan'))).toBe(spread);
  const missing = tobacco.parts.map(({ id }) => finding('form/missing-part', id));
  expect(score([...copied('plan', null, 'brand'), ...missing])).toBe(0);
  expect(score([...missing, ...copied('plan', null, 'brand')])).toBe(0);
});

test('a missing part costs as much as everything wrong in it', () => {
  expect(score([finding('form/missing-part', 'plan')])).toBe(85);
});

test('whatever is mended, the score never falls; every point belongs to a finding', () => {
  const anyPack = fc.constantFrom(...packs);
  const anyFindings = anyPack.chain((pack) => {
    const parts = [null, ...pack.parts.map(({ id }) => id)];
    const one = fc.record({
      rule: fc.constantFrom(...ruleIds),
      part: fc.constantFrom(...parts),
      severity: fc.constantFrom('error' as const, 'warn' as const, 'hint' as const),
    });
    return fc.tuple(fc.constant(pack), fc.array(one, { maxLength: 60 }), fc.nat());
  });
  fc.assert(
    fc.property(anyFindings, ([pack, picked, pick]) => {
      const findings = picked.map(({ rule, part, severity }) => ({
        ...finding(rule, part),
        severity,
      }));
      const all = score(findings, pack);
      const taken = deductionsOf(findings, pack).reduce((sum, { points }) => sum + points, 0);
      expect(Math.round(100 - taken)).toBe(all);
      expect(all).toBeGreaterThanOrEqual(0);
      if (findings.length === 0) return;
      expect(score(findings.toSpliced(pick % findings.length, 1), pack)).toBeGreaterThanOrEqual(
        all,
      );
    }),
    { numRuns: 2_000 },
  );
});

const corpus = readCorpus(new URL('../../corpus', import.meta.url).pathname);

test.each(corpus.map((sample) => [sample.name, sample] as const))(
  'padding and gibberish do not raise the score of %s',
  (_, { text, labels }) => {
    const pack = shippedPack(labels.pack);
    const known = { ...given, period: labels.period, author: labels.author };
    const before = judge(text, pack, known).score ?? 0;
    const lines = text.split(/\r?\n/);
    const middle = Math.floor(lines.length / 2);
    for (const padding of PADDING) {
      const padded = lines.toSpliced(middle, 0, padding).join('\n');
      expect([padding.slice(0, 12), judge(padded, pack, known).score]).toEqual([
        padding.slice(0, 12),
        expect.toSatisfy((after: number) => after <= before),
      ]);
    }
  },
);

const PADDING = [
  '各项工作都在有条不紊地进行当中，大家的干劲都很足。'.repeat(12),
  '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳'.repeat(8),
  'asdf jkl qwer uiop zxcv '.repeat(20),
];

test('a text of nothing but one sound scores next to nothing', () => {
  expect(judge('啊'.repeat(3000), tobacco, given).score).toBeLessThanOrEqual(20);
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
])('%i is %s', (points, band) => {
  expect(bandOf(points)).toBe(band);
});
