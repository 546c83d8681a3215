/** 两部分考核: 业绩考核 beside 市场考核, a sheet a person, with how each figure was reached and what is missing. */
import type { MarketItem, PerformanceItem, TwoParts } from '../assessment.ts';
import { figure } from '../comment.ts';
import type { AssessedMonth, AssessedPerson } from './assessed.ts';
import type { Block, Column, Page, Value } from './page.ts';
import { reachedOf } from './reached.ts';
import {
  completionWords,
  countedWords,
  missingOf,
  shareOf,
  twoDecimals,
} from './two-parts-words.ts';
import { chineseDate, dayOf, monthOf } from './words.ts';

/** The two parts of one table; the empty column keeps them apart. */
const COLUMNS: readonly Column[] = [
  { title: '业绩指标', width: 9 },
  { title: '业绩权重', width: 6 },
  { title: '实际', width: 8 },
  { title: '按计划完成率（原始）', width: 11 },
  { title: '按商定目标完成率（季节调整）', width: 12 },
  { title: '业绩计分', width: 7 },
  { title: '业绩折合', width: 6 },
  { title: '', width: 2 },
  { title: '市场项目', width: 13 },
  { title: '市场权重', width: 6 },
  { title: '市场得分', width: 7 },
  { title: '市场折合', width: 6 },
  { title: '市场依据', width: 7 },
];
const APART = '';

interface Options {
  /** YYYY-MM-DD */
  readonly date: string;
}

/** Everybody in a line: both scores, the whole, and what is missing. */
export function twoPartsList(month: AssessedMonth, { date }: Options): Page {
  return {
    kind: 'two-parts-list',
    name: '两部分考核汇总',
    title: `${monthOf(month)}客户经理业绩考核与市场考核汇总`,
    blocks: [
      {
        heading: null,
        lines: ['两部分分开计分，按权重合成总评；缺一项就不算总评，缺的不按平均补。'],
        table: {
          columns: [
            { title: '序号', width: 6 },
            { title: '片区', width: 14 },
            { title: '姓名', width: 12 },
            { title: '业绩考核', width: 10 },
            { title: '业绩占总评', width: 10 },
            { title: '市场考核', width: 10 },
            { title: '市场占总评', width: 10 },
            { title: '总评', width: 8 },
            { title: '还缺什么', width: 20 },
          ],
          rows: month.people.map(listRow),
        },
        after: [chineseDate(date)],
        ownSheet: false,
      },
    ],
  };
}

function listRow(person: AssessedPerson, at: number): readonly Value[] {
  const { area, author, parts } = person;
  const { performance, market, total } = parts;
  return [
    at + 1,
    area ?? '',
    author ?? '',
    performance.score ?? MISSING,
    `${performance.weight}%`,
    market.score ?? MISSING,
    `${market.weight}%`,
    total ?? MISSING,
    missingOf(person).join('；'),
  ];
}

const MISSING = '缺数据';

/** A sheet a person. */
export function twoParts(month: AssessedMonth, { date }: Options): Page {
  return {
    kind: 'two-parts',
    name: '两部分考核明细',
    title: `${monthOf(month)}客户经理业绩考核与市场考核明细`,
    blocks: month.people.map((person) => sheetOf(person, month.cap, chineseDate(date))),
  };
}

function sheetOf(person: AssessedPerson, cap: number, date: string): Block {
  const { area, author, hasHandedIn, parts } = person;
  const who = [area, author].filter((name) => name !== null).join('　') || '（未署名）';
  const { performance, market } = parts;
  return {
    heading: hasHandedIn ? who : `${who}　（没有收到总结）`,
    lines: [
      `业绩考核：${scoreWords(performance.score)}（占总评${performance.weight}%）　｜　市场考核：${scoreWords(market.score)}（占总评${market.weight}%）`,
      totalWords(person),
    ],
    table: { columns: COLUMNS, rows: rowsOf(parts) },
    after: [
      ...performance.items.flatMap((item) => reachedOf(item, cap)),
      marketBy(person, date),
      '本人签字：　　　　　　　　考核人签字：　　　　　　　　日期：　　　　年　　月　　日',
    ],
    ownSheet: true,
  };
}

function scoreWords(score: number | null): string {
  return score === null ? MISSING : `${figure(score)}分`;
}

function totalWords(person: AssessedPerson): string {
  const { performance, market, total } = person.parts;
  if (total === null || performance.score === null || market.score === null) {
    return `总评：没有算，还缺 ${missingOf(person).join('；')}。缺的不按平均补。`;
  }
  return `总评：业绩${figure(performance.score)} × ${performance.weight}% ＋ 市场${figure(market.score)} × ${market.weight}% ＝ ${figure(total)}分`;
}

function marketBy({ sheet }: AssessedPerson, date: string): string {
  if (sheet === null) return `市场考核：除月度总结外，到${date}还没有人填写。`;
  return `市场考核：月度总结取本月审阅得分，其余由${sheet.by}于${dayOf(sheet.at)}填写。`;
}

function rowsOf({ performance, market }: TwoParts): readonly (readonly Value[])[] {
  const count = Math.max(performance.items.length, market.items.length);
  return [
    ...Array.from({ length: count }, (_, at) => [
      ...performanceCells(performance.items[at]),
      APART,
      ...marketCells(market.items[at]),
    ]),
    [
      '业绩考核合计',
      '100%',
      '',
      '',
      '',
      '',
      performance.score ?? MISSING,
      APART,
      '市场考核合计',
      '100%',
      '',
      market.score ?? MISSING,
      '',
    ],
  ];
}

function performanceCells(item: PerformanceItem | undefined): readonly Value[] {
  if (item === undefined) return ['', '', '', '', '', '', ''];
  const { metric, weight, actual, score } = item;
  return [
    metric,
    `${weight}%`,
    actual === null ? '缺实际' : `${actual.value}${actual.unit}`,
    completionWords(item, 'raw'),
    completionWords(item, 'adjusted'),
    countedWords(item),
    shareOf(score, weight),
  ];
}

function marketCells(item: MarketItem | undefined): readonly Value[] {
  if (item === undefined) return ['', '', '', '', ''];
  const { title, weight, source, score, note } = item;
  const missing = source === 'summary' ? '审阅未确认' : '未填写';
  const basis = source === 'summary' ? '本月总结审阅得分' : note;
  return [
    title,
    `${weight}%`,
    score === null ? missing : twoDecimals(score),
    shareOf(score, weight),
    basis,
  ];
}
