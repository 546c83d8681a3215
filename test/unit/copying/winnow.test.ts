import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GRAM, gramHashes } from '../../../lib/copying/grams.ts';
import { normalize } from '../../../lib/copying/normal.ts';
import { distinct, fingerprintsOf, WINDOW, winnow } from '../../../lib/copying/winnow.ts';

const hashes = fc.array(fc.nat(20), { maxLength: 60 }).map((all) => Uint32Array.from(all));

/** As the paper defines it, window by window. */
function slowly(all: Uint32Array, window: number): number[] {
  const kept = new Set<number>();
  for (let first = 0; first === 0 || first + window <= all.length; first += 1) {
    const values = Array.from(all.subarray(first, first + window));
    if (values.length > 0) kept.add(first + values.lastIndexOf(Math.min(...values)));
  }
  return [...kept].toSorted((a, b) => a - b);
}

describe('winnowing', () => {
  test('keeps the rightmost minimum of each window', () => {
    fc.assert(
      fc.property(hashes, fc.integer({ min: 1, max: 12 }), (all, window) => {
        expect([...winnow(all, window)]).toEqual(slowly(all, window));
      }),
    );
  });

  test('a run of WINDOW + GRAM - 1 symbols always leaves a common seed', () => {
    const han = fc.string({
      unit: fc.constantFrom(...'销量客户走访店主反映品牌上柜'),
      maxLength: 30,
    });
    const shared = fc.string({
      unit: fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸子丑寅卯'),
      minLength: WINDOW + GRAM - 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(han, han, han, han, shared, (a, b, c, d, run) => {
        const seeds = (text: string): Set<number> => {
          const { codes } = normalize(text);
          const all = gramHashes(codes, { from: 0, to: codes.length });
          return new Set([...winnow(all, WINDOW)].map((at) => all[at] ?? 0));
        };
        const one = seeds(a + run + b);
        expect([...seeds(c + run + d)].some((seed) => one.has(seed))).toBe(true);
      }),
    );
  });

  test('the rolling hash is that of the gram alone', () => {
    const { codes } = normalize('本月走访客户四百三十八户次重点跑了渡口街和砖瓦厂两条线');
    const rolled = gramHashes(codes, { from: 0, to: codes.length });
    const alone = Array.from(rolled, (_, at) => gramHashes(codes, { from: at, to: at + GRAM })[0]);
    expect([...rolled]).toEqual(alone);
  });
});

describe('fingerprints', () => {
  test('are distinct', () => {
    const all = fingerprintsOf('走访客户，'.repeat(50));
    expect([...all]).toEqual([...new Set(all)]);
    expect([...distinct(Uint32Array.of(3, 1, 3, 2, 1))]).toEqual([3, 1, 2]);
  });

  test('repeats are dropped whatever their low bits', () => {
    // Few low bits, zero among them: slots of the table that are taken are stepped over.
    const value = fc.tuple(fc.nat(3), fc.nat(3)).map(([high, low]) => high * 2 ** 28 + low);
    fc.assert(
      fc.property(fc.array(value, { maxLength: 700 }), (values) => {
        expect([...distinct(Uint32Array.from(values))]).toEqual([...new Set(values)]);
      }),
    );
  });

  test('of a text are those of its lines', () => {
    const text = fc.string({ unit: fc.constantFrom(...'销量店主12.5万一\nﷺ😀，'), maxLength: 60 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const both = [...fingerprintsOf(one), ...fingerprintsOf(other)];
        expect([...fingerprintsOf(`${one}\n${other}`)]).toEqual([...new Set(both)]);
      }),
    );
  });

  test('of a text without eight symbols in a line there are none', () => {
    expect(fingerprintsOf('')).toHaveLength(0);
    expect(fingerprintsOf('走访\n客户\n12.5%\n😀😀😀😀😀😀😀😀😀')).toHaveLength(0);
  });

  test('do not change with digits, widths and traditional characters', () => {
    const text = '10月走访客户438户次，重点跑了渡口街和砖瓦厂两条线。';
    const other = '９月走訪客戶426戶次，重點跑了渡口街和磚瓦廠兩條線。';
    expect([...fingerprintsOf(other)]).toEqual([...fingerprintsOf(text)]);
  });
});
