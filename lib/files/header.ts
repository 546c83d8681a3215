/** What the words of a header mean, in the tables of Chinese companies and in English ones. */
import { nameKey } from '../evidence/indicators.ts';
import { fold } from '../text/fold.ts';
import { readPeriod } from './period-cell.ts';
import type { Row } from './table.ts';
import { readUnit, unitInHeader } from './unit.ts';

export const ROLES = [
  'period',
  'scope',
  'metric',
  'unit',
  'value',
  'plan',
  'rate',
  'last-year',
  'last-month',
  'ignored',
] as const;
export type Role = (typeof ROLES)[number];

const WORDS: readonly (readonly [Role, RegExp])[] = [
  [
    'period',
    /^(?:统计|所属|数据|报告)?(?:月份|月度|年月|期间|账期|所属期|日期|时间|period|month|date)$/,
  ],
  ['metric', /^(?:考核|统计)?(?:指标|指标名称|项目|项目名称|科目|metric|indicator|item)$/],
  ['unit', /^(?:计量单位|指标单位|unit|units)$/],
  [
    'scope',
    /^(?:片区|区域|范围|辖区|区县|县区|县|市|部门|机构|网点|支行|营业部|营销部|单位|客户群|团队|网格)(?:名称)?$|^名称$|^(?:scope|area|branch|region|department)$/,
  ],
  ['rate', /^(?:计划|任务|目标)?(?:完成率|完成进度|达成率)$|^(?:completion|rate)$/],
  ['last-year', /^(?:去年|上年|上年度)?同期(?:数|值|实际|完成)?$|^lastyear$/],
  ['last-month', /^(?:上月|上期)(?:数|值|实际|完成|同期)?$|^lastmonth$/],
  ['plan', /^(?:本月|当月|月度?)?(?:计划|目标|任务)(?:数|值|量)?$|^(?:plan|target)$/],
  [
    'value',
    /^(?:本月|当月|本期)?(?:数值|数据|值|实际|实绩|实际数|实际完成|完成|完成数|完成值|完成情况)$|^(?:本月|本月数|本期|当月|value|actual|amount)$/,
  ],
  ['ignored', /^(?:序号|编号|备注|说明|排名|位次|名次|no\.?|rank|note|remark|id)$/],
];

/** What a column is by its name, else by its cells. */
export function roleOf(header: string, cells: readonly string[]): Role {
  const key = nameKey(nameIn(header));
  if (key === '') return cells.length > 0 && cells.every(isPeriod) ? 'period' : 'ignored';
  // 单位 is the measure in one table, the branch in another.
  const measures = cells.filter((cell) => readUnit(cell) !== null).length;
  if (key === '单位' && measures * 2 >= cells.length) return 'unit';
  return roleByWord(key) ?? (cells.some(startsWithDigit) ? 'value' : 'ignored');
}

/** A word that stands for a figure of any metric, as 实际 does and 销量 does not. */
export function isBareValue(header: string): boolean {
  return roleByWord(nameKey(nameIn(header))) === 'value';
}

/** 销量（箱）, 销量/箱 and 完成率% without their units; the bracket of 七匹狼（纯雅） stays. */
export function nameIn(header: string): string {
  if (unitInHeader(header) === '') return header.trim();
  return header.replace(/(?:[（(【[][^（(【[]*[）)】\]]|[/、][^/、]+|[%％])\s*$/, '').trim();
}

const LOOKED = 10;

/** The row among the first ten that names most columns; a title above it names none. */
export function headerOf(rows: readonly Row[]): Row {
  return rows
    .slice(0, LOOKED)
    .reduce((best, row) => (naming(row) > naming(best) ? row : best), rows[0] ?? NONE);
}

const NONE: Row = { number: 0, cells: [] };

function naming({ cells }: Row): number {
  const words = cells.filter((cell) => cell !== '' && !isNumber(cell));
  const known = words.filter((cell) => roleByWord(nameKey(nameIn(cell))) !== null);
  return words.length < 2 ? 0 : known.length * 10 + new Set(words).size;
}

function roleByWord(key: string): Role | null {
  return WORDS.find(([, word]) => word.test(key))?.[0] ?? null;
}

function isPeriod(cell: string): boolean {
  return readPeriod(cell, 2000) !== null;
}

function isNumber(cell: string): boolean {
  return /^[-+−(]?[\d.,]+[%)]*$/.test(fold(cell).trim());
}

function startsWithDigit(cell: string): boolean {
  return /^[-+−(]?\d/.test(fold(cell).trim());
}
