import { placeAt, placeFor, PLACES_MAX } from './alphabet.ts';

/** What a word beside a number says of the number's part in a calculation. */
export type CueKind =
  | 'rise'
  | 'fall'
  | 'net' // 净增
  | 'yoy' // against the same time a year ago
  | 'mom' // against the month before
  | 'ytd' // against the start of the year
  | 'past' // 去年, 上年
  | 'than'
  | 'above' // 高于: what follows is what it is compared with
  | 'below'
  | 'plan'
  | 'done'
  | 'completion'
  | 'share'
  | 'rate'
  | 'over'
  | 'short'
  | 'total'
  | 'each'
  | 'among'
  | 'open' // 等: the list goes on
  | 'silence' // another basis: 口径, 剔除, 可比, 调整
  | 'from'
  | 'to'
  | 'is'
  | 'peer' // others: 全县, 平均
  | 'future'
  | 'start'
  | 'end'
  | 'in'
  | 'out'
  | 'none';

/** A word that says something of the numbers beside it. */
export interface Cue {
  readonly kind: CueKind;
  readonly word: string;
  /** The set of its kind alone. */
  readonly bit: CueKinds;
}

/** A set of kinds, one bit each. */
export type CueKinds = number;

const WORDS: Readonly<Record<CueKind, string>> = {
  rise: '抬高 抬升 抬 增减 增减额 增减量 增长 增加 增幅 增速 涨幅 增 上升 提高 提升 上涨 攀升 回升 上浮 升 涨 多销 多卖 多售 多 高出 多出 多收 高 快 增长率 多赚 扩大 上调 走高 增收',
  fall: '下降 减少 降低 降幅 跌幅 下滑 下跌 回落 萎缩 缩短 缩减 下浮 降 减 跌 少销 少卖 少售 少订 少 低 慢 收窄 减幅 减收 节约 压降 压缩 少收 缩小 下调 走低 滑落 压减 回调 压下去 压下来 压了',
  net: '净增 净增加 净增长 净携入 净流入 净发展 净入网 净投放 净新增 净申购 净开户 净新开',
  yoy: '同比 去年同期 上年同期 同期 去年同月 上年同月 比去年',
  mom: '环比 上月 上个月 上期 上月末 上月同期',
  ytd: '年初 上年末 去年末 去年底 上年底',
  past: '去年 上年',
  than: '比 较 相比 对比',
  above: '高于 多于 大于 超过',
  below: '低于 少于 小于',
  plan: '计划 任务 目标 指标 预算 定额 应访 应报 应收 应走访 应拜访 应回访',
  done: '完成 实现 达成',
  completion: '完成率 达成率 计划完成率 完成比例 完成进度 任务进度 计划进度 进度 执行率 执行',
  share: '占比 占 比重 份额 占有率',
  rate: '率 满意度',
  over: '超 超出 超额 超额完成 超计划 超过计划 超目标 超任务',
  short: '欠 差 缺 欠计划 短 少完成 差计划 缺口 差额 相差',
  total:
    '合计 共计 总计 总共 一共 共有 共 总数 总户数 合起来 加起来 相加 总销量 总收入 总额 总销售额 总量为 小计',
  each: '分别 分解 分成 分为',
  among: '其中',
  open: '等',
  silence: '口径 剔除 可比 调整 还原 扣除 不含 不计 如果按 按销售额 按金额',
  from: '由 从 自',
  to: '至 到 变为 变成',
  is: '为 是 达 达到 约',
  peer: '全县 全市 全省 全区 全国 全行 全公司 全州 平均 其他片区 兄弟片区 同类',
  future: '下月 次月 力争 预计 确保 拟 打算 争取 预期 预测 明年',
  start: '期初 月初 上月末有 原有 遗留 结转 转过来',
  end: '期末 月末 月底 现有 目前有 现共 还剩 剩余 尚余 结余 还压 压着 积压 实有 盘下来',
  in: '新增 新办 新开 新进 新购 入网 新入网 新装 新入 迁入 携入 新发展 发展 购进 进货 入库 投放 申购 开户',
  out: '注销 退网 退出 销户 歇业 离网 流失 停业 拆机 迁出 携出 关停 撤机 撤销 退订 清退 售出 卖出 出库 解决 化解 销号 停歇 收回 赎回 办结 关门 关张 转行 报废 外借 回收',
  none: '超时 超期 超市 超标 升级 升星 降星 降级 升档 增值 增强 欠费 欠款 差旅 差评 差别化 短缺 多功能 高速 低压 高压 快消 提高班 过程 比如 比较 比例 百分比 类比 评比 同时 同类型 多家 多数 多次 少数 许多 很多 不少 多个 依次 至少 最多 最少 多元 多种 减档 降档 升档 高档 高达 低档 高端 低端 高价 低价 低焦 高度 高峰 差异 差别 误差 出差 时间差 由于 从而 从事 到位 到期 到货 到店 到账 达标 为主 为了 因为 作为 认为 总体 总结 公共 共同 占用 等级 等待 减轻 快递 快速 慢慢 缺货 缺少 缺签 缺失 少年 少儿 少妇 高值 高龄 高新 高中 高校 高铁 高考 高温 高星 高标 高职 低值 低龄 低星 多媒体 多品 至今 至于 甚至 效率 汇率 自己 来自 各自 自动 自行 短信 增投 指标体系 任务书 频率',
};

