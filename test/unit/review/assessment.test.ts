import { describe, expect, test } from 'vitest';
import { figuresOf, type Figure } from '../../../lib/evidence/indicators.ts';
import { written } from '../../../lib/evidence/rational.ts';
import { assessmentSchema, shippedAssessment } from '../../../lib/packs/assessment.ts';
import { packIds } from '../../../lib/packs/index.ts';
import {
  assess,
  marketKey,
  type AssessmentFacts,
  type MarketSheet,
} from '../../../lib/review/assessment.ts';
import { agree, openTarget, type Target } from '../../../lib/review/target.ts';
import { shippedPack } from '../engine/packs.ts';
import { AT } from './samples.ts';

function figure(metric: string, value: string, unit = '箱', period = '2026-10'): Figure {
  return { period, scope: '城关片区', metric, value, unit };
}

const figures = figuresOf([
  figure('销量', '318.45'),
  figure('销量计划', '300'),
  figure('单箱结构', '34000', '元/箱'),
  figure('单箱结构计划', '34000', '元/箱'),
]);

function target(value: string, over: Partial<Target> = {}): Target {
  const opened = openTarget(
    { period: '2026-10', area: '城关片区', metric: '销量' },
    {
      unit: '箱',
      proposal: {
        value,
        annual: '3600',
        index: '1',
        factor: '1',
        years: [2023, 2024, 2025],
        isSpring: false,
      },
    },
    '考核甲',
    AT,
  );
  return { ...agree(opened, { by: '王建国', why: '', at: AT }), ...over };
}

const sheet: MarketSheet = {
  key: marketKey('2026-10', '城关片区'),
  period: '2026-10',
  area: '城关片区',
  scores: Object.fromEntries(
    ['visits', 'information', 'display', 'service'].map((id) => [id, { score: 80, note: '' }]),
  ),
  by: '考核甲',
  at: AT,
};

const facts: AssessmentFacts = {
  period: '2026-10',
  area: '城关片区',
  figures,
  targets: [target('330')],
  summaryScore: 90,
  sheet,
};

describe('two parts, side by side', () => {
  const found = assess(shippedAssessment, facts);

  test('both completions are shown: of the plan, and of the agreed season-adjusted target', () => {
    const [volume, structure] = found.performance.items;
    expect(volume?.raw && written(volume.raw, 2)).toBe('106.15');
    expect(volume?.adjusted && written(volume.adjusted, 2)).toBe('96.50');
    expect(volume?.counts).toBe('adjusted');
    expect(structure).toMatchObject({ adjusted: null, counts: 'raw', score: 100 });
  });

  test('each part by its weights, and both by theirs', () => {
    // 96.5 × 60 % + 100 × 40 % = 97.9; 90 × 30 % + 80 × 70 % = 83; 97.9 × 60 % + 83 × 40 % = 91.94
    expect(found.performance.score).toBe(97.9);
    expect(found.market.score).toBe(83);
    expect(found.total).toBe(91.94);
  });

  test('a figure, a score or a summary that is missing makes no total', () => {
    const less = assess(shippedAssessment, { ...facts, summaryScore: null });
    expect([less.performance.score, less.market.score, less.total]).toEqual([97.9, null, null]);
    const noFigures = assess(shippedAssessment, { ...facts, figures: figuresOf([]) });
    expect([noFigures.performance.score, noFigures.total]).toEqual([null, null]);
  });

  test('a completion counts up to the cap', () => {
    const [volume] = assess(shippedAssessment, { ...facts, targets: [target('100')] }).performance
      .items;
    expect(volume?.score).toBe(110);
  });

  test('of what is better the less there is, the target stands above', () => {
    const complaints = figuresOf([figure('投诉', '2', '件'), figure('投诉目标', '1', '件')]);
    const own = { ...shippedAssessment.performance, items: [{ metric: '投诉', weight: 100 }] };
    const [item] = assess(
      { ...shippedAssessment, performance: own },
      { ...facts, figures: complaints },
    ).performance.items;
    expect(item?.score).toBe(50);
  });

  test('the spring target is for both months: January tells nothing, February both', () => {
    const spring = (period: string): Target => {
      const base = target('600', { period });
      return { ...base, proposal: base.proposal && { ...base.proposal, isSpring: true } };
    };
    const both = figuresOf([
      figure('销量', '400', '箱', '2026-01'),
      figure('销量', '260', '箱', '2026-02'),
    ]);
    const adjusted = (period: string): string | null => {
      const given = { ...facts, period, figures: both, targets: [spring(period)] };
      const [item] = assess(shippedAssessment, given).performance.items;
      return item?.adjusted ? written(item.adjusted, 1) : null;
    };
    expect([adjusted('2026-01'), adjusted('2026-02')]).toEqual([null, '110.0']);
  });
});

describe('weights of a pack', () => {
  test('every shipped pack has them', () => {
    for (const id of packIds)
      expect(assessmentSchema.safeParse(shippedPack(id).assessment).success).toBe(true);
  });

  const { performance, market } = shippedAssessment;
  test.each([
    ['parts that do not sum to 100', { performance: { ...performance, weight: 50 } }],
    [
      'items that do not',
      { performance: { ...performance, items: [{ metric: '销量', weight: 90 }] } },
    ],
    ['an item twice', { market: { ...market, items: [...market.items, ...market.items] } }],
    [
      'two summaries',
      {
        market: {
          ...market,
          items: ['a', 'b'].map((id) => ({ id, title: id, weight: 50, source: 'summary' })),
        },
      },
    ],
  ])('%s are refused', (_, over) => {
    expect(assessmentSchema.safeParse({ ...shippedAssessment, ...over }).success).toBe(false);
  });
});
