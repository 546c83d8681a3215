/** What kind of quantity a metric is, and which others belong to it. Vocabulary: domain.md 2.1. */
import { nameKey, type Figure } from './indicators.ts';

/**
 * flow: adds up over months (销量, 拜访户次). stock: stands at the month's end (客户数, 余额).
 * average: per something (单箱结构). rate: a percentage; it changes by 个百分点, never by %.
 */
export type MetricKind = 'flow' | 'stock' | 'average' | 'rate';

const RATE_UNIT = /^(?:%|‰|个?百分点)$/;
const STOCK = /余额|库存|存量|在网|客户数|用户数|户数|人数|终端数|网点数|存款|贷款|日均|时点|档位/;
const FLOW = /新增|净增|新装|发展|注销|户次|发放|投放|销量/;
const AVERAGE = /单箱|条均|户均|人均|均价|ARPU/i;

export function kindOf({ metric, unit }: Pick<Figure, 'metric' | 'unit'>): MetricKind {
  if (RATE_UNIT.test(unit)) return 'rate';
  if (unit.includes('/') || AVERAGE.test(metric)) return 'average';
  if (FLOW.test(metric)) return 'flow';
  return STOCK.test(metric) || /^[户家]$/.test(unit) ? 'stock' : 'flow';
}

/** Less of it is better: these are not ranked from the top. */
const LESS_IS_BETTER = /不良|投诉|离网|断货|欠费|逾期|库存|存销比|可销天数|注销|停歇业|费用|成本/;

export function isLessBetter(metric: string): boolean {
  return LESS_IS_BETTER.test(metric);
}

const TARGET =
  /(?:计划|目标|任务)(?:数|量|值)?$|^(?:月度?|年度?|全年)?(?:计划|目标|任务)(?!客户|市场)/;
const RESULT = /完成率|同比|环比|增幅|增长率|序时|进度|排名|位次/;

/** A plan, target or task, of the month or of the year. */
export function isTarget(metric: string): boolean {
  return TARGET.test(metric) && !RESULT.test(metric);
}

/** A figure that is itself derived from others: 计划完成率, 同比, 排名. */
export function isDerived(metric: string): boolean {
  return RESULT.test(metric);
}

/** What people call the total volume or total amount; its plan is often just 计划. */
const MAIN = /^(?:卷烟)?(?:总?销售?总?量|销售箱数|购进量|收入|营业收入|业务收入|销售额)$/;

/** The total that a bare 计划 speaks of. */
export function isMain(metric: string): boolean {
  return MAIN.test(nameKey(metric));
}

const WORDS = ['计划', '目标', '任务'] as const;

/** The names under which the month's plan of a metric may stand, the likeliest first. */
export function targetNames(metric: string): readonly string[] {
  const own = WORDS.flatMap((word) => stems(metric).flatMap((stem) => [stem + word, word + stem]));
  return isMain(metric)
    ? [...own, ...WORDS.flatMap((word) => [word, `月${word}`, `月度${word}`])]
    : own;
}

/** The names under which the annual plan of a metric may stand. */
export function annualTargetNames(metric: string): readonly string[] {
  const ways = ['年', '年度', '全年'].flatMap((year) => WORDS.map((word) => year + word));
  const own = ways.flatMap((way) => stems(metric).flatMap((stem) => [stem + way, way + stem]));
  const spread = ['年度', '全年'].flatMap((year) =>
    stems(metric).flatMap((stem) => WORDS.map((word) => year + stem + word)),
  );
  return isMain(metric) ? [...own, ...spread, ...ways] : [...own, ...spread];
}

/** 古田狼销量 is planned as 古田狼销量计划 or as 古田狼计划. */
function stems(metric: string): readonly string[] {
  const bare = metric.replace(/(?:销售?量|数量)$/, '');
  return bare === '' || bare === metric ? [metric] : [metric, bare];
}
