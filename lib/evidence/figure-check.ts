import type { Document } from '../text/document.ts';
import { fold } from '../text/fold.ts';
import type { WrittenNumber } from '../text/number.ts';
import { readNumbers } from '../text/number-scan.ts';
import { scopesOf, type Figure } from './indicators.ts';
import { clauseOf, type Mention } from './mention.ts';
import { judge } from './verdict.ts';
import { evidenceOf } from './relations.ts';
import { scopeOf, type ScopePlaces } from './scope.ts';

/** A number of the text beside the figure of the same period, scope and metric. */
export interface Comparison {
  readonly mention: Mention;
  readonly indicator: Figure;
  readonly fits: boolean;
}

/** How a text tells the usual metrics; others are looked for by their own names. */
const TOLD: Readonly<Record<string, RegExp>> = {
  销量: /^(?:共|实现|完成|总计)*(?:卷烟)?(?:销售卷烟|销售总量|销售量|销量|总销量|销售)$/,
  计划: /^(?:月度?)?(?:销售)?(?:计划|任务|目标)$/,
  计划完成率: /^(?:完成|完成率|完成(?:月度?)?计划的|计划完成率|的)$/,
  单箱结构: /^单箱(?:结构|销售额|值|类值)?$/,
  客户数: /^(?:期末|月末|现有|在册)*(?:零售)?(?:客户|户数|客户数)$/,
  拜访户次: /^(?:实际)?(?:拜访|走访|实访)(?:客户|零售户)?$/,
};
/** Words that tell of the month itself and name no other thing. */
const OWN =
  /^(?:本月|当月|全月|本期|我|片区|的|,|:|、|。|;|\(|\)|\s)+|(?:为|是|达到?|共|了|\s|:)+$/g;
const OTHERS = /全县|全市|全省|全区|平均|累计|全年|年计划|1[—–-]\d{1,2}月|下月|预计|力争|周|旬/;

/**
 * Compares the numbers of a text with the imported figures. The text's own scope is the one that its
 * title, opening or end names, or the only one imported; silent where it is not known.
 */
export function comparisonsOf(
  document: Document,
  indicators: readonly Figure[],
  period: string | null,
): readonly Comparison[] {
  const scopes = scopesOf(indicators);
  const [only] = scopes;
  const own = scopes.length === 1 && only ? only : scopeOf(placesOf(document), scopes);
  if (own === null || period === null) return [];
  const byKey = new Map(
    indicators.map((indicator) => [
      keyOf(indicator.period, indicator.scope, indicator.metric),
      indicator,
    ]),
  );
  const metrics = [...new Set(indicators.map(({ metric }) => metric))].toSorted(
    (a, b) => b.length - a.length,
  );
  const found: Comparison[] = [];
  for (const { statements } of evidenceOf(document).lines) {
    for (const mentions of statements) {
      let metric: string | null = null;
      for (const mention of mentions) {
        const time = periodOf(mention, period);
        const scope = scopes.find((one) => mention.lead.includes(one) && one !== own) ?? own;
        // What it is compared with is the metric that the sentence speaks of.
        const named: string | null =
          mention.role === 'base' ? metric : metricOf(mention, metrics, scopes);
        if (mention.role === 'level') metric = named;
        if (named === null || time === null) continue;
        const indicator = byKey.get(keyOf(time, scope, named));
        const comparison = indicator ? compareWith(mention, indicator) : null;
        if (comparison) found.push(comparison);
      }
    }
  }
  return found;
}

function placesOf({ title, signOff, blocks }: Document): ScopePlaces {
  return {
    title: title?.facts.text ?? null,
    signOff: signOff.map(({ facts }) => facts.text),
    opening: blocks[0]?.paragraph.facts.text ?? '',
  };
}

function keyOf(period: string, scope: string, metric: string): string {
  return `${period}|${scope}|${metric}`;
}

/** The month that a number is told of: its own, or one that its words name; null where that is not sure. */
function periodOf({ lead, label }: Mention, own: string): string | null {
  if (OTHERS.test(lead)) return null;
  const [year = 0, month = 0] = own.split('-').map(Number);
  const isLastYear = label === 'yoy' || label === 'past' || /去年|上年|同期/.test(lead);
  const named = Array.from(lead.matchAll(/(\d{1,2})月/g), ([, name]) => Number(name)).at(-1);
  if (named === undefined) {
    if (isLastYear) return /同期|同月/.test(lead) ? at(year - 1, month) : null;
    return /上月|上个月/.test(lead) ? (month === 1 ? at(year - 1, 12) : at(year, month - 1)) : own;
  }
  if (named < 1 || named > 12) return null;
  return at(isLastYear || named > month ? year - 1 : year, named);
}

function at(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** The metric that the words before a number name, and nothing besides. */
function metricOf(
  { lead, role }: Mention,
  metrics: readonly string[],
  scopes: readonly string[],
): string | null {
  if (
    role === 'difference' ||
    role === 'growth' ||
    role === 'over' ||
    role === 'points' ||
    role === 'from' ||
    role === 'to'
  )
    return null;
  let words = clauseOf({ lead }, ',:。、');
  for (const scope of scopes) words = words.replace(scope, '');
  words = words
    .replace(/(?:去年|上年)?\d{1,2}月份?|(?:去年|上年)同期|上月/g, '')
    .replace(OWN, '')
    .replace(OWN, '');
  return metrics.find((metric) => tells(words, metric)) ?? null;
}

function tells(words: string, metric: string): boolean {
  if (words === '') return false;
  const name = fold(metric);
  if (words === name || TOLD[metric]?.test(words) === true) return true;
  // 七匹狼(纯雅)销量 is told as 七匹狼(纯雅)销售22.716箱.
  const thing = name.replace(/(?:销售)?(?:销量|数量)$/, '');
  return (
    thing.length > 1 &&
    thing !== name &&
    words.startsWith(thing) &&
    /^(?:销售|销量|实销)?$/.test(words.slice(thing.length))
  );
}

function compareWith(mention: Mention, indicator: Figure): Comparison | null {
  const known = numberOf(indicator);
  if (!known || mention.number.measure?.dimension !== known.measure?.dimension) return null;
  const verdict = judge(mention.number, 1, [known], ([value]) => value ?? null);
  return verdict === null ? null : { mention, indicator, fits: verdict !== 'inconsistent' };
}

function numberOf({ value, unit }: Figure): WrittenNumber | null {
  const numbers = readNumbers(fold(`${value}${unit}`));
  const [number] = numbers;
  return number && numbers.length === 1 && number.kind === 'quantity' ? number : null;
}
