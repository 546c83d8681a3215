/** 共性问题: what is wrong most often, for training, without names. */
import type { CommonDefect, Outcome } from './outcome.ts';
import type { Page, PageOptions, Value } from './page.ts';
import { chineseDate, monthOf } from './words.ts';

export function defects(outcome: Outcome, { date }: PageOptions): Page {
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
