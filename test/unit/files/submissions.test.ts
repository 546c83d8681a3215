import { describe, expect, it } from 'vitest';
import { readTable } from '../../../lib/files/read.ts';
import { guessSubmissionColumns, submissionRows } from '../../../lib/files/submissions.ts';
import type { Table } from '../../../lib/files/table.ts';

const LONG =
  '本月走访客户392户次，重点走访了厂区周边和桥头一带，桥头的小店店主不会手机订货，我教了三次以后他已经能自己下单。';

async function tableOf(text: string): Promise<Table> {
  const bytes = new TextEncoder().encode(text);
  const read = await readTable({ name: '日志.csv', bytes }, { keepsLines: true });
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
}

describe('a table with one submission a row', () => {
  it('as office platforms export logs: names by their headers, the text by its length', async () => {
    const table = await tableOf(
      `序号,创建人,部门,日志标题,创建时间,本月小结,评论\n1,方禾,柳溪片区,10月总结,2026-11-03 09:05,"第一段。${LONG}\n第二段。",好\n2,祁远,桐桥片区,10月总结,2026/11/8,${LONG},\n`,
    );
    const columns = guessSubmissionColumns(table);
    expect(columns.roles).toEqual([
      'ignored',
      'author',
      'area',
      'title',
      'submitted',
      'text',
      'ignored',
    ]);
    expect(submissionRows(table, columns, '2026-10')).toEqual([
      {
        number: 2,
        text: `第一段。${LONG}\n第二段。`,
        author: '方禾',
        area: '柳溪片区',
        period: null,
        title: '10月总结',
        submittedAt: new Date(2026, 10, 3, 9, 5).getTime(),
      },
      expect.objectContaining({ author: '祁远', submittedAt: new Date(2026, 10, 8).getTime() }),
    ]);
  });

  it('several columns of text become parts under their headers', async () => {
    const table = await tableOf(
      `姓名,月份,本月完成情况,下月打算\n方禾,10月,${LONG},${LONG}\n祁远,2026-09,${LONG},\n`,
    );
    const columns = guessSubmissionColumns(table);
    const rows = submissionRows(table, columns, '2026-10');
    expect(rows.map(({ period, text }) => [period, text])).toEqual([
      ['2026-10', `本月完成情况\n${LONG}\n下月打算\n${LONG}`],
      ['2026-09', `本月完成情况\n${LONG}`],
    ]);
  });

  it('a title above the header names no column, and rows without a text are left out', async () => {
    const table = await tableOf(
      `十月日志,,\n姓名,片区,内容\n方禾,柳溪片区,${LONG}\n祁远,桐桥片区,\n`,
    );
    const columns = guessSubmissionColumns(table);
    expect(columns.headerRow).toBe(2);
    expect(submissionRows(table, columns, '2026-10').map(({ author }) => author)).toEqual(['方禾']);
  });
});
