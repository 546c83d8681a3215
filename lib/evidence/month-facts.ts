/** The month beside its plan, the same month of last year and the month before. */
import { completionOf, growthOf } from './derive.ts';
import { fact, type Told } from './fact.ts';
import type { Figures, Indicator } from './indicators.ts';
import { kindOf, targetNames } from './metric.ts';
import { isSpring, shifted } from './month.ts';
import { above, amount, change, gap, monthName, percent } from './sentences.ts';

export function tellMonth(figures: Figures<Indicator>, now: Indicator): readonly Told[] {
  return [
    ...completion(figures, now),
    ...comparedWith(figures, now, 12),
    ...comparedWith(figures, now, 1),
  ];
}

function completion(figures: Figures<Indicator>, now: Indicator): readonly Told[] {
  const target = figures.findAny(now.period, now.scope, targetNames(now.metric));
  if (target === null || target.unit !== now.unit) return [];
  const words =
    kindOf(now) === 'rate' ? besideTarget(now, target) : completed(figures, now, target);
  if (words === null) return [];
  return [fact('completion', now, `${named(now)}，${words}。`, [now, target])];
}

/** A rate is not completed by a percentage: it stands above or below its target. */
function besideTarget(now: Indicator, target: Indicator): string | null {
  const words = above(now, target);
  if (words === null) return null;
  const than = amount(target);
  return words === '持平' ? `与目标${than}持平` : `比目标${than}${words}`;
}

function completed(figures: Figures<Indicator>, now: Indicator, target: Indicator): string | null {
  const rate = completionOf(figures, now);
  return rate && `完成月计划${amount(target)}的${percent(rate.value)}${gap(now, target)}`;
}

const COMPARISONS = {
  12: { kind: 'year-on-year', word: '同比' },
  1: { kind: 'month-on-month', word: '环比' },
} as const;

/**
 * 同比 and 环比. Amounts of a single January or February are not compared: 春节 falls in either,
 * so the difference tells of the calendar (domain.md section 4).
 */
function comparedWith(
  figures: Figures<Indicator>,
  now: Indicator,
  monthsBack: 1 | 12,
): readonly Told[] {
  const before = shifted(now.period, -monthsBack);
  const base = figures.find(before, now.scope, now.metric);
  if (base === null || base.unit !== now.unit) return [];
  if (kindOf(now) === 'flow' && isSpring(now.period)) return [{ kind: 'spring-festival' }];
  const moved = change(now, base, growthOf(figures, now, monthsBack)?.value ?? null);
  if (moved === null) return [];
  const { kind, word } = COMPARISONS[monthsBack];
  const then = monthsBack === 12 ? '去年同期' : monthName(before, now.period);
  const sentence = `${named(now)}，${word}${moved}（${then}${amount(base)}）。`;
  return [fact(kind, now, sentence, [now, base])];
}

/** 10月销量318.452箱 */
function named(now: Indicator): string {
  return `${monthName(now.period)}${now.metric}${amount(now)}`;
}
