import { describe, expect, test } from 'vitest';
import { compilePack } from '../../../lib/packs/compile.ts';
import { packIds } from '../../../lib/packs/index.ts';
import { shared } from '../../../lib/packs/shared.ts';
import { cpuTime } from '../cpu-time.ts';
import { shippedPack } from '../engine/packs.ts';

const shipped = packIds.map(shippedPack);

describe('patterns', () => {
  test('those of the shared lexicons and of every shipped pack compile', () => {
    for (const pack of shipped) {
      const { lexicon } = compilePack(pack, '2026-10');
      for (const name of Object.keys(shared.lexicons))
        expect(lexicon(name).expression).toBeInstanceOf(RegExp);
    }
    expect(() => [...sources()].map(expressionOf)).not.toThrow();
  });

  test('none is super-linear', { timeout: 300_000 }, () => {
    const unbounded = [...sources()].filter((source) => UNBOUNDED.test(source));
    expect(unbounded.length).toBeGreaterThan(20);
    expect(unbounded.filter((source) => !isLinear(source))).toEqual([]);
  });

  /** Without * or + or {n,} a pattern looks at a bounded stretch from each place: it cannot be super-linear. */
  const UNBOUNDED = /(?<!\\)[*+]|\{\d+,\}/;

  function sources(): ReadonlySet<string> {
    return new Set([
      ...Object.values(shared.lexicons).flat(),
      ...shipped.flatMap(({ parts, otherHeadings, lexicons }) => [
        ...otherHeadings,
        ...Object.values(lexicons).flat(),
        ...parts.flatMap(({ headings, anchors, cues }) => [...headings, ...anchors, ...cues]),
      ]),
    ]);
  }

  function expressionOf(source: string): RegExp {
    return new RegExp(source.replaceAll(/\{(?:month|last|next)\}/g, '(?:0?9|九)月份?'), 'gu');
  }

  function isLinear(source: string): boolean {
    const expression = expressionOf(source);
    const words = source.match(/[\u4e00-\u9fff]+/g) ?? [];
    const feeds = new Set(['中', '1', '(', '、', ',', ' ', 'a', ...words, words.join('')]);
    return [...feeds].every((feed) => feed === '' || isLinearOver(expression, feed));
  }

  const LONG = 100_000;
  /** Below this the clock says nothing; a quadratic pattern takes seconds. */
  const MEASURABLE = 50;
  /** Twice the text: 2 when linear, 4 when quadratic. */
  const RATIO = 3;

  function isLinearOver(expression: RegExp, feed: string): boolean {
    const text = feed.repeat(LONG / feed.length);
    const half = text.slice(0, text.length / 2);
    if (timeOf(expression, half) < MEASURABLE) return true;
    const least = (over: string): number =>
      Math.min(...Array.from({ length: 3 }, () => timeOf(expression, over)));
    return least(text) / least(half) < RATIO;
  }

  function timeOf(expression: RegExp, text: string): number {
    return cpuTime(() => text.replaceAll(expression, ''));
  }
});
