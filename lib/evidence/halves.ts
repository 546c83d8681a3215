import { isAlike } from './comparison.ts';
import { needing } from './letters.ts';
import type { Mention, Statement } from './mention.ts';
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

/** What the words before each half hold. */
export const HALF = needing(
  '城市农乡线省公私个零男女格标',
  new RegExp(HALVES.flatMap((pair) => pair.map(({ source }) => source)).join('|')),
);

/** 318户，其中城镇142户、农村176户: both halves told behind their whole. */
export function halvesIn({ mentions, end }: Statement): readonly (Relation | null)[] {
  const found: (Relation | null)[] = [];
  for (let at = 0; at + 2 < mentions.length; at += 1) {
    const whole = mentions[at] as Mention;
    const first = mentions[at + 1] as Mention;
    const second = mentions[at + 2] as Mention;
    if (!(first.letters & second.letters & HALF.bit) || !isWhole(whole)) continue;
    if (!areHalves(first, second, whole)) continue;
    const third = mentions[at + 3];
    const isAll = third ? !isThird(third, whole) : end - second.number.end <= 2;
    if (isAll) found.push(totalOf(whole, [first, second], true));
  }
  return found;
}

function isWhole({ role, silenced }: Mention): boolean {
  return !silenced && (role === 'level' || role === 'total' || role === 'end');
}

function areHalves(first: Mention, second: Mention, whole: Mention): boolean {
  return (
    HALVES.some(([a, b]) => isPair(a, b, first, second) || isPair(b, a, first, second)) &&
    /^[,;(]?(?:其中:?|包括)?[^,。;\d]{0,8}$/.test(first.lead) &&
    /^[,、;和及]?[^,。;\d]{0,8}$/.test(second.lead) &&
    [first, second].every((one) => isPart(one) && isAlike(one, whole))
  );
}

function isPair(a: RegExp, b: RegExp, first: Mention, second: Mention): boolean {
  return a.test(first.lead) && b.test(second.lead);
}

/** Anything told on, 其余为集镇, may be a third part. */
function isThird(third: Mention, whole: Mention): boolean {
  return (
    /其余|其他|剩/.test(third.lead) ||
    (isAlike(third, whole) && /^[、,和及][^,。;\d]{1,6}$/.test(third.lead))
  );
}
