import { describe, expect, test } from 'vitest';
import { compilePack } from '../../../lib/packs/compile.ts';
import { packById } from '../../../lib/packs/index.ts';
import { readDocument } from '../../../lib/text/document.ts';
import { fold } from '../../../lib/text/fold.ts';
import { readMark } from '../../../lib/text/mark.ts';
import type { Section } from '../../../lib/text/outline.ts';
import { readTitleLine } from '../../../lib/text/title-line.ts';

const pack = packById('tobacco');
if (!pack) throw new Error('no tobacco pack');
const { shapes } = compilePack(pack, '2026-10');

/** The heading tree as indented titles; an item without a title is shown by its first characters. */
function treeOf(text: string): string[] {
  const lines: string[] = [];
  const walk = (section: Section, depth: number): void => {
    for (const child of section.children) {
      const item = text.slice(child.blocks[0]?.start, child.blocks[0]?.end);
      lines.push('  '.repeat(depth) + (child.heading?.words || `…${item.slice(0, 6)}`));
      walk(child, depth + 1);
    }
  };
  walk(readDocument(text, shapes).root, 0);
  return lines;
}

describe('one line', () => {
  test.each([
    // style, line, title, what follows on the line
    ['numeral', '一、片区销售情况分析', '片区销售情况分析', null],
    ['numeral', '二．品牌培育', '品牌培育', null],
    ['numeral', '十二、下月打算', '下月打算', null],
    ['numeral-in-parens', '（一）总量情况', '总量情况', null],
    ['numeral-in-parens', '(二)、结构', '结构', null],
    ['numeral-in-parens', '(一)总量:销售90.92万箱', '总量', '销售90.92万箱'],
    ['numeral-in-parens', '（一）结构继续较快提升', '结构继续较快提升', null],
    [
      'numeral-in-parens',
      '（一）古田狼货源紧张。反映最强烈的是食杂店。',
      '古田狼货源紧张',
      '反映最强烈的是食杂店。',
    ],
    ['chapter', '第一部分 上半年工作总结', '上半年工作总结', null],
    ['chapter', '第三章　存在问题', '存在问题', null],
    ['digit', '1、访销成功率', '访销成功率', null],
    ['digit', '1．销量。10月销售402.716箱。', '销量', '10月销售402.716箱。'],
    ['digit', '1.8月、9月分别销售20箱。', null, '8月、9月分别销售20箱。'],
    ['digit', '3、继续走访，11月底前走完。', null, '继续走访，11月底前走完。'],
    ['digit-in-parens', '（3）网上订货', '网上订货', null],
    ['digit-in-parens', '1)、访销成功率', '访销成功率', null],
    ['circled', '②客户结构', '客户结构', null],
    ['letter', 'B、服务质量', '服务质量', null],
    ['bracket', '【本月销售】', '本月销售', null],
    ['numeral', '【一、片区销售情况分析】', '片区销售情况分析', null],
    ['bullet', '■ 总体情况', '总体情况', null],
    ['bullet', '◆品牌培育', '品牌培育', null],
    ['hash', '## 存在问题', '存在问题', null],
    ['ordinal', '一是断货多，影响生意。', null, '断货多，影响生意。'],
    ['ordinal', '第一,思想上不松懈', '思想上不松懈', null],
  ])('%s: %s', (style, line, title, content) => {
    const folded = fold(line);
    const mark = readMark(folded);
    expect(mark?.style).toBe(style);
    if (!mark) return;
    const read = readTitleLine(folded, mark);
    expect(read.title && line.slice(read.title.start, read.title.end)).toBe(title);
    expect(read.content && line.slice(read.content.start, read.content.end)).toBe(content);
  });

  test.each([
    ['a decimal written with 、', '1027、792箱是五项之和'],
    ['a decimal', '12.5%的客户没有订货'],
    ['a month', '10月销售卷烟120箱'],
    ['a year', '2026年10月工作总结'],
    ['a number in words', '一二类烟206箱'],
    ['plain words', '总的看，销量平稳'],
    ['nothing', ''],
  ])('%s is no mark: %s', (_, line) => {
    expect(readMark(fold(line))).toBeNull();
  });
});

describe('a whole text', () => {
  test('一、(一)1. nest, whatever lies between', () => {
    expect(
      treeOf(
        '10月工作总结\n一、销售情况\n（一）总量\n1．销量。销售120箱。\n2．预测。准确率98%。\n（二）结构\n单箱3万元。\n二、品牌情况\n1、白狼卖得好。',
      ),
    ).toEqual([
      '销售情况',
      '  总量',
      '    销量',
      '    预测',
      '  结构',
      '品牌情况',
      '  …白狼卖得好。',
    ]);
  });

  test('第一部分 stands above 一、', () => {
    expect(treeOf('第一部分 销售情况\n一、总量\n120箱。\n第二部分 下月打算\n1、走访。')).toEqual([
      '销售情况',
      '  总量',
      '下月打算',
      '  …走访。',
    ]);
  });

  test('a heading whose comma was forgotten is due after the one before', () => {
    expect(
      treeOf('一、销售情况\n120箱。\n二品牌培育情况\n白狼12箱。\n三、客户情况\n走访。'),
    ).toEqual(['销售情况', '品牌培育情况', '客户情况']);
  });

  test('一二类烟 is not the heading that is due', () => {
    expect(treeOf('一、销售情况\n一二类烟206箱\n二、客户情况\n走访。')).toEqual([
      '销售情况',
      '客户情况',
    ]);
  });

  test('portal field labels are headings, with and without a colon', () => {
    expect(
      treeOf(
        '片区销售情况\n全月销售286箱。\n市场和客户情况：\n月末客户219户。\n下月计划内容\n1.总量：268箱。',
      ),
    ).toEqual(['片区销售情况', '市场和客户情况', '下月计划内容', '  总量']);
  });

  test('a short line that names no part is no heading', () => {
    expect(treeOf('一、销售情况\n120箱。\n平时的做法如下：\n先看库存。\n林见禾')).toEqual([
      '销售情况',
    ]);
  });

  test('CRLF, CR and wide blanks do not matter', () => {
    expect(treeOf('一、销售情况\r\n　　120箱。\r　　二、客户情况\r\n走访。')).toEqual([
      '销售情况',
      '客户情况',
    ]);
  });
});
