import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalize } from '../../../lib/copying/normal.ts';
import { passagesOf } from '../../../lib/copying/passages.ts';
import { commonGrams, readSource } from '../../../lib/copying/source.ts';
import { cpuTime } from '../cpu-time.ts';

const SOURCE = [
  '9月工作总结',
  '渡口街上共有便利店和食杂店31户，节日期间游客从早到晚不断，但货架还是按平日的品种摆。我连续三天守在渡口，记下游客问过的品种127人次，帮其中12户把中细支移到收银台正面。',
  '砖瓦厂那边情况相反，工人从140人减到90人，厂门口4户食杂店的四类烟压了货。我和店主一起把库存列成单子，联系镇上办酒席的两户人家，整条消化掉63条。',
].join('\n');
const [, FERRY = '', BRICKS = ''] = SOURCE.split('\n');

const found = (text: string, source = SOURCE) =>
  passagesOf(text, source).map(({ own, source: from, kind }) => ({
    own: text.slice(own.start, own.end),
    source: source.slice(from.start, from.end),
    kind,
  }));

describe('what was done to a passage', () => {
  test.each([
    ['unchanged', FERRY],
    ['unchanged', FERRY.replaceAll('，', ' ， ')],
    [
      'unchanged',
      '渡口街上共有便利店和食雜店３１戶，節日期間遊客從早到晚不斷，但貨架還是按平日的品種擺。',
    ],
    ['digits', FERRY.replace('31', '28').replace('127', '96')],
    ['digits', FERRY.replace('三天', '5天')],
    ['rewritten', FERRY.replace('我连续三天守在渡口', '我接连几天站在码头边上')],
  ])('%s: %s', (kind, text) => {
    const [passage] = passagesOf(text, SOURCE);
    expect(passage?.kind).toBe(kind);
    expect(text.slice(passage?.own.start, passage?.own.end)).toBe(text);
    if (kind !== 'rewritten') expect(passage?.share).toBe(1);
  });

  test('sentences in another order are not another wording', () => {
    const [first = '', second = ''] = FERRY.split(/(?<=。)/);
    expect(passagesOf(second + first, SOURCE)).toMatchObject([{ kind: 'unchanged' }]);
  });
});

describe('where a passage stands', () => {
  test('in both texts, in whole sentences', () => {
    const own = '本月新开了两家便利店，都在车站出口。';
    const text = `10月工作总结\r\n${own}\r\n${own}${FERRY}`;
    expect(found(text)).toEqual([{ own: FERRY, source: FERRY, kind: 'unchanged' }]);
  });

  test('two passages of one line point to two places', () => {
    const far = [FERRY, ...Array.from({ length: 20 }, () => '店主反映周转快。'), BRICKS].join('\n');
    expect(found(FERRY + BRICKS, far).map(({ source }) => source)).toEqual([FERRY, BRICKS]);
  });

  test('a short line goes with its copied neighbour', () => {
    const source = `${FERRY}\n四是月底前换完价签。`;
    expect(found(source, source)).toHaveLength(2);
    expect(found('四是月底前换完价签。', source)).toEqual([]);
  });

  test('the equal runs lie in the passage and quote equal folded texts', () => {
    const sentence = fc.constantFrom(
      ...[FERRY, BRICKS, '𠮷祥街的店主说①２．５％，', '销量31箱', '\n', '。', '😀'].flatMap(
        (one) => [one, one.slice(0, 30), one.slice(7)],
      ),
    );
    const text = fc.array(sentence, { maxLength: 8 }).map((all) => all.join(''));
    const folded = (piece: string): readonly number[] => [...normalize(piece).codes];
    fc.assert(
      fc.property(text, text, (own, source) => {
        let last = 0;
        for (const passage of passagesOf(own, source)) {
          expect(passage.own.start).toBeGreaterThanOrEqual(last);
          expect(passage.own.end).toBeLessThanOrEqual(own.length);
          expect(passage.source.end).toBeLessThanOrEqual(source.length);
          expect(passage.share).toBeGreaterThan(0);
          expect(passage.share).toBeLessThanOrEqual(1);
          last = passage.own.end;
          for (const run of passage.same) {
            const here = own.slice(run.own.start, run.own.end);
            const there = source.slice(run.source.start, run.source.end);
            expect(folded(here)).toEqual(folded(there));
            expect(run.own.start).toBeGreaterThanOrEqual(passage.own.start);
            expect(run.own.end).toBeLessThanOrEqual(passage.own.end);
            expect(run.source.start).toBeGreaterThanOrEqual(passage.source.start);
            expect(run.source.end).toBeLessThanOrEqual(passage.source.end);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is no copy', () => {
  test.each([
    [
      'the same thing told in other words',
      '渡口一带的31家店，过节时从早到晚都有游客，货架却没有跟着换。',
    ],
    ['one short run in common', '渡口街上共有便利店和药店，节后我去看了两次。'],
    [
      'frames of figures',
      '8月工作总结\n本月销售卷烟310.2箱，完成月计划305箱的101.7%，比去年同期增长2.4%，居全县第3位。',
    ],
  ])('%s', (_, text) => {
    const source = `${SOURCE}\n本月销售卷烟164.320箱，完成月计划162箱的101.43%，比去年同期增长0.9%，居全县第5位。`;
    expect(found(text, source)).toEqual([]);
  });

  test('but frames of figures with their figures are', () => {
    const text = '本月销售卷烟310.2箱，完成月计划305箱的101.7%，比去年同期增长2.4%，居全县第3位。';
    expect(found(text, text)).toHaveLength(1);
  });

  test('what more than 20 authors wrote', () => {
    const texts = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ author: `a${at}`, source: readSource(FERRY) }));
    const cap = { authors: 20, share: 0.02 };
    expect(commonGrams(texts(20), cap).size).toBe(0);
    const ignored = commonGrams(texts(21), cap);
    expect(passagesOf(FERRY, SOURCE, { ignored })).toEqual([]);
    const months = Array.from({ length: 30 }, () => ({ author: 'a', source: readSource(FERRY) }));
    expect(commonGrams(months, cap).size).toBe(0);
  });

  test('nothing, and nothing thrown, for texts of nothing', () => {
    for (const text of ['', '\n\n', '。', '😀'.repeat(50), '\ud800'.repeat(50)]) {
      expect(passagesOf(text, SOURCE)).toEqual([]);
      expect(passagesOf(SOURCE, text)).toEqual([]);
    }
  });
});

describe('hostile texts take time in proportion to their length', () => {
  test.each([
    ['one character', '哈'],
    ['one sentence', FERRY],
    ['figures', '销量31箱，'],
    ['expanding characters', 'ﷺ'],
    ['short lines', '走访客户了解情况\n'],
    ['eight and eight', '甲乙丙丁戊己庚辛。子丑寅卯辰巳午未。'],
  ])('%s again and again', (_, piece) => {
    const time = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
      return cpuTime(() => passagesOf(text, text));
    };
    const short = Math.min(time(5_000), time(5_000), time(5_000));
    const long = Math.min(time(40_000), time(40_000));
    // Eight times the length; a square would be 64. Collections and a busy machine blur it.
    expect(long).toBeLessThan(30 * short + 200);
  });
});
