/** How the score of one figure was reached, so that whoever signs can work it out again. */
import type { PerformanceItem } from '../assessment.ts';
import { currentStep, formulaOf, type Target, type TargetStep } from '../target.ts';
import { completionWords, shareOf, twoDecimals } from './two-parts-words.ts';
import { dayOf } from './words.ts';

/** One line of the reckoning, and one of the target where one was agreed. */
export function reachedOf(item: PerformanceItem, cap: number): readonly string[] {
  const { metric, actual, target } = item;
  const done = actual === null ? '没有实际数' : `实际${actual.value}${actual.unit}`;
  const raw = `${item.plan === null ? '' : '按计划'}${completionWords(item, 'raw')}`;
  const adjusted = `${target === null ? '' : '按商定目标'}${completionWords(item, 'adjusted')}`;
  return [
    `${metric}：${done}；${raw}；${adjusted}；${countedOf(item, cap)}`,
    ...(target === null ? [] : [`${metric}的目标：${targetWords(target)}`]),
  ];
}

function countedOf({ score, counts, weight }: PerformanceItem, cap: number): string {
  if (score === null || counts === null) return '没有计分。';
  const by =
    counts === 'adjusted' ? '有商定目标，按商定目标计' : '没有可比的商定目标，按下达计划计';
  const most = score === cap ? `（最多计${cap}分）` : '';
  return `${by}，计${twoDecimals(score)}分${most}，占业绩${weight}%，折合${shareOf(score, weight)}分。`;
}

const KIND_WORDS: Readonly<Record<TargetStep['kind'], string>> = {
  proposed: '提议',
  agreed: '同意',
  changed: '修改为',
};

function targetWords(target: Target): string {
  const { proposal, unit, history } = target;
  const steps = history.map(({ kind, value, by, why, at }) => {
    const reason = why.trim() === '' ? '' : `（${why.trim()}）`;
    return `${dayOf(at)}${by}${KIND_WORDS[kind]}${value}${unit}${reason}`;
  });
  const agreed = currentStep(target)?.kind === 'agreed' ? '' : '；还没有双方同意';
  return [...(proposal === null ? [] : [formulaOf(proposal, unit)]), ...steps].join('；') + agreed;
}
