/**
 * The outcome as pages of headings, lines and tables: what the .docx, the .xlsx and the print view all
 * show. Texts are plain; whoever writes a format makes them safe in it.
 */
import { defectsIn, figure, type Defect } from '../comment.ts';
import type { Band } from '../score.ts';
import type { Item } from '../confirm.ts';
import type { AppealRow, CommonDefect, Outcome, PersonSheet } from './outcome.ts';

export interface Column {
  readonly title: string;
  /** Share of the width in percent; those of a table sum to 100. */
  readonly width: number;
}

export type Value = string | number;

export interface PageTable {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
}

export interface Block {
  readonly heading: string | null;
  /** Paragraphs before the table. */
  readonly lines: readonly string[];
  readonly table: PageTable | null;
  /** Paragraphs behind it. */
  readonly after: readonly string[];
  /** Starts a sheet of paper of its own. */
  readonly ownSheet: boolean;
}

export const pageKinds = ['notice', 'signing', 'defects', 'appeals'] as const;
export type PageKind = (typeof pageKinds)[number];

export interface Page {
  readonly kind: PageKind;
  /** Short, for the tab of a workbook. */
  readonly name: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface PageOptions {
  /** Who gives the notice; empty where nobody said so. */
  readonly issuer: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** Working days in which an author may appeal. */
  readonly appealDays: number;
}

export function pageOf(kind: PageKind, outcome: Outcome, options: PageOptions): Page {
  return { notice, signing, defects, appeals }[kind](outcome, options);
}

export const BAND_WORDS: Readonly<Record<Band, string>> = {
  excellent: '优',
  good: '良',
  fair: '中',
  poor: '待改',
};

function notice(outcome: Outcome, { issuer, date, appealDays }: PageOptions): Page {
  const { sheets, meanScore, bands } = outcome;
  const month = monthOf(outcome);
  const spread = (Object.keys(BAND_WORDS) as Band[])
    .filter((band) => bands[band] > 0)
    .map((band) => `${BAND_WORDS[band]}${bands[band]}份`);
  const opening =
    meanScore === null
      ? `${month}还没有确认的审阅。`
      : `${month}共审阅月度总结${sheets.length}份，平均${meanScore.toFixed(1)}分，其中${spread.join('、')}。扣分项逐条附在签字表上，依据、原文和改进点都写明。`;
  return {
    kind: 'notice',
    name: '通报',
    title: `${month}客户经理月度总结考核通报`,
    blocks: [
      {
        heading: null,
        lines: [opening],
        table: {
          columns: [
            { title: '序号', width: 6 },
            { title: '片区', width: 12 },
            { title: '姓名', width: 10 },
            { title: '得分', width: 7 },
            { title: '等次', width: 7 },
            { title: '扣分项', width: 27 },
            { title: '值得肯定', width: 19 },
            { title: '备注', width: 12 },
          ],
          rows: sheets.map((sheet, at) => [
            at + 1,
            sheet.area ?? '',
            sheet.author ?? '',
            sheet.score,
            BAND_WORDS[sheet.band],
            defectsIn(standing(sheet)).map(defectWords).join('；'),
            sheet.achievements.map(({ what }) => what).join('；'),
            remarksOf(sheet),
          ]),
        },
        after: [
          `对扣分有不同看法的，请在收到签字表后${appealDays}个工作日内提出，考核小组当面核对并书面答复。`,
          [issuer, chineseDate(date)].filter((text) => text !== '').join('　'),
        ],
        ownSheet: false,
      },
    ],
  };
}

function defectWords({ title, points, times }: Defect): string {
  return `${title}${times > 1 ? `（${times}处）` : ''} −${figure(points)}`;
}

function remarksOf({ late, items }: PersonSheet): string {
  const appealed = items.filter(({ appeal }) => appeal !== null).length;
  return [...(late ? ['迟交'] : []), ...(appealed > 0 ? [`申诉${appealed}条`] : [])].join('；');
}

const SIGNING_COLUMNS: readonly Column[] = [
  { title: '序号', width: 5 },
  { title: '扣分项', width: 14 },
  { title: '扣分', width: 6 },
  { title: '依据', width: 16 },
  { title: '原文', width: 21 },
  { title: '改进点', width: 16 },
  { title: '签字', width: 8 },
  { title: '日期', width: 7 },
  { title: '是否申诉', width: 7 },
];

function signing(outcome: Outcome, { appealDays }: PageOptions): Page {
  return {
    kind: 'signing',
    name: '签字表',
    title: `${monthOf(outcome)}月度总结考核签字表`,
    blocks: outcome.sheets.map((sheet) => ({
      heading: whoOf(sheet),
      lines: [
        `得分：${figure(sheet.score)}分（${BAND_WORDS[sheet.band]}）　扣分：${figure(sheet.taken)}分　考核人：${sheet.reviewer}`,
        ...sheet.achievements.map(
          ({ what, quote }) => `值得肯定：${what}${quote === '' ? '' : `（“${quote}”）`}`,
        ),
        ...(sheet.items.length === 0 ? ['本月没有扣分项。'] : []),
      ],
      table:
        sheet.items.length === 0
          ? null
          : { columns: SIGNING_COLUMNS, rows: sheet.items.map(signingRow) },
      after: [
        ...(sheet.comment === '' ? [] : [`点评：${sheet.comment}`]),
        `每一条请本人签字；有不同看法的在“是否申诉”栏写“是”，并在${appealDays}个工作日内提出。`,
        '本人签字：　　　　　　　　考核人签字：　　　　　　　　日期：　　　　年　　月　　日',
      ],
      ownSheet: true,
    })),
  };
}

function signingRow(item: Item, at: number): readonly Value[] {
  const { title, points, clause, improvement, appeal } = item;
  return [at + 1, title, points, clause, quoteOf(item), improvement, '', '', appeal ? '是' : ''];
}

function quoteOf({ quote, absent }: Pick<Item, 'quote' | 'absent'>): string {
  return absent ? `没有找到：${quote}` : `“${quote}”`;
}

function defects(outcome: Outcome, { date }: PageOptions): Page {
  return {
    kind: 'defects',
    name: '共性问题',
    title: `${monthOf(outcome)}月度总结共性问题`,
    blocks: [
      {
        heading: null,
        lines: [
          `根据${outcome.sheets.length}份已确认的审阅整理，用于培训；不写姓名，原文中的姓名、片区和店名已隐去。`,
        ],
        table: {
          columns: [
            { title: '序号', width: 6 },
            { title: '问题', width: 17 },
            { title: '份数', width: 7 },
            { title: '占比', width: 7 },
            { title: '依据', width: 19 },
            { title: '改进点', width: 19 },
            { title: '例子', width: 25 },
          ],
          rows: outcome.defects.map(defectRow),
        },
        after: [chineseDate(date)],
        ownSheet: false,
      },
    ],
  };
}

function defectRow(defect: CommonDefect, at: number): readonly Value[] {
  const { title, summaries, share, clause, improvement, examples } = defect;
  const percent = `${Math.round(share * 100)}%`;
  const shown = examples.map((quote) => `“${quote}”`).join('\n');
  return [at + 1, title, summaries, percent, clause, improvement, shown];
}

const RESULT_WORDS = { upheld: '维持', amended: '改分', withdrawn: '撤销扣分' } as const;

function appeals(outcome: Outcome): Page {
  return {
    kind: 'appeals',
    name: '申诉',
    title: `${monthOf(outcome)}月度总结考核申诉记录`,
    blocks: [
      {
        heading: null,
        lines: outcome.appeals.length === 0 ? ['没有申诉。'] : [],
        table:
          outcome.appeals.length === 0
            ? null
            : {
                columns: [
                  { title: '序号', width: 5 },
                  { title: '片区', width: 9 },
                  { title: '姓名', width: 8 },
                  { title: '扣分项', width: 14 },
                  { title: '原扣分', width: 6 },
                  { title: '申诉内容及依据', width: 17 },
                  { title: '是否面谈', width: 6 },
                  { title: '调查事实', width: 12 },
                  { title: '结果', width: 7 },
                  { title: '现扣分', width: 6 },
                  { title: '员工意见', width: 10 },
                ],
                rows: outcome.appeals.map(appealRow),
              },
        after: [],
        ownSheet: false,
      },
    ],
  };
}

function appealRow(
  { author, area, item, appeal, before }: AppealRow,
  at: number,
): readonly Value[] {
  const { grounds, outcome } = appeal;
  return [
    at + 1,
    area ?? '',
    author ?? '',
    item.title,
    before,
    grounds,
    outcome === null ? '' : outcome.interviewed ? '是' : '否',
    outcome?.facts ?? '',
    outcome === null ? '待处理' : RESULT_WORDS[outcome.result],
    item.points,
    outcome?.reply ?? '',
  ];
}

/** Deductions that still take points. */
function standing({ items }: PersonSheet): readonly Item[] {
  return items.filter(({ points }) => points > 0);
}

function whoOf({ area, author }: PersonSheet): string {
  return [area, author].filter((name) => name !== null).join('　') || '（未署名）';
}

function monthOf({ period }: Outcome): string {
  return `${period.slice(0, 4)}年${Number(period.slice(5))}月`;
}

function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
