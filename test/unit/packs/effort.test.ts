import fc from 'fast-check';
import { RegExpParser, type AST } from '@eslint-community/regexpp';
import { describe, expect, test } from 'vitest';
import { effortOf } from '../../../lib/packs/effort.ts';

function stepsOf(source: string): number {
  const effort = effortOf(source);
  if (effort.kind !== 'bounded') throw new Error(`${source}: ${effort.kind}`);
  return effort.steps;
}

describe('what a pattern may try at one place', () => {
  test.each([
    ['(a+)+$', 'endless', '(a+)+'],
    ['(.*)*x', 'endless', '(.*)*'],
    ['(\\d+|\\d)+', 'endless', '(\\d+|\\d)+'],
    ['\\d+箱', 'endless', '\\d+'],
    ['销量(?=.{3,}箱)', 'endless', '.{3,}'],
    ['(箱|条)\\1', 'backreference', '\\1'],
    ['(?<a>箱)\\k<a>', 'backreference', '\\k<a>'],
    ['(?i:kpi)', 'modifiers', '(?i:kpi)'],
    ['(', 'unknown', '('],
  ])('%s is told to be %s', (source, kind, words) => {
    expect(effortOf(source)).toEqual({ kind, words });
  });

  test.each([
    ['(?:a|a){1,30}$', 1e9],
    ['(?:a{0,99}){0,99}b', 1e9],
    ['.{0,500}x.{0,500}y', 500_000],
    ['(?:ab?){0,40}(?:ba?){0,40}c', 1e9],
  ])('%s tries very much', (source, least) => {
    expect(stepsOf(source)).toBeGreaterThan(least);
  });

  test.each([
    '\\d{1,9}箱',
    '《[^》]{2,60}》[^。;“]{0,30}“[^”]{2,300}”',
    '(?:客户|客户经理|客群){0,3}(?:情况|分析){0,9}',
    '[a-z]{0,400}',
  ])('%s tries little', (source) => {
    expect(stepsOf(source)).toBeLessThan(1_500);
  });

  test.each([
    ['^a|^b', true],
    ['^a|b', false],
    ['(?:^a)', false],
    ['a', false],
  ])('%s is of the beginning: %s', (source, expected) => {
    expect(effortOf(source)).toMatchObject({ isOfBeginning: expected });
  });

  test('no text makes an engine try more than is told', () => {
    const atom = fc.constantFrom('a', 'b', 'ab', 'abc', '[ab]', '[^a]', '\\d', '.', '1');
    const count = fc.constantFrom('', '', '?', '{0,2}', '{1,3}', '{2}', '{0,3}?', '{2,4}');
    const { pattern } = fc.letrec<{ pattern: string; piece: string; sequence: string }>((tie) => ({
      piece: fc.oneof(
        { maxDepth: 3 },
        fc
          .tuple(atom, count)
          .map(([one, times]) =>
            one.length > 1 && /^\w/.test(one) ? `(?:${one})${times}` : one + times,
          ),
        fc.tuple(tie('pattern'), count).map(([inner, times]) => `(?:${inner})${times}`),
        fc
          .tuple(fc.constantFrom('(?=', '(?!', '(?<=', '(?<!'), tie('pattern'))
          .map(([open, inner]) => `${open}${inner})`),
        fc.constantFrom('^', '$'),
      ),
      sequence: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }).map((all) => all.join('')),
      pattern: fc
        .array(tie('sequence'), { minLength: 1, maxLength: 3 })
        .map((all) => all.join('|')),
    }));
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1'), maxLength: 9 });
    fc.assert(
      fc.property(pattern, text, fc.nat(3), (source, given, from) => {
        const bound = stepsOf(source);
        if (bound > 20_000) return;
        const place = Math.min(from, given.length);
        const tried = triedAt(source, given, place);
        const engine = new RegExp(source, 'uy');
        engine.lastIndex = place;
        expect(tried.matches).toBe(engine.test(given));
        expect(tried.steps).toBeLessThanOrEqual(bound);
      }),
      { numRuns: 2_000 },
    );
  });
});

/** A backtracking engine that counts: one step a character that is compared. */
function triedAt(source: string, text: string, from: number): { steps: number; matches: boolean } {
  const { alternatives } = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: true,
  });
  let steps = 0;
  type Next = (at: number) => boolean;
  const any = (all: readonly AST.Alternative[], at: number, back: boolean, next: Next): boolean =>
    all.some(({ elements }) => chain(back ? elements.toReversed() : elements, at, back, next));
  const chain = (all: readonly AST.Element[], at: number, back: boolean, next: Next): boolean => {
    const [first, ...rest] = all;
    if (first === undefined) return next(at);
    return one(first, at, back, (end) => chain(rest, end, back, next));
  };
  const one = (element: AST.Element, at: number, back: boolean, next: Next): boolean => {
    switch (element.type) {
      case 'Group':
        return any(element.alternatives, at, back, next);
      case 'Quantifier': {
        const again = (count: number, place: number): boolean => {
          const more = (): boolean =>
            count < element.max &&
            one(element.element, place, back, (end) =>
              end === place && count >= element.min ? false : again(count + 1, end),
            );
          const out = (): boolean => count >= element.min && next(place);
          return element.greedy ? more() || out() : out() || more();
        };
        return again(0, at);
      }
      case 'Assertion': {
        if (element.kind === 'start') return (steps += 1) > 0 && at === 0 && next(at);
        if (element.kind === 'end') return (steps += 1) > 0 && at === text.length && next(at);
        if (element.kind !== 'lookahead' && element.kind !== 'lookbehind')
          throw new Error(element.raw);
        const holds = any(element.alternatives, at, element.kind === 'lookbehind', () => true);
        return holds !== element.negate && next(at);
      }
      default: {
        steps += 1;
        const place = back ? at - 1 : at;
        const letter = text[place];
        if (letter === undefined || !new RegExp(`^${element.raw}$`, 'u').test(letter)) return false;
        return next(back ? at - 1 : at + 1);
      }
    }
  };
  const matches = any(alternatives, from, false, () => true);
  return { steps, matches };
}
