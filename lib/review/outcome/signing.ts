/** 签字表: a sheet a person, each deduction with clause, quote and improvement point, to be signed one by one. */
import { figure } from '../comment.ts';
import type { Item } from '../confirm.ts';
import type { Outcome, PersonSheet } from './outcome.ts';
import type { Column, Page, PageOptions, Value } from './page.ts';
import { BAND_WORDS, monthOf } from './words.ts';

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

export function signing(outcome: Outcome, { appealDays }: PageOptions): Page {
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

function whoOf({ area, author }: PersonSheet): string {
  return [area, author].filter((name) => name !== null).join('　') || '（未署名）';
}
