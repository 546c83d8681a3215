import { describe, expect, test } from 'vitest';
import { compilePack } from '../../../lib/packs/compile.ts';
import { packById } from '../../../lib/packs/index.ts';
import { readDocument } from '../../../lib/text/document.ts';
import { fold } from '../../../lib/text/fold.ts';
import { partsOfTitle } from '../../../lib/text/part-names.ts';

const pack = packById('tobacco');
if (!pack) throw new Error('no tobacco pack');
const { shapes } = compilePack(pack, '2026-10');

describe('headings in use', () => {
  test.each([
    [
      'sales',
      '片区销售情况分析 销售情况 销售完成情况 销量完成情况 主要指标完成情况 指标完成情况 业绩完成情况 任务完成情况 卷烟经营情况 卷烟销售分析 销售主要特点 营销数据分析 本月工作完成情况 总量 结构 关键指标完成情况',
    ],
    [
      'brand',
      '重点品牌分析 品牌培育情况 重点品牌培育 骨干品牌销售情况 品牌分析 品规分析 规格分析 新品培育 新品上市 品牌动销情况 省外烟销售 双低品牌 高端烟培育 品牌集中度 重点产品推广 重点业务发展',
    ],
    [
      'customer',
      '市场及客户分析 客户方面 市场分析 市场状态 市场走访情况 客户情况 客户维护 客户拜访情况 客户服务与管理 零售终端建设 信息采集 社会库存与价格 市场动态及竞品 客户结构分析',
    ],
    [
      'problem',
      '存在问题和建议 存在的问题 存在不足 不足之处 问题与不足 主要问题及原因 原因分析 存在困难 问题反馈 意见建议 合理化建议 需上级支持事项 改进措施 整改措施 存在问题与改进措施',
    ],
    [
      'plan',
      '下月工作打算 下月计划 次月工作计划 11月份工作计划 下月工作安排 下步打算 下一步工作措施 下阶段重点 今后打算 努力方向 下月重点工作 下月目标 来年工作计划 11月怎么做 下周计划内容',
    ],
  ])('%s: %s', (id, headings) => {
    for (const heading of headings.split(' ')) {
      expect([heading, partsOfTitle(fold(heading), shapes)]).toEqual([
        heading,
        expect.arrayContaining([id]),
      ]);
    }
  });

  test('a merged heading names both parts', () => {
    expect(partsOfTitle('销售及品牌情况', shapes).toSorted()).toEqual(['brand', 'sales']);
  });

  test.each(['骨干品牌销售情况', '省外烟销售'])('%s is about brands alone', (heading) => {
    expect(partsOfTitle(heading, shapes)).toEqual(['brand']);
  });

  test.each(['上月计划落实', '9月计划的交代', '与计划对照', '重点工作', '平时的做法'])(
    '%s names no part',
    (heading) => {
      expect(partsOfTitle(heading, shapes)).toEqual([]);
    },
  );
});

describe('under headings of the author’s own', () => {
  const read = (trouble: string): readonly string[] => {
    const text = [
      '【卖烟】',
      '10月我片区销售卷烟120箱，完成月计划的103%，同比增长3.2%，单箱结构32846元，同比提高612元。',
      '【跑店】',
      '片区客户228户，走访450户次，明码标价抽查15户，新增现代终端2户，户均库存84条。',
      '【拦路虎】',
      trouble,
      '【11月打算】',
      '力争销量达到125箱，重点做好9户的货架照，11月10日前教会。',
    ].join('\n');
    const part = readDocument(text, shapes).parts.get('problem');
    return part?.sections.map(({ heading }) => heading?.words ?? '') ?? [];
  };

  test('a section that stands where a part is missing and speaks like it is that part', () => {
    expect(read('古田狼到货少，因为投放减了，店主意见大。我打算先分给最急的9户。')).toEqual([
      '拦路虎',
    ]);
  });

  test('one that speaks of other things is not', () => {
    expect(read('天气渐渐凉了，早晚要加衣服。')).toEqual([]);
  });

  test('items in a row tell a part together', () => {
    const text = [
      '1、10月销售卷烟120箱，完成月计划的103%，同比增长3.2%，单箱结构32846元。',
      '2、片区客户228户，走访450户次，明码标价抽查15户，新增现代终端2户。',
      '3、11月计划125箱。',
      '4、11月10日前河边9户教会拍货架照。',
      '5、11月新上柜4户，争取每户2条。',
    ].join('\n');
    const { parts } = readDocument(text, shapes);
    expect(parts.get('plan')?.blocks).toHaveLength(3);
  });
});

describe('without headings', () => {
  const text = [
    '10月我片区销售卷烟120箱，完成月计划的103%，同比增长3.2%，单箱结构32846元，同比提高612元。',
    '七匹狼（纯雅）卖了12箱，上柜40户，店主反映利润好，消费者说口感顺，零售价没有倒挂。',
    '片区客户228户，走访450户次，明码标价抽查15户，新增现代终端2户，户均库存84条。',
    '目前的问题是古田狼断货，原因是投放减少，影响38户的生意，建议每周增加40条。',
    '下月打算继续抓好走访，力争销量达到125箱，重点做好9户的货架照，11月10日前教会。',
  ].join('\n');

  test('parts are told by their content', () => {
    const { parts } = readDocument(text, shapes);
    expect(
      ['sales', 'brand', 'customer', 'problem', 'plan'].filter((id) => !parts.has(id)),
    ).toEqual([]);
    expect([...parts.values()].every(({ by }) => by === 'content')).toBe(true);
  });

  test.each([
    [0, 'sales'],
    [1, 'brand'],
    [2, 'customer'],
    [3, 'problem'],
    [4, 'plan'],
  ])('without paragraph %i, %s is missing', (index, id) => {
    const { parts } = readDocument(text.split('\n').toSpliced(index, 1).join('\n'), shapes);
    expect(parts.has(id)).toBe(false);
  });
});