/** Kinds that are in no set: one bit more is no small integer, and costs an object each time. */
const SETLESS: ReadonlySet<string> = new Set(['is', 'none']);

/** The set of one kind. */
export const CUE = Object.fromEntries([
  ...Object.keys(WORDS)
    .filter((kind) => !SETLESS.has(kind))
    .map((kind, at) => [kind, 1 << at]),
  ...Array.from(SETLESS, (kind) => [kind, 0]),
]) as Readonly<Record<CueKind, CueKinds>>;

interface Word {
  readonly cue: Cue;
  /** The place of its first letter. */
  readonly first: number;
}

/** The words of several letters by the place of their second one, the longest first: few have the same. */
const BY_SECOND: Word[][] = Array.from({ length: PLACES_MAX }, () => []);
/** The words of one letter by its place. */
const SINGLE = Array.from({ length: PLACES_MAX }, (): Cue | null => null);
/** 1 at the place of each letter that a word begins with. */
const FIRST = new Uint8Array(PLACES_MAX);
index();

function index(): void {
  for (const [kind, words] of Object.entries(WORDS) as [CueKind, string][]) {
    for (const word of words.split(' ')) {
      const first = placeFor(word);
      const cue = { kind, word, bit: CUE[kind] };
      FIRST[first] = 1;
      if (word.length === 1) SINGLE[first] = cue;
      else BY_SECOND[placeFor(word.charAt(1))]?.push({ cue, first });
    }
  }
  for (const words of BY_SECOND) words.sort((a, b) => b.cue.word.length - a.cue.word.length);
}

/** The longest cue word at an offset of a folded line, whose first letter has this place; null for none. */
export function cueAt(folded: string, at: number, first: number): Cue | null {
  if (FIRST[first] !== 1) return null;
  const words = BY_SECOND[placeAt(folded, at + 1)] as readonly Word[];
  for (let one = 0; one < words.length; one += 1) {
    const { cue, first: own } = words[one] as Word;
    if (own === first && goesOn(folded, at, cue.word)) return cue;
  }
  return SINGLE[first] as Cue | null;
}

/** Whether a word goes on behind its first two letters, which are known to be there: `startsWith` costs ten times as much. */
function goesOn(folded: string, at: number, word: string): boolean {
  for (let letter = 2; letter < word.length; letter += 1)
    if (folded.charCodeAt(at + letter) !== word.charCodeAt(letter)) return false;
  return true;
}
