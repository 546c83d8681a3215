import { describe, expect, it } from 'vitest';
import { factsOf, type Fact } from '../../../lib/evidence/facts.ts';
import { figures } from './samples.ts';

const AREAS = `
  2026-10 城关片区 销量 356.924 箱
  2026-10 城关片区 计划 349 箱
  2026-09 城关片区 销量 394.208 箱
  2025-10 城关片区 销量 337.716 箱
  2026-10 城关片区 单箱结构 35821 元/箱
  2025-10 城关片区 单箱结构 35120 元/箱
  2026-10 城关片区 明码标价率 94.61 %
  2026-10 城关片区 明码标价率目标 95 %
  2026-09 城关片区 明码标价率 94.11 %
  2026-10 城南片区 销量 300 箱
  2026-10 城南片区 计划 280 箱
  2026-10 河口片区 销量 250 箱
  2026-10 河口片区 计划 260 箱
  2026-10 全县 销量 906.924 箱
  2026-10 全县 计划 889 箱
  2026-10 全县 单箱结构 31199 元/箱
`;

function sentences(lines: string, period = '2026-10', scope = '城关片区'): string[] {
  return factsOf(figures(lines), period, scope).facts.map(({ sentence }) => sentence);
}

it.each([
  '10月销量356.924箱，完成月计划349箱的102.27%，超7.924箱。',
  '10月销量356.924箱，同比增加19.208箱，增长5.69%（去年同期337.716箱）。',
  '10月销量356.924箱，环比减少37.284箱，下降9.46%（9月394.208箱）。',
  '10月销量356.924箱，在3个片区中列第1位。',
  '10月销量完成率102.27%，在3个片区中列第2位。',
  '10月销量完成率102.27%，比全县（102.02%）高0.25个百分点。',
  '10月单箱结构35821元/箱，同比提高701元，增长2.00%（去年同期35120元/箱）。',
  '10月单箱结构35821元/箱，比全县31199元/箱高4622元。',
  '10月明码标价率94.61%，比目标95%低0.39个百分点。',
  '10月明码标价率94.61%，环比提高0.50个百分点（9月94.11%）。',
])('tells: %s', (sentence) => {
  expect(sentences(AREAS)).toContain(sentence);
});

it('the area below its plan hears by how much', () => {
  expect(sentences(AREAS, '2026-10', '河口片区')).toContain(
    '10月销量250箱，完成月计划260箱的96.15%，差10箱。',
  );
});

it('the whole has no rank and no plan of its plan', () => {
  const told = sentences(AREAS, '2026-10', '全县').join('');
  expect(told).not.toMatch(/第\d+位|月计划\d+箱，/);
});

it('each fact bears the figures it follows from, and its id is its own', () => {
  const { facts } = factsOf(figures(AREAS), '2026-10', '城关片区');
  const completion = facts.find(({ kind }) => kind === 'completion');
  expect(completion?.from.map(({ metric, source }) => [metric, source.row])).toEqual([
    ['销量', 2],
    ['计划', 3],
  ]);
  expect(new Set(facts.map(({ id }: Fact) => id)).size).toBe(facts.length);
});

it('the decimals of a formula are rounded for reading', () => {
  const told = sentences(
    '2026-10 a片区 占比 23.8812345678 %\n2026-09 a片区 占比 23.5 %',
    '2026-10',
    'a片区',
  );
  expect(told).toEqual(['10月占比23.88%，环比提高0.38个百分点（9月23.5%）。']);
});

it('a month without figures has no facts', () => {
  expect(factsOf(figures(AREAS), '2026-11', '城关片区')).toEqual({ facts: [], notes: [] });
});

describe('the year so far', () => {
  const months = (year: number, volume: number): string[] =>
    Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`).map(
      (period) => `${period} 城关片区 销量 ${volume}.5 箱\n${period} 城关片区 计划 100 箱`,
    );
  const two = [...months(2025, 99), ...months(2026, 101)].join('\n');
  const four = [...months(2023, 98), ...months(2024, 97)].join('\n');
  const annual = '2026-01 城关片区 年计划 1200 箱';

  it('beside its plans and last year', () => {
    expect(sentences(two, '2026-05')).toContain(
      '1—5月累计销量507.5箱，完成同期计划500箱的101.50%，同比增长2.01%（去年同期497.5箱）。',
    );
  });

  it('beside the calendar once there is an annual plan', () => {
    expect(factsOf(figures(two), '2026-05', '城关片区').notes).toContainEqual({
      kind: 'no-annual-target',
    });
    expect(sentences(`${two}\n${annual}`, '2026-05')).toContain(
      '1—5月累计销量507.5箱，完成年计划1200箱的42.29%，比序时进度41.67%快0.63个百分点。',
    );
  });

  it('the last annual plan set until then holds', () => {
    const changed = `${two}\n${annual}\n2026-05 城关片区 年计划 1300 箱`;
    expect(sentences(changed, '2026-04').join('')).toContain('年计划1200箱');
    expect(sentences(changed, '2026-05').join('')).toContain('年计划1300箱');
  });

  it('the season needs three whole years, and says how many there are', () => {
    expect(factsOf(figures(`${two}\n${annual}`), '2026-05', '城关片区').notes).toContainEqual({
      kind: 'season-too-little',
      years: 1,
      needed: 3,
    });
    expect(sentences(`${two}\n${four}\n${annual}`, '2026-05')).toContain(
      '按2023—2025年的季节规律，年计划1200箱分到5月是100.0箱。',
    );
  });

  it('a single January or February is not compared with last year, both together are', () => {
    const { facts, notes } = factsOf(figures(two), '2026-02', '城关片区');
    expect(facts.map(({ sentence }) => sentence)).toContain(
      '1—2月累计销量203.0箱，完成同期计划200箱的101.50%，同比增长2.01%（去年同期199.0箱）。',
    );
    expect(facts.map(({ kind }) => kind)).not.toContain('year-on-year');
    expect(notes).toContainEqual({ kind: 'spring-festival' });
  });
});
