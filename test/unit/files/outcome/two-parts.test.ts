import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import { figuresOf, type Figure } from '../../../../lib/evidence/indicators.ts';
import { writeDocx } from '../../../../lib/files/outcome/docx.ts';
import { writable } from '../../../../lib/files/outcome/plain.ts';
import { writeXlsx } from '../../../../lib/files/outcome/xlsx.ts';
import { readXlsx } from '../../../../lib/files/xlsx.ts';
import { shippedAssessment } from '../../../../lib/packs/assessment.ts';
import { marketKey, type MarketSheet } from '../../../../lib/review/assessment.ts';
import { assessedOf, type AssessedMonth } from '../../../../lib/review/outcome/assessed.ts';
import { outcomeOf } from '../../../../lib/review/outcome/outcome.ts';
import { assessmentPages } from '../../../../lib/review/outcome/pages.ts';
import { agree, changeTarget, openTarget, type Target } from '../../../../lib/review/target.ts';
import { AT, confirmed, opened, proposal } from '../../review/samples.ts';
import { HOSTILE } from './samples.ts';

const PERIOD = '2026-10';
const AREA = '城关片区';

function figure(metric: string, value: string, unit = '箱', scope = AREA): Figure {
  return { period: PERIOD, scope, metric, value, unit };
}

/** 城关片区 has everything but a target for 单箱结构; 河西片区 has figures, and nobody handed in there. */
const figures = figuresOf([
  figure('销量', '318.45'),
  figure('销量计划', '300'),
  figure('单箱结构', '34000', '元/箱'),
  figure('单箱结构计划', '33900', '元/箱'),
  figure('销量', '201.5', '箱', '河西片区'),
]);

function agreedTarget(): Target {
  const place = { period: PERIOD, area: AREA, metric: '销量' };
  const season = { annual: '3600', index: '1.0432', factor: '1', years: [2024, 2025] };
  const proposed = { unit: '箱', proposal: { value: '312.96', ...season, isSpring: false } };
  const changed = changeTarget(openTarget(place, proposed, '考核甲', AT), {
    value: '330',
    by: '考核甲',
    why: '城东拆迁',
    at: AT,
  });
  const agreed = changed && agree(changed, { by: '王建国', why: '', at: AT });
  if (!agreed) throw new Error('no target');
  return agreed;
}

const SCORES = { visits: 80, information: 75.5, display: 90, service: 85 };

const sheet: MarketSheet = {
  key: marketKey(PERIOD, AREA),
  period: PERIOD,
  area: AREA,
  scores: Object.fromEntries(
    Object.entries(SCORES).map(([id, score]) => [id, { score, note: `=依据${id}` }]),
  ),
  by: '考核甲',
  at: AT,
};

function sampleMonth(): AssessedMonth {
  const outcome = outcomeOf(
    [
      {
        review: confirmed(opened('s1'), [proposal({ points: 5 })]),
        author: '王建国',
        area: AREA,
        late: false,
      },
    ],
    { period: PERIOD, customers: [] },
  );
  return assessedOf(shippedAssessment, {
    outcome,
    handedIn: [
      { submission: 's1', author: '王建国', area: AREA },
      { submission: 's2', author: HOSTILE.author, area: HOSTILE.area },
      { submission: 's3', author: '方禾', area: null },
    ],
    areas: [AREA, '河西片区'],
    figures,
    targets: [agreedTarget()],
    sheets: [sheet],
  });
}

const pages = assessmentPages(sampleMonth(), { date: '2026-11-05' });
const [list, sheets] = pages;

