import { describe, expect, test } from 'vitest';
import { anonymiser } from '../../../lib/review/anonymous.ts';
import { appealAgainst } from '../../../lib/review/appeal.ts';
import { outcomeOf, type Reviewed } from '../../../lib/review/outcome/outcome.ts';
import { proposalsOf } from '../../../lib/review/propose.ts';
import type { Review } from '../../../lib/review/review.ts';
import {
  AT,
  confirmed,
  corpusText,
  opened,
  proposal,
  reportOf,
  reviewedCorpus,
} from './samples.ts';

const options = { period: '2026-10', customers: ['好又多便利店'] };

function reviewed(review: Review, author: string | null, area: string | null): Reviewed {
  return { review, author, area, late: false };
}

describe('the outcome of a month', () => {
  const hollow = reviewedCorpus('02-hollow');
  const good = reviewedCorpus('01-nanpu-good');
  const outcome = outcomeOf(
    [
      reviewed(hollow, '王建国', '乙片区'),
      reviewed(good, '李小满', '甲片区'),
      reviewed(opened('x'), '赵', '丙'),
    ],
    options,
  );

  test('one sheet a confirmed submission, by area; open ones are counted, not shown', () => {
    expect(outcome.sheets.map(({ area }) => area)).toEqual(['甲片区', '乙片区']);
    expect(outcome.open).toBe(1);
  });

  test('every decided deduction stands on its sheet and adds up to the score', () => {
    const sheet = outcome.sheets.find(({ author }) => author === '王建国');
    expect(sheet?.items.map(({ id }) => id)).toEqual(
      proposalsOf(reportOf(corpusText('02-hollow'))).map(({ id }) => id),
    );
    expect(sheet && sheet.score + sheet.taken).toBe(100);
  });

  test('the bands and the mean follow from the sheets', () => {
    const { sheets, bands, meanScore } = outcome;
    expect(Object.values(bands).reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(meanScore).toBe(((sheets[0]?.score ?? 0) + (sheets[1]?.score ?? 0)) / 2);
  });

  test('of two reviews of one submission the one confirmed last counts', () => {
    const again = confirmed(opened('s1', '考核乙'), [], AT + 5);
    const found = outcomeOf(
      [
        reviewed(again, '王建国', '乙片区'),
        reviewed(confirmed(opened('s1'), [proposal()]), '王建国', '乙片区'),
      ],
      options,
    );
    expect(found.sheets.map(({ reviewer, score }) => [reviewer, score])).toEqual([['考核乙', 100]]);
  });

  test('appeals are listed with what was taken before', () => {
    const appealed = appealAgainst(confirmed(opened(), [proposal()]), 'p1', '写了', AT);
    const [row] = outcomeOf([reviewed(appealed, '王建国', '乙片区')], options).appeals;
    expect(row).toMatchObject({ author: '王建国', before: 5, item: { points: 5 } });
  });
});

describe('the common defects name nobody', () => {
  const told = proposal({
    quote:
      '我是王建国，乙片区好又多便利店的李先生（13900000000）反映建国 说 的货源紧张，乙 里缺货。',
  });
  const { defects } = outcomeOf(
    [
      reviewed(confirmed(opened('s1'), [told]), '王建国', '乙河片区'),
      reviewed(
        confirmed(opened('s2'), [{ ...told, quote: '乙河这边，赵一说缺货。' }]),
        '赵一',
        '甲片区',
      ),
    ],
    options,
  );

  test('one row a rule, with how many texts it was found in', () => {
    expect(defects).toHaveLength(1);
    expect(defects[0]).toMatchObject({ summaries: 2, share: 1, points: 10 });
  });

  test('names of authors, areas, shops and persons are gone from the quotes', () => {
    const shown = JSON.stringify(defects);
    for (const name of ['王建国', '建国', '赵一', '乙河', '好又多', '李先生', '13900000000'])
      expect(shown).not.toContain(name);
    expect(shown).toContain('货源紧张');
  });
});

test.each([
  ['王 建 国走访', '某走访'],
  ['王师傅反映', '某反映'],
  ['新鲜超市说', '某户说'],
  ['陈建设老板反映', '某反映'],
  ['客户经理要上门', '客户经理要上门'],
  ['電話１３９００００００００', '電話****'],
  ['城关这边好卖', '某片区这边好卖'],
  ['销售318.452箱，增长2.3%', '销售318.452箱，增长2.3%'],
])('%s becomes %s', (text, expected) => {
  const hide = anonymiser({ people: ['王建国'], areas: ['城关片区'], customers: [] });
  expect(hide(text)).toBe(expected);
});
