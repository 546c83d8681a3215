import { isAlike } from './comparison.ts';
import { needing } from './letters.ts';
import type { Statement } from './mention.ts';
import type { Relation } from './relation.ts';
import { isPart, totalOf } from './sum.ts';

/** Nouns that part a whole in two, so that both together are all of it. */
const HALVES: readonly (readonly [RegExp, RegExp])[] = [
  [/城[镇区网]|市区/, /农[村网]|乡[镇村]/],
  [/线上/, /线下/],
  [/省内/, /省外/],
  [/对公/, /对私|个人|零售/],
  [/男/, /女/],
  [/(?<!不)(?:合格|达标)/, /不合格|不达标|未达标/],
];

const HALF = needing(
  '城市农乡线省公私个零男女格标',
  new RegExp(HALVES.flatMap((pair) => pair.map(({ source }) => source)).join('|')),
);

/** 318户，其中城镇142户、农村176户: both halves told behind their whole. */
export function halvesIn({ mentions, letters, end }: Statement): readonly (Relation | null)[] {
  if (!(letters & HALF.bit)) return [];
  return mentions.flatMap((whole, index) => {
    const first = mentions[index + 1];
    const second = mentions[index + 2];
    const third = mentions[index + 3];
    if (!first || !second || !(first.letters & second.letters & HALF.bit)) return [];
    const isWhole = whole.role === 'level' || whole.role === 'total' || whole.role === 'end';
    if (!isWhole || whole.silenced) return [];
    const isPair = HALVES.some(
      ([a, b]) =>
        (a.test(first.lead) && b.test(second.lead)) || (b.test(first.lead) && a.test(second.lead)),
    );
    const isClosed =
      isPair &&
      /^[,;(]?(?:其中:?|包括)?[^,。;\d]{0,8}$/.test(first.lead) &&
      /^[,、;和及]?[^,。;\d]{0,8}$/.test(second.lead) &&
      [first, second].every((one) => isPart(one) && isAlike(one, whole)) &&
      // Anything told on, 其余为集镇, may be a third part.
      (third
        ? !/其余|其他|剩/.test(third.lead) &&
          !(isAlike(third, whole) && /^[、,和及][^,。;\d]{1,6}$/.test(third.lead))
        : end - second.number.end <= 2);
    return isClosed ? [totalOf(whole, [first, second], true)] : [];
  });
}
