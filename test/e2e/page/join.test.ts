import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Finder, openFinder } from './finder.ts';
import { AREA } from './portal.ts';

let finder: Finder;

beforeAll(async () => {
  finder = await openFinder();
});
afterAll(() => finder.close());

describe('joining', () => {
  const row = (label: string, text: string): string =>
    `<tr><td>${label}</td><td><textarea ${AREA}>${text}</textarea></td></tr>`;

  it('joins the parts of one summary under their labels and leaves the remark', async () => {
    const found = await finder.findIn(
      `<form><table>${row('本月工作成效：', '走访32户。')}${row('* 总结心得', '')}${row('下月计划内容', '拜访8户。\n培训1场。')}${row('备注', '无')}${row('领导意见', '同意')}</table></form>`,
    );
    expect(found?.text).toBe(
      '本月工作成效\n走访32户。\n总结心得\n下月计划内容\n拜访8户。\n培训1场。\n',
    );
    expect(found?.field).toEqual({
      key: '|本月工作成效+|总结心得+|下月计划内容',
      label: '本月工作成效、总结心得、下月计划内容',
      kind: 'joined',
      count: 3,
    });
  });

  it('joins part names beside a summary', async () => {
    const found = await finder.findIn(
      `<form><table>${row('销售情况', '甲')}${row('品牌培育', '乙')}${row('存在问题及建议意见', '丙')}</table></form>`,
    );
    expect(found?.text).toBe('销售情况\n甲\n品牌培育\n乙\n存在问题及建议意见\n丙\n');
  });

  it('reads an altogether blank set as empty', async () => {
    const found = await finder.findIn(
      `<form><table>${row('工作成效', '')}${row('下月计划', ' ')}</table></form>`,
    );
    expect([found?.text, found?.field.count]).toEqual(['', 2]);
  });

  it('joins fields that each have a table of their own within a table', async () => {
    const found = await finder.findIn(
      `<table><tr><td><table>${row('工作成效', '甲')}</table></td></tr><tr><td><table>${row('下月计划', '乙')}</table></td></tr></table>`,
    );
    expect(found?.text).toBe('工作成效\n甲\n下月计划\n乙\n');
  });

  it('does not join fields of two forms', async () => {
    const found = await finder.findIn(
      `<form><table>${row('工作总结', '甲')}</table></form><form><table>${row('工作计划', '乙')}</table></form>`,
    );
    expect(found?.text).toBe('甲');
  });
});
