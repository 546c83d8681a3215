import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guessMapping, type Mapping } from '../../../lib/files/columns.ts';
import { interpret, type Interpreted } from '../../../lib/files/indicators.ts';
import { readPasted, readTable } from '../../../lib/files/read.ts';
import type { Table } from '../../../lib/files/table.ts';

async function pasted(text: string): Promise<Table> {
  const read = await readPasted(
    text
      .trim()
      .replaceAll(/ *\| */g, '\t')
      .replaceAll(/^ +/gm, ''),
  );
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
}

/** Reads a table, cells parted by |, with the guessed mapping. */
async function imported(text: string, change: Partial<Mapping> = {}): Promise<Interpreted> {
  const table = await pasted(text);
  const mapping = { ...guessMapping(table, '2026-10'), ...change };
  return interpret(table, mapping, { file: '指标.xlsx', year: 2026 });
}

const lines = ({ indicators }: Interpreted): string[] =>
  indicators.map(({ period, scope, metric, value, unit }) =>
    [period, scope, metric, value, unit].join(' ').trim(),
  );

const roles = async (text: string): Promise<string[]> =>
  guessMapping(await pasted(text), '2026-10').columns.map(({ role }) => role);

describe('the columns are guessed', () => {
  it.each<[string, string, string[]]>([
    [
      'the contract',
      'period|scope|metric|value|unit\n2026-10|城关|销量|1|箱',
      ['period', 'scope', 'metric', 'value', 'unit'],
    ],
    [
      'in Chinese',
      '月份|片区|指标|数值|计量单位\n2026-10|城关|销量|1|箱',
      ['period', 'scope', 'metric', 'value', 'unit'],
    ],
    [
      '单位 as the measure',
      '月份|片区|项目|实际|单位\n10月|城关|销量|1|箱',
      ['period', 'scope', 'metric', 'value', 'unit'],
    ],
    [
      '单位 as the branch',
      '期间|单位|指标|实际\n10月|城关支行|存款|1',
      ['period', 'scope', 'metric', 'value'],
    ],
    [
      'plan and rate',
      '片区|指标|计划|实际|完成率|去年同期|排名\n城关|销量|1|1|1%|1|2',
      ['scope', 'metric', 'plan', 'value', 'rate', 'last-year', 'ignored'],
    ],
    [
      'wide',
      '片区|销量（箱）|单箱结构（元/箱）|备注\n城关|1|2|好',
      ['scope', 'value', 'value', 'ignored'],
    ],
    ['a title above', '2026年10月指标表| | \n片区|计划|销量\n城关|1|2', ['scope', 'plan', 'value']],
    [
      'a column of months without a name',
      ' |片区|销量\n2026-10|城关|1',
      ['period', 'scope', 'value'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await roles(text)).toEqual(expected);
  });
});

describe('tables as companies make them', () => {
  it('one figure a row', async () => {
    const read = await imported(`
      月份|片区|指标|数值|单位
      2026-10|城关片区|销量|356.924|箱
      2026年9月|城关片区|单箱结构|35,913|元/箱`);
    expect(lines(read)).toEqual([
      '2026-10 城关片区 销量 356.924 箱',
      '2026-09 城关片区 单箱结构 35913 元/箱',
    ]);
    expect(read.errors).toEqual([]);
    expect(read.indicators[1]?.source).toEqual({ file: '指标.xlsx', row: 3 });
  });

  it('one metric a column, the month in the title', async () => {
    const read = await imported(`
      青禾县2026年9月各片区情况（单位：箱）
      片区|销量|单箱结构（元/箱）|明码标价率
      城关片区|394.208|35913|96.1%
      城南片区|—|30000|95%
      制表人：何某`);
    expect(lines(read)).toEqual([
      '2026-09 城关片区 销量 394.208 箱',
      '2026-09 城关片区 单箱结构 35913 元/箱',
      '2026-09 城关片区 明码标价率 96.1 %',
      '2026-09 城南片区 单箱结构 30000 元/箱',
      '2026-09 城南片区 明码标价率 95 %',
    ]);
    expect(read).toMatchObject({ errors: [], skipped: [5] });
  });

  it('plan, actual, rate, last year and last month of each metric', async () => {
    const read = await imported(`
      网点|指标|本月计划|本月实际|完成率|去年同期|上月|单位
      城北支行|储蓄存款|1200|1234.5|102.88%|1100|1190|万元`);
    expect(lines(read)).toEqual([
      '2026-10 城北支行 储蓄存款计划 1200 万元',
      '2026-10 城北支行 储蓄存款 1234.5 万元',
      '2026-10 城北支行 储蓄存款完成率 102.88 %',
      '2025-10 城北支行 储蓄存款 1100 万元',
      '2026-09 城北支行 储蓄存款 1190 万元',
    ]);
  });

  it('the unit of the one column of amounts is that of its plan', async () => {
    const read = await imported('片区|计划|实际（箱）|完成率|上柜率\n城关|10|11|110%|95%', {
      metric: '销量',
    });
    expect(lines(read)).toEqual([
      '2026-10 城关 销量计划 10 箱',
      '2026-10 城关 销量 11 箱',
      '2026-10 城关 销量完成率 110 %',
      '2026-10 城关 上柜率 95 %',
    ]);
  });

  it('months side by side', async () => {
    const read = await imported(
      '片区|指标|9月|10月|计量单位\n城关|销量|394.208|356.924|箱\n城关|客户数|245|247|户',
    );
    expect(lines(read)).toEqual([
      '2026-09 城关 销量 394.208 箱',
      '2026-10 城关 销量 356.924 箱',
      '2026-09 城关 客户数 245 户',
      '2026-10 城关 客户数 247 户',
    ]);
  });

  it('months side by side of the year in the title, one metric for all', async () => {
    const read = await imported('2025年各片区销量（单位：箱）| | \n片区|1月|2月\n城关|1|2', {
      metric: '销量',
    });
    expect(lines(read)).toEqual(['2025-01 城关 销量 1 箱', '2025-02 城关 销量 2 箱']);
  });

  it('a share beside a metric column is of another metric: left out until the author says', async () => {
    const text = '月份|片区|指标|数值|计量单位|占比\n10月|城关|销量|1|箱|23%';
    expect(await roles(text)).toEqual(['period', 'scope', 'metric', 'value', 'unit', 'ignored']);
  });

  it('months down the rows, one area', async () => {
    const read = await imported('月份|销量（箱）|计划（箱）\n9月|394.208|400\n10月|356.924|349', {
      scope: '城关片区',
    });
    expect(lines(read)).toEqual([
      '2026-09 城关片区 销量 394.208 箱',
      '2026-09 城关片区 计划 400 箱',
      '2026-10 城关片区 销量 356.924 箱',
      '2026-10 城关片区 计划 349 箱',
    ]);
  });

  it('the demo world, all of it', async () => {
    const bytes = readFileSync('test/portal/world/indicators-2026.csv');
    const read = await readTable({ name: 'indicators-2026.csv', bytes });
    if (!read.ok) throw new Error(read.problem.kind);
    const mapping = guessMapping(read.value, '2026-10');
    const { indicators, errors } = await interpret(read.value, mapping, { file: 'x', year: 2026 });
    expect([indicators.length, errors.length]).toEqual([1890, 0]);
  });
});

describe('errors name their row, column and what stands there', () => {
  const HEAD = '月份|片区|指标|数值|计量单位\n';
  it.each<[string, string, object]>([
    ['no month', '|城关|销量|1|箱', { row: 2, column: 'period', kind: 'no-period' }],
    ['two months', '1-2月|城关|销量|1|箱', { kind: 'bad-period', found: '1-2月' }],
    ['no area', '10月||销量|1|箱', { column: 'scope', kind: 'no-scope' }],
    ['no metric', '10月|城关||1|箱', { column: '数值', kind: 'no-metric' }],
    [
      'no number',
      '10月|城关|销量|约300|箱',
      { column: '数值', kind: 'bad-number', found: '约300' },
    ],
    ['an unknown unit', '10月|城关|销量|1|坨', { column: 'unit', kind: 'bad-unit', found: '坨' }],
    ['two units', '10月|城关|销量|1条|箱', { kind: 'two-units', found: '1条' }],
    ['a rate without %', '10月|城关|上柜率|0.95|', { kind: 'no-unit', found: '0.95' }],
    ['a name too long', `10月|${'城'.repeat(61)}|销量|1|箱`, { kind: 'too-long' }],
  ])('%s', async (_, row, error) => {
    const { errors, indicators } = await imported(HEAD + row);
    expect(errors).toMatchObject([error]);
    expect(indicators).toEqual([]);
  });

  it('two values for one figure; the same value twice is one', async () => {
    const row = '10月|城关|销量|1|箱';
    expect(await imported(`${HEAD}${row}\n${row}`)).toMatchObject({ errors: [] });
    const { errors } = await imported(`${HEAD}${row}\n10月|城关|销量|2|箱`);
    expect(errors).toMatchObject([{ row: 3, column: '销量', kind: 'twice', found: '2' }]);
  });

  it('a column whose metric nobody has named', async () => {
    const text = '片区|实际（箱）\n城关|1\n城南|2';
    expect((await imported(text)).errors.map(({ kind }) => kind)).toEqual([
      'no-metric',
      'no-metric',
    ]);
    expect(lines(await imported(text, { metric: '销量' }))).toEqual([
      '2026-10 城关 销量 1 箱',
      '2026-10 城南 销量 2 箱',
    ]);
  });

  it('good rows are read beside bad ones; what becomes of them is not decided here', async () => {
    const read = await imported(`${HEAD}10月|城关|销量|1|箱\n10月|城南|销量|x|箱`);
    expect([read.indicators.length, read.errors.length]).toEqual([1, 1]);
  });
});

it('20,000 rows do not stop the page', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => `2026-10|第${at}片区|销量|${at}.5|箱`);
  const table = await pasted(`月份|片区|指标|数值|单位\n${rows.join('\n')}`);
  const progress: number[] = [];
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 0);
  const { indicators } = await interpret(table, guessMapping(table, '2026-10'), {
    file: null,
    year: 2026,
    onProgress: (done) => progress.push(done),
  });
  clearInterval(ticking);
  expect(indicators).toHaveLength(20_000);
  expect(progress.at(-1)).toBe(1);
  expect(turns).toBeGreaterThan(1);
});
