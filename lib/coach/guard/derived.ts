/** What follows from the company's figures: completion, growth, differences between months and areas. */
import { completionOf, growthOf } from '../../evidence/derive.ts';
import {
  figuresOf,
  nameKey,
  valueOf,
  type Figure,
  type Figures,
} from '../../evidence/indicators.ts';
import { targetNames } from '../../evidence/metric.ts';
import { shifted } from '../../evidence/month.ts';
import {
  dividedBy,
  integer,
  minus,
  times,
  type Rational as Fraction,
} from '../../evidence/rational.ts';
import type { Rational } from '../../text/bounds.ts';
import { fold } from '../../text/fold.ts';
import { unitAt } from '../../text/unit.ts';
import { featuresOf, type Features } from './context.ts';

export interface Derived {
  /** In the base unit of its dimension; below zero for a decline. */
  readonly value: Rational;
  /** As unitClassOf tells it. */
  readonly unit: string;
  /** What it is told of. */
  readonly near: Features;
  readonly words: string;
}

const HUNDREDTH: Fraction = { over: 1n, under: 100n };

/** Everything that can be worked out for the month from what is imported, exactly. */
export function derivedOf(all: readonly Figure[], period: string | null): readonly Derived[] {
  if (period === null || all.length === 0) return [];
  const figures = figuresOf(all);
  const now = figures.all.filter((one) => one.period === period);
  return [
    ...now.flatMap((figure) => beside(figures, figure)),
    ...now.flatMap((figure) => against(figures, now, figure)),
  ];
}

/** The month beside its plan, the month before and the same month of last year. */
function beside(figures: Figures, figure: Figure): readonly Derived[] {
  const value = valueOf(figure);
  const completion = completionOf(figures, figure);
  const target = figures.findAny(figure.period, figure.scope, targetNames(figure.metric));
  return [
    ...(completion ? [rate(completion.value, `${nameOf(figure)}完成计划完成率`)] : []),
    ...(target && value ? difference(figure, target, `${nameOf(figure)}比计划超欠差`) : []),
    ...([12, 1] as const).flatMap((back) => {
      const base = figures.find(shifted(figure.period, -back), figure.scope, figure.metric);
      const words = `${nameOf(figure)}${back === 12 ? '同比' : '环比'}`;
      const growth = growthOf(figures, figure, back);
      return [
        ...(growth ? [rate(growth.value, `${words}增长下降`)] : []),
        ...(base ? difference(figure, base, `${words}增加减少`) : []),
      ];
    }),
  ];
}

/** One area beside another: the difference of the figure, of its completion and of its growth. */
function against(figures: Figures, now: readonly Figure[], own: Figure): readonly Derived[] {
  const peers = now.filter(
    (one) => nameKey(one.metric) === nameKey(own.metric) && one.scope !== own.scope,
  );
  return peers.flatMap((peer) => {
    const words = `${nameOf(own)}与${peer.scope}平均`;
    const rates = [
      [completionOf(figures, own), completionOf(figures, peer), '完成率'],
      [growthOf(figures, own, 12), growthOf(figures, peer, 12), '同比增幅'],
    ] as const;
    const share = shareOf(own, peer);
    return [
      ...difference(own, peer, `${words}高出低于`),
      ...(share ? [rate(share, `${words}占比`)] : []),
      ...rates.flatMap(([mine, theirs, what]) =>
        mine && theirs ? [points(minus(mine.value, theirs.value), `${words}${what}高出低于`)] : [],
      ),
    ];
  });
}

function shareOf(part: Figure, whole: Figure): Fraction | null {
  const [a, b] = [valueOf(part), valueOf(whole)];
  const share = a && b && part.unit === whole.unit ? dividedBy(a, b) : null;
  return share && times(share, integer(100));
}

function difference(a: Figure, b: Figure, words: string): readonly Derived[] {
  const [left, right] = [valueOf(a), valueOf(b)];
  if (!left || !right || a.unit !== b.unit) return [];
  const gap = minus(left, right);
  if (a.unit === '%') return [points(gap, words)];
  const { unit, power } = unitOf(a.unit);
  return [made(scaled(gap, power), unit, words)];
}

/** 元/箱 is told as 元 too: a difference of prices is money. */
function unitOf(written: string): { unit: string; power: number } {
  const magnitude = /^[万亿]/.exec(written)?.[0] ?? '';
  const unit = unitAt(written, magnitude.length);
  const size = magnitude === '万' ? 4 : magnitude === '亿' ? 8 : 0;
  return unit ? { unit: unit.dimension, power: size + unit.power } : { unit: written, power: 0 };
}

function rate(percent: Fraction, words: string): Derived {
  return made(times(percent, HUNDREDTH), 'ratio', words);
}

function points(percent: Fraction, words: string): Derived {
  return made(times(percent, HUNDREDTH), 'points', words);
}

function scaled({ over, under }: Fraction, power: number): Fraction {
  const size = 10n ** BigInt(Math.abs(power));
  return power < 0 ? { over, under: under * size } : { over: over * size, under };
}

function made({ over, under }: Fraction, unit: string, words: string): Derived {
  return { value: { n: over, d: under }, unit, near: featuresOf(words), words: fold(words) };
}

function nameOf({ scope, metric }: Figure): string {
  return `${scope}${metric}`;
}
