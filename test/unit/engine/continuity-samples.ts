/** A month and the one after it, in several hands: what the second leaves untold. */
export interface ContinuitySample {
  readonly name: string;
  readonly pack: 'tobacco' | 'bank' | 'telecom' | 'general';
  readonly last: string;
  readonly now: string;
  /** How the items begin that are not accounted for. */
  readonly open: readonly string[];
}

export const samples: readonly ContinuitySample[] = [
  {
    name: 'tobacco, terse: two told in the running text, one forgotten',
    pack: 'tobacco',
    last: `枫桥片区9月工作总结
一、片区销售情况
销量182.4箱，完成计划101.3%。
五、10月工作打算
1、灰狼新上柜18户，10月25日前完成，先铺镇中心。
2、冷库路6户夫妻店每周送货改成两次，10月10日起试行。
3、给9户老花眼店主换大字价签，10月20日前换好。`,
    now: `枫桥片区10月工作总结
一、片区销售情况
销量176.2箱，完成计划98.9%，环比下降3.4%，原因是雨多。
二、重点品牌
灰狼这个月铺了15户，差的3户店面在装修。
三、客户
冷库路几家夫妻店现在一周送两趟，断货少了一半。
五、11月工作打算
1、灰狼再上柜5户，11月15日前。`,
    open: ['给9户老花眼店主换大字价签'],
  },
  {
    name: 'tobacco: a target of volume is told by the sales, a difficulty is no item',
    pack: 'tobacco',
    last: `一、片区销售情况
销量210箱。
五、10月打算
10月销量目标205箱，单箱力争29500元。
1．双喜（硬经典）10月20日前补货到40户。
难点：国庆后淡，婚宴少。`,
    now: `一、片区销售情况
10月销售203.6箱，完成计划205箱的99.3%，单箱29410元。
二、重点品牌
双喜（硬经典）补到了37户，剩下3户等腾货架。`,
    open: [],
  },
  {
    name: 'tobacco: carried over into the next plan, and said so',
    pack: 'tobacco',
    last: `五、10月打算
1、给坝上村5户装冷藏柜，10月底前装好。
2、夜市12户试摆红狼，10月15日前开始。`,
    now: `一、片区销售情况
10月销量150箱，同比增长1.2%。
二、重点品牌
夜市试摆红狼，12户里9户第二周就补了货。
五、11月打算
1、坝上村冷藏柜10月没装成，电表容量不够，延到11月20日。`,
    open: [],
  },
  {
    name: 'tobacco: repeated word for word in the next plan, with no account',
    pack: 'tobacco',
    last: `五、10月打算
1、给坝上村5户装冷藏柜，10月底前装好。
2、夜市12户试摆红狼，10月15日前开始。`,
    now: `一、片区销售情况
10月销量150箱，同比增长1.2%。
二、重点品牌
夜市试摆红狼，12户里9户第二周就补了货。
五、11月打算
1、给坝上村5户装冷藏柜，11月底前装好。`,
    open: ['给坝上村5户装冷藏柜'],
  },
  {
    name: 'tobacco: standing duties and wishes ask for no account',
    pack: 'tobacco',
    last: `五、10月打算
1、继续做好日常走访工作，每周走完一条线。
2、加强业务学习，不断提高服务水平。
3、完成公司交办的其他任务。`,
    now: `一、片区销售情况
10月销量150箱，同比增长1.2%。`,
    open: [],
  },
  {
    name: 'tobacco: one sentence accounts for all',
    pack: 'tobacco',
    last: `五、10月打算
1、红狼上柜20户，10月15日前完成。
2、码头6户改夜送，10月8日起。
3、给14户教会电子发票，10月底前。`,
    now: `9月定的三件事都做完了，具体数字在系统里。
一、片区销售情况
10月销量150箱，同比增长1.2%。`,
    open: [],
  },
  {
    name: 'tobacco: a problem with figures that nobody speaks of any more',
    pack: 'tobacco',
    last: `四、存在问题和建议
1、窑厂停产，门口4户每周少订60条。建议10月把额度挪给镇上。
2、配送车常晚到，9户等到天黑。建议调整发车时间。
五、10月打算
1、10月12日前和配送部谈好发车时间。`,
    now: `一、片区销售情况
10月销量150箱，同比增长1.2%，因为节日备货。
三、客户
配送部答应提前一小时发车，9户店主都说方便了。`,
    open: ['窑厂停产'],
  },
  {
    name: 'bank, formal: one target untold',
    pack: 'bank',
    last: `城东支行对公条线2026年9月工作总结
一、主要指标完成情况
对公存款日均12.4亿元。
五、下月工作打算
（一）新开对公结算账户25户，10月25日前完成，重点是物流园新入驻企业。
（二）两户逾期贷款10月20日前收回本息186万元。
（三）上门服务4家工会，签约代发工资600人。`,
    now: `城东支行对公条线2026年10月工作总结
一、主要指标完成情况
对公存款日均12.9亿元，较上月增加0.5亿元，完成计划的102%。
二、重点产品及营销情况
本月新开结算账户22户，其中物流园13户，差3户是企业公章还在办理。
三、客户及市场分析
逾期贷款收回本息186万元，两户均已结清。`,
    open: ['上门服务4家工会'],
  },
  {
    name: 'bank, chatty prose: all told in other words',
    pack: 'bank',
    last: `五、下月打算
下个月想做三件事：一是把菜场里30个摊主的收款码换成我们的，10月中旬前换完；二是手机银行新开120户，靠厅堂和社区两头跑；三是存单到期的46位老人，提前一周打电话。`,
    now: `一、主要指标完成情况
储蓄存款净增820万元，比上月多210万元，全行第2。
二、重点产品
手机银行这个月开了131户，社区那头占了七成。
三、客户及市场分析
菜场摊主收款码换了27个，还有3个摊位转让了。老人存单到期的46位，打了电话，39位转存。`,
    open: [],
  },
  {
    name: 'telecom: table of results, one row missing',
    pack: 'telecom',
    last: `五、下月工作打算
1. 写字楼3栋千兆专线10月18日前完成勘察。
2. 校园卡新装400张，10月10日前收尾。
3. 欠费90天以上的52户，10月底前收回8万元。`,
    now: `一、指标完成情况
收入326万元，完成计划的101.2%，同比增长4.1%。
项目\t计划\t完成
校园卡新装\t400张\t417张
欠费回收\t8万元\t7.6万元
二、重点业务发展
云桌面签下2单，客户反映开机快。`,
    open: ['写字楼3栋千兆专线'],
  },
  {
    name: 'telecom, dictated: told under another name',
    pack: 'telecom',
    last: `五、下月打算
先把老旧小区6个单元的光猫换掉，10月20号前；再就是沿街商铺走一遍，目标谈成15家融合套餐。`,
    now: `一、指标完成情况
净增用户210户，比上月多30户。
二、重点业务发展
沿街商铺谈了四十来家，办下融合套餐12家。
三、客户及市场分析
老小区的光猫换完了5个单元，剩一个单元物业没给钥匙。`,
    open: [],
  },
  {
    name: 'general: two of three told',
    pack: 'general',
    last: `五、下月打算
1、10月15日前完成3号楼电梯年检。
2、食堂满意度调查发放200份，月底出结果。
3、档案室2019年合同扫描归档，10月底前完成。`,
    now: `二、主要工作
3号楼电梯10月12日通过年检。合同扫描做到2019年第三季度，还有86份。
三、不足及原因
会议室预约有两次冲突，原因是登记表没有共享。`,
    open: ['食堂满意度调查'],
  },
];
