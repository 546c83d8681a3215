/** Texts as they are pasted: several documents in one, lines glued together, lists in lists. */
import { describe, expect, test } from 'vitest';
import { compilePack } from '../../../lib/packs/compile.ts';
import { readDocument, type Document } from '../../../lib/text/document.ts';
import type { Section } from '../../../lib/text/outline.ts';
import { itemsOf } from '../../../lib/text/items.ts';
import { shippedPack } from '../engine/packs.ts';

const { shapes } = compilePack(shippedPack('tobacco'), '2026-10');
const read = (text: string): Document => readDocument(text, shapes);

/** The headings as a tree, the number of lines under each. */
function tree({ root }: Document): unknown {
  const show = ({ heading, blocks, children }: Section): unknown => [
    heading?.words ?? '',
    blocks.length,
    ...children.map(show),
  ];
  return root.children.map(show);
}

describe('a further document in the same text', () => {
  const text =
    '坪上片区10月工作总结\n一、销售情况\n销售120箱。\n雷汀\n2026年10月30日\n\n坪上片区2026年11月工作计划\n11月计划122箱。\n1、走访15户。\n2、换签8户。\n雷汀\n2026年10月30日';

  test('opens with its title, above all headings', () => {
    expect(tree(read(text))).toEqual([
      ['销售情况', 1],
      ['坪上片区2026年11月工作计划', 1, ['', 1], ['', 1]],
    ]);
  });

  test('both are signed', () => {
    expect(read(text).signOff).toHaveLength(4);
  });

  test('its plan is the plan', () => {
    expect(read(text).parts.get('plan')?.sections[0]?.heading?.words).toBe(
      '坪上片区2026年11月工作计划',
    );
  });

  test('a sentence about a summary is no title', () => {
    expect(tree(read('10月工作总结\n一、销售情况\n以上就是我的10月工作总结'))).toEqual([
      ['销售情况', 1],
    ]);
  });
});

describe('a text of several parts in one line', () => {
  const text = `10月总结\n10月卖了132箱，现汇报如下:1.销售情况。比去年多2箱，${'客户订货均匀。'.repeat(10)}2.重点品牌。白狼7箱。3.存在问题。断货3.5箱，一是少，二是晚。`;

  test('is read as the lines it was', () => {
    expect(tree(read(text))).toEqual([
      ['销售情况', 1],
      ['重点品牌', 1],
      ['存在问题', 1],
    ]);
  });

  test('every offset is that of the text', () => {
    for (const { start, end, facts } of read(text).paragraphs)
      expect(text.slice(start, end)).toBe(facts.text);
  });

  test('a list of things that are no parts stays one line', () => {
    const list = `10月总结\n主要做了:1.走访小户。${'客户订货均匀。'.repeat(20)}2.换价签。3.登记。`;
    expect(read(list).paragraphs).toHaveLength(2);
  });
});

describe('what was brought from elsewhere', () => {
  const contract =
    '甲方：梧陵百货商行\n乙方：禾泰展具有限公司\n第一条 乙方提供展示架20台。\n第二条 逾期的支付违约金。';

  test('is no matter of the body', () => {
    const document = read(`10月工作总结\n一、销售情况\n销售120箱。\n${contract}`);
    expect(document.foreign.flat().map(({ facts }) => facts.text)).toEqual(contract.split('\n'));
    expect(document.blocks).toHaveLength(1);
  });

  test('a party named in passing is the author’s own', () => {
    expect(read('10月工作总结\n签约3项，甲方要求11月底交付。').foreign).toEqual([]);
  });
});

describe('marks', () => {
  test('a number behind a list mark is no decimal where that mark is due', () => {
    expect(
      tree(read('一、问题\n1.古田狼断货。影响大。\n2.7户常漏单。催过。\n3.6户压货。月底退。')),
    ).toEqual([['问题', 0, ['古田狼断货', 1], ['7户常漏单', 1], ['6户压货', 1]]]);
  });

  test('a decimal at the start of a line is a decimal', () => {
    expect(tree(read('一、销售情况\n2.7箱是新品。'))).toEqual([['销售情况', 1]]);
  });

  test('squares hang under a numbered heading, and stand alone without one', () => {
    expect(tree(read('二、主要工作\n■接单：全月1286单。\n■备件：新增24种。\n三、不足'))).toEqual([
      ['主要工作', 0, ['接单', 1], ['备件', 1]],
      ['不足', 0],
    ]);
    expect(tree(read('■ 指标\n新增655户。\n■ 问题\n压单14户。'))).toEqual([
      ['指标', 1],
      ['问题', 1],
    ]);
  });

  test('under the title four characters are a name beside a date, a heading elsewhere', () => {
    expect(
      read('综合办10月工作总结\n（叶知遥　2026年10月31日）\n本月概况\n收文214件。').signOff,
    ).toHaveLength(1);
    expect(read('综合办10月工作总结\n叶知遥\n2026年10月31日\n收文214件。').signOff).toHaveLength(2);
  });
});

describe('items', () => {
  const items = (text: string) => {
    const [section] = read(text).root.children;
    return section ? itemsOf(section, () => false).map(({ folded, lead }) => [lead, folded]) : [];
  };

  test('a line behind single-line items belongs to all of them', () => {
    expect(items('五、打算\n1、走访15户。\n2、换签8户。\n3、登记。\n本月比较吃力。')).toEqual([
      ['', '走访15户。'],
      ['', '换签8户。'],
      ['', '登记。'],
      ['', '本月比较吃力。'],
    ]);
  });

  test('a difficulty told last is no part of the last item', () => {
    expect(items('五、打算\n1、走访15户。\n2、换签8户。\n难点是下雨。').at(-1)).toEqual([
      '',
      '难点是下雨。',
    ]);
  });

  test('members know the words that lead to them', () => {
    expect(items('五、打算\n难点有两个：一是下雨；二是停电。')).toEqual([
      ['难点有两个:', '一是下雨;'],
      ['难点有两个:', '二是停电。'],
    ]);
  });
});
