import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CopyIndex, type Candidate } from '../../../lib/copying/search.ts';
import { fingerprintsOf } from '../../../lib/copying/winnow.ts';
import { Library } from '../../bench/library.ts';

interface Text {
  readonly id: string;
  readonly author: string | null;
  readonly text: string;
}

/** Texts of a few sentences of a small stock, so that they share some. */
const sentence = fc
  .array(fc.constantFrom(...'走访客户销量品牌上柜库存断货投放价签终端满意反映原因建议计划'), {
    minLength: 12,
    maxLength: 30,
  })
  .map((units) => units.join(''));
const stock = fc.array(sentence, { minLength: 3, maxLength: 8 });

function textsOf(sentences: readonly string[], choices: readonly number[][]): Text[] {
  return choices.map((picks, index) => ({
    id: `t${index}`,
    author: index % 3 === 0 ? null : `a${index % 5}`,
    text: picks.map((pick) => sentences[pick % sentences.length]).join('。\n'),
  }));
}

const library = fc
  .tuple(stock, fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), { maxLength: 40 }))
  .map(([sentences, choices]) => textsOf(sentences, choices));

/** What the index is to find, by comparing everything with everything. */
function slowly(texts: readonly Text[], query: string, least = 2, most = 20): Candidate[] {
  const prints = texts.map(({ text }) => new Set(fingerprintsOf(text)));
  const writer = (index: number): string => texts[index]?.author ?? `#${index}`;
  const authors = new Set(texts.map((_, index) => writer(index))).size;
  const cap = Math.max(20, authors * 0.02);
  const own = [...fingerprintsOf(query)].filter((hash) => {
    const writers = texts.map((_, index) => index).filter((index) => prints[index]?.has(hash));
    return new Set(writers.map(writer)).size <= cap;
  });
  return texts
    .map(({ id, author }, index) => {
      const hits = own.filter((hash) => prints[index]?.has(hash)).length;
      return { id, author, hits, share: hits / own.length };
    })
    .filter(({ hits }) => hits >= least)
    .toSorted((a, b) => b.hits - a.hits)
    .slice(0, most);
}

function indexOf(texts: readonly Text[]): CopyIndex {
  const index = new CopyIndex();
  for (const { id, author, text } of texts) index.add(id, author, text);
  return index;
}

function opened(index: CopyIndex, change = (buffers: ArrayBuffer[]): ArrayBuffer[] => buffers) {
  return CopyIndex.fromSegments(change(index.segments().map(({ bytes }) => bytes.slice(0))));
}

