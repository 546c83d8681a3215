/** What several numbers show together: tables, lists, records, months, and amounts that stand far off. */
import { describe, expect, it } from 'vitest';
import { verdictsOf } from './claim.ts';

function holds(rows: readonly (readonly [string, string | null])[]): void {
  it.each(rows)('%s', (marked, verdict) => {
    expect(verdictsOf(marked)).toEqual(verdict === null ? [] : [verdict]);
  });
}

describe('a table tells its own formula', () => {
  const rows = '甲点\t3260\t3518\t7.9\n乙点\t2475\t2390\t-3.4\n丙点\t1842\t2063\t';
  holds([
    [`网点\t一季末\t二季末\t增幅(%)\n${rows}⟦12.0⟧`, 'consistent'],
    [`网点\t一季末\t二季末\t增幅(%)\n${rows}⟦10.7⟧`, 'inconsistent'],
    [
      '| 品规 | 5月(箱) | 6月(箱) | 环比 |\n| --- | --- | --- | --- |\n| 甲(细支) | 24.6 | 27.3 | ⟦13.1%⟧ |\n| 乙 | 18.2 | 16.9 | -7.1% |',
      'inconsistent',
    ],
    // One row shows no formula, and small whole numbers none that is more than chance.
    ['项目\t甲\t乙\t丙\n一\t8\t5\t⟦3⟧\n二\t9\t2\t6', null],
    ['车辆\t里程\t百公里油耗\n一号\t2860\t10.4\n二号\t3415\t7.7\n合计\t6275\t⟦9.1⟧', null],
  ]);
});

describe('lists of the same things', () => {
  const before =
    '甲、乙、丙三个网点余额分别为6.24亿元、4.87亿元、2.39亿元；年初分别为5.90亿元、4.68亿元、2.12亿元';
  const users = '三个网点的用户分别是8412户、6975户、4130户，占比依次为43.1%、';
  holds([
    [`${before}，分别增长5.8%、4.1%、⟦12.7%⟧。`, 'consistent'],
    [`${before}，分别增长5.8%、4.1%、⟦17.2%⟧。`, 'inconsistent'],
    [`${users}⟦35.7%⟧、21.1%。`, 'consistent'],
    [`${users}⟦53.7%⟧、21.1%。`, 'inconsistent'],
    // Only one of three follows any formula.
    ['用户分别是8412户、6975户、4130户，占比依次为43.1%、⟦53.7%⟧、12.2%。', null],
  ]);
});

describe('the same three numbers of one thing after the other', () => {
  const first =
    '甲苑应收86.4万元，实收79.2万元，收缴率91.7%；乙苑应收52.8万元，实收46.5万元，收缴率';
  holds([
    [`${first}⟦88.1%⟧。`, 'consistent'],
    [`${first}⟦81.8%⟧。`, 'inconsistent'],
  ]);
});

describe('what the form alone binds is wrong only where a slip of typing explains it', () => {
  holds([
    ['产品收入⟦344.7万元⟧（甲184.6万元、乙97.3万元、丙62.8万元）。', 'consistent'],
    ['产品收入⟦434.7万元⟧（甲184.6万元、乙97.3万元、丙62.8万元）。', 'inconsistent'],
    ['产品收入⟦512.6万元⟧（甲184.6万元、乙97.3万元、丙62.8万元）。', null],
    [
      '一月签约41户，二月58户，三月87户。四月103户，五月96户，六月112户。半年合计⟦479户⟧。',
      'inconsistent',
    ],
    ['合同额612万元，其中最大的一单286万元；其余6个合计⟦326万元⟧。', 'consistent'],
    ['合同额612万元，其中最大的一单286万元；其余6个合计⟦362万元⟧。', 'inconsistent'],
    [
      '1至6月净增分别为512户、286户、447户、395户、468户和521户，其中二季度⟦1384户⟧。',
      'consistent',
    ],
    [
      '1至6月净增分别为512户、286户、447户、395户、468户和521户，其中二季度⟦1348户⟧。',
      'inconsistent',
    ],
  ]);
});

describe('signs, benchmarks, brackets, names', () => {
  holds([
    ['细支烟38.8箱，环比-3.4箱，降⟦8.1%⟧。', 'consistent'],
    ['完成年度计划15800箱的43.76%，超序时进度41.67%达⟦2.09个百分点⟧。', 'consistent'],
    ['完成年度计划15800箱的43.76%，超序时进度41.67%达⟦2.90个百分点⟧。', 'inconsistent'],
    ['单箱34915元，全县36208元，低⟦1293元⟧。', 'consistent'],
    ['单箱34915元，全县36208元，低⟦1923元⟧。', 'inconsistent'],
    ['单箱33263元，折到每条是133.05元；去年同期单箱32715元，今年高出⟦584元⟧。', 'inconsistent'],
    [
      '累计收入992.2万元（1月241.3万元、2月219.8万元），全年预算3200万元，进度⟦31.0%⟧。',
      'consistent',
    ],
    [
      '累计收入992.2万元（1月241.3万元、2月219.8万元），全年预算3200万元，进度⟦33.5%⟧。',
      'inconsistent',
    ],
    ['月初177，新增3，停歇5，月末⟦175⟧。', 'consistent'],
    ['月初177，新增3，停歇5，月末⟦179⟧。', 'inconsistent'],
    ['用电18420度，电价0.68元/度，电费⟦12526元⟧。', 'consistent'],
    ['一季度67项、二季度81项，二季度环比增长⟦29.0%⟧。', 'inconsistent'],
    ['补考57人里又过了43人，最后一共通过⟦404人⟧。', null],
  ]);
});

