/** Whose increase it is: 学院路一带少销7.262箱 says nothing of the sales of the whole area told before. */
import { clauseOf, type Mention } from './mention.ts';

/** The words for a change and all behind them; a single one only close before the number: 低价档 is a name. */
const CHANGE =
  /(?:同比|环比|[比较与]|增长|增加|增幅|净增|净减|上升|上涨|上调|提高|提升|下降|下滑|下跌|下调|降低|降幅|减少|减幅|回升|回落|扩大|缩小|缩减|收窄).*$|[增减多少升降涨跌提高低快慢差欠超].{0,2}$/;
/** Words before it that name nothing: when, how much, by the way, and what is counted. */
const NAMELESS =
  /[但而且也还又则仅只约共其再已按]|合计|合并|计算|折算|总体|整体|累计|分别|实际|明显|略有?|继续|平均|[一二三四]季度|[上下]半年|[本当今去上全]?(?:年|季|期)|每.|[本当上全]月|\d+月份?|(?:总|销|业)?(?:销量|销售量?|总量|总额|金额|销售额|收入|户数|单箱|均价|余额)|[\s"“”]/g;

/** Whether the change may be that of the amount: its clause names nothing, or what the amount's words name too. */
export function isChangeOf(change: Mention, amount: Mention): boolean {
  const clause = clauseOf(change, ',;:、()');
  const end = clause.search(CHANGE);
  const subject = (end === -1 ? '' : clause.slice(0, end)).replace(NAMELESS, '');
  return subject === '' || amount.lead.includes(subject);
}
