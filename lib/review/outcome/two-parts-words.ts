/** How the two parts are told in a cell: a completion with what it is of, and what is missing by its name. */
import { written } from '../../evidence/rational.ts';
import type { PerformanceItem } from '../assessment.ts';
import { currentStep } from '../target.ts';
import type { AssessedPerson } from './assessed.ts';
import type { Value } from './page.ts';

export function twoDecimals(value: number): number {
  return Math.round(value * 100) / 100;
}

/** What a score adds to the whole above it. */
export function shareOf(score: number | null, weight: number): Value {
  return score === null ? '—' : twoDecimals((score * weight) / 100);
}

/** 106.15%（计划300箱）, or what is missing for it. */
export function completionWords(
  { actual, plan, raw, target, adjusted }: PerformanceItem,
  of: 'raw' | 'adjusted',
): string {
  if (of === 'raw') {
    if (plan === null) return '缺计划';
    const basis = `计划${plan.value}${plan.unit}`;
    return raw === null ? `${NOT_TOLD}（${basis}）` : `${written(raw, 2)}%（${basis}）`;
  }
  const step = target && currentStep(target);
  if (target === null || step === null) return '没有商定目标';
  const basis = `目标${step.value}${target.unit}`;
  if (adjusted !== null) return `${written(adjusted, 2)}%（${basis}）`;
  return `${actual === null ? '缺实际' : NOT_TOLD}（${basis}）`;
}

/** Another unit, a target of nothing, or January, whose target is for both months. */
const NOT_TOLD = '算不出';

export function countedWords({ score, counts }: PerformanceItem): string {
  if (score === null || counts === null) return '缺数据';
  return `${twoDecimals(score)}（${counts === 'adjusted' ? '按目标' : '按计划'}）`;
}

/** By part, what no score can be told without. */
export function missingOf({ parts, area }: AssessedPerson): readonly string[] {
  const { performance, market } = parts;
  const figures = performance.items.filter(({ score }) => score === null);
  const points = market.items.filter(({ score }) => score === null);
  const summary = points.some(({ source }) => source === 'summary');
  const others = points.filter(({ source }) => source === 'hand').map(({ title }) => title);
  return [
    ...(area === null ? ['片区不明，查不到指标'] : []),
    ...(figures.length > 0
      ? [`业绩：${figures.map((item) => `${item.metric}（${lackOf(item)}）`).join('、')}`]
      : []),
    ...(summary ? ['市场：月度总结还没有确认的审阅'] : []),
    ...(others.length > 0 ? [`市场：${others.join('、')}未填写`] : []),
  ];
}

function lackOf({ actual, plan, target }: PerformanceItem): string {
  if (actual === null) return '没有实际数';
  return plan === null && target === null ? '没有计划和商定目标' : NOT_TOLD;
}