describe('claims told lines after their amounts', () => {
  const before =
    '销售卷烟274.36箱，任务285箱。9月销量291.08箱，去年10月268.5箱。\n天气转凉，工地停工。\n';
  holds([
    [`${before}算下来任务完成率96.26%，环比下降5.74%，同比增长⟦2.18%⟧。`, 'consistent'],
    [`${before}算下来任务完成率96.26%，环比下降5.74%，同比增长⟦1.28%⟧。`, 'inconsistent'],
    [`${before}算下来任务完成率91.2%，环比下降3.3%，同比增长⟦1.28%⟧。`, null],
    ['片区销量：241.9箱；计划：235箱\n同期销量：236.4箱；同比：⟦+2.33%⟧', 'consistent'],
    ['片区销量：241.9箱；计划：235箱\n同期销量：236.4箱；同比：⟦+3.33%⟧', 'inconsistent'],
  ]);
});

describe('parts and their whole', () => {
  const parts =
    '文学类借出7384册次、少儿类6829册次、社科类2640册次、其他2082册次，四类合计18935册次；';
  holds([
    // A share of a part by name is a share of the whole that the parts were shown to make.
    [`${parts}文学类占39.0%，少儿类占⟦36.1%⟧。`, 'consistent'],
    [`${parts}文学类占39.0%，少儿类占⟦39.1%⟧。`, 'inconsistent'],
    // Parts that make more than their whole, and one digit explains it.
    ['产生订单⟦814笔⟧，其中手机端693笔、电脑端131笔。', 'inconsistent'],
    ['产生订单⟦814笔⟧，其中手机端693笔、电脑端121笔。', null],
    ['现有客户⟦245户⟧，按档位分：高档位37户、中档位136户、低档位82户。', 'inconsistent'],
    // Kinds that are not told apart may overlap.
    ['参加培训⟦30人⟧，其中党员15人、女职工25人。', null],
    // A sum written out.
    ['存款、理财、基金三项，46,820+18,460+4,390=⟦69,670万元⟧。', 'consistent'],
    ['存款、理财、基金三项，46,820+18,460+4,390=⟦96,670万元⟧。', 'inconsistent'],
    // The whole that the share names.
    ['抽样2400张，沉默卡365张，其中退网卡214张，占沉默卡⟦58.6%⟧。', 'consistent'],
    ['抽样2400张，沉默卡365张，其中退网卡214张，占沉默卡⟦8.9%⟧。', 'inconsistent'],
    ['水电费支出13.2万元，占支出合计41.5万元的⟦31.8%⟧。', 'consistent'],
    ['水电费支出13.2万元，占支出合计41.5万元的⟦41.8%⟧。', 'inconsistent'],
  ]);
});

describe('lines told alike', () => {
  const lines =
    '全月销售46825条。\n1、甲系列8120条，占比17.34%；\n2、乙系列3210条，占比6.85%；\n3、丙系列6455条，占比';
  holds([
    [`${lines}⟦13.79%⟧。`, 'consistent'],
    [`${lines}⟦18.79%⟧。`, 'inconsistent'],
  ]);
});

describe('averages', () => {
  holds([
    ['当月代发1052人、金额631.2万元，人均⟦6000元⟧。', 'consistent'],
    ['当月代发1052人、金额631.2万元，人均⟦6000万元⟧。', 'inconsistent'],
    ['本月签了9份合同，金额138.6万元，平均每份⟦15.4万元⟧。', 'consistent'],
    ['本月签了9份合同，金额138.6万元，平均每份⟦15.4元⟧。', 'inconsistent'],
    // Cases told in cartons a household.
    ['销售186.524箱，月末在册219户，户均⟦213条⟧。', 'consistent'],
    ['销售186.524箱，月末在册219户，户均⟦231条⟧。', 'inconsistent'],
  ]);
});

describe('money without its 元', () => {
  holds([
    ['存款任务是2000万，我净增了1530万，完成⟦76.5%⟧。', 'consistent'],
    ['存款任务是2000万，我净增了1530万，完成⟦67.5%⟧。', 'inconsistent'],
  ]);
});