/** What has to be told of 王建国: both parts, both completions, weights, points and how they came. */
const TOLD = [
  '106.15%（计划300箱）',
  '96.50%（目标330箱）',
  '96.5（按目标）',
  '100.29%（计划33900元/箱）',
  '没有商定目标',
  '100.29（按计划）',
  '年计划3600箱 ÷ 12 × 季节指数1.0432 × 片区系数1 ≈ 312.96箱',
  '考核甲修改为330箱（城东拆迁）',
  '王建国同意330箱',
  '有商定目标，按商定目标计，计96.5分，占业绩60%，折合57.9分',
  '本月总结审阅得分',
  '其余由考核甲于',
  // 96.5 × 60 % + 100.29 × 40 %; 95 × 30 % + 80 × 20 % + 75.5 × 20 % + 90 × 15 % + 85 × 15 %
  '总评：业绩98.02 × 60% ＋ 市场85.85 × 40% ＝ 93.15分',
];
const METRICS = ['销量', '单箱结构'];
const ITEMS = shippedAssessment.market.items.map(({ title }) => title);
const MISSING = [
  '河西片区　（没有收到总结）',
  '没有计划和商定目标',
  '审阅未确认',
  '未填写',
  '缺实际',
];

function flat(text: string): string {
  return text.replace(/\s+/g, '');
}

describe('the pages', () => {
  test('everybody stands in the list, who has no summary or no area too', () => {
    const rows = list?.blocks[0]?.table?.rows ?? [];
    expect(rows.map((row) => row[2])).toEqual([HOSTILE.author, '王建国', '', '方禾']);
    const total = (author: string) => rows.find((row) => row[2] === author)?.[7];
    expect([total('王建国'), total('方禾')]).toEqual([93.15, '缺数据']);
    expect(rows.find((row) => row[2] === '方禾')?.[8]).toContain('片区不明');
  });

  test('the two parts stand side by side with a column between them that stays empty', () => {
    for (const { table } of sheets?.blocks ?? []) {
      const apart = table?.columns.findIndex(({ title }) => title === '') ?? -1;
      expect(apart).toBe(7);
      expect(new Set(table?.rows.map((row) => row[apart]))).toEqual(new Set(['']));
      expect(table?.columns.reduce((sum, { width }) => sum + width, 0)).toBe(100);
      for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.columns.length ?? 0);
    }
  });
});

describe('the Word document, opened again', () => {
  let text = '';
  let xml = '';
  beforeAll(async () => {
    const bytes = await writeDocx(pages);
    xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
    text = flat((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value);
  });

  test.each([...TOLD, ...METRICS, ...ITEMS, ...MISSING])('holds %s', (piece) => {
    expect(text).toContain(flat(piece));
  });

  test('every score that was entered, with its share and what it rests on', () => {
    for (const [id, score] of Object.entries(SCORES))
      for (const piece of [String(score), `=依据${id}`]) expect(text).toContain(piece);
  });

  test('what was marked up stays a text', () => {
    expect(xml).not.toContain('<script');
    expect(text).toContain(flat(writable(HOSTILE.area)));
  });
});

describe('the workbook, opened again', () => {
  const cells = new Map<string, readonly string[]>();
  let xml = '';
  beforeAll(async () => {
    const bytes = await writeXlsx(pages);
    xml = Object.entries(unzipSync(bytes))
      .filter(([name]) => name.startsWith('xl/worksheets/'))
      .map(([, part]) => new TextDecoder().decode(part))
      .join('');
    for (const { name } of pages) {
      const table = await readXlsx(bytes, { sheet: name });
      cells.set(
        name,
        table.rows.flatMap((row) => row.cells),
      );
    }
  });

  test.each([...TOLD, ...METRICS, ...ITEMS, ...MISSING])('holds %s', (piece) => {
    expect(flat(cells.get('两部分考核明细')?.join('\n') ?? '')).toContain(flat(piece));
  });

  test('the list holds both scores and the whole', () => {
    expect(cells.get('两部分考核汇总')).toEqual(
      expect.arrayContaining(['王建国', '98.02', '85.85', '93.15', '60%', '40%']),
    );
  });

  test('no cell is a formula, and none looks like one', () => {
    expect(xml).not.toMatch(/<f[ >]/);
    for (const cell of [...cells.values()].flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/);
    expect(cells.get('两部分考核汇总')).toContain(`'${HOSTILE.author}`);
    expect(cells.get('两部分考核明细')).toContain("'=依据visits");
  });
});
