/** What the author of the demo's poor draft knows and would type into slots. */
import { answer } from './answers.ts';

/** By the words in front of the slot and the question in it. */
const TYPED: readonly (readonly [RegExp, string])[] = [
  [/本月做了哪件事/, '山区26户的价签更换'],
  [/办法是怎样做的/, '顺着送货车逐户带签上门'],
  [/结果由多少/, '缺签由26户减到9户'],
  [/片区现有客户多少户/, '198户'],
  [/新增几户/, '2户'],
  [/(?:注销|减少)几户/, '1户'],
  [/走访多少户次/, '328户次'],
  [/共走访客户多少/, '328'],
  [/抽查多少户/, '15户'],
  [/达标多少户/, '13户'],
  [/库存多少条/, '64条'],
  [/重点品牌里，牌子/, '白狼'],
  [/本月销售多少/, '14.992箱'],
  [/依次为三个月/, '15.2箱、15.1箱、14.992箱'],
  [/预计下月多少/, '15.5箱'],
  [/零售客户反映/, '古田狼一到就卖完，白狼走得慢'],
  [/消费者觉得/, '白狼口味接近古田狼，价格能接受'],
  [/市场上/, '零售价都在标价上'],
  [/原因是(?:怎么来的|这个问题)/, '山区店主白天下地，上门常常碰不到人'],
  [/会影响多少户/, '26户的订货，拖到年底要少订12箱'],
  [/对(?:哪些户|多少户)/, '山区网点26户'],
  [/做什么事/, '约好时间上门一次'],
  [/做到什么程度/, '每两周到店一次'],
  [/目标是/, '销量172箱、白狼15.5箱'],
  [/难点是/, '雨天山路不通'],
  [/办法是怎样应对/, '改在赶集日到集镇上见'],
  [/经验：/, '山区小店先约时间再上门，比碰运气管用'],
  [/本月做到多少/, '走访328户次，完成率95.12%，差在中旬下雨的四天'],
  [/：本月做了多少/, '做完15户，13户达标'],
];

/** Characters in front of a slot that tell what it asks. */
const LEAD = 12;

/** The answer to a slot's question; lead is what stands in front of it. */
export function yunlingKnows(lead: string, question: string): string {
  return TYPED.find(([words]) => words.test(lead.slice(-LEAD) + question))?.[1] ?? answer(question);
}
