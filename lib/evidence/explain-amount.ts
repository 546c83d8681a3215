/** Sums, remainders, differences and averages worked out from the amounts around them. */
import { approximately } from '../text/bounds.ts';
import { differenceOf, sumOf, type Interval } from './arithmetic.ts';
import { differenceFrom } from './comparison.ts';
import { explainAverage } from './explain-average.ts';
import type { Surroundings } from './explain.ts';
import { clauseOf, type Mention } from './mention.ts';
import { accountOf, alikeTo, isAbout, isAmount, weightOf } from './near.ts';
import type { Relation } from './relation.ts';
import { draftOf } from './sum.ts';

/** With so many digits a number comes out by chance once in thousands, whatever the words are. */
const HEAVY = 4;
const SUM =
  /合计|共|总|一起|加起来|加在|相加|之和|全部|累计|两[项样者类]|[三四五六七八九十][项类家校县]/;
const APART = /差|少|多|剩|余|未|没|不|另|其他|净|增|减|降|涨|超|欠|缺|高|低|快|慢|短|落|掉|提/;
/** What is left may stand far behind its whole. */
const REST = /其余|剩|余下|未|没/;
const AVERAGE = /均|平均|每|单[箱件笔台个次户]|一[户天家人]/;
const BALANCE = /[末底]|现有|现在|在册|剩|余|还有|目前|到达|达到|降至|升至|增至|减至/;

/** The first way in which the amounts around give the claim; null where none does. */
export function explainAmount(claim: Mention, around: Surroundings): Relation | null {
  const words = clauseOf(claim, ',;。:');
  const isHeavy = weightOf(claim) >= HEAVY && claim.number.hedge === null;
  const alike = alikeTo(claim, around.before.filter(isAmount));
  if (AVERAGE.test(words)) return explainAverage(claim, around);
  return (
    (isHeavy || SUM.test(words) ? sumIn(claim, alike) : null) ??
    restOf(claim, around) ??
    (isHeavy || APART.test(words) ? distanceIn(claim, alike, REST.test(words)) : null) ??
    (isHeavy || APART.test(words) ? distanceFromFar(claim, alike, around) : null) ??
    (BALANCE.test(words) ? balanceIn(claim, alike) : null) ??
    again(claim, around)
  );
}

const PARTS_MAX = 12;

/** The run of amounts before it that adds up to it. */
function sumIn(claim: Mention, alike: readonly Mention[]): Relation | null {
  const parts: Mention[] = [];
  let sum = 0;
  const told = alike.filter(({ role }) => role !== 'base' && role !== 'plan');
  for (const one of told.slice(-PARTS_MAX).toReversed()) {
    parts.unshift(one);
    sum += approximately(one.number);
    const found = parts.length > 1 && isAbout(claim, sum) ? accountOf(draftOf(claim, parts)) : null;
    if (found) return found;
  }
  return null;
}

const IN_LIST = /^[,、;和及与(]{1,2}(?!同比|环比|比|较)[^,。;:、\d]{0,12}$/;

/** So many amounts before the parts may be their whole. */
const WHOLES = 4;

/** 68户里加盟14户、普通54户: it and the parts listed before it make a whole told before them. */
function restOf(claim: Mention, { before }: Surroundings): Relation | null {
  if (weightOf(claim) < 2 || !IN_LIST.test(claim.lead)) return null;
  const alike = alikeTo(claim, before.filter(isAmount));
  for (let from = alike.length - 1; from > 0; from -= 1) {
    const parts = alike.slice(from);
    const told = parts.reduce((sum, part) => sum + approximately(part.number), 0);
    // With one part before it only what stands right there is its whole: two numbers fit many a third.
    const wholes = alike.slice(parts.length > 1 ? Math.max(0, from - WHOLES) : from - 1, from);
    for (const whole of wholes.toReversed()) {
      if (!isAbout(claim, approximately(whole.number) - told)) continue;
      const operands = [whole, ...parts];
      const found = accountOf({
        kind: 'total',
        claim,
        operands,
        compute: left,
        formula: '总量 − 其他各项',
      });
      if (found) return found;
    }
    if (!IN_LIST.test(parts[0]?.lead ?? '')) break;
  }
  return null;
}

function left([whole, ...parts]: readonly Interval[]): Interval | null {
  return parts.reduce<Interval | null>(
    (rest, part) => (rest ? differenceOf(rest, part) : null),
    whole ?? null,
  );
}

const PAIRS = 5;
const PAIRS_OF_REST = 9;

/** The distance of two amounts before it. */
function distanceIn(claim: Mention, alike: readonly Mention[], isRest: boolean): Relation | null {
  const near = alike.slice(isRest ? -PAIRS_OF_REST : -PAIRS).toReversed();
  for (const [index, one] of near.entries()) {
    for (const other of near.slice(index + 1)) {
      const found = distanceOf(claim, one, other);
      if (found) return found;
    }
  }
  return null;
}

/** 全县平均30944元，高出1164元: of the last amount to one told long before. */
function distanceFromFar(
  claim: Mention,
  alike: readonly Mention[],
  { wholes }: Surroundings,
): Relation | null {
  const near = alike.at(-1);
  if (!near || weightOf(claim) < 2) return null;
  for (const far of alikeTo(near, wholes).toReversed()) {
    const found = distanceOf(claim, near, far);
    if (found) return found;
  }
  return null;
}

function distanceOf(claim: Mention, one: Mention, other: Mention): Relation | null {
  const [a, b] =
    approximately(one.number) >= approximately(other.number) ? [one, other] : [other, one];
  if (!isAbout(claim, approximately(a.number) - approximately(b.number))) return null;
  const operands = [a, b];
  return accountOf({
    kind: 'difference',
    claim,
    operands,
    compute: differenceFrom,
    formula: '两数之差',
  });
}

/** 月末 = 月初 + 新增 − 减少, over the last three or four amounts. */
function balanceIn(claim: Mention, alike: readonly Mention[]): Relation | null {
  for (const length of [4, 3]) {
    const operands = alike.slice(-length);
    if (operands.length < length) continue;
    for (const isOut of FLOWS[length - 3] ?? []) {
      const compute = balanceWith(isOut);
      const found = accountOf({
        kind: 'households',
        claim,
        operands,
        compute,
        formula: '期初 + 新增 − 减少',
      });
      if (found) return found;
    }
  }
  return null;
}

/** Which of two or three flows go out: at least one, or it would be a sum. */
const FLOWS: readonly (readonly (readonly boolean[])[])[] = [
  [
    [false, true],
    [true, true],
    [true, false],
  ],
  [
    [false, true, true],
    [false, false, true],
    [true, true, true],
    [false, true, false],
  ],
];

function balanceWith(isOut: readonly boolean[]): Relation['compute'] {
  return ([first, ...rest]) =>
    rest.reduce<Interval | null>((sum, value, at) => {
      if (!sum) return null;
      return isOut[at] ? differenceOf(sum, value) : sumOf(sum, value);
    }, first ?? null);
}

const AGAIN = /[这那该]|上述|以上/;

/** The same amount told once more: 这115户. */
function again(claim: Mention, { before, wholes }: Surroundings): Relation | null {
  const isNamed = AGAIN.test(clauseOf(claim, ',;。:'));
  if (weightOf(claim) < (isNamed ? 2 : 3)) return null;
  const same = [...wholes, ...before].find(
    (one) => one.number.digits === claim.number.digits && one.number.unit === claim.number.unit,
  );
  return same
    ? accountOf({
        kind: 'total',
        claim,
        operands: [same],
        compute: ([value]) => value ?? null,
        formula: '前文同一个数',
      })
    : null;
}
