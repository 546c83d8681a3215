/** What a number may be counted or measured in. */
export interface Unit {
  /** As written, without 万 and 亿. */
  readonly name: string;
  /** What can be compared: money, ratio, points, or the name itself. Units are never converted across (件 and 箱). */
  readonly dimension: string;
  /** Power of ten to the base unit of the dimension: -2 for %, 4 for 万元. */
  readonly power: number;
  /** Indivisible things: a whole number of them is exact, never rounded. */
  readonly countable: boolean;
}

const RATIOS: readonly (readonly [string, number])[] = [
  ['%', -2],
  ['‰', -3],
  ['成', -1],
  ['折', -1],
];
const POINTS: readonly (readonly [string, number])[] = [
  ['个百分点', -2],
  ['百分点', -2],
  ['个点', -2],
  ['个千分点', -3],
];
const MONEY: readonly (readonly [string, number])[] = [
  ['元', 0],
  ['块钱', 0],
  ['块', 0],
  ['角', -1],
];
const COUNTABLE =
  '户次 家次 店次 人次 台次 辆次 件次 场次 册次 个人 户 家 人 次 名 张 笔 项 起 件 场 台 套 辆 份 部 位 批 本 封 间 处 班 轮 趟 盏 所 栋 座 单 宗 例 棵 头 组 桌 幢 通 册 枚 篇 幅 株';
const MEASURED =
  '工作日 个工作日 个月 小时 分钟 公里 平方米 公斤 千克 万支 箱 条 包 盒 支 天 周 个 吨 亩 点 兆 倍 番 分 车 遍 种 款 对 岁 年 站 层 页 米 度 瓶 袋 桶 斤 只 把';

/** What a Chinese numeral before it tells the amount of business by: 三个方面 and 两手 are no amounts. */
const BUSINESS: ReadonlySet<string> = new Set(
  '户次 户 家 箱 条 成 倍 次 元 人 张 笔 天 周 个百分点 个月 场'.split(' '),
);
/** What a single Chinese numeral may count besides, where a relation needs it: 注销一户, 退回两件. */
const COUNTED: ReadonlySet<string> = new Set(
  [...BUSINESS].concat('人次 百分点 个点 件 台 折 番 项 份 部'.split(' ')),
);

/** Words that begin like a unit and are none: 元旦, 次月, 成为. */
const NOT_UNITS = [
  '元旦',
  '元月',
  '次日',
  '次月',
  '本月',
  '本周',
  '成为',
  '成立',
  '成本',
  '人民',
  '点钟',
  '分之',
  '天然',
  '件套',
  '通道',
  '通过',
  '通知',
  '通报',
  '通信',
  '通用',
  '通宽',
];

/** The units that begin with one letter, the longest first, and the words that only begin like them. */
interface Group {
  readonly units: Unit[];
  readonly others: readonly string[];
}

const groups: Group[] = [{ units: [], others: [] }];
/** The group of each UTF-16 unit; the first one is empty. */
const GROUP = new Uint8Array(0x10000);
for (const [name, power] of RATIOS) add({ name, dimension: 'ratio', power, countable: false });
for (const [name, power] of POINTS) add({ name, dimension: 'points', power, countable: false });
for (const [name, power] of MONEY) add({ name, dimension: 'money', power, countable: false });
for (const name of COUNTABLE.split(' ')) add({ name, dimension: name, power: 0, countable: true });
for (const name of MEASURED.split(' ')) add({ name, dimension: name, power: 0, countable: false });
for (const { units } of groups) units.sort((a, b) => b.name.length - a.name.length);

function add(unit: Unit): void {
  const first = unit.name.charCodeAt(0);
  if (GROUP[first] === 0) {
    const others = NOT_UNITS.filter((word) => word.charCodeAt(0) === first);
    GROUP[first] = groups.push({ units: [], others }) - 1;
  }
  groupOf(first).units.push(unit);
}

/** The letters that a unit begins with. */
export const UNIT_STARTS: string = groups
  .flatMap(({ units }) => units.map(({ name }) => name.charAt(0)))
  .join('');

function groupOf(letter: number): Group {
  return groups[GROUP[letter] ?? 0] as Group;
}

/** The longest unit that stands at an offset of a folded text, without its 万 or 亿; null when none does. */
export function unitAt(folded: string, at: number): Unit | null {
  const { units, others } = groupOf(folded.charCodeAt(at));
  // The second letter rules out nearly all of them, for a tenth of what the whole word costs.
  const second = folded.charCodeAt(at + 1);
  for (const word of others)
    if (word.charCodeAt(1) === second && folded.startsWith(word, at)) return null;
  for (const unit of units) {
    const { name } = unit;
    if (name.length === 1) return unit;
    if (name.charCodeAt(1) === second && folded.startsWith(name, at)) return unit;
  }
  return null;
}

const compounds = new Map<string, Unit>();

/** 元/箱: what stands over what. A price is never countable. */
export function compoundOf(over: Unit, under: Unit): Unit {
  const name = `${over.name}/${under.name}`;
  const known = compounds.get(name);
  if (known) return known;
  const unit = { name, dimension: name, power: over.power, countable: false };
  compounds.set(name, unit);
  return unit;
}

/** Whether a single Chinese numeral before the unit is meant as a number. */
export function takesSingleNumeral({ name }: Unit): boolean {
  return COUNTED.has(name);
}

/** Whether Chinese numerals before the unit tell an amount of business. */
export function countsBusiness({ name }: Unit): boolean {
  return BUSINESS.has(name);
}
