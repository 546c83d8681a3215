/**
 * Monthly summaries of invented authors, as many as wanted: the same number gives the same text. They
 * differ in streets, shops, figures and wording; some lack parts, some have figures that do not add up.
 */

export interface Handed {
  readonly author: string;
  readonly area: string;
  /** 城西片区-姜禾-2026年10月总结.txt */
  readonly name: string;
  readonly text: string;
}

const SURNAMES = [...'方祁柳柏岳温庄裴阮骆姜陶邹孟秦江尹薛段雷'];
const GIVEN = [...'禾舟岚溪远宁川越棠柯砚秋澄野沐扬青临安和'];
const AREAS = [...'柳桐枫桂榆槐梨杏桑松'].flatMap((tree) =>
  ['溪', '桥', '湾', '坪', '岭', '渡', '堰', '坡', '洲', '塘'].map(
    (place) => `${tree}${place}片区`,
  ),
);

export function handedIn(number: number, characters = 1_200): Handed {
  const random = mulberry(number * 7919 + 13);
  const author = `${pick(SURNAMES, number)}${pick(GIVEN, Math.floor(number / 20))}${pick(GIVEN, Math.floor(number / 400) + number + 7)}`;
  const area = pick(AREAS, number);
  const text = textOf(random, { author, area, characters, number });
  return { author, area, name: `${area}-${author}-2026年10月总结.txt`, text };
}

/** One that takes over most of another's text and signs it. */
export function copiedFrom(source: Handed, number: number): Handed {
  const { author, area } = handedIn(number, 100);
  const text = source.text.replaceAll(source.area, area).replaceAll(source.author, author);
  return { author, area, name: `${area}-${author}-2026年10月总结.txt`, text };
}

interface Whose {
  readonly author: string;
  readonly area: string;
  readonly characters: number;
  readonly number: number;
}

function textOf(random: () => number, { author, area, characters, number }: Whose): string {
  const plan = 180 + Math.floor(random() * 200);
  const sold = plan * (0.94 + random() * 0.12);
  // Every seventh has a rate that does not follow from its figures.
  const rate = (sold / plan) * 100 + (number % 7 === 3 ? 6 : 0);
  const before = sold * (0.92 + random() * 0.1);
  const parts = [
    {
      title: '一、片区销售情况分析',
      first: `10月份，${area}销售卷烟${sold.toFixed(3)}箱，完成月计划${plan}箱的${rate.toFixed(2)}%，比去年同期的${before.toFixed(3)}箱增加${(sold - before).toFixed(3)}箱，列全县第${1 + Math.floor(random() * 9)}位。`,
      of: SALES,
    },
    { title: '二、重点品牌培育情况', first: '', of: BRANDS },
    { title: '三、客户维护和管理', first: '', of: SHOPS },
    { title: '四、存在的问题和建议', first: '', of: PROBLEMS },
    { title: '五、下月工作打算', first: '', of: PLANS },
  ].filter((_, at) => !(number % 5 === 2 && at === 3));
  const room = characters / parts.length;
  const body = parts.map(({ title, first, of }) => {
    let written = first;
    while (written.length < room) written += sentence(random, of);
    return `${title}\n${written}`;
  });
  return `${area}2026年10月工作总结\n${body.join('\n')}\n${author}\n2026年10月31日\n`;
}

const SALES = [
  '{s}街的{n}户店{d}销得慢，{m}箱压在库里，我{w}，把订货量从{n}条调到{n}条',
  '受{c}影响，{s}村一带少销{m}箱，其中{k}档下降{p}%',
  '{s}路口新开{n}户便利店，{d}拿货{m}箱，占片区的{p}%',
];
const BRANDS = [
  '“{s}”牌在{s}街上柜{n}户，动销{n}条，店主{d}反映{w}',
  '我在{s}巷{d}做了{n}场品吸，{n}位顾客留下意见，{w}',
  '{s}村的店{d}把它摆在收银台左侧，周销从{n}条到{n}条',
];
const SHOPS = [
  '{d}走访{s}街客户{n}户次，帮{n}户换了价签，标价率从{p}%到{p}%',
  '{s}巷的老店眼睛不好，我{d}教了{n}遍网上订货，{w}',
  '{s}村有{n}户因{c}歇业，我{d}登门核了库存{n}条',
];
const PROBLEMS = [
  '{s}街{n}户断货{n}次，原因是{c}，不解决的话月底要少销{m}箱，建议{w}',
  '{s}路送货{d}晚到{n}小时，{n}户提了意见，我先{w}，还需要配送协调',
];
const PLANS = [
  '{n}日前对{s}街{n}户逐户{w}，上柜率做到{p}%',
  '{d}到{s}村补{n}户资料，{n}日完成，难点是{c}',
];
const WAYS = [
  '先试一周两次订货',
  '把细支挪到平视的一层',
  '按周转天数算量',
  '留了一份盘点表',
  '约店主月中再看',
  '请邻店老板带一带',
  '改在上午送货',
  '做了对照的两组',
  '当面算了毛利',
  '拍照留了底',
];
const CAUSES = [
  '修路封道',
  '学校放假',
  '工地停工',
  '赶集改期',
  '连阴雨',
  '店主住院',
  '拆迁',
  '外出务工',
  '新超市开业',
  '换季',
];
const WHEN = [
  '上旬',
  '中旬',
  '下旬',
  '国庆期间',
  '重阳前后',
  '周三',
  '月中',
  '十七日',
  '二十三日',
  '连续三天',
];
const KINDS = ['一类', '二类', '三类', '四类', '细支', '中支'];
const HAN = [
  ...'青白石沙云水竹茶盐铁井坊市口头尾南北东西上下前后新旧大小金银玉鱼羊牛马山河泉湖港浦埠墩坝圩甸屯寨营堡铺亭台楼阁门关',
];

function sentence(random: () => number, of: readonly string[]): string {
  const any = (list: readonly string[]): string => pick(list, Math.floor(random() * list.length));
  const filled = any(of).replace(/\{(\w)\}/g, (_, slot: string) => {
    switch (slot) {
      case 's':
        return any(HAN) + any(HAN);
      case 'n':
        return String(2 + Math.floor(random() * 60));
      case 'm':
        return (random() * 30).toFixed(3);
      case 'p':
        return (10 + random() * 80).toFixed(1);
      case 'w':
        return any(WAYS);
      case 'c':
        return any(CAUSES);
      case 'd':
        return any(WHEN);
      default:
        return any(KINDS);
    }
  });
  return `${filled}。`;
}

function pick<T>(list: readonly T[], at: number): T {
  const one = list[at % list.length];
  if (one === undefined) throw new Error('an empty list');
  return one;
}

function mulberry(start: number): () => number {
  let seed = Math.imul(start, 0x9e3779b1);
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let value = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}