describe('a query', () => {
  test('equals comparing everything with everything', () => {
    fc.assert(
      fc.property(library, fc.nat(), (texts, pick) => {
        const query = texts[pick % Math.max(1, texts.length)]?.text ?? '';
        expect(indexOf(texts).query(query)).toEqual(slowly(texts, query));
      }),
    );
  });

  test('also after removing, replacing, packing, settling and storing', () => {
    fc.assert(
      fc.property(library, library, fc.array(fc.nat(), { maxLength: 20 }), (texts, more, gone) => {
        const index = indexOf(texts);
        const left = new Map(texts.map((one) => [one.id, one]));
        const check = (other: CopyIndex): void => {
          const query = [...left.values()].map(({ text }) => text).join('\n');
          expect(other.query(query, { most: 100 })).toEqual(
            slowly([...left.values()], query, 2, 100),
          );
          expect(other.size).toBe(left.size);
        };
        for (const pick of gone) {
          const id = `t${pick % Math.max(1, texts.length)}`;
          expect(index.remove(id)).toBe(left.delete(id));
        }
        check(index);
        for (const one of more) {
          index.add(one.id, one.author, one.text);
          left.delete(one.id);
          left.set(one.id, one);
        }
        check(index);
        index.settle();
        check(index);
        const again = opened(index);
        if ('reason' in again) throw new Error(again.reason);
        check(again);
      }),
      { numRuns: 50 },
    );
  });

  test('a thousand texts, added one by one, are packed and merged', () => {
    const source = new Library();
    const texts = Array.from({ length: 1_000 }, (_, number) => source.summary(number));
    const index = indexOf(texts);
    expect(index.query(texts[777]?.text ?? '')[0]).toMatchObject({ id: 's777', share: 1 });
    index.settle();
    expect(index.query(texts[3]?.text ?? '')[0]).toMatchObject({ id: 's3', author: 'a0' });
    expect(index.bytes / index.size).toBeLessThan(1_200);
  });

  test('a phrase of more than 20 authors is nobody’s, twelve months of one author are', () => {
    const phrase = '本月按照统一安排开展了客户走访和价签更换工作没有发现异常情况';
    const byMany = indexOf(
      Array.from({ length: 21 }, (_, at) => ({ id: `t${at}`, author: `a${at}`, text: phrase })),
    );
    expect(byMany.query(phrase)).toEqual([]);
    const byOne = indexOf(
      Array.from({ length: 300 }, (_, at) => ({ id: `t${at}`, author: 'a', text: phrase })),
    );
    // Equal hits: in the order they came, out of more than one table.
    const first = Array.from({ length: 20 }, (_, at) => `t${at}`);
    expect(byOne.query(phrase).map(({ id }) => id)).toEqual(first);
    expect(byOne.query(phrase, { most: 1_000 })).toHaveLength(300);
  });

  test('leaves out whom it is told to before it counts', () => {
    const text = '渡口街上有便利店三十一户，节日期间游客不断，货架还是按平日的品种摆。';
    const index = indexOf([
      { id: 'own', author: 'a', text },
      { id: 'other', author: 'b', text },
    ]);
    const found = index.query(text, { most: 1, accepts: (_, author) => author !== 'a' });
    expect(found.map(({ id }) => id)).toEqual(['other']);
  });
});

describe('stored segments', () => {
  const texts = textsOf(
    ['走访客户销量品牌上柜库存断货投放价签', '终端满意反映原因建议计划走访客户销量品牌'],
    Array.from({ length: 300 }, (_, at) => [at, at + 1]),
  );

  test('are read in any order', () => {
    const again = opened(indexOf(texts), (buffers) => buffers.toReversed());
    expect('reason' in again).toBe(false);
  });

  test('keep their names as long as they hold the same', () => {
    const index = indexOf(texts);
    index.settle();
    const before = index.segments().map(({ name }) => name);
    index.add('new', null, '新开的两家便利店在车站出口，来买的多是赶车的人，要的是整包。');
    const after = index.segments().map(({ name }) => name);
    expect(new Set(after).size).toBe(after.length);
    expect(before.filter((name) => after.includes(name)).length).toBe(before.length - 1);
  });

  test('one changed word anywhere is told', () => {
    const buffers = indexOf(texts)
      .segments()
      .map(({ bytes }) => bytes);
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), (pick, place, change) => {
        const broken = buffers.map((bytes) => bytes.slice(0));
        const bytes = new Uint8Array(broken[pick % broken.length] ?? new ArrayBuffer(1));
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ change;
        expect(CopyIndex.fromSegments(broken)).toHaveProperty('reason');
      }),
    );
  });

  test.each<[string, (buffers: ArrayBuffer[]) => ArrayBuffer[]]>([
    ['none', () => []],
    ['the last one missing', (buffers) => buffers.slice(0, -1)],
    ['the first one missing', (buffers) => buffers.slice(1)],
    ['an empty one', (buffers) => [...buffers, new ArrayBuffer(0)]],
    ['a cut one', (buffers) => buffers.map((bytes) => bytes.slice(0, -4))],
    ['another file', () => [new ArrayBuffer(64)]],
  ])('%s is told', (_, change) => {
    expect(opened(indexOf(texts), change)).toHaveProperty('reason');
  });

  test('of an empty index are an empty index', () => {
    const again = opened(new CopyIndex());
    expect(again).toHaveProperty('size', 0);
  });
});
