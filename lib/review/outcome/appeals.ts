/** 申诉: who did not agree with what, and what became of it. */
import type { AppealRow, Outcome } from './outcome.ts';
import type { Page, Value } from './page.ts';
import { monthOf } from './words.ts';

const RESULT_WORDS = { upheld: '维持', amended: '改分', withdrawn: '撤销扣分' } as const;

export function appeals(outcome: Outcome): Page {
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
