import { describe, expect, test } from 'vitest';
import { compilePack } from '../../../lib/packs/compile.ts';
import { effortOf, type Effort } from '../../../lib/packs/effort.ts';
import { readForeignPack } from '../../../lib/packs/foreign.ts';
import { packIds } from '../../../lib/packs/index.ts';
import { patternsOf } from '../../../lib/packs/pack.ts';
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

  test('none may try more than a pack from outside', () => {
    for (const pack of shipped) expect(() => readForeignPack({ ...pack })).not.toThrow();
    const efforts = [...sources()].map((source) => [source, effortOf(inMonth(source))] as const);
    expect(efforts.filter(([, { kind }]) => kind !== 'bounded')).toEqual([]);
    expect(efforts.filter(([, effort]) => stepsOf(effort) > limitOf(effort))).toEqual([]);
  });

  test('the ones that try most take twice as long for twice the text', { timeout: 300_000 }, () => {
    const efforts = [...sources()].map(
      (source) => [source, stepsOf(effortOf(inMonth(source)))] as const,
    );
    const most = efforts.toSorted(([, a], [, b]) => b - a).slice(0, 30);
    expect(most.filter(([source]) => !isLinear(source))).toEqual([]);
  });

  function stepsOf(effort: Effort): number {
    return effort.kind === 'bounded' ? effort.steps : Number.POSITIVE_INFINITY;
  }

  /** As for packs from outside: what begins a sentence is tried once in it. */
  function limitOf(effort: Effort): number {
    return effort.kind === 'bounded' && effort.isOfBeginning ? 4_000_000 : 400_000;
  }

  function sources(): ReadonlySet<string> {
    return new Set([
      ...Object.values(shared.lexicons).flat(),
      ...shipped.flatMap((pack) => patternsOf(pack).map(({ source }) => source)),
    ]);
  }

  function inMonth(source: string): string {
    return source.replaceAll(/\{(?:month|last|next)\}/g, '(?<![\\d十])(?:0?11|十一)月份?');
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
