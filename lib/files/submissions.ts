/** A table with one submission a row, as the logs of office platforms are exported. */
import { nameKey } from '../evidence/indicators.ts';
import { yearOf } from '../evidence/month.ts';
import { readPeriod } from './period-cell.ts';
import type { Row, Table } from './table.ts';

export const SUBMISSION_ROLES = [
  'author',
  'area',
  'period',
  'title',
  'text',
  'submitted',
  'ignored',
] as const;
export type SubmissionRole = (typeof SUBMISSION_ROLES)[number];

export interface SubmissionColumns {
  /** The number of the row that names the columns. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  /** By column. Several may be text: each becomes a part under its own header. */
  readonly roles: readonly SubmissionRole[];
}

export interface SubmissionRow {
  /** Counted from 1, as Excel counts it. */
  readonly number: number;
  readonly text: string;
  readonly author: string | null;
  readonly area: string | null;
  /** YYYY-MM. */
  readonly period: string | null;
  readonly title: string | null;
  /** Milliseconds since the epoch, local time. */
  readonly submittedAt: number | null;
}

const WORDS: readonly (readonly [SubmissionRole, RegExp])[] = [
  [
    'author',
    /^(?:姓名|作者|填报人|填写人|提交人|创建人|发起人|汇报人|客户经理|员工|员工姓名|author|name)$/,
  ],
  ['area', /^(?:片区|区域|辖区|部门|所在部门|所属部门|机构|网点|支行|网格|单位|area|department)$/],
  ['period', /^(?:月份|月度|所属月份|汇报月份|期间|周期|period|month)$/],
  [
    'submitted',
    /^(?:提交时间|创建时间|填报时间|发起时间|提交日期|上报时间|submitted|submittedat)$/,
  ],
  ['title', /^(?:标题|主题|日志标题|title|subject)$/],
  [
    'ignored',
    /^(?:序号|编号|工号|日志编号|模板|模板名称|日志模板|状态|审批状态|评论|点赞|已读|未读|接收人|抄送人|附件|图片|备注|修改时间|id|no\.?)$/,
  ],
];
/** A column of short cells tells facts, one of long cells the summary. */
const TEXT_LEAST = 40;
const LOOKED = 20;

/** A first guess, for the user to change. */
export function guessSubmissionColumns({ rows }: Table): SubmissionColumns {
  const header = rows
    .slice(0, 10)
    .reduce((best, row) => (naming(row) > naming(best) ? row : best), rows[0] ?? NONE);
  const below = rows.filter(({ number }) => number > header.number).slice(0, LOOKED);
  const width = Math.max(header.cells.length, ...below.map(({ cells }) => cells.length));
  const headers = Array.from({ length: width }, (_, at) => header.cells[at] ?? '');
  const roles = headers.map((name, at): SubmissionRole => {
    const known = byWord(name);
    if (known !== null) return known;
    const filled = below.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== '');
    const longest = Math.max(0, ...filled.map(({ length }) => length));
    return longest >= TEXT_LEAST ? 'text' : 'ignored';
  });
  return { headerRow: header.number, headers, roles: onlyOnce(roles) };
}

const NONE: Row = { number: 0, cells: [] };

function naming({ cells }: Row): number {
  return cells.filter((cell) => byWord(cell) !== null).length;
}

function byWord(header: string): SubmissionRole | null {
  const key = nameKey(header);
  return WORDS.find(([, word]) => word.test(key))?.[0] ?? null;
}

/** The first column of a kind is it; only texts may be several. */
function onlyOnce(roles: readonly SubmissionRole[]): readonly SubmissionRole[] {
  return roles.map((role, at) => (role !== 'text' && roles.indexOf(role) < at ? 'ignored' : role));
}

/** The rows that hold a text. `fallback` is the month whose year a bare 10月 is of. */
export function submissionRows(
  { rows }: Table,
  { headerRow, headers, roles }: SubmissionColumns,
  fallback: string,
): readonly SubmissionRow[] {
  const year = yearOf(fallback);
  return rows
    .filter(({ number }) => number > headerRow)
    .flatMap(({ number, cells }) => {
      const text = textOf(cells, headers, roles);
      if (text === '') return [];
      const cell = (role: SubmissionRole): string | null => cells[roles.indexOf(role)] || null;
      const period = cell('period');
      return {
        number,
        text,
        author: cell('author'),
        area: cell('area'),
        period: period === null ? null : readPeriod(period, year),
        title: cell('title'),
        submittedAt: instantIn(cell('submitted') ?? ''),
      };
    });
}

function textOf(
  cells: readonly string[],
  headers: readonly string[],
  roles: readonly SubmissionRole[],
): string {
  const parts = roles.flatMap((role, at) => {
    const words = role === 'text' ? (cells[at] ?? '').trim() : '';
    return words === '' ? [] : [{ header: headers[at] ?? '', words }];
  });
  const isOne = roles.filter((role) => role === 'text').length === 1;
  return parts.map(({ header, words }) => (isOne ? words : `${header}\n${words}`)).join('\n');
}

/** 2026-11-03 14:03, 2026/11/3, 2026年11月3日, local time, in milliseconds; null where there is none. */
export function instantIn(words: string): number | null {
  const found =
    /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\D{0,3}(?:(\d{1,2}):(\d{2}))?/.exec(words);
  if (!found) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  const at = new Date(year, month - 1, day, hour, minute).getTime();
  return Number.isFinite(at) && at >= 0 ? at : null;
}
