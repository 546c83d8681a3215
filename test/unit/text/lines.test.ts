import { describe, expect, test } from 'vitest';
import { fold } from '../../../lib/text/fold.ts';
import { splitList } from '../../../lib/text/items.ts';
import { readMatter } from '../../../lib/text/matter.ts';
import { monthsIn, yearsIn } from '../../../lib/text/month.ts';
import { createMemo, readParagraphs } from '../../../lib/text/paragraph.ts';
import { readQuantities } from '../../../lib/text/quantity.ts';
import { readSentences } from '../../../lib/text/sentence.ts';

describe('sentences', () => {
  test.each([
    ['量稳。结构升；库存降！好吗？', ['量稳。', '结构升；', '库存降！', '好吗？']],
    ['三类烟卖了８６。２箱，四类烟少。', ['三类烟卖了８６。２箱，四类烟少。']],
    ['他说：“好。”又走了。', ['他说：“好。”', '又走了。']],
    ['没有句号', ['没有句号']],
  ])('%s', (text, sentences) => {
    expect(readSentences(fold(text)).map(({ start, end }) => text.slice(start, end))).toEqual(
      sentences,
    );
  });
});

describe('quantities', () => {
  test.each([
    ['销售卷烟402.716箱，完成396箱的101.69%', ['402.716箱', '396箱', '101.69%']],
    ['提高0.9个百分点，1,045.99万元', ['0.9个百分点', '1,045.99万元']],
    ['１９８、４３６箱和８６。２箱', ['１９８、４３６箱', '８６。２箱']],
    ['新增两户，十二家，三成五', ['两户', '十二家', '三成五']],
    ['2200多万元，30余户，近3个月', ['2200多万元', '30余户', '3个月']],
    ['2026年10月5日，第3位，1、2、3、', []],
    ['三个方面，两手抓，第二十户', []],
  ])('%s', (text, quantities) => {
    expect(readQuantities(fold(text)).map(({ start, end }) => text.slice(start, end))).toEqual(
      quantities,
    );
  });
});

describe('lists in a line', () => {
  test.each([
    ['工作如下：1.走访；2.换签；3.开会。', ['1.走访；', '2.换签；', '3.开会。']],
    ['一是断货；二是价格乱。', ['一是断货；', '二是价格乱。']],
    ['三件事：第一，走访；第二，换签。', ['第一，走访；', '第二，换签。']],
    ['（1）走访（2）换签', ['（1）走访', '（2）换签']],
    ['①走访②换签', ['①走访', '②换签']],
    ['单箱1.5万元，同比2.3%', []],
    ['只有一是走访', []],
    ['头一样，送货晚。第二样，缺货。', ['头一样，送货晚。', '第二样，缺货。']],
    ['难处：一个是路远。再一个是人少。', ['一个是路远。', '再一个是人少。']],
    ['眼下头疼的是压货。还有一桩，修路。', ['眼下头疼的是压货。', '还有一桩，修路。']],
  ])('%s', (text, items) => {
    expect(splitList(fold(text)).map(({ start, end }) => text.slice(start, end))).toEqual(items);
  });
});

describe('around the body', () => {
  const read = (text: string) => {
    const matter = readMatter(readParagraphs(text, createMemo()));
    return {
      title: matter.title?.facts.text ?? null,
      signOff: matter.signOff.map(({ facts }) => facts.text),
      body: matter.body.map(({ facts }) => facts.text),
    };
  };

  test('title, salutation and sign-off are not matter', () => {
    expect(read('南浦片区10月工作总结\n尊敬的各位领导：\n量稳。\n林见禾\n2026年11月1日')).toEqual({
      title: '南浦片区10月工作总结',
      signOff: ['林见禾', '2026年11月1日'],
      body: ['量稳。'],
    });
  });

  test.each([
    '（汇报人：柏南舟    2026年11月2日）',
    '路小满　2026.11.1',
    '汇报人：尚砚秋　日期：2026年11月1日',
    '二〇二六年十一月一日',
  ])('a sign-off under the title: %s', (line) => {
    expect(read(`10月工作总结\n${line}\n量稳。`).signOff).toEqual([line]);
  });

  test('a bracketed title is a title, a numbered heading is none', () => {
    expect(read('【河口片区10月工作小结】\n量稳。').title).toBe('【河口片区10月工作小结】');
    expect(read('一、工作情况分析\n量稳。').title).toBeNull();
  });
});

test.each([
  ['10月份工作总结及11月份打算', [10, 11], []],
  ['二〇二六年十月小结', [10], [2026]],
  ['2026-10 月报', [10], [2026]],
  ['客户经理工作总结', [], []],
])('months and years in %s', (text, months, years) => {
  expect(monthsIn(text)).toEqual(months);
  expect(yearsIn(text)).toEqual(years);
});
