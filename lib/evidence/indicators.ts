/** What the company's own tables say: one figure of one month, one scope, one metric. */
import { fold } from '../text/fold.ts';
import { rational, type Rational } from './rational.ts';

/** A figure as the rules see it. */
export interface Figure {
  /** YYYY-MM */
  readonly period: string;
  /** An area, a branch or a customer group: 城关片区, 全县. */
  readonly scope: string;
  /** 销量, 计划, 七匹狼（纯雅）销量. */
  readonly metric: string;
  /** An exact decimal, as written in the table: 318.452. */
  readonly value: string;
  /** 箱, %, 元/箱; empty where a count has none. */
  readonly unit: string;
}

export interface Source {
  /** The file's name; null for a pasted table. */
  readonly file: string | null;
  /** The row of the table, counted from 1 as Excel does. */
  readonly row: number;
}

/** A figure as it is kept. */
export interface Indicator extends Figure {
  readonly source: Source;
}

/** Names are compared folded and without blanks: 七匹狼（纯雅） and 七匹狼 (纯雅) are one. */
export function nameKey(name: string): string {
  return fold(name).replace(/\s+/g, '').toLowerCase();
}

/** One figure has one key: period, scope and metric. */
export function figureKey({ period, scope, metric }: Omit<Figure, 'value' | 'unit'>): string {
  return `${period} ${nameKey(scope)} ${nameKey(metric)}`;
}

/** The figures at hand, by their keys. */
export interface Figures<F extends Figure = Figure> {
  readonly all: readonly F[];
  /** Null where there is none; a later figure of the same key replaces an earlier one. */
  find(period: string, scope: string, metric: string): F | null;
  /** The first that is there, in the order of the names given. */
  findAny(period: string, scope: string, metrics: readonly string[]): F | null;
}

export function figuresOf<F extends Figure>(all: readonly F[]): Figures<F> {
  const byKey = new Map(all.map((one) => [figureKey(one), one]));
  const find: Figures<F>['find'] = (period, scope, metric) =>
    byKey.get(figureKey({ period, scope, metric })) ?? null;
  return {
    all: [...byKey.values()],
    find,
    findAny(period, scope, metrics) {
      for (const metric of metrics) {
        const found = find(period, scope, metric);
        if (found !== null) return found;
      }
      return null;
    },
  };
}

/** The exact value; null where the string is no decimal, which an import never lets in. */
export function valueOf({ value }: Figure): Rational | null {
  return rational(value);
}

/** All scopes, in the order of their first figure. */
export function scopesOf(figures: readonly Figure[]): readonly string[] {
  return [...new Map(figures.map(({ scope }) => [nameKey(scope), scope])).values()];
}
